extension DueCount {
  /// A limit that recurs: its regular date counts from the step before, and gives way to what is asked of the last one
  /// before a meeting.
  func recurring(_ timescale: Timescale, for step: Step) -> DueDate.Limit? {
    guard let limit = timescale.limits.first else { return nil }
    var previous = limit.from
    previous.isPrevious = true
    guard let start = start(previous, for: step) else { return nil }
    let regular = count(limit.rule, from: start, timescale)
    guard let last = timescale.last, let meeting = self.start(last.limit.from, for: step) else { return regular }
    let before = LastOne(regular: regular, timescale: timescale, last: last, meeting: meeting, count: self)
    return before.isHeldAlready ? regular : last.isAtMost ? before.within : before.byThen
  }
}

/// The last step of a kind before a meeting, while its regular date is set against what is asked of it.
private struct LastOne {
  let regular: DueDate.Limit
  let timescale: Timescale
  let last: LastBefore
  let meeting: LimitStart
  let count: DueCount

  /// The day counted back from the meeting.
  private var bound: DueDate.Limit { count.count(last.limit.rule, from: meeting, timescale) }

  /// Whether the step before took place on that day or after it, so that it was the last one.
  var isHeldAlready: Bool { regular.counted.start.day >= bound.deadline.day }

  /// The last one takes place by that day: what would fall between it and the meeting is brought forward.
  var byThen: DueDate.Limit {
    var bound = bound
    guard regular.deadline > bound.deadline, regular.deadline.day <= meeting.at.day else { return regular }
    bound.reason =
      say("The last one before that is due by then, for the regular date would fall after it: \(regularWords)")
    return bound
  }

  /// One takes place between that day and the meeting: where the regular date comes too late for it, the last working
  /// day before the meeting holds.
  var within: DueDate.Limit {
    guard regular.deadline.day >= meeting.at.day else { return regular }
    let eve = DueRule(span: Span(count: 1, unit: .workingDays), direction: .before)
    var limit = count.count(eve, from: meeting, timescale)
    let bound = bound
    limit.reason =
      say(
        "One takes place at most \(last.limit.span.wording) before that, from \(bound.deadline.day.long) on, and the regular "
          + "date would come too late for it: \(regularWords)")
    return limit
  }

  private var regularWords: String { "\(regular.counted.question): \(regular.deadline.long) (\(regular.start))" }
}
