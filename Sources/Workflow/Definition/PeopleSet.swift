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

  /// One of them, as it is written after "every".
  public var singular: String {
    switch self {
    case .children: "child"
    case .relatives: "relative"
    case .professionals: "professional"
    case .people: "person"
    case .invitees: "invitee"
    case .present: "attender"
    }
  }
}

extension CaseFile {
  /// The people of a set, as a step sees them, in the order of the case file.
  public func people(_ set: PeopleSet, in step: Step) -> [Person] {
    switch set {
    case .children: children(of: step)
    case .relatives: people.filter { $0.kind == .relative }
    case .professionals: people.filter { $0.kind == .professional }
    case .people: people
    case .invitees: people.filter { step.meeting.invitation(of: $0.id) != nil }
    case .present: people.filter { step.meeting.present.contains($0.id) }
    }
  }

  /// The children that a step is about: those that were chosen for it, or all of the family.
  public func children(of step: Step) -> [Person] {
    guard let chosen = step.concerned else { return children }
    return children.filter { chosen.contains($0.id) }
  }
}
