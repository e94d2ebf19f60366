/// Writes something in a case's chronology that no event of the case tells.
public struct AddToChronology: CommandPayload {
  public static let name = "add-to-chronology"
  public var date: Day
  public var text: String
  public var outcome: String?
  public var source: String?
  /// The children that it is about; all of the family where none is named.
  public var children: [PersonID]?
  public init(date: Day, text: String, outcome: String? = nil, source: String? = nil, children: [PersonID]? = nil) {
    self.date = date
    self.text = text
    self.outcome = outcome
    self.source = source
    self.children = children
  }
}

/// Hides a line of a case's chronology, with the reason; it stays on the record.
public struct HideFromChronology: CommandPayload {
  public static let name = "hide-from-chronology"
  public var line: ChronologyLineID
  public var reason: String
  public init(line: ChronologyLineID, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Shows a line of a case's chronology again that was hidden.
public struct ShowInChronology: CommandPayload {
  public static let name = "show-in-chronology"
  public var line: ChronologyLineID
  public init(line: ChronologyLineID) { self.line = line }
}
