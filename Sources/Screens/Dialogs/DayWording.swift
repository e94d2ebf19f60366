import Workflow

/// What a day means for somebody who sets a date: how far it is, whether it is worked, how it stands to a limit.
struct DayWording {
  var day: Day
  var today: Day
  var calendar: WorkingCalendar

  /// "today", "tomorrow", "in 12 days, 8 of them working days", "3 days ago".
  var distance: String {
    let days = day - today
    switch days {
    case 0: return say("today")
    case 1: return say("tomorrow")
    case -1: return say("yesterday")
    case 2...:
      return say(
        "in \(days) days, \(counted(calendar.workingDays(from: today, to: day), "working day", "working days"))")
    default: return say("\(-days) days ago")
    }
  }

  /// Why it is no day to meet: "weekend", "bank holiday (Christmas Day)"; nil for a working day.
  var notWorked: String? { calendar.nonWorking(day)?.wording }

  /// How it stands to a due date: "working day 12 of 15", "3 working days after the limit".
  func relation(to due: Deadline, counted span: CountedSpan?) -> String {
    if day == due.day { return span.flatMap(place).map { $0 + say(", the limit") } ?? say("the day of the limit") }
    if day < due.day, let place = span.flatMap(place) { return place }
    let (from, to) = day < due.day ? (day, due.day) : (due.day, day)
    let side = day < due.day ? say("before the limit") : say("after the limit")
    let working = calendar.workingDays(from: from, to: to)
    // A Saturday after a Friday's limit is no working day later, and yet later.
    if working == 0 { return "\(counted(to - from, "day", "days")) \(side)" }
    return "\(counted(working, "working day", "working days")) \(side)"
  }

  /// Which of the limit's working days it is, where those are counted forwards and it is one of them.
  private func place(_ span: CountedSpan) -> String? {
    guard let passed = calendar.workingDay(day, of: span) else { return nil }
    return passed <= span.span.count ? say("working day \(passed) of \(span.span.count)") : nil
  }
}
