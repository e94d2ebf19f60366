/// A civil date in the years 1900 to 2200, written "2026-01-14"; a step past either end stays at that end.
public struct Day: CodedAsText, Comparable, Strideable {
  /// Days since 1 January 1970, negative before it.
  public let number: Int

  /// The day `number` days after 1 January 1970, or the nearest end of the calendar.
  public init(number: Int) {
    self.number = min(max(number, Self.firstNumber), Self.lastNumber)
  }

  /// The date of these parts; nil when there is no such date or its year is outside `years`.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(civil: year, month, day)
  }

  /// Reads exactly "YYYY-MM-DD"; nil for any other shape, for a date that does not exist or is outside `years`.
  public init?(_ iso: String) {
    var reader = DateTextReader(iso)
    guard let day = Self.read(&reader), reader.isAtEnd else { return nil }
    self = day
  }

  /// The years a day can be in.
  public static let years = 1900...2200

  /// 1 January 1900, the first day of the calendar.
  public static let earliest = Day(number: firstNumber)

  /// 31 December 2200, the last day of the calendar.
  public static let latest = Day(number: lastNumber)

  /// The calendar year, such as 2026.
  public var year: Int { civil.year }

  /// The month of the year, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(rawValue: weekdayIndex + 1) ?? .sunday }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekdayIndex >= 5 }

  /// The ISO date, "2026-01-14".
  public var description: String {
    DateTextWriter.text(10) { write(to: &$0) }
  }

  func write(to writer: inout DateTextWriter) {
    let parts = civil
    writer.put(parts.year, digits: 4)
    writer.put("-")
    writer.put(parts.month, digits: 2)
    writer.put("-")
    writer.put(parts.day, digits: 2)
  }

  /// The day that many calendar days later, or earlier when negative.
  public func adding(days: Int) -> Day {
    let reach = Self.lastNumber - Self.firstNumber
    return Day(number: number + min(max(days, -reach), reach))
  }

  /// The same day that many calendar months later, or the last of a shorter month: 30 Nov + 3 months is the last of Feb.
  public func adding(months: Int) -> Day {
    let parts = civil
    let reach = 12 * Self.years.count
    let total = parts.year * 12 + parts.month - 1 + min(max(months, -reach), reach)
    let year = total / 12
    if year < Self.years.lowerBound { return .earliest }
    if year > Self.years.upperBound { return .latest }
    let month = total % 12 + 1
    return Day(civil: year, month, min(parts.day, Self.length(ofMonth: month, year: year)))
  }

  /// Calendar days from `right` to `left`, negative when `left` is the earlier.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// Whether `left` is the earlier.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Calendar days from this day to `other`.
  public func distance(to other: Day) -> Int { other - self }

  /// The day `n` calendar days later.
  public func advanced(by n: Int) -> Day { adding(days: n) }
}
