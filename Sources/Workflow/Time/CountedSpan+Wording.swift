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
    if span.count == 0, span.unit != .hours { return say("on \(start.day.long)") }
    if isDayOneIncluded { return say("\(span.wording) counted from \(start.day.long), \(firstDay)") }
    let moment = span.unit == .hours ? start.long : start.day.long
    let event =
      switch direction {
      case .after: say("\(span.wording) after \(moment)")
      case .before: say("\(span.wording) before \(moment)")
      }
    let lacksTime = span.unit == .hours && start.time == nil
    return lacksTime ? event + say(", counted from 00:00 because no time is given") : event
  }

  /// Which day is day 1, where the event's own day is or would be.
  private var firstDay: String {
    dayOne == start.day ? say("which is day 1") : say("day 1 being the next working day")
  }

  private var answer: String {
    if span.count == 0, span.unit != .hours { return say("the day itself") }
    if isDayOneIncluded, dayOne == start.day {
      return span.count == 1 ? say("the day itself") : say("day \(span.count) is \(deadline.long)")
    }
    if let dayOne, span.count > 1 {
      return say("day 1 is \(dayOne.brief), day \(span.count) is \(deadline.long)")
    }
    return isMonthEnd ? say("\(deadline.long), the last day of a shorter month") : deadline.long
  }

  private var notes: [String] {
    var notes: [String] = []
    let skipped = self.skipped
    if !skipped.isEmpty { notes.append(say("skips \(skipped)")) }
    if clocksChange { notes.append(say("the clocks change in between")) }
    if let fallsOn {
      notes.append(say("that is a \(fallsOn.wording), the last working day before it is \(lastWorkingDay.long)"))
    }
    if span.count > 0, deadline.day == .earliest || deadline.day == .latest {
      notes.append(say("the calendar ends there"))
    }
    return notes
  }

  /// What was passed over, naming each holiday while the list is short enough to read.
  private var skipped: String {
    var parts = nonWorkingSkipped.map(\.wording)
    if parts.count > 6 { parts = [say("\(parts.count) bank holidays and closures")] }
    if weekendDaysSkipped > 0 { parts.append(weekends) }
    guard let last = parts.popLast() else { return "" }
    return parts.isEmpty ? last : say("\(parts.joined(separator: ", ")) and \(last)")
  }

  private var weekends: String {
    guard weekendDaysSkipped.isMultiple(of: 2) else {
      return weekendDaysSkipped == 1 ? say("1 weekend day") : say("\(weekendDaysSkipped) weekend days")
    }
    return weekendDaysSkipped == 2 ? say("1 weekend") : say("\(weekendDaysSkipped / 2) weekends")
  }

  private var isMonthEnd: Bool { span.unit == .months && deadline.day.day < start.day.day }

  private var clocksChange: Bool {
    guard span.unit == .hours else { return false }
    let from = Instant(Moment(day: start.day, time: start.time ?? .midnight))
    return BritishSummerTime.contains(from) != BritishSummerTime.contains(Instant(deadline.moment))
  }
}
