import Terminal
import Workflow

extension MeetingScreen {
  /// What is done, what can be done and what waits, and for whom or what.
  func taskLines(columns: Int) -> [MeetingLine] {
    guard let loaded else { return [] }
    var lines: [MeetingLine] = []
    for (index, task) in taskItems.enumerated() {
      let (mark, ink, note) = state(of: task, loaded)
      lines.append(MeetingLine(item: index, [.init(mark + " ", ink), .init(task.title, ink)]))
      for line in note.printable.wrapped(toColumns: max(1, columns - 2)) where !note.isEmpty {
        lines.append(MeetingLine([.init("  " + String(line), .faint)]))
      }
    }
    if !loaded.step.state.isOpen {
      let reason = loaded.step.cancelReason.map { ": \($0)" } ?? ""
      lines += MeetingLine.wrapped("\(loaded.title) is \(loaded.step.state.rawValue)\(reason)", .text, columns: columns)
    }
    return lines
  }

  private func state(of task: TaskDefinition, _ loaded: LoadedMeeting) -> (mark: String, ink: Ink, note: String) {
    switch loaded.status(of: task) {
    case .done: return ("✔", .completed, "")
    case .notNeeded: return ("–", .faint, "not needed")
    case .waiting(let others):
      return ("○", .upcoming, loaded.step.state.isOpen ? "waits for: \(others.joined(separator: "; "))" : "")
    case .open: return ("●", .current, openNote(task, loaded))
    case .awaitingAuthorisation: return ("●", .current, "sent to be authorised; " + openNote(task, loaded))
    case .requested: return ("●", .current, "sent, not answered; " + openNote(task, loaded))
    }
  }

  /// Who has it, and by when.
  private func openNote(_ task: TaskDefinition, _ loaded: LoadedMeeting) -> String {
    guard let open = loaded.tasks.first(where: { $0.id == TaskID(stepID, task.key) }) else { return "" }
    let roles = open.roles.map { loaded.procedure.title(of: $0).inSentence }.joined(separator: " or ")
    let parts = [open.worker.map(loaded.name) ?? roles, open.due.map { "due \($0.deadline.long)" }, open.note]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
