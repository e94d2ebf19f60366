/// What is said of a date that a form sets for a next meeting, by the limits on that meeting.
public struct DateCheck: Hashable, Sendable {
  /// True where it breaks a limit, or is no day to meet on.
  public var isProblem: Bool
  /// "wd 8 of 10, Mon 26 Jan 2026", or "2 working days past the national limit: Wed 28 Jan 2026".
  public var wording: String
  /// How the limit was counted; nil where there is none in it.
  public var explanation: String?
}

extension CaseFile {
  /// What the limits say of a date for the next meeting of the kinds that a field names: every one that it breaks, else
  /// the one that governs. Where the meeting of `step` has not been held it is taken to be on the date it is set for.
  public func checks(
    of day: Day, for field: FieldDefinition, in step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> [DateCheck] {
    guard !field.limits.isEmpty else { return [] }
    var checks: [DateCheck] = []
    if let reason = calendar.nonWorking(day) {
      checks.append(DateCheck(isProblem: true, wording: say("\(day.long) is no working day: \(reason.wording)")))
    }
    if let own = step.meetingDay, day <= own {
      checks.append(DateCheck(isProblem: true, wording: say("not after this meeting, \(own.long)")))
      return checks
    }
    guard let due = limits(on: field.limits, after: step, procedure: procedure, calendar: calendar) else {
      return checks
    }
    let broken = due.limits.filter { $0.deadline.day < day }
    if broken.isEmpty {
      checks.append(DateCheck(due.governing, kept: day, calendar))
    } else {
      checks += broken.map { DateCheck($0, broken: day, calendar) }
    }
    return checks
  }

  /// The limits on the next meeting of the first of these kinds that can follow: of the one that is open already, else
  /// as they will be once it is.
  private func limits(
    on kinds: [StepKey], after step: Step, procedure: Procedure, calendar: WorkingCalendar
  ) -> DueDate? {
    let following = procedure.step(step.id.key)?.following ?? []
    let known = kinds.filter { procedure.step($0) != nil }
    guard let kind = known.first(where: following.contains) ?? known.first else { return nil }
    var file = self
    guard let index = file.index(of: step.id) else { return nil }
    if file.steps[index].meeting.held == nil { file.steps[index].meeting.held = step.meeting.schedule?.start }
    let isLater = { (other: Step) in other.openedFrom == step.id && other.state.isOpen && other.meeting.held == nil }
    if let open = file.steps.last(where: { $0.id.key == kind && isLater($0) }) {
      return file.due(of: open, procedure: procedure, calendar: calendar)
    }
    let number = (file.steps.filter { $0.id.key == kind }.map(\.id.number).max() ?? 0) + 1
    let next = Step(id: StepID(kind, number), opened: step.opened, openedFrom: step.id)
    file.steps.append(next)
    return file.due(of: next, procedure: procedure, calendar: calendar)
  }
}

extension DateCheck {
  /// A date within a limit.
  fileprivate init(_ limit: DueDate.Limit, kept day: Day, _ calendar: WorkingCalendar) {
    let counted = limit.counted
    let number = calendar.workingDay(day, of: counted)
    wording =
      number.map { say("wd \($0) of \(counted.span.count), \(day.long)") }
      ?? say("\(day.long), in time: the limit is \(limit.deadline.day.long) (\(counted.span.wording))")
    isProblem = false
    explanation = limit.explanation
  }

  /// A date past a limit.
  fileprivate init(_ limit: DueDate.Limit, broken day: Day, _ calendar: WorkingCalendar) {
    let last = limit.deadline.day
    let isWorking = limit.counted.span.unit == .workingDays
    let count = isWorking ? calendar.workingDays(from: last, to: day) : day.number - last.number
    let whose = limit.timescale.isNational ? say("national") : say("local")
    // A day that is not worked, just past the limit, is no working day past it.
    if count == 0 {
      wording = say("past the \(whose) limit: \(last.long)")
    } else {
      let days = isWorking ? counted(count, "working day", "working days") : counted(count, "day", "days")
      wording = say("\(days) past the \(whose) limit: \(last.long)")
    }
    isProblem = true
    explanation = limit.explanation
  }
}
