/// The meeting of a step: when and where, who serves it, who is invited, who came.
public struct Meeting: Hashable, Sendable {
  /// The date, time and venue it is set for; nil until it is scheduled.
  public var schedule: Schedule?
  /// Every earlier schedule, oldest first.
  public var earlierSchedules: [Schedule] = []
  public var invitations: [Invitation] = []
  /// Why somebody who might be invited is not.
  public var leftOut: [PersonID: String] = [:]
  /// When it was held; nil until attendance is recorded.
  public var held: Moment?
  /// Who was there, of the people of the case.
  public var present: [PersonID] = []

  public init() {}

  public func invitation(of person: PersonID) -> Invitation? { invitations.first { $0.person == person } }
}

/// What a meeting is set for.
public struct Schedule: Hashable, Sendable, Codable {
  public var start: Moment
  public var venue: String
  /// The workers who serve it: the chair, the minute taker.
  public var officers: [RoleKey: WorkerID]
  public init(start: Moment, venue: String, officers: [RoleKey: WorkerID]) {
    self.start = start
    self.venue = venue
    self.officers = officers
  }
}

/// An invitation of one person, and their answer.
public struct Invitation: Hashable, Sendable, Codable {
  public var person: PersonID
  /// A value of the procedure's invitation methods.
  public var method: String
  /// Whether they will attend; nil until they have answered.
  public var isAttending: Bool?
  public init(person: PersonID, method: String, isAttending: Bool? = nil) {
    self.person = person
    self.method = method
    self.isAttending = isAttending
  }
}
