/// A task that stands in a tray: whose it is, what it is, by when, and who it came from.
public struct OpenTask: Hashable, Sendable {
  public var id: TaskID
  public var kind: Kind
  public var title: String
  public var stepTitle: String
  /// The roles that may do it.
  public var roles: [RoleKey]
  /// The worker in whose tray it is; nil where nobody is allocated.
  public var worker: WorkerID?
  /// The team to whose inbox it was passed, where no worker has it.
  public var team: TeamID?
  /// Who sent it, for a request or a returned form.
  public var from: WorkerID?
  public var due: DueDate?
  /// What else there is to know: "returned: ...", "draft, saved 12 Jan".
  public var note: String?
  /// Until when whoever has it has put it off, and never beyond its date.
  public var snoozedUntil: Moment?

  /// Work to do, or a request to authorise somebody's work.
  public enum Kind: String, Hashable, Sendable, Codable {
    case work, request
  }
}

extension CaseFile {
  /// Every task that is open now, in the order of steps and tasks.
  public func openTasks(procedure: Procedure, calendar: WorkingCalendar) -> [OpenTask] {
    steps.flatMap { openTasks(of: $0, procedure: procedure, calendar: calendar) }
  }

  /// Every task of one step that is open now, in the order of tasks.
  public func openTasks(of step: Step, procedure: Procedure, calendar: WorkingCalendar) -> [OpenTask] {
    guard step.state.isOpen, let definition = procedure.step(step.id.key) else { return [] }
    var known: [TaskKey: TaskStatus] = [:]
    let personal = Set(procedure.roles.filter(\.isAllocated).map(\.key) + definition.tasks.flatMap(\.officers))
    // Most tasks of a step are due together.
    var last: (keys: [TimescaleKey], due: DueDate?) = ([], nil)
    func due(_ task: TaskDefinition) -> DueDate? {
      let keys = timescales(of: task, in: step, definition)
      if keys != last.keys { last = (keys, self.due(keys, for: step, procedure: procedure, calendar: calendar)) }
      return last.due
    }
    var open: [OpenTask] = []
    for task in definition.tasks {
      let place = TaskPlace(step: step, definition: definition, personal: personal)
      switch status(of: task, in: step, definition: definition, known: &known) {
      case .open: open.append(work(task, in: place, due: due(task)))
      case .awaitingAuthorisation: open.append(authorisation(task, in: place, due: due(task)))
      case .requested: open.append(incoming(task, in: place, due: due(task)))
      case .notNeeded, .waiting, .done: continue
      }
      if let until = step.snoozed[task.key] { open[open.count - 1].putOff(until) }
    }
    return open
  }

  private func work(_ task: TaskDefinition, in place: TaskPlace, due: DueDate?) -> OpenTask {
    let step = place.step
    let returned = submittedForms(of: task).compactMap { step.forms[$0] }
      .first { $0.state == .rejected }?.returned
    let refused = step.requests[task.key]?.last?.answered.flatMap { $0.isDone ? nil : $0 }
    let (worker, passed) = holder(of: task, roles: task.by, in: place)
    return OpenTask(
      id: TaskID(step.id, task.key), kind: .work, title: task.title, stepTitle: place.title, roles: task.by,
      worker: worker, team: worker == nil ? passed?.team : nil,
      from: returned?.signature.by ?? refused?.signature.by ?? passed?.signature.by, due: due,
      note: returned.map { say("returned: \($0.reason)") } ?? refused.map { say("returned: \($0.note ?? "")") }
        ?? draftNote(task, in: step) ?? progress(of: task, in: step) ?? passed?.note)
  }

  private func authorisation(_ task: TaskDefinition, in place: TaskPlace, due: DueDate?) -> OpenTask {
    let roles = task.roles(for: .awaitingAuthorisation)
    let forms = submittedForms(of: task).compactMap { place.step.forms[$0] }
    return OpenTask(
      id: TaskID(place.step.id, task.key), kind: .request, title: say("Authorise: \(task.title.inSentence)"),
      stepTitle: place.title, roles: roles, worker: holder(of: task, roles: roles, in: place).worker,
      from: forms.first?.submittedBy, due: due,
      note: forms.first?.returned.flatMap { $0.isRollBack ? say("rolled back: \($0.reason)") : nil }
        ?? forms.first?.submittedNote)
  }

  /// A request that was sent, as its receiver sees it.
  private func incoming(_ task: TaskDefinition, in place: TaskPlace, due: DueDate?) -> OpenTask {
    let passed = place.step.requests[task.key]?.last?.passed
    let worker = place.step.assigned[task.key] ?? passed?.to.worker
    return OpenTask(
      id: TaskID(place.step.id, task.key), kind: .request, title: say("Request: \(task.title.inSentence)"),
      stepTitle: place.title, roles: passed?.receivers ?? task.roles(for: .requested), worker: worker,
      team: worker == nil ? passed?.team : nil, from: passed?.signature.by, due: due, note: passed?.note)
  }

  private func draftNote(_ task: TaskDefinition, in step: Step) -> String? {
    guard let form = step.forms[task.key], form.state == .draft else { return nil }
    return say("draft, saved \(form.savedAt.day.short)")
  }

  /// Who has a task, and how it was passed to them: who it was given to; who received the request for it or the step
  /// itself; or the meeting's officer or allocated worker of the first role that has one. Nobody where a role comes
  /// first that waits as a team, because none of its workers is named in a case.
  private func holder(
    of task: TaskDefinition, roles: [RoleKey], in place: TaskPlace
  ) -> (worker: WorkerID?, passed: Passed?) {
    let step = place.step
    let request = place.definition.requests(for: task.key).first { isSent($0, in: step) }
    if let request, let passed = step.requests[request.key]?.last?.passed {
      return (step.assigned[task.key] ?? step.assigned[request.key] ?? passed.to.worker, passed)
    }
    let passed = step.passed.flatMap { passed in roles.contains(where: passed.roles.contains) ? passed : nil }
    if let assigned = step.assigned[task.key] { return (assigned, passed) }
    if let passed { return (passed.to.worker, passed) }
    for role in roles {
      if let officer = step.meeting.schedule?.officers[role] ?? allocations[role] { return (officer, nil) }
      if !place.personal.contains(role) { return (nil, nil) }
    }
    return (nil, nil)
  }
}

extension OpenTask {
  /// Puts it off; a date that was moved forward since brings it back in the first minute of its day.
  fileprivate mutating func putOff(_ until: Deadline) {
    snoozedUntil = due.map { min(until.wakes, Moment(day: $0.deadline.day, time: .midnight)) } ?? until.wakes
  }
}

/// Where a task stands that a tray shows.
private struct TaskPlace {
  var step: Step
  var definition: StepDefinition
  /// The roles of which a worker is named in a case.
  var personal: Set<RoleKey>
  var title: String { definition.title(number: step.id.number) }
}

extension Passed {
  /// The team to whose inbox it was passed.
  fileprivate var team: TeamID? {
    if case .team(let team) = to { team } else { nil }
  }

  /// The roles that can take it, where there are any.
  fileprivate var receivers: [RoleKey]? { roles.isEmpty ? nil : roles }
}

extension TaskDefinition {
  /// The roles that a worker is named for where the task sets a meeting.
  fileprivate var officers: [RoleKey] {
    verb.scheduling?.officers ?? []
  }
}
