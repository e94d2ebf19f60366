/// A meeting was set, or moved.
public struct MeetingScheduled: EventPayload {
  public static let name = "meeting-scheduled"
  public var step: StepID
  public var schedule: Schedule
}

/// A person was invited; inviting again changes method and part.
public struct PersonInvited: EventPayload {
  public static let name = "person-invited"
  public var step: StepID
  public var person: PersonID
  public var method: String
  /// The part of the meeting; nil for all of it.
  public var part: String?
}

/// An invitation was taken back.
public struct InvitationWithdrawn: EventPayload {
  public static let name = "invitation-withdrawn"
  public var step: StepID
  public var person: PersonID
}

/// A person is not to be invited.
public struct PersonLeftOut: EventPayload {
  public static let name = "person-left-out"
  public var step: StepID
  public var person: PersonID
  public var reason: String
}

/// A person answered an invitation.
public struct InvitationAnswered: EventPayload {
  public static let name = "invitation-answered"
  public var step: StepID
  public var person: PersonID
  public var isAttending: Bool
}

/// A meeting was held.
public struct MeetingHeld: EventPayload {
  public static let name = "meeting-held"
  public var step: StepID
  public var at: Moment
  public var present: [PersonID]
}
