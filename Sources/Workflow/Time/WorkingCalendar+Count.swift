extension WorkingCalendar {
  /// Counts a span from an event, which is day 0, and keeps how it was done.
  ///
  /// Hours run on the clock and give a time; from a day without a time they run from its 00:00, so that the
  /// deadline is never too late. Every other unit gives a day, whatever the time of the event.
  ///
  /// With `includingDayOne` the event's day is day 1 of days or working days counted forwards, or, where it is no
  /// working day, the next working day is: day 15 is 14 working days later. It makes no difference to anything else.
  public func count(
    _ span: Span, _ direction: Direction, from start: Deadline, includingDayOne: Bool = false
  ) -> CountedSpan {
    let isIncluded = includingDayOne && span.canIncludeDayOne(direction)
    let deadline = isIncluded ? dayOfNumber(span, from: start) : self.deadline(span, direction, from: start)
    let isWorking = span.unit == .workingDays && deadline.day != start.day
    let isBack = deadline.day < start.day
    let first = isBack ? deadline.day : start.day.adding(days: 1)
    let last = isBack ? start.day.adding(days: -1) : deadline.day
    return CountedSpan(
      start: start, span: span, direction: direction, isDayOneIncluded: isIncluded, deadline: deadline,
      dayOne: isIncluded
        ? dayOne(of: span, from: start) : isWorking ? adding(workingDays: isBack ? -1 : 1, to: start.day) : nil,
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
  public func count(_ rule: DueRule, from start: Deadline, includingDayOne: Bool = false) -> CountedSpan {
    count(rule.span, rule.direction, from: start, includingDayOne: includingDayOne)
  }

  /// Which of a limit's working days a day is, 0 being the event's own where that is not day 1; nil for a limit that is
  /// not counted forwards in working days, and for a day before the event.
  public func workingDay(_ day: Day, of counted: CountedSpan) -> Int? {
    guard counted.span.unit == .workingDays, counted.direction == .after, day >= counted.start.day else { return nil }
    guard counted.isDayOneIncluded, let first = counted.dayOne else {
      return workingDays(from: counted.start.day, to: day)
    }
    return day < first ? 0 : workingDays(from: first, to: day) + 1
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

  /// The day that bears the number of a span, the event's own day being number 1.
  private func dayOfNumber(_ span: Span, from start: Deadline) -> Deadline {
    let first = dayOne(of: span, from: start)
    let more = span.count - 1
    return Deadline(day: span.unit == .workingDays ? adding(workingDays: more, to: first) : first.adding(days: more))
  }

  private func dayOne(of span: Span, from start: Deadline) -> Day {
    span.unit == .workingDays ? workingDay(onOrAfter: start.day) : start.day
  }
}

extension Span {
  /// Whether the day of the event can be counted as day 1: days or working days, at least one, counted forwards.
  public func canIncludeDayOne(_ direction: Direction) -> Bool {
    guard direction == .after, count > 0 else { return false }
    switch unit {
    case .days, .workingDays: return true
    case .hours, .weeks, .months: return false
    }
  }
}
