extension CaseFile {
  func decide(_ command: SubmitForms, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    let role = try context.role(among: located.task.by)
    guard case .submit(let keys) = located.task.verb else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    try requireReachable(located)
    var reasons: [Refusal.Reason] = []
    for key in keys {
      let title = located.definition.task(key)?.title ?? key.rawValue
      guard let form = located.step.forms[key] else {
        reasons.append(.noSuchForm(TaskID(located.step.id, key)))
        continue
      }
      if form.state != .finalised { reasons.append(.formState(title: title, form.state, needed: say("finalised"))) }
    }
    reasons += context.problems(submittingTo: command.to, note: command.note, task: located.task)
    try context.require(reasons)
    let forms = keys.map { TaskID(located.step.id, $0) }
    return Decision(
      events: [
        .formsSubmitted(
          FormsSubmitted(task: command.task, forms: forms, to: command.to, note: command.note))
      ], role: role)
  }

  func decide(_ command: Authorise, _ context: Context) throws(Refusal) -> Decision {
    let (located, role, forms) = try submitted(command.task, context)
    var events: [Event] = [.formsAuthorised(FormsAuthorised(task: command.task, forms: forms))]
    for form in forms {
      if let task = located.definition.task(form.task) {
        events += statusEvents(LocatedTask(step: located.step, definition: located.definition, task: task))
      }
    }
    return Decision(events: events, role: role)
  }

  func decide(_ command: Reject, _ context: Context) throws(Refusal) -> Decision {
    let (_, role, forms) = try submitted(command.task, context)
    try context.requireReason(command.reason)
    let event = FormsRejected(task: command.task, forms: forms, reason: command.reason)
    return Decision(events: [.formsRejected(event)], role: role)
  }

  func decide(_ command: RollBack, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    let role = try context.role(with: .rollBack)
    guard located.step.state != .cancelled else {
      throw Refusal(.stepNotOpen(title: located.stepTitle, located.step.state))
    }
    try context.requireReason(command.reason)
    let keys = submittedForms(of: located.task)
    guard !keys.isEmpty else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    // A form that others' submission carries is rolled back with that submission.
    let carrier = located.definition.tasks.first {
      if case .submit(let forms) = $0.verb { forms.contains(located.task.key) } else { false }
    }
    let submission = carrier ?? located.task
    let forms = submittedForms(of: submission).compactMap { located.step.forms[$0] }
    let final: Set<FormState> = submission.authorisedBy == nil ? [.finalised] : [.authorised]
    guard !forms.isEmpty, forms.allSatisfy({ final.contains($0.state) }) else {
      let needed = submission.authorisedBy == nil ? say("finalised") : say("authorised")
      throw Refusal(
        forms.filter { !final.contains($0.state) }.map {
          .formState(title: located.definition.task($0.id.task)?.title ?? "", $0.state, needed: needed)
        } + (forms.isEmpty ? [.noSuchForm(command.task)] : []))
    }
    try context.require(forms.contains { $0.isWork(of: context.actor) } ? [.ownWork] : [])
    var events: [Event] = []
    if located.step.state == .completed { events.append(.stepReopened(StepReopened(step: located.step.id))) }
    let event = FormsRolledBack(
      task: TaskID(located.step.id, submission.key), forms: forms.map(\.id),
      to: submission.authorisedBy == nil ? .rejected : .awaitingAuthorisation, reason: command.reason)
    events.append(.formsRolledBack(event))
    return Decision(events: events, role: role)
  }

  /// What a task has sent to be authorised, where the actor may decide on it: not the author, nor anybody who wrote
  /// in it or sent it.
  private func submitted(
    _ id: TaskID, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, role: RoleKey, forms: [TaskID]) {
    let located = try located(id, context)
    guard let authoriser = located.task.authorisedBy else {
      throw Refusal(.wrongTask(title: located.task.title, needs: say("needs no authorisation")))
    }
    let role = try context.role(among: [authoriser])
    guard located.step.state.isOpen else {
      throw Refusal(.stepNotOpen(title: located.stepTitle, located.step.state))
    }
    let forms = submittedForms(of: located.task).compactMap { located.step.forms[$0] }
    guard !forms.isEmpty else { throw Refusal(.noSuchForm(id)) }
    let wrong = forms.filter { $0.state != .awaitingAuthorisation }
    try context.require(
      wrong.map {
        .formState(
          title: located.definition.task($0.id.task)?.title ?? "", $0.state, needed: say("awaiting authorisation"))
      })
    if forms.contains(where: { $0.isWork(of: context.actor) }) { throw Refusal(.ownWork) }
    return (located, role, forms.map(\.id))
  }
}

extension Form {
  /// Whether somebody had a part in it, themselves or by whoever acted for them, or acts for somebody who had.
  fileprivate func isWork(of actor: Actor) -> Bool {
    writers.contains(where: actor.acts(as:)) || submittedBy.map(actor.acts(as:)) == true
  }
}

extension Context {
  /// What is wrong with sending a task's forms to somebody to be authorised, with a note.
  func problems(submittingTo worker: WorkerID?, note: String?, task: TaskDefinition) -> [Refusal.Reason] {
    guard let role = task.authorisedBy else {
      return worker == nil && note == nil ? [] : [.notPassedOn(action: task.title)]
    }
    return checkNote(note) + (worker.map { receiving(.worker($0), among: [role]).problems } ?? [])
  }
}
