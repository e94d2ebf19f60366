/// A date and a time on the clock in England and Wales, to the minute, written "2026-01-14T14:00".
public struct Moment: CodedAsText, Comparable {
  /// The civil date.
  public var day: Day

  /// The time on the clock.
  public var time: TimeOfDay

  /// The moment of a date and a time.
  public init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads an ISO date, then "T" or spaces, then any time that `TimeOfDay` reads; nil for anything else.
  public init?(_ text: String) {
    var reader = DateTextReader(text)
    guard let day = Day.read(&reader), reader.take("t") || reader.take(" "),
      let time = TimeOfDay(reader.remainder)
    else { return nil }
    self.init(day: day, time: time)
  }

  /// The ISO date and time, "2026-01-14T14:00".
  public var description: String { "\(day)T\(time)" }

  /// British wording, "Wed 14 Jan 2026 14:00".
  public var long: String { "\(day.long) \(time)" }

  /// Whether `left` is the earlier on the calendar and clock.
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}
