/// A case was restricted to named people, or others were named.
public struct CaseRestricted: EventPayload {
  public static let name = "case-restricted"
  public var named: [WorkerID]
  public var reviewer: WorkerID
  public var reason: String
}

/// The restriction of a case ended.
public struct RestrictionLifted: EventPayload {
  public static let name = "restriction-lifted"
  public var reason: String
}

/// Somebody who is not named opened a restricted case.
public struct EmergencyAccessTaken: EventPayload {
  public static let name = "emergency-access-taken"
  public var worker: WorkerID
  /// The last day on which they may see the case by it.
  public var until: Day
  public var reason: String
}

/// The reviewer said whether that was right.
public struct EmergencyAccessReviewed: EventPayload {
  public static let name = "emergency-access-reviewed"
  public var access: Int
  public var isJustified: Bool
  public var note: String
}
