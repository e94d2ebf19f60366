/// A point in time to the millisecond, written in UTC as "2026-01-12T09:41:00.000Z"; years as in `Day`.
public struct Instant: CodedAsText, Comparable {
  /// Milliseconds since 1970-01-01T00:00Z, negative before it.
  public let milliseconds: Int

  /// The instant this many milliseconds after 1970-01-01T00:00Z, or the nearest end of the calendar.
  public init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, Self.first), Self.last)
  }

  /// The instant of a moment; a time the spring change skips is read as GMT, one the autumn change repeats as the first.
  public init(_ moment: Moment) {
    let asGMT = Instant(milliseconds: (moment.day.number * 1440 + moment.time.minutes) * Self.minute)
    let asBST = Instant(milliseconds: asGMT.milliseconds - BritishSummerTime.offset)
    self = BritishSummerTime.contains(asBST) ? asBST : asGMT
  }

  /// Reads "2026-01-12T09:41:00.000Z", or the same without the milliseconds; nil for anything else.
  public init?(_ iso: String) {
    var reader = DateTextReader(iso)
    guard let day = Day.read(&reader), reader.take("t"),
      let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), let time = TimeOfDay(hour: hour, minute: minute), reader.take(":"),
      let second = reader.number(digits: 2), second < 60
    else { return nil }
    var fraction: Int? = 0
    if reader.take(".") { fraction = reader.number(digits: 3) }
    guard let fraction, reader.take("z"), reader.isAtEnd else { return nil }
    self.init(milliseconds: ((day.number * 1440 + time.minutes) * 60 + second) * 1000 + fraction)
  }

  /// The date and time on the clock in England and Wales, cut to the minute.
  public var moment: Moment {
    let offset = BritishSummerTime.contains(self) ? BritishSummerTime.offset : 0
    let (day, rest) = Self.split(milliseconds + offset)
    return Moment(day: day, time: TimeOfDay(minutes: rest / Self.minute))
  }

  /// The civil date in England and Wales.
  public var day: Day { moment.day }

  /// The instant in UTC with milliseconds, "2026-01-12T09:41:00.000Z".
  public var description: String {
    let (day, rest) = Self.split(milliseconds)
    return DateTextWriter.text(24) { writer in
      day.write(to: &writer)
      writer.put("T")
      TimeOfDay(minutes: rest / Self.minute).write(to: &writer)
      writer.put(":")
      writer.put(rest / 1000 % 60, digits: 2)
      writer.put(".")
      writer.put(rest % 1000, digits: 3)
      writer.put("Z")
    }
  }

  /// The instant that many seconds later, or earlier when negative.
  public func adding(seconds: Int) -> Instant {
    let reach = (Self.last - Self.first) / 1000 + 1
    return Instant(milliseconds: milliseconds + min(max(seconds, -reach), reach) * 1000)
  }

  /// Milliseconds from `right` to `left`, negative when `left` is the earlier.
  public static func - (left: Instant, right: Instant) -> Int { left.milliseconds - right.milliseconds }

  /// Whether `left` is the earlier.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  private static let minute = 60_000
  private static let dayLength = 86_400_000
  private static let first = Day.firstNumber * dayLength
  private static let last = (Day.lastNumber + 1) * dayLength - 1

  private static func split(_ milliseconds: Int) -> (day: Day, rest: Int) {
    let rest = milliseconds % dayLength
    let positive = rest < 0 ? rest + dayLength : rest
    return (Day(number: (milliseconds - positive) / dayLength), positive)
  }
}
