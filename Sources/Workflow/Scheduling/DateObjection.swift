/// What speaks against a date for a meeting, though it can be set with a reason.
public enum DateObjection: Hashable, Sendable {
  /// The date and time have gone by.
  case past(Moment)
  case notWorked(Day, WorkingCalendar.NonWorking)
  /// The meeting would be later than a limit on it, named by its title.
  case late(title: String, Deadline)
  /// A task would be due before now.
  case makesLate(title: String, Deadline)

  /// What it is and what is asked for, in a sentence.
  public var wording: String {
    switch self {
    case .past(let moment): say("\(moment.long) is past: say why it is set for then.")
    case .notWorked(let day, .weekend): say("\(day.long) is at the weekend: say why it can't be another day.")
    case .notWorked(let day, .holiday(let name)):
      say("\(day.long) is \(BankHoliday.wording(of: name)): say why it can't be another day.")
    case .notWorked(let day, .closure(let reason)):
      say("\(day.long) is a closure (\(reason)): say why it can't be another day.")
    case .late(let title, let due): say("\(title) must be held by \(due.long): say why it is later.")
    case .makesLate(let title, let due):
      say("\"\(title)\" would be due \(due.long), which is past: say why it is so soon.")
    }
  }
}

extension CaseFile {
  /// What speaks against setting a meeting for a moment: a past date, a day that is not worked, and every limit it
  /// breaks that asks for a reason; none where the moment is the one it is set for already.
  func objections(to start: Moment, of located: LocatedTask, _ context: Context) -> [DateObjection] {
    guard start != located.step.meeting.schedule?.start else { return [] }
    var objections: [DateObjection] = []
    if start < context.at.moment { objections.append(.past(start)) }
    if let reason = context.calendar.nonWorking(start.day) { objections.append(.notWorked(start.day, reason)) }
    let own = due(of: located.step, procedure: context.procedure, calendar: context.calendar)?.limits ?? []
    objections += own.filter { $0.timescale.needsReason && $0.deadline.isPassed(at: start) }
      .map { .late(title: located.stepTitle, $0.deadline) }
    objections += dueChanges(setting: located.step.id, for: start, in: context).compactMap { change in
      change.due.limits.first { $0.timescale.needsReason && $0.deadline.isPassed(at: context.at.moment) }
        .map { .makesLate(title: change.title, $0.deadline) }
    }
    return objections
  }
}
