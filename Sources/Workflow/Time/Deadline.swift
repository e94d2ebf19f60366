/// A day to do something by, or a time on that day; without a time it is the end of the day.
public struct Deadline: CodedAsText, Comparable {
  /// The civil date.
  public var day: Day

  /// The time on the clock, or nil for the whole of the day.
  public var time: TimeOfDay?

  /// A day, or a time on it.
  public init(day: Day, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// The deadline at a moment.
  public init(_ moment: Moment) {
    self.init(day: moment.day, time: moment.time)
  }

  /// Reads "2025-12-15", "2025-12-15T14:00" or "2025-12-15 14:00"; nil for anything else.
  public init?(_ text: String) {
    if let day = Day(text) {
      self.init(day: day)
    } else if let moment = Moment(text) {
      self.init(moment)
    } else {
      return nil
    }
  }

  /// Reads "2025-12-15", "2025-12-15T14:00" or "2025-12-15 14:00"; throws what was wrong with it.
  public init(parsing text: String) throws(RuleError) {
    if let deadline = Deadline(text) {
      self = deadline
      return
    }
    var reader = DateTextReader(text)
    guard reader.number(digits: 4) != nil, reader.take("-"), reader.number(digits: 2) != nil, reader.take("-"),
      reader.number(digits: 2) != nil
    else { throw .unreadableDate(text) }
    let date = String(text.prefix(10))
    throw Day(date) == nil ? .noSuchDay(date) : .unreadableDate(text)
  }

  /// The last minute in which it is met.
  public var moment: Moment { Moment(day: day, time: time ?? .lastMinute) }

  /// Minutes since 1 January 1970 on the civil calendar, to sort by: 23:59 stands for the end of the day.
  public var sortKey: Int { day.number * 1440 + moment.time.minutes }

  /// The ISO date, or date and time: "2026-01-08" or "2026-01-08T14:00".
  public var description: String { time == nil ? day.description : moment.description }

  /// British wording, "Thu 8 Jan 2026" or "Thu 8 Jan 2026 14:00".
  public var long: String { time == nil ? day.long : moment.long }

  /// Whether it has gone by at a moment: on a later day, or past its time.
  public func isPassed(at now: Moment) -> Bool { now > moment }

  /// Whether `left` is the earlier; the end of a day comes after every time on it.
  public static func < (left: Deadline, right: Deadline) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    return left.time != nil && right.time == nil
  }
}
