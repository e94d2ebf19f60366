extension CaseFile {
  /// Takes in who was given a task, and what was put off or noted.
  mutating func evolveTasks(_ event: Event, signature: Signature) {
    switch event {
    case .taskReassigned(let event):
      change(event.task.step) {
        $0.assigned[event.task.task] = event.worker
        // Whoever gets it has put nothing off.
        $0.snoozed[event.task.task] = nil
      }
    case .taskPutBack(let event):
      change(event.task.step) {
        $0.assigned[event.task.task] = nil
        $0.snoozed[event.task.task] = nil
      }
    case .taskSnoozed(let event): change(event.task.step) { $0.snoozed[event.task.task] = event.until }
    case .taskWoken(let event): change(event.task.step) { $0.snoozed[event.task.task] = nil }
    case .taskNoted(let event):
      change(event.task.step) {
        $0.taskNotes[event.task.task, default: []].append(TaskNote(text: event.text, left: signature))
      }
    default: break
    }
  }
}
