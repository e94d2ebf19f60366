/// Makes a person a member of a group; for a member, changes how information is shared with them.
public struct JoinGroup: CommandPayload {
  public static let name = "join-group"
  public var group: GroupKey
  public var person: PersonID
  /// How information is shared with them, a value of the group's.
  public var sharing: String?
  /// The first day of the membership; today where it is left out.
  public var since: Day?
  public init(group: GroupKey, person: PersonID, sharing: String? = nil, since: Day? = nil) {
    self.group = group
    self.person = person
    self.sharing = sharing
    self.since = since
  }
}

/// Ends a membership of a group, with the reason.
public struct LeaveGroup: CommandPayload {
  public static let name = "leave-group"
  public var group: GroupKey
  public var person: PersonID
  public var reason: String
  /// The first day on which they are no longer a member; today where it is left out.
  public var until: Day?
  public init(group: GroupKey, person: PersonID, reason: String, until: Day? = nil) {
    self.group = group
    self.person = person
    self.reason = reason
    self.until = until
  }
}

/// Records for people of a register that what they owe was received: when, how, and a note.
public struct RecordReceived: CommandPayload {
  public static let name = "record-received"
  public var task: TaskID
  public var people: [PersonID: RegisterEntry]
  public init(task: TaskID, people: [PersonID: RegisterEntry]) {
    self.task = task
    self.people = people
  }
}

/// Records for people of a register when and how something was sent to them; a member of the group whose method is
/// left out is sent it in the way in which information is shared with them.
public struct RecordSent: CommandPayload {
  public static let name = "record-sent"
  public var task: TaskID
  public var people: [PersonID: RegisterEntry]
  public init(task: TaskID, people: [PersonID: RegisterEntry]) {
    self.task = task
    self.people = people
  }
}

/// Records that somebody of a register owes nothing, or is sent nothing, with the reason.
public struct Excuse: CommandPayload {
  public static let name = "excuse"
  public var task: TaskID
  public var person: PersonID
  public var reason: String
  public init(task: TaskID, person: PersonID, reason: String) {
    self.task = task
    self.person = person
    self.reason = reason
  }
}
