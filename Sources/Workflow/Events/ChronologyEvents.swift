/// Something was written in the chronology.
public struct ChronologyEntryAdded: EventPayload {
  public static let name = "chronology-entry-added"
  /// Counted from 1 in the case.
  public var entry: Int
  public var date: Day
  public var text: String
  public var outcome: String?
  public var source: String?
  public var children: [PersonID]?
}

/// A line of the chronology was hidden.
public struct ChronologyLineHidden: EventPayload {
  public static let name = "chronology-line-hidden"
  public var line: ChronologyLineID
  public var reason: String
}

/// A line of the chronology that was hidden is shown again.
public struct ChronologyLineShown: EventPayload {
  public static let name = "chronology-line-shown"
  public var line: ChronologyLineID
}
