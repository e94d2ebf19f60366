public import Workflow

/// A closed case, and how long it is kept.
public struct RetainedCase: Hashable, Sendable {
  public var id: CaseID
  /// Whose it is: "Carter (3 children)".
  public var label: String
  public var retention: Retention
  /// The holds on its records that are in force.
  public var holds: [RecordHold]

  public init(id: CaseID, label: String, retention: Retention, holds: [RecordHold]) {
    self.id = id
    self.label = label
    self.retention = retention
    self.holds = holds
  }

  /// How a closed case stands to its time.
  public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
    /// Its time is over: somebody looks at it.
    case past
    /// Its time goes on.
    case kept
    /// Nothing of it is destroyed, whatever its time.
    case held
    /// No rule of the schedule covers it.
    case uncovered
  }

  /// How it stands on a day.
  public func standing(on day: Day) -> Standing {
    if !holds.isEmpty { return .held }
    if retention.term == nil { return .uncovered }
    return retention.isPast(on: day) ? .past : .kept
  }
}
