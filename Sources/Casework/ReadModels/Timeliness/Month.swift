public import Workflow

/// A month of the calendar, written "2026-01".
public struct Month: CodedAsText, Comparable, Strideable {
  /// Months since January of the year 0.
  public let index: Int

  public init(index: Int) { self.index = index }

  /// The month that a day is in.
  public init(of day: Day) { index = day.year * 12 + day.month - 1 }

  /// Reads exactly "YYYY-MM"; nil for anything else, and for a month outside the calendar.
  public init?(_ text: String) {
    guard let day = Day(text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The first day of it, or the nearest end of the calendar.
  public var first: Day { Day(year: index / 12, month: index % 12 + 1, day: 1) ?? (index < 0 ? .earliest : .latest) }
  public var description: String { String(first.description.prefix(7)) }
  /// "Jan 2026".
  public var title: String { "\(first.monthShortName) \(first.year)" }
  /// "January 2026".
  public var long: String { "\(first.monthName) \(first.year)" }

  /// The twelve months that end with this one.
  public var lastTwelve: ClosedRange<Month> { advanced(by: -11)...self }

  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  public func distance(to other: Month) -> Int { other.index - index }
  public func advanced(by n: Int) -> Month { Month(index: index + n) }
}
