import Casework
import Terminal
import Workflow

extension FormScreen {
  /// The page on which answers are copied: what from, into which sections, and the ways to go on.
  func layOutStart(_ view: inout FormView) {
    if start.sources.isEmpty {
      view.lines.append(FormLine(say("There is no earlier form to copy forward from."), .faint))
    } else {
      view.lines.append(FormLine(say("Copy forward from"), .heading))
    }
    for (index, line) in start.lines.enumerated() {
      let isHere = index == start.cursor
      if case .section(0) = line {
        view.lines.append(FormLine())
        view.lines.append(FormLine(say("Into the sections"), .heading))
      }
      if case .button = line, index == start.lines.count - start.buttons.count { view.lines.append(FormLine()) }
      if isHere { view.caret = Position(x: 3, y: view.lines.count) }
      switch line {
      case .source(let number):
        let source = start.sources[number]
        add(source.title, source.detail, to: &view, line, isHere: isHere)
      case .section(let number):
        let section = start.sections[number]
        let count = start.count(of: section)
        let detail = count == 0 ? say("nothing chosen for it") : counted(count, "answer", "answers")
        add(section.title, start.ticked.isEmpty ? "" : detail, to: &view, line, isHere: isHere)
      case .replace: add(say("Replace answers that are there already"), "", to: &view, line, isHere: isHere)
      case .button(let button):
        let count = button == .copy ? " (\(start.ticked.count))" : ""
        view.lines.append(
          FormLine("[ \(button.title)\(count) ]", isHere ? .selection : .text, indent: 2))
      }
    }
    if let refusal = start.refusal {
      view.lines.append(FormLine())
      for line in refusal.wrapped(toColumns: view.width) { view.lines.append(FormLine(String(line), .alert)) }
    }
    showCaret(&view)
  }

  private func add(_ title: String, _ detail: String, to view: inout FormView, _ line: StartPage.Line, isHere: Bool) {
    let text = "\(start.isTicked(line) ? "[x]" : "[ ]") \(title)"
    var shown = FormLine(text, isHere ? .selection : .text, indent: 2)
    let isLong = 2 + text.columns + 2 + detail.columns > view.width
    if !detail.isEmpty, !isLong { shown.add("  \(detail)", .faint) }
    view.lines.append(shown)
    if isLong { view.lines.append(FormLine(detail, .faint, indent: 6)) }
  }

  mutating func performStarting(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "tick":
      start.tick()
      return []
    case "accept":
      switch start.button {
      case .copy: return copySelected(in: session)
      case .blank: return begin(copying: nil, in: session)
      case nil:
        start.tick()
        return []
      }
    case "copy-selected": return copySelected(in: session)
    case "start-blank": return begin(copying: nil, in: session)
    case "next-field": start.cursor = (start.cursor + 1) % start.count
    case "previous-field": start.cursor = (start.cursor + start.count - 1) % start.count
    case "other-part": return switchPart(in: session)
    case "back":
      guard mode == .copying else { return close(in: session) }
      page = .form
    default:
      var cursor = ListCursor()
      cursor.index = start.cursor
      _ = cursor.perform(action, count: start.count, page: max(1, area.height - 8))
      start.cursor = cursor.index
    }
    return []
  }

  /// Goes to the page on which answers are copied into the form that is being filled in; what is typed is saved first.
  mutating func openCopying(in session: Session) -> [Effect] {
    if let refusal = save(in: session) { return [.refuse(say("Not copied yet: \(refusal)"))] }
    guard let record else { return [] }
    start = StartPage(record, keeping: StartPage(), in: session)
    guard !start.sources.isEmpty else {
      return [.say(say("There is nothing to copy yet: no earlier form answers what is asked here."))]
    }
    if let child = focus?.child, let index = start.sources.firstIndex(where: { $0.id == .child(child) }) {
      start.cursor = index
    }
    copyBase = record.form?.revision ?? 0
    page = .copying
    return []
  }

  private mutating func copySelected(in session: Session) -> [Effect] {
    if let refusal = start.refusal { return [.refuse(refusal)] }
    guard !start.ticked.isEmpty else {
      return [
        .refuse(say("Tick the forms to copy forward first (Space)\(mode == .starting ? say(", or start blank") : "")."))
      ]
    }
    if start.selectedSections?.isEmpty == true { return [.refuse(say("Tick a section to copy into first (Space)."))] }
    return mode == .starting ? begin(copying: start.selectedForms, in: session) : copyInto(in: session)
  }

  /// Copies what was chosen into the form that is being filled in.
  private mutating func copyInto(in session: Session) -> [Effect] {
    guard let record else { return [] }
    let (sections, replaces) = (start.selectedSections, start.replaces ? true : nil)
    var commands: [CopyAnswers] = start.selectedChildren.map {
      CopyAnswers(form: record.id, child: $0, sections: sections, replace: replaces)
    }
    if !start.selectedForms.isEmpty {
      commands.insert(
        CopyAnswers(form: record.id, from: start.selectedForms, sections: sections, replace: replaces), at: 0)
    }
    var refusal: CaseworkError?
    var copied: Set<FieldAddress> = []
    for var command in commands {
      // No more is replaced than what was there when it was chosen to.
      command.revision = copyBase
      switch session.perform(.copyAnswers(command), on: caseID) {
      case .failure(let error): if refusal?.isEditedMeanwhile != true { refusal = error }
      case .success(let outcome):
        guard let form = outcome.file.form(record.id) else { continue }
        copied.formUnion(form.fieldRevisions.filter { $0.value == form.revision }.keys)
        // What was copied oneself is no other's change; where another's came between, it is asked about.
        if form.revision == copyBase + 1 { copyBase = form.revision }
      }
    }
    let effects = read(in: session)
    let isRefused = refusal?.isEditedMeanwhile == true
    guard let after = self.record?.form, !copied.isEmpty || isRefused else {
      return effects + [.refuse(refusal?.description ?? Refusal(.nothingToCopy).description)]
    }
    page = .form
    meetChanges(of: after)
    let done =
      copied.isEmpty
      ? say("Nothing was copied.") : say("\(counted(copied.count, "answer", "answers")) copied; look each one over.")
    guard isRefused, let refusal else { return effects + [.say(done)] }
    return effects + [.refuse(say("\(done) \(refusal.description) Look at it, then copy again."))]
  }

  /// Starts the form, blank or with what the chosen forms hold.
  private mutating func begin(copying sources: [TaskID]?, in session: Session) -> [Effect] {
    if let refusal = start.refusal { return [.refuse(refusal)] }
    guard let record else { return [] }
    let command = StartForm(
      form: record.id, copyFrom: sources, sections: sources == nil ? nil : start.selectedSections)
    switch session.perform(.startForm(command), on: caseID) {
    case .failure(let error): return [.refuse(error.description)]
    case .success(let outcome):
      let effects = read(in: session) + open(in: session)
      let copied = outcome.file.form(record.id)?.sources.count ?? 0
      let message =
        sources == nil
        ? say("Started blank.") : say("\(counted(copied, "answer", "answers")) copied forward; look each one over.")
      return effects + [.say(message)]
    }
  }
}

extension CaseworkError {
  /// True for the refusal of what somebody else has changed meanwhile.
  fileprivate var isEditedMeanwhile: Bool {
    if case .refused(let refusal) = self { refusal.reasons.contains(where: \.isEditedMeanwhile) } else { false }
  }
}
