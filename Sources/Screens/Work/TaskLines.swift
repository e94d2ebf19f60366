import Terminal
import Workflow

extension LoadedStep {
  /// The tasks that have to be done, and those that will have to be.
  var listedTasks: [TaskDefinition] { definition.tasks.filter { status(of: $0) != .notNeeded } }

  /// The tasks of a step, one item each: what is done, what can be done and what waits, and for whom or what; for one
  /// that can be done, everything that its gates still miss. In a narrow pane a title keeps to its line.
  func taskLines(columns: Int, wrapsTitles: Bool = true) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    for (index, task) in listedTasks.enumerated() {
      let (mark, ink, note) = state(of: task)
      let title = task.title + (task.isOptional ? say(" (if needed)") : "")
      let parts = wrapsTitles ? title.printable.wrapped(toColumns: max(1, columns - 2)) : [title.printable[...]]
      for (row, part) in parts.enumerated() {
        let sign = row == 0 ? mark + " " : "  "
        lines.append(MeetingLine(item: row == 0 ? index : nil, [.init(sign, ink), .init(String(part), ink)]))
      }
      if !note.isEmpty { lines += LoadedStep.below(note, .faint, columns: columns) }
      for noted in step.taskNotes[task.key] ?? [] {
        let who = "\(name(noted.left.by)), \(noted.left.at.day.short)"
        let text = noted.erased == nil ? noted.text : say("(text erased)")
        lines += LoadedStep.below("\(who): \(text)", .text, columns: columns)
      }
      let missing = missing(for: task)
      if !missing.isEmpty { lines += LoadedStep.below(say("Before that can be done:"), .warning, columns: columns) }
      for sentence in missing { lines += LoadedStep.below("! " + sentence, .warning, columns: columns) }
    }
    if !step.state.isOpen {
      let reason = step.cancelReason.map { ": \($0)" } ?? ""
      lines += MeetingLine.wrapped(say("\(title) is \(step.state.wording)\(reason)"), .text, columns: columns)
    }
    return lines
  }

  /// A text in lines that belong to the one above, indented; those after the first a little further.
  static func below(_ text: String, _ ink: Ink, columns: Int, indent: Int = 2) -> [MeetingLine] {
    let blanks = String(repeating: " ", count: indent)
    return text.printable.wrapped(toColumns: max(1, columns - indent)).map {
      MeetingLine([.init(blanks + String($0), ink)])
    }
  }

  /// The mark of a task, its ink, and what there is to say of it.
  func state(of task: TaskDefinition) -> (mark: String, ink: Ink, note: String) {
    switch status(of: task) {
    case .done: ("✔", .completed, doneNote(task))
    case .notNeeded: ("–", .faint, say("not needed"))
    case .waiting(let others):
      ("○", .upcoming, step.state.isOpen ? say("waits for: \(others.joined(separator: "; "))") : "")
    case .open: ("●", .current, openNote(task))
    case .awaitingAuthorisation: ("●", .current, say("sent to be authorised; ") + openNote(task))
    case .requested: ("●", .current, say("sent, not answered; ") + openNote(task))
    }
  }

  /// What a task that is done came to, where that is seen nowhere else.
  private func doneNote(_ task: TaskDefinition) -> String {
    switch task.verb {
    case .chooseNext(let next):
      let chosen = step.chosen[task.key]?.actions ?? []
      return next.actions.compactMap { action in
        chosen.first { $0.action == action.key }.map { action.title + ($0.to.map { say(" to \(name($0))") } ?? "") }
      }
      .joined(separator: "; ")
    case .request: return step.requests[task.key]?.last.map { say("to \(name($0.passed.to))") } ?? ""
    case .schedule, .invite, .recordAnswers, .recordAttendance, .form, .submit, .confirm, .checklist, .register, .close:
      return ""
    }
  }

  /// Who has it, and by when.
  func openNote(_ task: TaskDefinition) -> String {
    guard let open = open(task) else { return "" }
    let roles = open.roles.map { procedure.title(of: $0).inSentence }.joined(separator: say(" or "))
    let holder = open.worker.map(name) ?? open.team.map { name(.team($0)) } ?? roles
    let note = open.note.map { passedNotes.contains($0) ? "“\($0)”" : $0 }
    let off = open.snoozedUntil.flatMap { $0 > context.at.moment ? say("put off until \($0.long)") : nil }
    return [holder, open.due.map { say("due \($0.deadline.long)") }, off, note].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// The notes with which the step and its requests were passed on, in the words of whoever wrote them.
  private var passedNotes: [String] {
    ([step.passed] + step.requests.values.flatMap { $0.map(\.passed) }).compactMap { $0?.note }
  }
}
