import Terminal
import Workflow

extension FieldSheet {
  /// The columns that its inside would like.
  private static let columns = 66

  /// Draws the sheet as a dialog: the fields, a line about the one with the focus or what is wrong, and what Enter
  /// does at the end.
  func render(into buffer: inout Buffer, area: Area, theme: Theme, title: String, done: String) {
    let columns = DialogFrame.columns(FieldSheet.columns, in: area)
    let note = problem.map { "! \($0)" } ?? focused?.hint ?? ""
    let lines = note.isEmpty ? [""] : note.printable.wrapped(toColumns: columns).map(String.init)
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: fields.count + lines.count + 2))
    let inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    // Where it is too low for all, the fields scroll, and what is wrong comes before what is blank.
    let (end, rest) = (inside.bottom - 1, inside.top(max(1, inside.height - 1)).0)
    let noteRows = min(lines.count, max(0, rest.height - 1))
    let (list, below) = rest.top(rest.height - noteRows)
    drawFields(into: &buffer, area: list, theme: theme)
    for (row, line) in lines.prefix(noteRows).enumerated() {
      buffer.write(
        line, at: Position(x: below.x, y: below.y + row), style: theme[problem == nil ? .faint : .alert],
        width: below.width)
    }
    guard inside.height > 1 || isAtEnd else { return }
    drawDone(done, into: &buffer, at: Position(x: inside.x, y: end), width: inside.width, theme: theme)
  }

  /// The names of several workers, behind how many they are where not all can be read.
  private static func names(_ chosen: [Chosen], within columns: Int) -> String {
    guard !chosen.isEmpty else { return say("nobody yet") }
    let names = chosen.map(\.name).joined(separator: ", ")
    return names.columns <= columns ? names : "\(counted(chosen.count, "person", "people")): \(names)"
  }

  private func drawDone(_ done: String, into buffer: inout Buffer, at place: Position, width: Int, theme: Theme) {
    let text = isAtEnd ? "[ \(done) ]" : "  \(done)  "
    buffer.fill(Area(x: place.x, y: place.y, width: width, height: 1))
    buffer.write(text, at: place, style: theme[isAtEnd ? .selection : .text], width: width)
    if isAtEnd { buffer.cursor = place }
  }

  private func drawFields(into buffer: inout Buffer, area: Area, theme: Theme) {
    let labels = min(fields.map { $0.label.columns + 2 }.max() ?? 0, max(0, area.width - 12))
    let cursor = ListCursor(index: min(index, fields.count - 1))
    for (offset, field) in cursor.shown(count: fields.count, page: area.height).enumerated() {
      let line = Area(x: area.x, y: area.y + offset, width: area.width, height: 1)
      let hasFocus = field == index
      buffer.write(
        fields[field].label, at: Position(x: line.x, y: line.y), style: theme[hasFocus ? .heading : .text],
        width: max(0, labels - 1), ellipsis: true)
      draw(fields[field].input, into: &buffer, area: line.left(labels).rest, theme: theme, hasFocus: hasFocus)
    }
  }

  private func draw(_ input: Input, into buffer: inout Buffer, area: Area, theme: Theme, hasFocus: Bool) {
    let text: String
    switch input {
    case .line(let editor):
      editor.render(into: &buffer, area: area, style: theme[.input], hasFocus: hasFocus)
      return
    case .choice(let choices, let chosen):
      text = choices.indices.contains(chosen) ? choices[chosen].title : ""
    case .worker(_, let worker): text = worker.map { "\($0.name), \($0.teamName)" } ?? say("nobody yet")
    case .workers(let chosen): text = FieldSheet.names(chosen, within: area.width)
    }
    buffer.write(
      text.printable, at: Position(x: area.x, y: area.y), style: theme[hasFocus ? .selection : .text],
      width: area.width, ellipsis: true)
    if hasFocus { buffer.cursor = Position(x: area.x, y: area.y) }
  }
}
