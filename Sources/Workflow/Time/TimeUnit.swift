/// What a time limit is counted in; the raw value is its plural in words.
public enum TimeUnit: String, CaseIterable, Hashable, Sendable, Codable {
  /// Hours on the clock, whatever the day.
  case hours
  /// Calendar days.
  case days
  /// Working days, as `WorkingCalendar` has them.
  case workingDays = "working days"
  /// Calendar weeks of seven days.
  case weeks
  /// Calendar months.
  case months

  /// The unit for one of it, such as "working day".
  public var singular: String { String(rawValue.dropLast()) }

  /// What people write for it in short, as trays do: "wd".
  var short: String? { self == .workingDays ? "wd" : nil }
}
