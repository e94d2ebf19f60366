import Casework
import Terminal
import Workflow

extension FormScreen {
  /// True where the form reads otherwise by now than its last version, or may.
  var hasPresent: Bool { record?.form?.state.isEditable == true }

  /// Ticks or unticks the state under the cursor; a third tick takes the place of the oldest.
  mutating func tickVersion() {
    if let place = tickedVersions.firstIndex(of: list.index) {
      tickedVersions.remove(at: place)
    } else {
      tickedVersions = tickedVersions.suffix(1) + [list.index]
    }
  }

  /// Opens what two states of the form have between them.
  mutating func compare() -> [Effect] {
    guard let form = record?.form else { return [] }
    let states = form.versions.count + (hasPresent ? 1 : 0)
    let chosen = ComparePage.chosen(ticked: Set(tickedVersions), cursor: list.index, count: form.versions.count)
    guard let chosen, states > 1 else { return [.refuse(say("There is only one text: nothing to compare it with."))] }
    page = .comparison(chosen)
    scroll = 0
    return []
  }

  /// Which states are compared: "Version 1, 12 Jan 2026" and "the present text".
  func comparedTitles(_ compared: ComparePage, in session: Session) -> (String, String) {
    guard let form = record?.form else { return ("", "") }
    func title(_ index: Int?) -> String {
      guard let index, form.versions.indices.contains(index) else {
        let unsaved = edits.isEmpty ? "" : say(", with what is not saved")
        return say("the present text\(unsaved)")
      }
      let version = form.versions[index]
      return
        say(
          "version \(version.number) (\(session.nameOf(version.finalised.by)), \(session.saying(version.finalised.at)))"
        )
    }
    return (title(compared.from), title(compared.to))
  }

  /// What differs, field by field.
  mutating func layOutComparison(
    _ view: inout FormView, _ compared: ComparePage, _ record: FormRecord, in session: Session
  ) {
    guard let form = record.form, form.versions.indices.contains(compared.from) else { return }
    let old = form.versions[compared.from].answers
    let present = isEditing ? form.answers.merging(edits) { _, edited in edited } : form.answers
    let new = compared.to.map { form.versions.indices.contains($0) ? form.versions[$0].answers : present } ?? present
    let changes = record.file.changes(of: record.definition, in: record.step, from: old, to: new)
    if changes.isEmpty { view.lines.append(FormLine(say("Nothing differs."), .faint)) }
    var section: String?
    for change in changes {
      let child = change.address.child.flatMap { record.file.person($0)?.name }
      let title = child.map { "\(change.section): \($0)" } ?? change.section
      if title != section {
        if section != nil { view.lines.append(FormLine()) }
        view.sectionStarts.append(view.lines.count)
        view.lines.append(FormLine(title, .heading))
        section = title
      }
      CompareLines(change: change, file: record.file, width: view.width).add(to: &view.lines)
    }
    scroll = max(0, min(scroll, view.lines.count - view.room))
    view.top = scroll
  }

}
