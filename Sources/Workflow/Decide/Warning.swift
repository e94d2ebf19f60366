/// What somebody should know of what they did, though it was taken.
public enum Warning: Hashable, Sendable {
  /// A task that is late at once.
  case makesLate(DueChange, today: Day)
  /// A meeting that is set for, or was held, later than a limit on it; how much later, in words.
  case pastLimit(title: String, DueDate.Limit, at: Moment, isHeld: Bool, by: String)
  /// A task that was done later than a limit on it.
  case doneLate(title: String, DueDate.Limit, by: String)
  /// Work that waits for a role which nobody has: the role's title, and each task with its step.
  case nobodyInRole(String, work: [String])
  /// What was erased may still be in a store's file.
  case stillInTheFile

  /// The warning as a sentence.
  public var wording: String {
    switch self {
    case .makesLate(let change, let today): change.sentence(today: today)
    case .pastLimit(let title, let limit, let moment, let isHeld, let late):
      say(
        "\(title) \(isHeld ? say("was held") : say("is set for")) \(moment.long), \(late) its limit of \(limit.deadline.long): "
          + "\(limit.explanation)")
    case .doneLate(let title, let limit, let late):
      say("\"\(title)\" was done \(late) its limit of \(limit.deadline.long): \(limit.explanation)")
    case .nobodyInRole(let role, let work):
      say(
        "Nobody here has the role \(role), and what waits for it is in an inbox that nobody can open: "
          + "\(work.joined(separator: "; ")).")
    case .stillInTheFile:
      say(
        "The text is erased. Its traces may be in the store's file until nobody has it open: waymark store clean removes them."
      )
    }
  }
}

extension CaseFile {
  /// What whoever brought these events about should know of due dates: what they made late, and what came after its
  /// limit. This is the case before them.
  public func warnings(of events: [Event], leadingTo after: CaseFile, in context: Context) -> [Warning] {
    let isWriting = events.allSatisfy { if case .formSaved = $0 { true } else { false } }
    // What is written in a form does nothing, but for a limit that looks at it.
    if isWriting { return madeLate(by: events, after, context) }
    let lateMeetings = events.compactMap { lateMeeting($0, context) }.flatMap(\.self)
    return lateMeetings + doneLate(in: after, context) + madeLate(by: events, after, context)
  }

  /// A meeting that an event sets for, or says was held, after a limit of its step.
  private func lateMeeting(_ event: Event, _ context: Context) -> [Warning]? {
    let (id, moment, isHeld): (StepID, Moment, Bool)
    switch event {
    case .meetingScheduled(let event):
      guard step(event.step)?.meeting.schedule?.start != event.schedule.start else { return nil }
      (id, moment, isHeld) = (event.step, event.schedule.start, false)
    case .meetingHeld(let event):
      guard step(event.step)?.meeting.held != event.at else { return nil }
      (id, moment, isHeld) = (event.step, event.at, true)
    default: return nil
    }
    guard let step = step(id), let definition = context.procedure.step(id.key) else { return nil }
    let title = definition.title(number: id.number)
    let limits = due(of: step, procedure: context.procedure, calendar: context.calendar)?.limits ?? []
    return limits.filter { $0.deadline.isPassed(at: moment) }.map { limit in
      let late = context.calendar.lateness(of: moment, past: limit.deadline)
      return .pastLimit(title: title, limit, at: moment, isHeld: isHeld, by: late)
    }
  }

  /// The tasks that are done now and were not before, after a limit of their own.
  private func doneLate(in after: CaseFile, _ context: Context) -> [Warning] {
    var warnings: [Warning] = []
    for step in steps where step.state.isOpen {
      guard let later = after.step(step.id), later != step, let definition = context.procedure.step(step.id.key) else {
        continue
      }
      for task in definition.tasks {
        let keys = timescales(of: task, in: step, definition)
        guard !keys.isEmpty, doneAt(task: task, in: step, definition: definition) == nil,
          let done = after.doneAt(task: task, in: later, definition: definition)
        else { continue }
        // Of a meeting itself it is said when it was held.
        let own = task.verb == .recordAttendance ? Set(timescales(of: step, definition)) : []
        let limits = due(keys, for: step, procedure: context.procedure, calendar: context.calendar)?.limits ?? []
        for limit in limits where limit.deadline.isPassed(at: done) && !own.contains(limit.timescale.key) {
          let late = context.calendar.lateness(of: done, past: limit.deadline)
          warnings.append(.doneLate(title: task.title, limit, by: late))
        }
      }
    }
    return warnings
  }

  /// The tasks that are late at once. Looked for where due dates can have moved, which is seldom.
  private func madeLate(by events: [Event], _ after: CaseFile, _ context: Context) -> [Warning] {
    let moves = events.contains { event in
      switch event {
      case .meetingScheduled, .meetingHeld, .stepOpened: true
      default: false
      }
    }
    guard moves || (steps.count == after.steps.count && !context.procedure.limitsStand(on: after, as: self)) else {
      return []
    }
    let signature = Signature(by: context.actor.worker, at: context.at)
    return dueChanges(after: events, by: signature, procedure: context.procedure, calendar: context.calendar)
      .filter { $0.isLate(at: context.at.moment) }.map { .makesLate($0, today: context.at.day) }
  }
}

extension WorkingCalendar {
  /// How much later than a deadline a moment is: "3 working days after", "2 hours after".
  func lateness(of moment: Moment, past deadline: Deadline) -> String {
    func after(_ lateness: String) -> String { say("\(lateness) after") }
    if moment.day == deadline.day {
      let minutes = moment.time.minutes - deadline.moment.time.minutes
      return after(
        minutes < 60 ? counted(minutes, "minute", "minutes") : counted(minutes / 60, "hour", "hours"))
    }
    let working = workingDays(from: deadline.day, to: moment.day)
    // A Saturday after a Friday's limit is no working day later, and yet later.
    return after(
      working == 0
        ? counted(moment.day - deadline.day, "day", "days") : counted(working, "working day", "working days"))
  }
}
