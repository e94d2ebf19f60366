extension CaseFile {
  /// A task that fills in a form, with the form's definition.
  private func formTask(
    _ id: TaskID, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, definition: FormDefinition) {
    let located = try located(id, context)
    let form = form(
      for: located.task, in: located.step, procedure: context.procedure, calendar: context.calendar,
      today: context.at.day)
    guard let key = form, let definition = context.forms[key] else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    return (located, definition)
  }

  private func started(_ id: TaskID) throws(Refusal) -> Form {
    guard let form = form(id) else { throw Refusal(.noSuchForm(id)) }
    return form
  }

  /// A form that the actor may write in now, with its task, its definition and the role that allows it.
  func draft(
    _ id: TaskID, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, definition: FormDefinition, role: RoleKey, form: Form) {
    let (located, definition) = try formTask(id, context)
    let role = try context.role(among: located.task.by)
    try requireReachable(located)
    let form = try started(id)
    guard form.state.isEditable else {
      throw Refusal(.formState(title: located.task.title, form.state, needed: say("a draft")))
    }
    return (located, definition, role, form)
  }

  func decide(_ command: StartForm, _ context: Context) throws(Refusal) -> Decision {
    let (located, definition) = try formTask(command.form, context)
    let role = try context.role(among: located.task.by)
    try requireReachable(located)
    guard form(command.form) == nil else { throw Refusal(.formExists(title: located.task.title)) }
    // What the step itself knows is truer than what an earlier form said.
    let known = Dictionary(
      located.task.prefill.map { (FieldAddress($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let sources = try copySources(command.copyFrom ?? [], into: definition, for: command.form, context)
    let sections = try sections(command.sections, of: definition)
    let concerned = Set(children(of: located.step).map(\.id))
    let copied = copyForward(into: definition, from: sources).filter {
      known[$0.key] == nil && sections.contains($0.key.field) && ($0.key.child.map(concerned.contains) ?? true)
    }
    let event = FormStarted(
      form: command.form, definition: definition.key,
      answers: definition.identifying(
        copied.mapValues(\.answer).merging(known) { $1 }, form: command.form, revision: 1),
      sources: copied.mapValues(\.source))
    return Decision(events: [.formStarted(event)], role: role)
  }

  func decide(_ command: SaveForm, _ context: Context) throws(Refusal) -> Decision {
    let (located, definition, role, form) = try draft(command.form, context)
    if let revision = command.revision, revision < form.erasedRevision { throw Refusal(.erasedMeanwhile) }
    var reasons: [Refusal.Reason] = []
    var changes: [FieldAddress: Answer] = [:]
    var clashes: [String] = []
    let given = definition.identifying(
      command.answers, before: form.answers, form: command.form, revision: form.revision + 1)
    for (address, answer) in given.sorted(by: { $0.key < $1.key }) {
      guard let (section, field) = definition.field(address.field),
        section.isForEachChild == (address.child != nil),
        address.child.map({ child in children(of: located.step).contains { $0.id == child } }) ?? true
      else {
        reasons.append(.noSuchField(address, form: definition.title))
        continue
      }
      if let problem = field.kind.problem(with: answer, in: self) {
        reasons.append(.badAnswer(label: label(of: field, child: address.child), problem: problem))
      }
      let before = form.answers[address] ?? .blank
      if answer == before || (answer.isBlank && before.isBlank) { continue }
      changes[address] = answer
      if let revision = command.revision, form.fieldRevisions[address, default: 0] > revision {
        clashes.append(label(of: field, child: address.child))
      }
    }
    if !clashes.isEmpty { reasons.append(.editedMeanwhile(labels: clashes, by: context.name(of: form.savedBy))) }
    try context.require(reasons)
    guard !changes.isEmpty else { throw Refusal(.nothingChanges) }
    return Decision(events: [.formSaved(FormSaved(form: command.form, answers: changes))], role: role)
  }

  func decide(_ command: FinaliseForm, _ context: Context) throws(Refusal) -> Decision {
    let (located, definition, role, form) = try draft(command.form, context)
    let missing = missingAnswers(of: form, definition: definition, in: located.step)
    let problems = context.problems(submittingTo: command.to, note: command.note, task: located.task)
    let lacks = missing.isEmpty ? [] : [Refusal.Reason.missingAnswers(missing.map(\.label))]
    let plans = smartAdvice(
      definition: definition, answers: form.answers, in: located.step, procedure: context.procedure,
      calendar: context.calendar, today: context.at.day)
    let unfit = plans.filter(\.rules.isRequired).flatMap { plan in
      plan.advice.map { Refusal.Reason.badAnswer(label: plan.placed.label, problem: $0.wording) }
    }
    try context.require(lacks + unfit + openRemarks(on: form, definition) + problems)
    var events: [Event] = [.formFinalised(FormFinalised(form: command.form))]
    if located.task.authorisedBy != nil {
      events.append(
        .formsSubmitted(
          FormsSubmitted(task: command.form, forms: [command.form], to: command.to, note: command.note)))
    } else {
      events += statusEvents(located)
    }
    return Decision(events: events, role: role)
  }

  func decide(_ command: AmendForm, _ context: Context) throws(Refusal) -> Decision {
    let (located, _) = try formTask(command.form, context)
    let role = try context.role(among: located.task.by)
    try requireReachable(located)
    let form = try started(command.form)
    guard form.state == .finalised else {
      throw Refusal(.formState(title: located.task.title, form.state, needed: say("finalised")))
    }
    for other in located.definition.tasks where other.after.contains(located.task.key) {
      let isDecisive =
        switch other.verb {
        case .confirm, .submit, .chooseNext, .close: true
        case .register: !(located.step.registers[other.key] ?? [:]).isEmpty
        case .request: !(located.step.requests[other.key] ?? []).isEmpty
        case .schedule, .invite, .recordAnswers, .recordAttendance, .form, .checklist: false
        }
      if isDecisive, status(of: other, in: located.step, definition: located.definition) == .done {
        throw Refusal(.builtUpon(title: located.task.title, by: other.title))
      }
    }
    return Decision(events: [.formReopened(FormReopened(form: command.form))], role: role)
  }

  /// What finishing a task's form makes of each child, as far as it changes anything.
  func statusEvents(_ located: LocatedTask) -> [Event] {
    guard let form = located.step.forms[located.task.key] else { return [] }
    let since = (located.step.meeting.held ?? form.savedAt.moment).day
    var events: [Event] = []
    for child in children(of: located.step) {
      for rule in located.task.sets where holds(rule.condition, in: located.step, child: child.id, form: form) {
        let before = statuses[child.id]?[rule.status]
        if rule.begins {
          let detail = rule.detail.flatMap { form.answers[FieldAddress($0, child: child.id)]?.values.first }
          if before == nil || before?.detail != detail {
            events.append(
              .statusBegun(
                StatusBegun(child: child.id, status: rule.status, since: before?.since ?? since, detail: detail)))
          }
        } else if before != nil {
          events.append(.statusEnded(StatusEnded(child: child.id, status: rule.status)))
        }
      }
    }
    return events
  }
}
