extension CaseFile {
  func decide(_ command: WithdrawInvitation, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("invites nobody")) { $0 == .invite }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    let person = try invited(command.person, to: located.step)
    if let held = located.step.meeting.held {
      throw Refusal(.alreadyHeld(title: located.stepTitle, held.day))
    }
    let event = InvitationWithdrawn(step: command.step, person: person.id)
    return Decision(events: [.invitationWithdrawn(event)], role: role)
  }

  func decide(_ command: LeaveOut, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("invites nobody")) { $0 == .invite }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    let meeting = located.step.meeting
    guard let person = person(command.person) else { throw Refusal(.noSuchPerson(command.person)) }
    if let held = meeting.held { throw Refusal(.alreadyHeld(title: located.stepTitle, held.day)) }
    if meeting.invitation(of: person.id) != nil { throw Refusal(.alreadyInvited(name: person.name)) }
    try context.requireReason(command.reason)
    guard meeting.leftOut[person.id] != command.reason else { throw Refusal(.nothingChanges) }
    let event = PersonLeftOut(step: command.step, person: person.id, reason: command.reason)
    return Decision(events: [.personLeftOut(event)], role: role)
  }

  func decide(_ command: RecordAnswers, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("asks for no answers")) { $0 == .recordAnswers }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    var reasons: [Refusal.Reason] = command.answers.isEmpty ? [.nobodyNamed] : []
    var events: [Event] = []
    for (id, answer) in command.answers.sorted(by: { $0.key < $1.key }) {
      do {
        _ = try invited(id, to: located.step)
      } catch {
        reasons += error.reasons
      }
      if located.step.meeting.invitation(of: id)?.isAttending != answer {
        let event = InvitationAnswered(step: command.step, person: id, isAttending: answer)
        events.append(.invitationAnswered(event))
      }
    }
    try context.require(reasons)
    guard !events.isEmpty else { throw Refusal(.nothingChanges) }
    return Decision(events: events, role: role)
  }

  func decide(_ command: RecordAttendance, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("records no attendance")) { $0 == .recordAttendance }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    var reasons: [Refusal.Reason] = command.present.isEmpty ? [.nobodyNamed] : []
    let at = Moment(day: command.date, time: command.time)
    if at > context.at.moment {
      reasons.append(.heldInFuture(command.date, command.date == context.at.day ? command.time : nil))
    }
    if at.day < located.step.opened.at.day.adding(days: -366) { reasons.append(.heldBeforeOpened(at.day)) }
    for id in command.present where person(id) == nil { reasons.append(.noSuchPerson(id)) }
    try context.require(reasons)
    var seen: Set<PersonID> = []
    let present = command.present.filter { seen.insert($0).inserted }
    guard located.step.meeting.held != at || located.step.meeting.present != present else {
      throw Refusal(.nothingChanges)
    }
    let event = MeetingHeld(step: command.step, at: at, present: present)
    return Decision(events: [.meetingHeld(event)], role: role)
  }

  private func invited(_ id: PersonID, to step: Step) throws(Refusal) -> Person {
    guard let person = person(id) else { throw Refusal(.noSuchPerson(id)) }
    guard step.meeting.invitation(of: id) != nil else { throw Refusal(.notInvited(name: person.name)) }
    return person
  }
}
