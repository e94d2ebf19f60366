/// Which way a time limit is counted from the event that starts it; the raw value is the word for it.
public enum Direction: String, CaseIterable, Hashable, Sendable, Codable {
  /// Forward in time.
  case after
  /// Back in time.
  case before
}
