/// Somebody's time in a group.
public struct Membership: Hashable, Sendable {
  public var group: GroupKey
  public var person: PersonID
  /// The first day of it.
  public var since: Day
  public var joined: Signature
  /// How information is shared with them, a value of the group's; nil while nobody has said.
  public var sharing: String?
  /// How it was shared before, oldest first, and who said so.
  public var earlierSharing: [Sharing] = []
  /// Who said how information is shared now.
  public var shared: Signature
  /// How it ended; nil while they are a member.
  public var left: Leaving?

  /// A way of sharing information, and who said so.
  public struct Sharing: Hashable, Sendable {
    public var value: String?
    public var signature: Signature
  }

  /// The end of a membership.
  public struct Leaving: Hashable, Sendable {
    /// The first day on which they are no longer a member.
    public var until: Day
    public var reason: String
    public var signature: Signature
  }

  /// Whether they were a member on a day; without a day, whether they are one now.
  public func holds(on day: Day?) -> Bool {
    guard let day else { return left == nil }
    return since <= day && left.map { day < $0.until } ?? true
  }
}

/// What became of what a person of a register owes, or is to be sent.
public enum RegisterMark: Hashable, Sendable {
  /// It was received or sent.
  case recorded(RegisterEntry, Signature)
  /// They owe nothing, or are sent nothing, for this reason.
  case excused(reason: String, Signature)

  public var signature: Signature {
    switch self {
    case .recorded(_, let signature), .excused(_, let signature): signature
    }
  }
}

/// When and how something was received or sent.
public struct RegisterEntry: Hashable, Sendable, Codable {
  public var on: Day
  /// One of the methods of the register.
  public var method: String?
  public var note: String?
  /// The versions of the documents that were sent, by the tasks that write them; nil where the register is of none.
  public var versions: [TaskKey: Int]?
  public init(on: Day, method: String? = nil, note: String? = nil, versions: [TaskKey: Int]? = nil) {
    self.on = on
    self.method = method
    self.note = note
    self.versions = versions
  }
}

extension CaseFile {
  /// Who was in a group on a day, or is now, in the order of the case file.
  public func members(of group: GroupKey, on day: Day? = nil) -> [Person] {
    let ids = Set(memberships.filter { $0.group == group && $0.holds(on: day) }.map(\.person))
    return ids.isEmpty ? [] : people.filter { ids.contains($0.id) }
  }

  /// Somebody's membership of a group on a day, or now.
  public func membership(of person: PersonID, in group: GroupKey, on day: Day? = nil) -> Membership? {
    memberships.last { $0.group == group && $0.person == person && $0.holds(on: day) }
  }
}
