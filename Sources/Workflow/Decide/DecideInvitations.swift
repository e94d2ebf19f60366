extension CaseFile {
  func decide(_ command: Invite, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("invites nobody")) { $0 == .invite }
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    let meeting = located.step.meeting
    var reasons: [Refusal.Reason] = command.invitations.isEmpty ? [.nobodyNamed] : []
    if let held = meeting.held { reasons.append(.alreadyHeld(title: located.stepTitle, held.day)) }
    reasons += joiningProblems(located)
    let methods = context.procedure.invitationMethods.map(\.value)
    for id in (command.parts ?? [:]).keys.sorted() where command.invitations[id] == nil {
      reasons.append(.notInvited(name: person(id)?.name ?? id.rawValue))
    }
    var events: [Event] = []
    for (id, method) in command.invitations.sorted(by: { $0.key < $1.key }) {
      if !methods.contains(method) { reasons.append(.unknownMethod(method, allowed: methods)) }
      let before = meeting.invitation(of: id)
      let part = command.parts?[id] ?? before?.part
      if let person = person(id) {
        reasons += problems(inPart: part, of: person, located)
      } else {
        reasons.append(.noSuchPerson(id))
      }
      if before?.method != method || before?.part != part {
        events.append(.personInvited(PersonInvited(step: command.step, person: id, method: method, part: part)))
      }
    }
    try context.require(reasons)
    guard !events.isEmpty else { throw Refusal(.nothingChanges) }
    return Decision(events: events, role: role)
  }

  /// True where every relative is to be invited to a part of the meeting.
  public func isSplit(_ task: TaskDefinition, in step: Step) -> Bool {
    task.splitWhen.map { holds($0, in: step, child: nil) } ?? false
  }

  private func problems(inPart part: String?, of person: Person, _ located: LocatedTask) -> [Refusal.Reason] {
    let parts = located.task.parts.map(\.value)
    if let part, !parts.contains(part) { return [.unknownPart(part, allowed: parts)] }
    if part == nil, person.kind == .relative, isSplit(located.task, in: located.step) {
      return [.missingPart(name: person.name, allowed: parts)]
    }
    return []
  }

  /// Nobody is invited to a meeting that they could not join.
  private func joiningProblems(_ located: LocatedTask) -> [Refusal.Reason] {
    guard let schedule = located.step.meeting.schedule, let scheduling = located.definition.scheduling,
      let method = schedule.method, scheduling.needsJoining(method), schedule.joining == nil
    else { return [] }
    return [.joiningMissing(title: located.stepTitle, method: scheduling.title(ofMethod: method))]
  }
}
