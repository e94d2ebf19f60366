/// A time on the clock to the minute, 00:00 to 23:59.
public struct TimeOfDay: CodedAsText, Comparable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// The time of this hour, 0 to 23, and minute, 0 to 59; nil outside those.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time this many minutes after midnight, going round the clock outside 0 to 1439.
  public init(minutes: Int) {
    let remainder = minutes % 1440
    self.minutes = remainder < 0 ? remainder + 1440 : remainder
  }

  /// Reads "14:00", "9:30", "9.30", "0930", "2pm" or "2.30pm", in either case; nil for anything else.
  public init?(_ text: String) {
    var reader = DateTextReader(text)
    reader.skipSpaces()
    guard let first = reader.digits(upTo: 4) else { return nil }
    let time: TimeOfDay?
    switch first.count {
    case 4: time = TimeOfDay(hour: first.value / 100, minute: first.value % 100)
    case 1, 2: time = Self.readAfterHour(first.value, &reader)
    default: time = nil
    }
    reader.skipSpaces()
    guard let time, reader.isAtEnd else { return nil }
    self = time
  }

  /// 00:00, the start of a day.
  public static let midnight = TimeOfDay(minutes: 0)

  /// 23:59, the last minute of a day.
  public static let lastMinute = TimeOfDay(minutes: 1439)

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// The time on the 24-hour clock, "09:30".
  public var description: String { DateTextWriter.text(5) { write(to: &$0) } }

  func write(to writer: inout DateTextWriter) {
    writer.put(hour, digits: 2)
    writer.put(":")
    writer.put(minute, digits: 2)
  }

  /// Whether `left` is the earlier on the same day.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  private static func readAfterHour(_ hour: Int, _ reader: inout DateTextReader) -> TimeOfDay? {
    var minute: Int?
    if reader.take(":") || reader.take(".") {
      minute = reader.number(digits: 2)
      guard minute != nil else { return nil }
    }
    reader.skipSpaces()
    let isMorning = reader.take("a")
    let isAfternoon = !isMorning && reader.take("p")
    guard isMorning || isAfternoon else {
      // A bare "14" could be anything.
      return minute.flatMap { TimeOfDay(hour: hour, minute: $0) }
    }
    guard reader.take("m"), (1...12).contains(hour) else { return nil }
    return TimeOfDay(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute ?? 0)
  }
}
