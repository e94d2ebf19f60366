/// A day of the week, numbered as in ISO 8601: Monday is 1 and Sunday is 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Codable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The full name, such as "Wednesday".
  public var name: String {
    switch self {
    case .monday: say("Monday")
    case .tuesday: say("Tuesday")
    case .wednesday: say("Wednesday")
    case .thursday: say("Thursday")
    case .friday: say("Friday")
    case .saturday: say("Saturday")
    case .sunday: say("Sunday")
    }
  }

  /// The first three letters of the name, such as "Wed".
  public var shortName: String { String(name.prefix(3)) }

  /// Whether it is Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
