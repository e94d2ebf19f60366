extension CaseFile {
  func decide(_ command: JoinGroup, _ context: Context) throws(Refusal) -> Decision {
    let (group, role) = try group(command.group, context)
    guard let person = person(command.person) else { throw Refusal(.noSuchPerson(command.person)) }
    var reasons: [Refusal.Reason] = []
    let since = command.since ?? context.at.day
    if since > context.at.day { reasons.append(.stillToCome(since)) }
    if let value = command.sharing, !group.sharing.contains(where: { $0.value == value }) {
      reasons.append(.unknownSharing(value, allowed: group.sharing.map(\.value)))
    }
    if let member = membership(of: person.id, in: group.key) {
      if let day = command.since, day != member.since {
        reasons.append(.alreadyMember(name: person.calledBy, group: group.title, since: member.since))
      }
      try context.require(reasons)
      guard let sharing = command.sharing, sharing != member.sharing else { throw Refusal(.nothingChanges) }
      let event = SharingChanged(group: group.key, person: person.id, sharing: sharing)
      return Decision(events: [.sharingChanged(event)], role: role)
    }
    let earlier = memberships.filter { $0.group == group.key && $0.person == person.id }
    if let until = earlier.compactMap({ $0.left?.until }).max(), since < until {
      reasons.append(.memberUntil(name: person.calledBy, group: group.title, until))
    }
    try context.require(reasons)
    let event = MemberJoined(group: group.key, person: person.id, since: since, sharing: command.sharing)
    return Decision(events: [.memberJoined(event)], role: role)
  }

  func decide(_ command: LeaveGroup, _ context: Context) throws(Refusal) -> Decision {
    let (group, role) = try group(command.group, context)
    guard let person = person(command.person) else { throw Refusal(.noSuchPerson(command.person)) }
    guard let member = membership(of: person.id, in: group.key) else {
      throw Refusal(.notAMember(name: person.calledBy, group: group.title))
    }
    try context.requireReason(command.reason)
    let until = command.until ?? context.at.day
    var reasons: [Refusal.Reason] = until > context.at.day ? [.stillToCome(until)] : []
    if until < member.since {
      reasons.append(.alreadyMember(name: person.calledBy, group: group.title, since: member.since))
    }
    try context.require(reasons)
    let event = MemberLeft(group: group.key, person: person.id, until: until, reason: command.reason)
    return Decision(events: [.memberLeft(event)], role: role)
  }

  /// A group, and the actor's role that may change who is in it: one that does a task of its meetings, or that edits
  /// the people of the case.
  private func group(
    _ key: GroupKey, _ context: Context
  ) throws(Refusal) -> (group: GroupDefinition, role: RoleKey) {
    guard let group = context.procedure.group(key) else {
      throw Refusal(.noSuchGroup(key, allowed: context.procedure.groups.map(\.key)))
    }
    let roles = context.procedure.rolesChangingMembers(of: key)
    return (group, try context.role(among: roles, doing: say("Changing the members of \"\(group.title)\"")))
  }
}

extension Procedure {
  /// The roles that say who is in a group: those that do a task of its meetings, and those that edit people.
  public func rolesChangingMembers(of group: GroupKey) -> [RoleKey] {
    let doing = Set(steps.filter { $0.group == group }.flatMap(\.tasks).flatMap(\.by))
    return roles.filter { doing.contains($0.key) || $0.permissions.contains(.editPeople) }.map(\.key)
  }
}
