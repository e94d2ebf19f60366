/// What something that may happen makes of the date that a task is due.
public struct DueChange: Hashable, Sendable {
  public var task: TaskID
  public var title: String
  /// When it was due before; nil where it had no date.
  public var before: Deadline?
  /// When it is due then.
  public var due: DueDate

  /// Whether it is late at once.
  public func isLate(at now: Moment) -> Bool { due.deadline.isPassed(at: now) }

  /// The change and its reason: "\"Write the report\" is then due Tue 17 Nov 2026, 4 days ago: 2 working days before
  /// Thu 19 Nov 2026."
  public func sentence(today: Day) -> String {
    let when = "\(due.deadline.long), \(today.distance(to: due.deadline.day))"
    return say("\"\(title)\" is then due \(when): \(due.governing.counted.question).")
  }
}

extension Day {
  /// How far another day is from this one, in words: "today", "in 3 days", "4 days ago".
  func distance(to other: Day) -> String {
    switch other - self {
    case 0: say("today")
    case 1: say("tomorrow")
    case -1: say("yesterday")
    case let days where days > 0: say("in \(days) days")
    case let days: say("\(-days) days ago")
    }
  }
}

extension CaseFile {
  /// What events that may happen would make of due dates: every task still to be done whose date they change.
  public func dueChanges(
    after events: [Event], by signature: Signature, procedure: Procedure, calendar: WorkingCalendar
  ) -> [DueChange] {
    var later = self
    for event in events { later.evolve(event, signature: signature) }
    return later.steps.filter(\.state.isOpen).flatMap { step -> [DueChange] in
      guard let definition = procedure.step(step.id.key) else { return [] }
      return definition.tasks.compactMap { task in
        switch later.status(of: task, in: step, definition: definition) {
        case .done, .notNeeded: return nil
        case .open, .waiting, .awaitingAuthorisation, .requested: break
        }
        let before = self.step(step.id).flatMap { due(of: task, in: $0, procedure: procedure, calendar: calendar) }
        guard let due = later.due(of: task, in: step, procedure: procedure, calendar: calendar),
          due.deadline != before?.deadline
        else { return nil }
        return DueChange(task: TaskID(step.id, task.key), title: task.title, before: before?.deadline, due: due)
      }
    }
  }

  /// What setting a meeting for a date would make of due dates.
  public func dueChanges(
    setting step: StepID, for start: Moment, by signature: Signature, procedure: Procedure, calendar: WorkingCalendar
  ) -> [DueChange] {
    let schedule = Schedule(start: start, venue: "", officers: [:])
    return dueChanges(
      after: [.meetingScheduled(MeetingScheduled(step: step, schedule: schedule))], by: signature,
      procedure: procedure, calendar: calendar)
  }

  /// The same, with the rules that a decision would be made by.
  public func dueChanges(setting step: StepID, for start: Moment, in context: Context) -> [DueChange] {
    dueChanges(
      setting: step, for: start, by: Signature(by: context.actor.worker, at: context.at),
      procedure: context.procedure,
      calendar: context.calendar)
  }

  /// The limits that may not be broken and that a date for a meeting breaks.
  func strictLimits(brokenBy schedule: Schedule, of located: LocatedTask, _ context: Context) -> [Refusal.Reason] {
    let late = dueChanges(setting: located.step.id, for: schedule.start, in: context).compactMap { change in
      change.due.limits.first { $0.timescale.isStrict && $0.deadline.isPassed(at: context.at.moment) }
        .map { Refusal.Reason.dueInThePast(title: change.title, $0.deadline) }
    }
    let own = due(of: located.step, procedure: context.procedure, calendar: context.calendar)?.limits ?? []
    let past = own.filter { $0.timescale.isStrict && $0.deadline.isPassed(at: schedule.start) }
    return past.map { .pastLimit(title: located.stepTitle, $0.deadline) } + late
  }
}
