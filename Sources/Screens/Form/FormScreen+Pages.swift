import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Title and record, which part it is, and why it was returned.
  func header(_ record: FormRecord, in session: Session) -> [FormLine] {
    var lines = [FormLine(record.name, .heading)]
    if page != .parts, let form = record.form { lines[0].add("  \(form.state.title)", .faint) }
    // Its own name stands beside the task's, where there is room: whoever reads a record knows it by that.
    let used = lines[0].pieces.map(\.text.columns).reduce(0, +)
    if page != .parts, used + record.definition.title.columns + 5 <= area.width {
      lines[0].add(" · \(record.definition.title)", .faint)
    }
    if let line = followingLine(in: session) { lines.append(line) }
    if record.parts.count > 1, page != .parts {
      let state = record.form?.state.title ?? say("not started")
      lines.append(
        FormLine(
          say("Part \(record.part) of \(record.parts.count): \(record.task.title.inSentence) · \(state)"), .faint))
    }
    if let erased = record.form?.erased, page != .parts {
      let text = "! " + erased.wording(by: session.nameOf(erased.signature.by), at: session.saying(erased.signature.at))
      lines += text.printable.wrapped(toColumns: max(10, area.width - 2)).prefix(3).map {
        FormLine(String($0), .warning)
      }
    }
    if case .version(let index) = page, let form = record.form, form.versions.indices.contains(index) {
      let version = form.versions[index]
      let by = session.nameOf(version.finalised.by)
      lines.append(
        FormLine(
          say(
            "Version \(version.number), finalised by \(by), \(session.saying(version.finalised.at)): for reading only"),
          .warning))
    } else if case .comparison(let compared) = page {
      let (old, new) = comparedTitles(compared, in: session)
      let text = say("From \(old) to \(new): [-taken out-], {+put in+}")
      lines += text.wrapped(toColumns: max(10, area.width - 2)).map { FormLine(String($0), .warning) }
    } else if let returned = record.form?.returned, page == .form {
      let verb = returned.isRollBack ? say("Rolled back") : say("Returned")
      let text =
        say("! \(verb) by \(session.nameOf(returned.signature.by)), \(session.saying(returned.signature.at)): ")
        + returned.reason
      let wrapped = text.wrapped(toColumns: max(10, area.width - 2))
      for line in wrapped.prefix(3) { lines.append(FormLine(String(line), .warning)) }
      if wrapped.count > 3 { lines[lines.count - 1].add(" …", .warning) }
    }
    return lines
  }

  /// The forms that are sent together, each with where it stands.
  func layOutParts(_ view: inout FormView, _ record: FormRecord, in session: Session) {
    for (index, part) in record.parts.enumerated() {
      let form = record.file.form(part)
      if index == list.index { view.caret = Position(x: 0, y: view.lines.count) }
      var line = FormLine(
        say("\(form?.state.isEditable == false ? "✔" : " ") Part \(index + 1): \(record.title(of: part))"),
        index == list.index ? .selection : .text)
      line.add("  \(form?.state.title ?? say("not started"))", .faint)
      view.lines.append(line)
    }
    view.lines.append(FormLine())
    let note = record.form.map { stateWording($0, record, in: session) }
    let isSent = record.form?.state == .awaitingAuthorisation || record.form?.state == .authorised
    let text =
      isSent ? note ?? "" : reasons["send"] ?? say("Both can still be amended (e); t sends them to be authorised.")
    for line in text.wrapped(toColumns: view.width) { view.lines.append(FormLine(String(line), .faint)) }
    showCaret(&view)
  }

  /// The versions that were finalised, oldest first.
  func layOutVersions(_ view: inout FormView, _ record: FormRecord, in session: Session) {
    view.lines.append(FormLine(say("Versions"), .heading))
    for (index, version) in (record.form?.versions ?? []).enumerated() {
      if index == list.index { view.caret = Position(x: 2, y: view.lines.count) }
      let at = version.finalised.at.moment
      let tick = tickedVersions.contains(index) ? "[x]" : "[ ]"
      view.lines.append(
        FormLine(
          say("\(tick) \(version.number)  \(at.long)  finalised by \(session.nameOf(version.finalised.by))"),
          index == list.index ? .selection : .text, indent: 2))
    }
    if hasPresent, let count = record.form?.versions.count {
      if list.index == count { view.caret = Position(x: 2, y: view.lines.count) }
      view.lines.append(
        FormLine(
          say("\(tickedVersions.contains(count) ? "[x]" : "[ ]") the present text"),
          list.index == count ? .selection : .text, indent: 2))
    }
    showCaret(&view)
  }

  func showCaret(_ view: inout FormView) {
    guard let caret = view.caret else { return }
    view.top = max(0, min(max(0, caret.y - view.room + 2), view.lines.count - view.room))
  }
}
