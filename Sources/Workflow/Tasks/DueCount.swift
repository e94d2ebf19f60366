/// Counts out the limits of the steps and tasks of a case.
struct DueCount {
  let file: CaseFile
  let procedure: Procedure
  let calendar: WorkingCalendar
  /// The steps whose own limits are being counted: a limit that leads back to one of them says nothing.
  private var underWay: Set<StepID> = []

  init(file: CaseFile, procedure: Procedure, calendar: WorkingCalendar) {
    self.file = file
    self.procedure = procedure
    self.calendar = calendar
  }

  /// When a step is due by its own limits.
  func due(of step: Step) -> DueDate? {
    guard let definition = procedure.step(step.id.key) else { return nil }
    var inner = self
    guard inner.underWay.insert(step.id).inserted else { return nil }
    return inner.due(file.timescales(of: step, definition), for: step)
  }

  /// When something in a step is due by these timescales: the earliest of all their limits.
  func due(_ keys: [TimescaleKey], for step: Step) -> DueDate? {
    let found = keys.compactMap { procedure.timescale($0) }
      .filter { file.holds($0.condition, in: step, child: nil) }
      .flatMap { limits(of: $0, for: step) }
      .sorted { $0.deadline < $1.deadline }
    guard let first = found.first else { return nil }
    return DueDate(governing: first, others: Array(found.dropFirst()))
  }

  private func limits(of timescale: Timescale, for step: Step) -> [DueDate.Limit] {
    guard timescale.isRecurring else {
      let counted = timescale.limits.compactMap { limit in
        start(limit.from, for: step).map { count(limit.rule, from: $0, timescale) }
      }
      guard timescale.isFromLatest else { return counted }
      return counted.max { $0.counted.start < $1.counted.start }.map { [$0] } ?? []
    }
    return recurring(timescale, for: step).map { [$0] } ?? []
  }

  /// A rule counted from where it starts, and from where that was before a meeting was moved.
  func count(_ rule: DueRule, from start: LimitStart, _ timescale: Timescale) -> DueDate.Limit {
    let isIncluded = timescale.isDayOneIncluded
    let counted = calendar.count(rule, from: start.at, includingDayOne: isIncluded)
    let before = start.movedFrom.map { calendar.count(rule, from: $0, includingDayOne: isIncluded) }
    return DueDate.Limit(
      timescale: timescale, counted: counted, start: start.words,
      moved: before.flatMap { was in
        was.deadline == counted.deadline ? nil : DueDate.Moved(from: was.start.day, wasDue: was.deadline)
      })
  }
}
