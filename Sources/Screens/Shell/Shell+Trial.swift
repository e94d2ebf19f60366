package import Terminal
package import Workflow

/// What a trial of the screens asks a shell, and no person does.
extension Shell {
  /// A shell that stands where another does, in a session of its own.
  package convenience init(copying other: Shell, session: Session) {
    self.init(
      session: session, root: other.layers[0].screen, depth: .indexed, editor: other.editor, files: other.files,
      preferences: other.preferences, tours: other.tours, passwords: other.passwords)
    (theme, usesMouse, size) = (other.theme, other.usesMouse, other.size)
    layers = other.layers
    (message, refusals) = (other.message, other.refusals)
    (lock, touring) = (other.lock, other.touring)
    (copied, readings, knowsLoss) = (other.copied, other.readings, other.knowsLoss)
    (answeredBefore, refusedIn) = (other.answeredBefore, other.refusedIn)
  }

  /// The type of the screen that has the keys: "TrayScreen".
  package var topType: String { "\(type(of: top))" }

  /// How many screens and dialogs lie over one another; 1 at the tray.
  package var depth: Int { layers.count }

  /// What the first line can't be without: the beginning of the screen's title, or for whom somebody acts.
  package var titleStart: String {
    let title = layers.last { !$0.screen.isDialog }?.screen.title ?? ""
    return session.mandate == nil ? String(title.printable.prefix(6)) : "FOR "
  }

  /// Every key that is bound here, whether it can be used now or not.
  package var boundKeys: [Key] { entries.flatMap(\.binding.keys) }

  /// A form in which something can be written, as it is on the screen.
  package struct WrittenForm {
    package var caseID: CaseID
    package var form: TaskID
    package var answers: [FieldAddress: Answer]
  }

  /// The form that is being filled in, the topmost one where there are several; nil where none is.
  package var writtenForm: WrittenForm? {
    let forms = layers.reversed().lazy.compactMap { $0.screen as? FormScreen }
    guard let form = forms.first(where: { $0.isEditing && $0.page == .form }), let record = form.record else {
      return nil
    }
    return WrittenForm(
      caseID: form.caseID, form: record.id, answers: form.answers.filter { $0.value != .blank })
  }

  /// Gives the screen on top what a text that was lent to an editor was left as.
  package func takeBack(_ text: String, tag: ActionID) { take(.success(text), tag: tag) }

  /// Draws the frame as a terminal without colours shows it.
  package func renderWithoutColour(size: Size) -> Buffer {
    let before = theme
    defer { theme = before }
    theme = Theme(depth: .none)
    return render(size: size)
  }

  /// What is heard of the screen on a terminal of lines.
  package func readAloud(size: Size) -> Reading {
    let before = theme
    defer { theme = before }
    theme = Theme(depth: .none, palette: .spoken)
    return reading(size: size)
  }

  /// Draws what is seen into the middle of a larger frame, and says which screen drew outside its own area, and where;
  /// nil where none did.
  package func strayDrawing(size: Size) -> String? {
    guard !Shell.isTooSmall(size) else { return nil }
    fit()
    let margin = 2
    let area = Area(x: margin, y: margin, width: size.width, height: size.height - 3)
    let guardCell = Cell("▒", style: theme[.frame])
    for layer in layers[(layers.lastIndex { !$0.screen.isDialog } ?? 0)...] {
      var buffer = Buffer(size: Size(width: size.width + 2 * margin, height: size.height - 3 + 2 * margin))
      buffer.fill(buffer.area, guardCell)
      layer.screen.render(into: &buffer, area: area, theme: theme, session: session)
      for y in 0..<buffer.height {
        for x in 0..<buffer.width where !area.contains(Position(x: x, y: y)) && buffer[x: x, y: y] != guardCell {
          return "\(type(of: layer.screen)) draws outside its area, at \(x - margin),\(y - margin)"
        }
      }
      if let cursor = buffer.cursor, !area.contains(cursor) {
        return
          "\(type(of: layer.screen)) puts the cursor outside its area, at \(cursor.x - margin),\(cursor.y - margin)"
      }
    }
    return nil
  }
}
