import Terminal
import Workflow

extension LoadedStep {
  /// The key that erases the notes on a task; the footer has it for whoever may, where there is something to erase.
  static func eraseBinding(_ loaded: LoadedStep?, on task: TaskDefinition?) -> Binding {
    Binding(
      "erase", [.character("X")], say("erase"),
      help: say("Erase the notes on the task under the cursor, by order of a court or as an error"),
      isInFooter: loaded.map { $0.whyNotErase(task) == nil } ?? false)
  }

  /// Why the notes on a task can't be erased by whoever looks at it; nil where they can.
  func whyNotErase(_ task: TaskDefinition?) -> String? {
    guard let task, let notes = step.taskNotes[task.key], !notes.isEmpty else {
      return say("Nobody has written a note on this task.")
    }
    if notes.allSatisfy({ $0.erased != nil }) { return Refusal(.erasedAlready).description }
    return refusal(of: .eraseText(EraseText(task: TaskID(step.id, task.key), reason: "-")))
  }

  /// Asks why the notes on a task are to be erased.
  func erase(_ task: TaskDefinition) -> [Effect] {
    let what = say("the notes on “\(task.title)”, \(title.inSentence), \(file.label)")
    return [.push(EraseDialog(erasing: .notes(TaskID(step.id, task.key)), of: file.id, called: what))]
  }
}
