extension CaseFile {
  func decide(_ command: RecordArrival, _ context: Context) throws(Refusal) -> Decision {
    let (meeting, role) = try heldMeeting(command.step, naming: command.person, at: command.at, context)
    if let left = meeting.departed[command.person], let at = command.at, at > left {
      throw Refusal(.leftBeforeComing(name: name(command.person), came: at, left: left))
    }
    guard !meeting.present.contains(command.person) || meeting.arrived[command.person] != command.at else {
      throw Refusal(.nothingChanges)
    }
    let event = PersonArrived(step: command.step, person: command.person, at: command.at)
    return Decision(events: [.personArrived(event)], role: role)
  }

  func decide(_ command: RecordDeparture, _ context: Context) throws(Refusal) -> Decision {
    let (meeting, role) = try heldMeeting(command.step, naming: command.person, at: command.at, context)
    guard meeting.present.contains(command.person) else { throw Refusal(.notPresent(name: name(command.person))) }
    if let came = meeting.arrived[command.person], let at = command.at, at < came {
      throw Refusal(.leftBeforeComing(name: name(command.person), came: came, left: at))
    }
    guard meeting.departed[command.person] != command.at else { throw Refusal(.nothingChanges) }
    let event = PersonDeparted(step: command.step, person: command.person, at: command.at)
    return Decision(events: [.personDeparted(event)], role: role)
  }

  /// A meeting that is recorded as held, and the actor's role that records who is there; refuses a time before it.
  private func heldMeeting(
    _ id: StepID, naming person: PersonID, at time: TimeOfDay?, _ context: Context
  ) throws(Refusal) -> (meeting: Meeting, role: RoleKey) {
    let located = try task(of: id, context, needs: say("records no attendance")) { $0 == .recordAttendance }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    guard self.person(person) != nil else { throw Refusal(.noSuchPerson(person)) }
    guard let held = located.step.meeting.held else { throw Refusal(.notHeldYet(title: located.stepTitle)) }
    if let time {
      if time < held.time { throw Refusal(.beforeTheMeeting(time, began: held)) }
      let at = Moment(day: held.day, time: time)
      if at > context.at.moment { throw Refusal(.heldInFuture(held.day, time)) }
    }
    return (located.step.meeting, role)
  }

  private func name(_ id: PersonID) -> String { person(id)?.calledBy ?? id.rawValue }

  func decide(_ command: LeaveRemark, _ context: Context) throws(Refusal) -> Decision {
    let (located, form) = try remarkable(command.form, context)
    let role = try context.role(among: located.task.remarksBy, doing: say("Remarking on \"\(located.task.title)\""))
    guard form.state.isEditable else {
      throw Refusal(.formState(title: located.task.title, form.state, needed: say("a draft")))
    }
    let definition = context.forms[form.definition]
    let section = definition?.sections.first { $0.key == command.section }
    let isOfChild = command.child.map { id in children(of: located.step).contains { $0.id == id } }
    guard let section, section.isForEachChild == (command.child != nil), isOfChild ?? true else {
      throw Refusal(.noHeading(command.section, child: command.child, form: definition?.title ?? ""))
    }
    try context.require(remarkProblems(command.text))
    let event = RemarkLeft(form: command.form, section: command.section, child: command.child, text: command.text)
    return Decision(events: [.remarkLeft(event)], role: role)
  }

  func decide(_ command: SettleRemark, _ context: Context) throws(Refusal) -> Decision {
    let (located, form) = try remarkable(command.form, context)
    guard let remark = form.remarks.first(where: { $0.number == command.remark }) else {
      throw Refusal(.noSuchRemark(command.remark, title: located.task.title))
    }
    // Whoever left it may take it back; whoever writes the form settles it.
    let isOwn = remark.left.by == context.actor.worker
    let role = try context.role(
      among: located.task.by + (isOwn ? located.task.remarksBy : []), doing: say("Settling remarks"))
    if remark.settled != nil { throw Refusal(.remarkSettled(command.remark)) }
    if let answer = command.answer { try context.require(remarkProblems(answer)) }
    let event = RemarkSettled(form: command.form, remark: command.remark, answer: command.answer)
    return Decision(events: [.remarkSettled(event)], role: role)
  }

  private func remarkable(_ id: TaskID, _ context: Context) throws(Refusal) -> (LocatedTask, Form) {
    let located = try located(id, context)
    try requireReachable(located)
    guard let form = form(id) else { throw Refusal(.noSuchForm(id)) }
    return (located, form)
  }

  private func remarkProblems(_ text: String) -> [Refusal.Reason] {
    if text.allSatisfy(\.isWhitespace) { return [.emptyRemark] }
    let problem = TextRules.problem(in: text, limit: TextRules.longestReason, allowsLines: true)
    return problem.map { [.badText(field: say("The remark"), problem: $0)] } ?? []
  }

  /// The remarks on a form that are not settled, as finalising it is refused for them; empty where none is open.
  func openRemarks(on form: Form, _ definition: FormDefinition) -> [Refusal.Reason] {
    let open = form.remarks.filter { $0.settled == nil }
    guard !open.isEmpty else { return [] }
    let titles = open.map { remark in
      definition.sections.first { $0.key == remark.section }?.title ?? remark.section.rawValue
    }
    return [.remarksOpen(titles)]
  }
}
