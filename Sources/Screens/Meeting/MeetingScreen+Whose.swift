import Terminal
import Workflow

extension MeetingScreen {
  /// Whose the work of a pane is where it is not, or not only, that of whoever looks at it.
  func whoseLines(of pane: MeetingPane, columns: Int) -> [MeetingLine] {
    guard let loaded, loaded.step.state.isOpen else { return [] }
    let tasks = loaded.definition.tasks.filter { MeetingPane(doing: $0.verb) == pane }
    guard let task = tasks.first(where: { loaded.status(of: $0) == .open }) ?? tasks.first else { return [] }
    let roles = task.by.map { loaded.procedure.title(of: $0).inSentence }.joined(separator: say(" or "))
    let holder = loaded.tasks.first { $0.id == TaskID(stepID, task.key) }?.worker
    guard tasks.contains(where: loaded.isForActor) else {
      let whose = holder.map { say(" (\(loaded.name($0)) has it)") } ?? ""
      return MeetingLine.wrapped(say("For reading only: this is for the \(roles)\(whose)."), .warning, columns: columns)
    }
    guard let holder, holder != loaded.context.actor.worker else { return [] }
    return MeetingLine.wrapped(say("\(loaded.name(holder)) has this; you may do it too."), .faint, columns: columns)
  }
}
