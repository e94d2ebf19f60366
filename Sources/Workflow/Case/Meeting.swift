/// The meeting of a step: when and where, who serves it, who is invited, who came.
public struct Meeting: Hashable, Sendable {
  /// The date, time and venue it is set for; nil until it is scheduled.
  public var schedule: Schedule?
  /// When it was set for that time; a change of room or of whom it is with does not set it anew.
  public var set: Signature?
  /// Every earlier schedule, oldest first.
  public var earlierSchedules: [Schedule] = []
  public var invitations: [Invitation] = []
  /// Why somebody who might be invited is not.
  public var leftOut: [PersonID: String] = [:]
  /// When it was held; nil until attendance is recorded.
  public var held: Moment?
  /// Who was there, of the people of the case.
  public var present: [PersonID] = []
  /// When those came who were late.
  public var arrived: [PersonID: TimeOfDay] = [:]
  /// When those left who did not stay to the end.
  public var departed: [PersonID: TimeOfDay] = [:]

  public init() {}

  /// Forgets when somebody came or left who is not among those present any more.
  mutating func keepTimesOfThosePresent() {
    arrived = arrived.filter { present.contains($0.key) }
    departed = departed.filter { present.contains($0.key) }
  }

  public func invitation(of person: PersonID) -> Invitation? { invitations.first { $0.person == person } }
}

/// What a meeting is set for.
public struct Schedule: Hashable, Sendable, Codable {
  public var start: Moment
  public var venue: String
  /// The workers who serve it: the chair, the minute taker.
  public var officers: [RoleKey: WorkerID]
  /// When it is to be over; nil where it was set before ends were kept.
  public var end: Moment?
  /// How people meet: a value of the task's methods; nil where it has none.
  public var method: String?
  /// How people join it.
  public var joining: String?
  /// Why it is on a date that something speaks against.
  public var reason: String?
  public init(
    start: Moment, venue: String, officers: [RoleKey: WorkerID], end: Moment? = nil, method: String? = nil,
    joining: String? = nil, reason: String? = nil
  ) {
    self.start = start
    self.venue = venue
    self.officers = officers
    self.end = end
    self.method = method
    self.joining = joining
    self.reason = reason
  }
}

/// An invitation of one person, and their answer.
public struct Invitation: Hashable, Sendable, Codable {
  public var person: PersonID
  /// A value of the procedure's invitation methods.
  public var method: String
  /// Whether they will attend; nil until they have answered.
  public var isAttending: Bool?
  /// The part of the meeting that they are invited to; nil for all of it.
  public var part: String?
  public init(person: PersonID, method: String, isAttending: Bool? = nil, part: String? = nil) {
    self.person = person
    self.method = method
    self.isAttending = isAttending
    self.part = part
  }
}
