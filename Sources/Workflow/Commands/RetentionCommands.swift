/// Holds the records of a case, so that nothing of it is destroyed: for an inquiry, or for a claim.
public struct HoldRecords: CommandPayload {
  public static let name = "hold-records"
  public var reason: String
  public init(reason: String) { self.reason = reason }
}

/// Lifts a hold on the records of a case.
public struct ReleaseRecords: CommandPayload {
  public static let name = "release-records"
  /// Which of the case's holds, from 1.
  public var hold: Int
  public var reason: String
  public init(hold: Int, reason: String) {
    self.hold = hold
    self.reason = reason
  }
}
