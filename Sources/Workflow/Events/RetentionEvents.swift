/// The records of a case are held: nothing of it is destroyed until that is lifted.
public struct RetentionHeld: EventPayload {
  public static let name = "retention-held"
  public var reason: String
}

/// A hold on the records of a case was lifted.
public struct RetentionReleased: EventPayload {
  public static let name = "retention-released"
  /// Which of the case's holds.
  public var hold: Int
  public var reason: String
}
