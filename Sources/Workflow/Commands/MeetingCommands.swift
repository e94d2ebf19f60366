/// Sets or moves a meeting: date, time, venue, and the workers who serve it.
public struct ScheduleMeeting: CommandPayload {
  public static let name = "schedule-meeting"
  public var step: StepID
  public var date: Day
  public var time: TimeOfDay
  public var venue: String
  public var officers: [RoleKey: WorkerID]
  /// How people meet, where the procedure asks.
  public var method: String?
  /// How people join it.
  public var joining: String?
  /// Why it is on a date that something speaks against.
  public var reason: String?
  public init(
    step: StepID, date: Day, time: TimeOfDay, venue: String, officers: [RoleKey: WorkerID], method: String? = nil,
    joining: String? = nil, reason: String? = nil
  ) {
    self.step = step
    self.date = date
    self.time = time
    self.venue = venue
    self.officers = officers
    self.method = method
    self.joining = joining
    self.reason = reason
  }
}

/// Invites people to a meeting, each with the method by which the invitation goes out.
public struct Invite: CommandPayload {
  public static let name = "invite"
  public var step: StepID
  /// The method for each person.
  public var invitations: [PersonID: String]
  /// The part of the meeting for each person who is invited to a part of it.
  public var parts: [PersonID: String]?
  public init(step: StepID, invitations: [PersonID: String], parts: [PersonID: String]? = nil) {
    self.step = step
    self.invitations = invitations
    self.parts = parts
  }
}

/// Takes an invitation back.
public struct WithdrawInvitation: CommandPayload {
  public static let name = "withdraw-invitation"
  public var step: StepID
  public var person: PersonID
  public init(step: StepID, person: PersonID) {
    self.step = step
    self.person = person
  }
}

/// Records that somebody is not to be invited to a meeting, with the reason; inviting them takes it back.
public struct LeaveOut: CommandPayload {
  public static let name = "leave-out"
  public var step: StepID
  public var person: PersonID
  public var reason: String
  public init(step: StepID, person: PersonID, reason: String) {
    self.step = step
    self.person = person
    self.reason = reason
  }
}

/// Records whether people who are invited will attend.
public struct RecordAnswers: CommandPayload {
  public static let name = "record-answers"
  public var step: StepID
  /// Yes or no for each person.
  public var answers: [PersonID: Bool]
  public init(step: StepID, answers: [PersonID: Bool]) {
    self.step = step
    self.answers = answers
  }
}

/// Records that a meeting was held, when, and who was there.
public struct RecordAttendance: CommandPayload {
  public static let name = "record-attendance"
  public var step: StepID
  public var date: Day
  public var time: TimeOfDay
  public var present: [PersonID]
  public init(step: StepID, date: Day, time: TimeOfDay, present: [PersonID]) {
    self.step = step
    self.date = date
    self.time = time
    self.present = present
  }
}
