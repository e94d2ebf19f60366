extension CaseFile {
  /// Decides a command on a case file: the events it leads to and the role that allowed it, or a refusal that names
  /// everything in its way. A gate is asked of what the command would make of the case; a step that closes itself is
  /// closed where nothing is left to do in it.
  public func decide(_ command: Command, in context: Context) throws(Refusal) -> Decision {
    var decision = try decideAlone(command, in: context)
    // What is erased was there: nothing is done or undone by it.
    if case .eraseText = command { return decision }
    let gated = task(doneBy: command, context.procedure).flatMap { $0.task.gates.isEmpty ? nil : $0 }
    let then = context.afterMove
    let closing = steps.filter {
      $0.state.isOpen && then.procedure.step($0.id.key)?.closesItself == true
    }
    guard gated != nil || !closing.isEmpty || restriction != nil else { return decision }
    var later = self
    let signature = Signature(by: context.actor.worker, at: context.at)
    for event in decision.events { later.evolve(event, signature: signature) }
    try requireNamed(after: later, context)
    if let (step, task) = gated {
      let asked = withoutNewSteps(decision.events, later, signature)
      let missing = asked.step(step).map { asked.missing(for: task, in: $0, context) } ?? []
      if !missing.isEmpty { throw Refusal(.gateShut(title: task.title, missing: missing)) }
    }
    for step in closing {
      guard let after = later.step(step.id), after.state.isOpen,
        let definition = then.procedure.step(step.id.key),
        later.unfinished(in: after, definition).isEmpty
      else { continue }
      decision.events += [.stepClosed(StepClosed(step: step.id))] + later.following(after, definition, then)
    }
    return decision
  }

  /// What events make of the case but for the steps that they open: what follows from closing a step, such as the next
  /// review, is not yet there when its gate asks for the latest of a kind.
  private func withoutNewSteps(_ events: [Event], _ later: CaseFile, _ signature: Signature) -> CaseFile {
    let kept = events.filter { if case .stepOpened = $0 { false } else { true } }
    guard kept.count < events.count else { return later }
    var file = self
    for event in kept { file.evolve(event, signature: signature) }
    return file
  }

  /// What still has to be so before a task can be done, as sentences; empty where its gates are open.
  public func missing(for task: TaskDefinition, in step: Step, _ context: Context) -> [String] {
    var found: [String] = []
    for key in task.gates {
      for sentence in missing(at: key, in: step, context) where !found.contains(sentence) { found.append(sentence) }
    }
    return found
  }

  /// The task that a command does; nil for one that does none.
  private func task(doneBy command: Command, _ procedure: Procedure) -> (step: StepID, task: TaskDefinition)? {
    func first(_ id: StepID, where matches: (Verb) -> Bool) -> (StepID, TaskDefinition)? {
      procedure.step(id.key)?.tasks.first { matches($0.verb) }.map { (id, $0) }
    }
    func named(_ id: TaskID) -> (StepID, TaskDefinition)? { procedure.task(id).map { (id.step, $0) } }
    switch command {
    case .scheduleMeeting(let command): return first(command.step, where: \.isSchedule)
    case .invite(let command): return first(command.step) { $0 == .invite }
    case .recordAnswers(let command): return first(command.step) { $0 == .recordAnswers }
    case .recordAttendance(let command): return first(command.step) { $0 == .recordAttendance }
    case .closeStep(let command): return first(command.step) { $0 == .close }
    case .finaliseForm(let command): return named(command.form)
    case .submitForms(let command): return named(command.task)
    case .confirmTask(let command): return named(command.task)
    case .checkItems(let command): return named(command.task)
    case .sendRequest(let command): return named(command.task)
    case .chooseActions(let command): return named(command.task)
    case .recordReceived(let command): return named(command.task)
    case .recordSent(let command): return named(command.task)
    case .excuse(let command): return named(command.task)
    case .openCase, .openStep, .addPerson, .changePerson, .removePerson, .changeCase, .allocate, .reassignTask,
      .putBackTask, .snoozeTask, .noteTask, .cancelStep, .withdrawInvitation, .leaveOut, .startForm, .saveForm,
      .copyAnswers, .amendForm, .authorise, .reject,
      .rollBack, .answerRequest, .concernChildren, .joinGroup, .leaveGroup, .moveCase, .recordArrival, .recordDeparture,
      .leaveRemark, .settleRemark, .addToChronology, .hideFromChronology, .showInChronology,
      .restrictCase, .liftRestriction, .takeEmergencyAccess, .reviewEmergencyAccess, .eraseText, .holdRecords,
      .releaseRecords:
      return nil
    }
  }
}

extension Verb {
  fileprivate var isSchedule: Bool {
    if case .schedule = self { true } else { false }
  }
}
