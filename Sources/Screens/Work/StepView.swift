import Terminal
import Workflow

/// What stands above and below the tasks of a step.
struct StepView {
  var loaded: LoadedStep

  /// The family, when the step is due, the children that it is about, and who passed it on with what note.
  func head(columns: Int) -> [MeetingLine] {
    let step = loaded.step
    let state = step.state.isOpen ? "" : " · \(step.state.wording)"
    var lines = MeetingLine.wrapped("\(loaded.file.label) · \(loaded.title)\(state)", .heading, columns: columns)
    if let due = loaded.due, step.state.isOpen {
      lines += MeetingLine.wrapped(say("Due \(due.deadline.long). \(due.explanation)"), .faint, columns: columns)
    }
    return lines + about(columns: columns) + [MeetingLine([])]
  }

  /// The children that the step is about, and who passed it on with what note.
  func about(columns: Int) -> [MeetingLine] {
    let step = loaded.step
    var lines: [MeetingLine] = []
    if loaded.definition.concernsChosenChildren {
      let names = loaded.file.children(of: step).map(\.wordedName)
      let about = step.concerned == nil ? say("all the children") : listed(names)
      lines += MeetingLine.wrapped(say("About: \(about)"), .text, columns: columns)
    }
    if let passed = step.passed {
      let to = loaded.name(passed.to)
      lines += MeetingLine.wrapped(
        say("Passed to \(to) by \(loaded.wording(of: passed.signature))"), .text, columns: columns)
      if let note = passed.note { lines += LoadedStep.below("“\(note)”", .text, columns: columns) }
    }
    return lines
  }

  /// What was chosen to follow the step, to whom it goes, and how the step closes.
  func foot(columns: Int) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    let chosen = loaded.definition.chosenActions(of: loaded.step)
    let isOpen = loaded.step.state.isOpen
    if !chosen.isEmpty {
      let heading = isOpen ? say("To follow when the step is closed") : say("What followed")
      lines += [MeetingLine([])] + MeetingLine.wrapped(heading, .heading, columns: columns)
    }
    for (choice, action) in chosen {
      let to = choice.to.map { say(" to \(loaded.name($0))") } ?? ""
      lines += LoadedStep.below("→ \(action.title)\(to)", .text, columns: columns)
      if let note = choice.note { lines += LoadedStep.below("“\(note)”", .faint, columns: columns, indent: 4) }
      if let says = action.says { lines += LoadedStep.below(says, .faint, columns: columns, indent: 4) }
    }
    if loaded.definition.closesItself, isOpen {
      let text = say("\(loaded.title) closes by itself when its last task is done.")
      lines += [MeetingLine([])] + MeetingLine.wrapped(text, .faint, columns: columns)
    }
    return lines
  }
}
