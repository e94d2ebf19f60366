extension CaseFile {
  func decide(_ command: SendRequest, _ context: Context) throws(Refusal) -> Decision {
    let (located, request) = try requestTask(command.task, context)
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    switch status(of: located.task, in: located.step, definition: located.definition) {
    case .requested: throw Refusal(.requestSent(title: located.task.title))
    case .done: throw Refusal(.taskDone(title: located.task.title))
    case .open, .waiting, .awaitingAuthorisation, .notNeeded: break
    }
    let (roles, problems) = context.receiving(command.to, among: request.to)
    let missing = context.missingNote(command.note, request.needsNote, for: located.task.title)
    try context.require(problems + context.checkNote(command.note) + missing)
    let event = RequestSent(task: command.task, to: command.to, roles: roles, note: command.note)
    return Decision(events: [.requestSent(event)], role: role)
  }

  func decide(_ command: AnswerRequest, _ context: Context) throws(Refusal) -> Decision {
    let (located, request) = try requestTask(command.task, context)
    let role = try context.role(among: request.to, doing: say("Answering \"\(located.task.title)\""))
    guard located.step.state.isOpen else {
      throw Refusal(.stepNotOpen(title: located.stepTitle, located.step.state))
    }
    guard status(of: located.task, in: located.step, definition: located.definition) == .requested else {
      throw Refusal(.notRequested(title: located.task.title))
    }
    if command.done {
      let left = request.asksFor.compactMap { located.definition.task($0) }
      try context.require(left.isEmpty ? [] : [.tasksOpen(left.map(\.title))])
      try context.require(context.checkNote(command.note))
    } else {
      try context.requireReason(command.note ?? "")
    }
    let event = RequestAnswered(task: command.task, isDone: command.done, note: command.note)
    return Decision(events: [.requestAnswered(event)], role: role)
  }

  private func requestTask(
    _ id: TaskID, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, request: RequestDefinition) {
    let located = try located(id, context)
    guard case .request(let request) = located.task.verb else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    return (located, request)
  }
}

extension Context {
  /// The roles in which somebody can receive what is passed on, and what is wrong with passing it to them.
  func receiving(
    _ recipient: Recipient, among roles: [RoleKey]
  ) -> (roles: [RoleKey], problems: [Refusal.Reason]) {
    let titles = roles.map { procedure.title(of: $0) }.joined(separator: say(" or "))
    switch recipient {
    case .worker(let id):
      guard let worker = worker(id) else { return ([], [.noSuchWorker(id)]) }
      let held = roles.filter(worker.roles.contains)
      return (held, held.isEmpty ? [.workerLacksRole(worker.name, role: titles)] : [])
    case .role(let key):
      return roles.contains(key) ? ([key], []) : ([], [.notAReceiver(procedure.title(of: key), allowed: titles)])
    case .team(let id):
      return hasTeam(id) ? (roles, []) : ([], [.noSuchTeam(id)])
    }
  }

  /// What is wrong with a note.
  func checkNote(_ note: String?) -> [Refusal.Reason] {
    guard let note, let problem = TextRules.problem(in: note, limit: TextRules.longestReason, allowsLines: true) else {
      return []
    }
    return [.badText(field: say("The note"), problem: problem)]
  }

  /// A note that must be given and is not.
  func missingNote(_ note: String?, _ isNeeded: Bool, for title: String) -> [Refusal.Reason] {
    isNeeded && (note ?? "").allSatisfy(\.isWhitespace) ? [.noteNeeded(title: title)] : []
  }
}
