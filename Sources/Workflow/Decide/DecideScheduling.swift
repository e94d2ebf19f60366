extension CaseFile {
  func decide(_ command: ScheduleMeeting, _ context: Context) throws(Refusal) -> Decision {
    let located = try task(of: command.step, context, needs: say("has no meeting to schedule")) { $0.scheduling != nil }
    let scheduling = located.task.verb.scheduling ?? Scheduling()
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    try requireReachable(located)
    var reasons: [Refusal.Reason] = []
    if let held = located.step.meeting.held { reasons.append(.alreadyHeld(title: located.stepTitle, held.day)) }
    reasons += context.problems(inVenue: command.venue)
    reasons += context.problems(inOfficers: command.officers, wanted: scheduling.officers)
    reasons += context.problems(inText: command.joining, say("The joining instructions"))
    reasons += context.problems(inText: command.reason, say("The reason"))
    let before = located.step.meeting.schedule
    let method = method(of: command, by: scheduling, located, context)
    reasons += method.problems
    // What is refused anyway is refused with all that is in its way.
    let missing = reasons.isEmpty ? [] : self.missing(for: located.task, in: located.step, context)
    if !missing.isEmpty { reasons.append(.gateShut(title: located.task.title, missing: missing)) }
    try context.require(reasons)

    let start = Moment(day: command.date, time: command.time)
    var schedule = Schedule(
      start: start, venue: context.procedure.venue(named: command.venue)?.title ?? command.venue,
      officers: command.officers, end: start.adding(minutes: scheduling.lasts), method: method.value,
      joining: (command.joining ?? before?.joining)?.unlessBlank,
      reason: command.reason?.unlessBlank ?? (start == before?.start ? before?.reason : nil))
    if before?.end == nil, before == schedule.withoutEnd { schedule.end = nil }
    guard schedule != before else { throw Refusal(.nothingChanges) }
    reasons += strictLimits(brokenBy: schedule, of: located, context)
    if schedule.reason == nil {
      reasons += objections(to: start, of: located, context).map { .dateNeedsReason($0) }
    }
    try context.require(reasons)
    return Decision(
      events: [.meetingScheduled(MeetingScheduled(step: command.step, schedule: schedule))], role: role)
  }

  /// How people meet: as the command says, or else as it was or as the form's answer decides; and what is wrong with it.
  private func method(
    of command: ScheduleMeeting, by scheduling: Scheduling, _ located: LocatedTask, _ context: Context
  ) -> (value: String?, problems: [Refusal.Reason]) {
    let allowed = scheduling.methods.map(\.value)
    let decided = scheduling.method.map { answer(to: $0, in: located.step)?.values.first }
    let wanted = command.method ?? (decided ?? nil) ?? located.step.meeting.schedule?.method
    if let wanted, !allowed.contains(wanted) {
      return (nil, [.unknownMeetingMethod(wanted, allowed: allowed)])
    }
    if let field = scheduling.method, let decided {
      let question = question(field, located.definition, context)
      guard let decided else { return (nil, [.methodUndecided(question: question)]) }
      if decided != wanted {
        return (nil, [.methodDecided(question: question, method: scheduling.title(ofMethod: decided))])
      }
    }
    if wanted == nil, !allowed.isEmpty { return (nil, [.missingMeetingMethod(allowed: allowed)]) }
    return (wanted, [])
  }

  /// What is answered to a question of another task's form in a step; nil where nothing is.
  public func answer(to field: TaskField, in step: Step) -> Answer? {
    step.forms[field.task]?.answers[FieldAddress(field.field)].flatMap { $0.isBlank ? nil : $0 }
  }

  /// A question by its words and its form's.
  private func question(_ field: TaskField, _ step: StepDefinition, _ context: Context) -> String {
    let task = step.task(field.task)
    let label = task?.form.flatMap { context.forms[$0]?.field(field.field)?.field.label }
    return "\"\(label ?? field.field.rawValue)\" (\(task?.title.inSentence ?? field.task.rawValue))"
  }
}

extension Context {
  fileprivate func problems(inVenue venue: String) -> [Refusal.Reason] {
    let isEmpty = venue.allSatisfy(\.isWhitespace)
    return check([(say("The venue"), venue)])
      + (isEmpty ? [.badText(field: say("The venue"), problem: say("is empty"))] : [])
  }

  fileprivate func problems(inText text: String?, _ field: String) -> [Refusal.Reason] {
    text.flatMap { TextRules.problem(in: $0, limit: TextRules.longestReason, allowsLines: true) }
      .map { [.badText(field: field, problem: $0)] } ?? []
  }

  fileprivate func problems(inOfficers officers: [RoleKey: WorkerID], wanted: [RoleKey]) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    for key in officers.keys.sorted() where !wanted.contains(key) { reasons.append(.notAnOfficer(key)) }
    for key in wanted {
      guard let worker = officers[key] else {
        reasons.append(.missingOfficer(role: procedure.title(of: key)))
        continue
      }
      reasons += problems(allocating: worker, as: key)
    }
    return reasons
  }
}

extension Schedule {
  /// The same as it was kept before ends were.
  fileprivate var withoutEnd: Schedule {
    var schedule = self
    schedule.end = nil
    return schedule
  }
}

extension String {
  /// The text; nil where nothing can be read in it.
  fileprivate var unlessBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
