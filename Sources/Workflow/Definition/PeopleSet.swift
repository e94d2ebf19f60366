/// People of a case, named together.
public enum PeopleSet: String, CaseIterable, Hashable, Sendable, Codable {
  /// The children that the step is about.
  case children
  case relatives
  /// Workers and agencies around the family.
  case professionals
  /// Everybody in the case file.
  case people
  /// Those invited to the step's meeting.
  case invitees
  /// Those who were at the step's meeting.
  case present
  /// The members of the group whose meeting the step is, on the day of the meeting; now while it has no date.
  case members
  /// Those of them who were not there; nobody until the meeting was held.
  case absentMembers = "absent members"

  /// One of them, as it is written after "every".
  public var singular: String {
    switch self {
    case .children: "child"
    case .relatives: "relative"
    case .professionals: "professional"
    case .people: "person"
    case .invitees: "invitee"
    case .present: "attender"
    case .members: "member"
    case .absentMembers: "absent member"
    }
  }
}

extension CaseFile {
  /// The people of a set, as a step sees them, in the order of the case file; members are those of a group.
  public func people(_ set: PeopleSet, in step: Step, of group: GroupKey?) -> [Person] {
    switch set {
    case .children: children(of: step)
    case .relatives: people.filter { $0.kind == .relative }
    case .professionals: people.filter { $0.kind == .professional }
    case .people: people
    case .invitees: people.filter { step.meeting.invitation(of: $0.id) != nil }
    case .present: people.filter { step.meeting.present.contains($0.id) }
    case .members: group.map { members(of: $0, on: step.meetingDay) } ?? []
    case .absentMembers:
      step.meeting.held == nil
        ? [] : people(.members, in: step, of: group).filter { !step.meeting.present.contains($0.id) }
    }
  }

  /// The children that a step is about: those that were chosen for it, or all of the family.
  public func children(of step: Step) -> [Person] {
    guard let chosen = step.concerned else { return children }
    return children.filter { chosen.contains($0.id) }
  }
}
