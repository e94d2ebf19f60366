/// Restricts a case to named people, or changes who they are.
public struct RestrictCase: CommandPayload {
  public static let name = "restrict-case"
  /// Everybody who may see it; the reviewer need not be among them.
  public var named: [WorkerID]
  /// To whom it goes that somebody opened it in an emergency.
  public var reviewer: WorkerID
  public var reason: String
  public init(named: [WorkerID], reviewer: WorkerID, reason: String) {
    self.named = named
    self.reviewer = reviewer
    self.reason = reason
  }
}

/// Lets those see a case again who would without a restriction.
public struct LiftRestriction: CommandPayload {
  public static let name = "lift-restriction"
  public var reason: String
  public init(reason: String) { self.reason = reason }
}

/// Opens a restricted case for somebody who is not named, because it can't wait.
public struct TakeEmergencyAccess: CommandPayload {
  public static let name = "take-emergency-access"
  public var reason: String
  public init(reason: String) { self.reason = reason }
}

/// Says whether somebody was right to open a restricted case.
public struct ReviewEmergencyAccess: CommandPayload {
  public static let name = "review-emergency-access"
  /// Which of the case's emergency openings, from 1.
  public var access: Int
  public var justified: Bool
  public var note: String
  public init(access: Int, justified: Bool, note: String) {
    self.access = access
    self.justified = justified
    self.note = note
  }
}
