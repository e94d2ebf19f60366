import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Title and record, which part it is, and why it was returned.
  func header(_ record: FormRecord, in session: Session) -> [FormLine] {
    var lines = [FormLine(record.name, .heading)]
    if page != .parts, let form = record.form { lines[0].add("  \(form.state.title)", .faint) }
    if record.parts.count > 1, page != .parts {
      let state = record.form?.state.title ?? "not started"
      lines.append(
        FormLine("Part \(record.part) of \(record.parts.count): \(record.task.title.inSentence) · \(state)", .faint))
    }
    if case .version(let index) = page, let form = record.form, form.versions.indices.contains(index) {
      let version = form.versions[index]
      let by = session.nameOf(version.finalised.by)
      lines.append(
        FormLine(
          "Version \(version.number), finalised by \(by), \(session.saying(version.finalised.at)): for reading only",
          .warning))
    } else if case .comparison(let compared) = page {
      let (old, new) = comparedTitles(compared, in: session)
      let text = "From \(old) to \(new): [-taken out-], {+put in+}"
      lines += text.wrapped(toColumns: max(10, area.width - 2)).map { FormLine(String($0), .warning) }
    } else if let returned = record.form?.returned, page == .form {
      let verb = returned.isRollBack ? "Rolled back" : "Returned"
      let text =
        "! \(verb) by \(session.nameOf(returned.signature.by)), \(session.saying(returned.signature.at)): "
        + returned.reason
      let wrapped = text.wrapped(toColumns: max(10, area.width - 2))
      for line in wrapped.prefix(3) { lines.append(FormLine(String(line), .warning)) }
      if wrapped.count > 3 { lines[lines.count - 1].add(" …", .warning) }
    }
    return lines
  }

  /// The start page: the earlier forms, ticked or not, and the two ways to start.
  func layOutStart(_ view: inout FormView) {
    if start.sources.isEmpty {
      view.lines.append(FormLine("There is no earlier form to copy forward from.", .faint))
    } else {
      view.lines.append(FormLine("Copy forward", .heading))
    }
    func add(_ line: FormLine, at index: Int) {
      if index == start.cursor { view.caret = Position(x: line.indent + 1, y: view.lines.count) }
      view.lines.append(line)
    }
    for (index, source) in start.sources.enumerated() {
      let isHere = index == start.cursor
      let mark = start.ticked.contains(source.id) ? "[x]" : "[ ]"
      var line = FormLine("\(mark) \(source.title)", isHere ? .selection : .text, indent: 2)
      let isLong = 2 + line.pieces.map(\.text.columns).reduce(0, +) + 2 + source.detail.columns > view.width
      if !isLong { line.add("  \(source.detail)", .faint) }
      add(line, at: index)
      if isLong { view.lines.append(FormLine(source.detail, .faint, indent: 6)) }
    }
    view.lines.append(FormLine())
    for (offset, button) in start.buttons.enumerated() {
      let index = start.sources.count + offset
      let count = button == .copy ? " (\(start.ticked.count))" : ""
      add(FormLine("[ \(button.rawValue)\(count) ]", index == start.cursor ? .selection : .text, indent: 2), at: index)
    }
    if let refusal = start.refusal {
      view.lines.append(FormLine())
      for line in refusal.wrapped(toColumns: view.width) { view.lines.append(FormLine(String(line), .alert)) }
    }
    showCaret(&view)
  }

  /// The forms that are sent together, each with where it stands.
  func layOutParts(_ view: inout FormView, _ record: FormRecord, in session: Session) {
    for (index, part) in record.parts.enumerated() {
      let form = record.file.form(part)
      if index == list.index { view.caret = Position(x: 0, y: view.lines.count) }
      var line = FormLine(
        "\(form?.state.isEditable == false ? "✔" : " ") Part \(index + 1): \(record.title(of: part))",
        index == list.index ? .selection : .text)
      line.add("  \(form?.state.title ?? "not started")", .faint)
      view.lines.append(line)
    }
    view.lines.append(FormLine())
    let note = record.form.map { stateWording($0, record, in: session) }
    let isSent = record.form?.state == .awaitingAuthorisation || record.form?.state == .authorised
    let text = isSent ? note ?? "" : reasons["send"] ?? "Both can still be amended (e); t sends them to be authorised."
    for line in text.wrapped(toColumns: view.width) { view.lines.append(FormLine(String(line), .faint)) }
    showCaret(&view)
  }

  /// The versions that were finalised, oldest first.
  func layOutVersions(_ view: inout FormView, _ record: FormRecord, in session: Session) {
    view.lines.append(FormLine("Versions", .heading))
    for (index, version) in (record.form?.versions ?? []).enumerated() {
      if index == list.index { view.caret = Position(x: 2, y: view.lines.count) }
      let at = version.finalised.at.moment
      let tick = tickedVersions.contains(index) ? "[x]" : "[ ]"
      view.lines.append(
        FormLine(
          "\(tick) \(version.number)  \(at.long)  finalised by \(session.nameOf(version.finalised.by))",
          index == list.index ? .selection : .text, indent: 2))
    }
    if hasPresent, let count = record.form?.versions.count {
      if list.index == count { view.caret = Position(x: 2, y: view.lines.count) }
      view.lines.append(
        FormLine(
          "\(tickedVersions.contains(count) ? "[x]" : "[ ]") the present text",
          list.index == count ? .selection : .text, indent: 2))
    }
    showCaret(&view)
  }

  private func showCaret(_ view: inout FormView) {
    guard let caret = view.caret else { return }
    view.top = max(0, min(max(0, caret.y - view.room + 2), view.lines.count - view.room))
  }
}
