/// A group that people join and leave over time: a core group.
public struct GroupDefinition: Hashable, Sendable {
  public var key: GroupKey
  public var title: String
  /// How information can be shared with a member; empty where the procedure does not ask.
  public var sharing: [Choice]

  public init(key: GroupKey, title: String, sharing: [Choice] = []) {
    self.key = key
    self.title = title
    self.sharing = sharing
  }

  /// The title of a way of sharing information, or its value where the group does not know it.
  public func title(sharing value: String) -> String { sharing.first { $0.value == value }?.title ?? value }
}

/// A register that a task keeps: person by person, what was received from them or sent to them.
public struct RegisterDefinition: Hashable, Sendable {
  public var direction: Direction
  /// Those of whom it is kept.
  public var people: [PeopleSet]
  /// How things are received or sent; where there are none, the procedure's methods of invitation.
  public var methods: [Choice]
  /// The group whose members are meant, where it is of members.
  public var group: GroupKey?

  public init(_ direction: Direction, people: [PeopleSet], methods: [Choice] = [], group: GroupKey? = nil) {
    self.direction = direction
    self.people = people
    self.group = group
    self.methods = methods
  }

  /// Which way things go.
  public enum Direction: String, CaseIterable, Hashable, Sendable, Codable {
    /// What people owe is collected from them.
    case received
    /// Something is distributed to people.
    case sent
  }
}

extension Procedure {
  public func group(_ key: GroupKey) -> GroupDefinition? { groups.first { $0.key == key } }

  /// A group's title in running text, or its key where the procedure does not know it.
  public func title(of group: GroupKey) -> String { self.group(group)?.title.inSentence ?? group.rawValue }

  /// The group whose meeting a kind of step is.
  public func group(of step: StepKey) -> GroupDefinition? { self.step(step)?.group.flatMap { group($0) } }

  /// The methods that a register takes: its own or the procedure's, and how the step's group shares information.
  public func methods(of register: RegisterDefinition, in step: StepKey) -> [Choice] {
    var found = register.methods.isEmpty ? invitationMethods : register.methods
    for choice in group(of: step)?.sharing ?? [] where !found.contains(where: { $0.value == choice.value }) {
      found.append(choice)
    }
    return found
  }
}
