extension CaseFile {
  /// Decides a command by its own rules: gates and steps that close themselves come after it.
  func decideAlone(_ command: Command, in context: Context) throws(Refusal) -> Decision {
    switch command {
    case .openCase: throw Refusal(.caseExists(id))
    case .addPerson(let command): try decide(command, context)
    case .changePerson(let command): try decide(command, context)
    case .removePerson(let command): try decide(command, context)
    case .changeCase(let command): try decide(command, context)
    case .allocate(let command): try decide(command, context)
    case .reassignTask(let command): try decide(command, context)
    case .putBackTask(let command): try decide(command, context)
    case .snoozeTask(let command): try decide(command, context)
    case .noteTask(let command): try decide(command, context)
    case .confirmTask(let command): try decide(command, context)
    case .openStep(let command): try decide(command, context)
    case .closeStep(let command): try decide(command, context)
    case .cancelStep(let command): try decide(command, context)
    case .scheduleMeeting(let command): try decide(command, context)
    case .invite(let command): try decide(command, context)
    case .withdrawInvitation(let command): try decide(command, context)
    case .leaveOut(let command): try decide(command, context)
    case .recordAnswers(let command): try decide(command, context)
    case .recordAttendance(let command): try decide(command, context)
    case .startForm(let command): try decide(command, context)
    case .saveForm(let command): try decide(command, context)
    case .finaliseForm(let command): try decide(command, context)
    case .copyAnswers(let command): try decide(command, context)
    case .amendForm(let command): try decide(command, context)
    case .submitForms(let command): try decide(command, context)
    case .authorise(let command): try decide(command, context)
    case .reject(let command): try decide(command, context)
    case .rollBack(let command): try decide(command, context)
    case .moveCase(let command): try decide(command, context)
    case .addToChronology(let command): try decide(command, context)
    case .hideFromChronology(let command): try decide(command, context)
    case .showInChronology(let command): try decide(command, context)
    case .sendRequest(let command): try decide(command, context)
    case .answerRequest(let command): try decide(command, context)
    case .chooseActions(let command): try decide(command, context)
    case .checkItems(let command): try decide(command, context)
    case .concernChildren(let command): try decide(command, context)
    case .joinGroup(let command): try decide(command, context)
    case .leaveGroup(let command): try decide(command, context)
    case .recordReceived(let command): try decide(command, context)
    case .recordSent(let command): try decide(command, context)
    case .excuse(let command): try decide(command, context)
    case .recordArrival(let command): try decide(command, context)
    case .recordDeparture(let command): try decide(command, context)
    case .leaveRemark(let command): try decide(command, context)
    case .settleRemark(let command): try decide(command, context)
    case .restrictCase(let command): try decide(command, context)
    case .liftRestriction(let command): try decide(command, context)
    case .takeEmergencyAccess(let command): try decide(command, context)
    case .reviewEmergencyAccess(let command): try decide(command, context)
    case .eraseText(let command): try decide(command, context)
    case .holdRecords(let command): try decide(command, context)
    case .releaseRecords(let command): try decide(command, context)
    }
  }
}

/// A task of a case, with all that a decision needs to know about it.
struct LocatedTask {
  var step: Step
  var definition: StepDefinition
  var task: TaskDefinition
  var id: TaskID { TaskID(step.id, task.key) }
  var stepTitle: String { definition.title(number: step.id.number) }
}

extension CaseFile {
  func located(_ id: StepID, _ context: Context) throws(Refusal) -> (step: Step, definition: StepDefinition) {
    guard let step = step(id), let definition = context.procedure.step(id.key) else {
      throw Refusal(.noSuchStep(id))
    }
    return (step, definition)
  }

  func openStep(_ id: StepID, _ context: Context) throws(Refusal) -> (step: Step, definition: StepDefinition) {
    let found = try located(id, context)
    guard found.step.state.isOpen else {
      throw Refusal(.stepNotOpen(title: found.definition.title(number: id.number), found.step.state))
    }
    return found
  }

  func located(_ id: TaskID, _ context: Context) throws(Refusal) -> LocatedTask {
    let (step, definition) = try located(id.step, context)
    guard let task = definition.task(id.task) else { throw Refusal(.noSuchTask(id)) }
    return LocatedTask(step: step, definition: definition, task: task)
  }

  /// The task of a step that does something of a kind, in a step that is open.
  func task(
    of id: StepID, _ context: Context, needs: String, where matches: (Verb) -> Bool
  ) throws(Refusal) -> LocatedTask {
    let (step, definition) = try openStep(id, context)
    guard let task = definition.tasks.first(where: { matches($0.verb) }) else {
      throw Refusal(.wrongTask(title: definition.title(number: id.number), needs: needs))
    }
    return LocatedTask(step: step, definition: definition, task: task)
  }

  /// Refuses a task that is not needed or waits for others.
  func requireReachable(_ located: LocatedTask) throws(Refusal) {
    guard located.step.state.isOpen else {
      throw Refusal(.stepNotOpen(title: located.stepTitle, located.step.state))
    }
    switch status(of: located.task, in: located.step, definition: located.definition) {
    case .notNeeded: throw Refusal(.notNeeded(title: located.task.title))
    case .waiting(let others): throw Refusal(.waitsFor(title: located.task.title, others: others))
    case .open, .awaitingAuthorisation, .requested, .done: return
    }
  }
}

extension Context {
  /// The actor's role among these; refuses where they have none of them.
  func role(among roles: [RoleKey], doing: String? = nil) throws(Refusal) -> RoleKey {
    guard let role = roles.first(where: { actor.roles.contains($0) }) else {
      throw Refusal(.notYourRole(needed: roles.map { procedure.title(of: $0) }, doing: doing))
    }
    return role
  }

  /// The actor's role that has a permission.
  func role(with permission: Permission, doing: String? = nil) throws(Refusal) -> RoleKey {
    let roles = procedure.roles.filter { $0.permissions.contains(permission) }.map(\.key)
    return try role(among: roles, doing: doing ?? permission.doing)
  }

  /// A worker as people call them.
  public func name(of id: WorkerID) -> String { worker(id)?.name ?? id.rawValue }

  /// Checks texts all at once, each with the name of its field.
  func check(_ texts: [(field: String, text: String?)], limit: Int = TextRules.longestLine) -> [Refusal.Reason] {
    texts.compactMap { field, text in
      text.flatMap { TextRules.problem(in: $0, limit: limit) }.map { .badText(field: field, problem: $0) }
    }
  }

  func requireReason(_ reason: String) throws(Refusal) { try TextRules.requireReason(reason) }

  /// Refuses with all the reasons there are.
  func require(_ reasons: [Refusal.Reason]) throws(Refusal) {
    guard reasons.isEmpty else { throw Refusal(reasons) }
  }
}
