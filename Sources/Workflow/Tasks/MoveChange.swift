/// What moving a case to other rules changes in the trays.
public enum MoveChange: Hashable, Sendable {
  /// A task that is not open now, and is then.
  case appears(OpenTask)
  /// A task that is open now, and is not then.
  case disappears(OpenTask)
  /// A task of which something is otherwise: title, whose it is, when it is due.
  case changes(from: OpenTask, to: OpenTask)
}

extension CaseFile {
  /// What becoming another case file under other rules changes, in the order of steps and tasks.
  public func changes(
    from procedure: Procedure, to after: CaseFile, under other: Procedure, calendar: WorkingCalendar
  ) -> [MoveChange] {
    let before = openTasks(procedure: procedure, calendar: calendar)
    let after = after.openTasks(procedure: other, calendar: calendar)
    func same(_ task: OpenTask, in tasks: [OpenTask]) -> OpenTask? {
      tasks.first { $0.id == task.id && $0.kind == task.kind }
    }
    let going = before.filter { same($0, in: after) == nil }.map(MoveChange.disappears)
    return going
      + after.compactMap { task in
        guard let old = same(task, in: before) else { return .appears(task) }
        return old.isShown(as: task) ? nil : .changes(from: old, to: task)
      }
  }
}

extension OpenTask {
  /// True where a tray shows the same for both.
  fileprivate func isShown(as other: OpenTask) -> Bool {
    title == other.title && stepTitle == other.stepTitle && worker == other.worker && team == other.team
      && (worker != nil || roles.first == other.roles.first) && due?.deadline == other.due?.deadline
  }
}

extension MoveChange {
  /// It as a sentence. `whose` says who has a task: a worker's name, or the title of the role that it waits for.
  public func wording(whose: (OpenTask) -> String) -> String {
    func name(_ task: OpenTask) -> String { "\(task.stepTitle), \"\(task.title)\"" }
    func due(_ task: OpenTask) -> String {
      task.due.map { say("due \($0.deadline.long)") } ?? say("without a due date")
    }
    switch self {
    case .appears(let task): return say("Appears: \(name(task)), with \(whose(task)), \(due(task)).")
    case .disappears(let task): return say("Disappears: \(name(task)), which is with \(whose(task)).")
    case .changes(let old, let new):
      var parts: [String] = []
      if old.title != new.title { parts.append(say("is called \"\(new.title)\"")) }
      if old.stepTitle != new.stepTitle { parts.append(say("is part of \(new.stepTitle)")) }
      if whose(old) != whose(new) { parts.append(say("passes from \(whose(old)) to \(whose(new))")) }
      if old.due?.deadline != new.due?.deadline { parts.append(say("is \(due(new)) instead of \(due(old))")) }
      return say("Changes: \(name(old)) \(parts.joined(separator: ", ")).")
    }
  }
}
