/// A person became a member of a group.
public struct MemberJoined: EventPayload {
  public static let name = "member-joined"
  public var group: GroupKey
  public var person: PersonID
  public var since: Day
  /// How information is shared with them.
  public var sharing: String?
}

/// Information is shared with a member in another way.
public struct SharingChanged: EventPayload {
  public static let name = "sharing-changed"
  public var group: GroupKey
  public var person: PersonID
  public var sharing: String?
}

/// A person left a group.
public struct MemberLeft: EventPayload {
  public static let name = "member-left"
  public var group: GroupKey
  public var person: PersonID
  /// The first day on which they are no longer a member.
  public var until: Day
  public var reason: String
}

/// What people of a register owed was received.
public struct PapersReceived: EventPayload {
  public static let name = "papers-received"
  public var task: TaskID
  public var people: [PersonID: RegisterEntry]
}

/// Something was sent to people of a register.
public struct PapersSent: EventPayload {
  public static let name = "papers-sent"
  public var task: TaskID
  public var people: [PersonID: RegisterEntry]
}

/// Somebody of a register owes nothing, or is sent nothing.
public struct PersonExcused: EventPayload {
  public static let name = "person-excused"
  public var task: TaskID
  public var person: PersonID
  public var reason: String
}
