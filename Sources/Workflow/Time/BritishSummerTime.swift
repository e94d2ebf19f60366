/// When the clocks are an hour ahead: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last of October.
///
/// That has been the rule since 1996; earlier years are given the same rule, so an hour near a change may be off there.
enum BritishSummerTime {
  /// What summer time adds to UTC, in milliseconds.
  static let offset = 3_600_000

  /// Whether the clocks are an hour ahead of UTC at an instant.
  static func contains(_ instant: Instant) -> Bool {
    let hour = floorDivide(instant.milliseconds, offset)
    let date = Day(number: floorDivide(hour, 24)).civil
    switch date.month {
    case 4...9: return true
    case 3: return hour >= change(month: 3, date.year)
    case 10: return hour < change(month: 10, date.year)
    default: return false
    }
  }

  /// The hour since 1970 UTC at which the clocks change in a month.
  private static func change(month: Int, _ year: Int) -> Int {
    Day.last(.sunday, ofMonth: month, year).number * 24 + 1
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
