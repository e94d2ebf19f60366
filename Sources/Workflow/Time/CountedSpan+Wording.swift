extension CountedSpan {
  /// The whole computation in a sentence for the worker, without a full stop.
  ///
  /// "15 working days after Mon 15 Dec 2025: day 1 is Tue 16 Dec, day 15 is Thu 8 Jan 2026; skips Thu 25 Dec
  /// (Christmas Day), Fri 26 Dec (Boxing Day), Thu 1 Jan (New Year's Day) and 3 weekends".
  public var wording: String {
    ([question + ": " + answer] + notes).joined(separator: "; ")
  }

  /// What is counted: "15 working days after Mon 15 Dec 2025".
  var question: String {
    if span.count == 0, span.unit != .hours { return "on \(start.day.long)" }
    if isDayOneIncluded { return "\(span) counted from \(start.day.long), \(firstDay)" }
    let event = "\(span) \(direction.rawValue) \(span.unit == .hours ? start.long : start.day.long)"
    let lacksTime = span.unit == .hours && start.time == nil
    return lacksTime ? event + ", counted from 00:00 because no time is given" : event
  }

  /// Which day is day 1, where the event's own day is or would be.
  private var firstDay: String {
    dayOne == start.day ? "which is day 1" : "day 1 being the next working day"
  }

  private var answer: String {
    if span.count == 0, span.unit != .hours { return "the day itself" }
    if isDayOneIncluded, dayOne == start.day {
      return span.count == 1 ? "the day itself" : "day \(span.count) is \(deadline.long)"
    }
    if let dayOne, span.count > 1 {
      return "day 1 is \(dayOne.brief), day \(span.count) is \(deadline.long)"
    }
    return isMonthEnd ? "\(deadline.long), the last day of a shorter month" : deadline.long
  }

  private var notes: [String] {
    var notes: [String] = []
    let skipped = self.skipped
    if !skipped.isEmpty { notes.append("skips \(skipped)") }
    if clocksChange { notes.append("the clocks change in between") }
    if let fallsOn {
      notes.append("that is a \(fallsOn.wording), the last working day before it is \(lastWorkingDay.long)")
    }
    if span.count > 0, deadline.day == .earliest || deadline.day == .latest {
      notes.append("the calendar ends there")
    }
    return notes
  }

  /// What was passed over, naming each holiday while the list is short enough to read.
  private var skipped: String {
    var parts = nonWorkingSkipped.map(\.wording)
    if parts.count > 6 { parts = ["\(parts.count) bank holidays and closures"] }
    if weekendDaysSkipped > 0 { parts.append(weekends) }
    guard let last = parts.popLast() else { return "" }
    return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
  }

  private var weekends: String {
    guard weekendDaysSkipped.isMultiple(of: 2) else {
      return weekendDaysSkipped == 1 ? "1 weekend day" : "\(weekendDaysSkipped) weekend days"
    }
    return weekendDaysSkipped == 2 ? "1 weekend" : "\(weekendDaysSkipped / 2) weekends"
  }

  private var isMonthEnd: Bool { span.unit == .months && deadline.day.day < start.day.day }

  private var clocksChange: Bool {
    guard span.unit == .hours else { return false }
    let from = Instant(Moment(day: start.day, time: start.time ?? .midnight))
    return BritishSummerTime.contains(from) != BritishSummerTime.contains(Instant(deadline.moment))
  }
}
