extension WorkingCalendar {
  /// Counts a span from an event, which is day 0, and keeps how it was done.
  ///
  /// Hours run on the clock and give a time; from a day without a time they run from its 00:00, so that the
  /// deadline is never too late. Every other unit gives a day, whatever the time of the event.
  public func count(_ span: Span, _ direction: Direction, from start: Deadline) -> CountedSpan {
    let deadline = self.deadline(span, direction, from: start)
    let isWorking = span.unit == .workingDays && deadline.day != start.day
    let isBack = deadline.day < start.day
    let first = isBack ? deadline.day : start.day.adding(days: 1)
    let last = isBack ? start.day.adding(days: -1) : deadline.day
    return CountedSpan(
      start: start, span: span, direction: direction, deadline: deadline,
      dayOne: isWorking ? adding(workingDays: isBack ? -1 : 1, to: start.day) : nil,
      nonWorkingSkipped: isWorking ? holidays(from: first, to: last) : [],
      weekendDaysSkipped: isWorking ? (first...last).count(where: \.isWeekend) : 0,
      fallsOn: nonWorking(deadline.day),
      lastWorkingDay: workingDay(onOrBefore: deadline.day))
  }

  /// Counts a span from a day without a time.
  public func count(_ span: Span, _ direction: Direction, from start: Day) -> CountedSpan {
    count(span, direction, from: Deadline(day: start))
  }

  /// Counts a span from a date and time.
  public func count(_ span: Span, _ direction: Direction, from start: Moment) -> CountedSpan {
    count(span, direction, from: Deadline(start))
  }

  /// Counts a rule from an event.
  public func count(_ rule: DueRule, from start: Deadline) -> CountedSpan {
    count(rule.span, rule.direction, from: start)
  }

  /// Where a span from an event ends, without the explanation.
  public func deadline(_ span: Span, _ direction: Direction, from start: Deadline) -> Deadline {
    let signed = direction == .after ? span.count : -span.count
    switch span.unit {
    case .hours:
      let from = Instant(Moment(day: start.day, time: start.time ?? .midnight))
      return Deadline(from.adding(seconds: signed * 3600).moment)
    case .days: return Deadline(day: start.day.adding(days: signed))
    case .workingDays: return Deadline(day: adding(workingDays: signed, to: start.day))
    case .weeks: return Deadline(day: start.day.adding(days: signed * 7))
    case .months: return Deadline(day: start.day.adding(months: signed))
    }
  }
}
