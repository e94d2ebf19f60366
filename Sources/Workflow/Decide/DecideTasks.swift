extension CaseFile {
  func decide(_ command: ReassignTask, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    try requireReachable(located)
    let state = status(of: located.task, in: located.step, definition: located.definition)
    guard state != .done else { throw Refusal(.taskDone(title: located.task.title)) }
    let roles = located.task.roles(for: state)
    // Claiming needs the role that does the task; giving it to another needs the right to reassign.
    let role =
      context.actor.acts(as: command.worker)
      ? try context.role(among: roles) : try context.role(with: .reassign)
    guard let worker = context.worker(command.worker) else { throw Refusal(.noSuchWorker(command.worker)) }
    guard roles.contains(where: { worker.roles.contains($0) }) else {
      let titles = roles.map { context.procedure.title(of: $0) }.joined(separator: say(" or "))
      throw Refusal(.workerLacksRole(context.name(of: command.worker), role: titles))
    }
    guard located.step.assigned[command.task.task] != command.worker else { throw Refusal(.nothingChanges) }
    let event = TaskReassigned(task: command.task, worker: command.worker)
    return Decision(events: [.taskReassigned(event)], role: role)
  }

  func decide(_ command: ConfirmTask, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    let role = try context.role(among: located.task.by)
    guard located.task.verb == .confirm else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    try requireReachable(located)
    guard status(of: located.task, in: located.step, definition: located.definition) == .open else {
      throw Refusal(.taskDone(title: located.task.title))
    }
    return Decision(events: [.taskConfirmed(TaskConfirmed(task: command.task))], role: role)
  }

  func decide(_ command: CloseStep, _ context: Context) throws(Refusal) -> Decision {
    let (step, definition) = try openStep(command.step, context)
    guard let close = definition.tasks.first(where: { $0.verb == .close }) else {
      throw Refusal(.wrongTask(title: definition.title(number: step.id.number), needs: say("is never closed by hand")))
    }
    let role = try context.role(among: close.by)
    let left = unfinished(in: step, definition)
    guard left.isEmpty else { throw Refusal(.tasksOpen(left.map(\.title))) }
    var events: [Event] = [.stepClosed(StepClosed(step: step.id))]
    events += following(step, definition, context)
    return Decision(events: events, role: role)
  }

  /// The tasks that must be done before a step can be closed, and are not.
  func unfinished(in step: Step, _ definition: StepDefinition) -> [TaskDefinition] {
    definition.tasks.filter { task in
      guard task.verb != .close, !task.isOptional, !isOnlyOffered(task, in: step, definition) else { return false }
      switch status(of: task, in: step, definition: definition) {
      case .done, .notNeeded: return false
      case .open, .waiting, .awaitingAuthorisation, .requested: return true
      }
    }
  }

  /// True for a task that is done on request alone, where every such request need not be sent and none was.
  private func isOnlyOffered(_ task: TaskDefinition, in step: Step, _ definition: StepDefinition) -> Bool {
    let requests = definition.requests(for: task.key)
    return !requests.isEmpty
      && requests.allSatisfy { $0.isOptional && (step.requests[$0.key] ?? []).isEmpty }
  }

  func decide(_ command: CancelStep, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .cancelStep)
    _ = try openStep(command.step, context)
    try context.requireReason(command.reason)
    return Decision(
      events: [.stepCancelled(StepCancelled(step: command.step, reason: command.reason))], role: role)
  }
}

extension Verb {
  /// What has to be done for it, in words that continue "it".
  var need: String {
    switch self {
    case .schedule: say("needs a date, a time and a venue")
    case .invite: say("needs invitations")
    case .recordAnswers: say("needs an answer from everybody invited")
    case .recordAttendance: say("needs the attendance")
    case .form: say("needs its form")
    case .submit: say("needs its forms sent to be authorised")
    case .confirm: say("needs to be confirmed")
    case .checklist: say("needs each item ticked")
    case .request: say("needs a request, and its answer")
    case .chooseNext: say("needs the next action")
    case .register(let register):
      switch register.direction {
      case .received: say("needs a record of what was received from whom")
      case .sent: say("needs a record of what was sent to whom")
      }
    case .close: say("needs the step to be closed")
    }
  }
}
