extension CaseFile {
  func decide(_ command: PutBackTask, _ context: Context) throws(Refusal) -> Decision {
    let (located, roles) = try unfinished(command.task, context)
    guard let holder = located.step.assigned[command.task.task] else { throw Refusal(.nothingChanges) }
    // Whoever has it puts it back; from another it is taken by those who may give tasks.
    let role =
      context.actor.acts(as: holder) ? try context.role(among: roles) : try context.role(with: .reassign)
    return Decision(events: [.taskPutBack(TaskPutBack(task: command.task))], role: role)
  }

  func decide(_ command: SnoozeTask, _ context: Context) throws(Refusal) -> Decision {
    let (located, roles) = try unfinished(command.task, context)
    let role = try context.role(among: roles)
    let open = openTasks(of: located.step, procedure: context.procedure, calendar: context.calendar)
    guard let task = open.first(where: { $0.id == command.task }) else {
      throw Refusal(.taskDone(title: located.task.title))
    }
    guard let holder = task.worker, context.actor.acts(as: holder) else {
      throw Refusal(.notHeld(title: task.title, by: task.worker.map(context.name)))
    }
    let now = located.step.snoozed[command.task.task]
    guard command.until != now else { throw Refusal(.nothingChanges) }
    guard let until = command.until else {
      return Decision(events: [.taskWoken(TaskWoken(task: command.task))], role: role)
    }
    guard until.wakes > context.at.moment else { throw Refusal(.snoozedIntoThePast(until)) }
    if let due = task.due, until.wakes > due.deadline.moment {
      throw Refusal(.snoozedPastLimit(title: task.title, until, limit: due.deadline, why: due.explanation))
    }
    return Decision(events: [.taskSnoozed(TaskSnoozed(task: command.task, until: until))], role: role)
  }

  func decide(_ command: NoteTask, _ context: Context) throws(Refusal) -> Decision {
    let (_, roles) = try unfinished(command.task, context)
    let giving = context.procedure.roles.filter { $0.permissions.contains(.reassign) }.map(\.key)
    let role = try context.role(among: roles + giving.filter { !roles.contains($0) })
    guard command.text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.emptyNote) }
    try context.require(context.check([(say("The note"), command.text)], limit: TextRules.longestReason))
    return Decision(events: [.taskNoted(TaskNoted(task: command.task, text: command.text))], role: role)
  }

  /// A task that is open, and the roles that can take it where it stands.
  private func unfinished(
    _ id: TaskID, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, roles: [RoleKey]) {
    let located = try located(id, context)
    try requireReachable(located)
    let state = status(of: located.task, in: located.step, definition: located.definition)
    guard state != .done else { throw Refusal(.taskDone(title: located.task.title)) }
    return (located, located.task.roles(for: state))
  }
}

extension Deadline {
  /// When what is put off until then comes back: in the first minute of a day.
  public var wakes: Moment { Moment(day: day, time: time ?? .midnight) }
}

extension Actor {
  /// True for the worker themselves, and for whom they act.
  public func acts(as id: WorkerID) -> Bool { worker == id || principal == id }
}
