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
  /// Who sent it, for a request or a returned form.
  public var from: WorkerID?
  public var due: DueDate?
  /// What else there is to know: "returned: ...", "draft, saved 12 Jan".
  public var note: String?

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
      let keys = task.timescales(in: definition, number: step.id.number)
      if keys != last.keys { last = (keys, self.due(keys, for: step, procedure: procedure, calendar: calendar)) }
      return last.due
    }
    var open: [OpenTask] = []
    for task in definition.tasks {
      switch status(of: task, in: step, definition: definition, known: &known) {
      case .open: open.append(work(task, in: step, definition: definition, due: due(task), personal: personal))
      case .awaitingAuthorisation:
        open.append(request(task, in: step, definition: definition, due: due(task), personal: personal))
      case .notNeeded, .waiting, .done: continue
      }
    }
    return open
  }

  private func work(
    _ task: TaskDefinition, in step: Step, definition: StepDefinition, due: DueDate?, personal: Set<RoleKey>
  ) -> OpenTask {
    let returned = submittedForms(of: task).compactMap { step.forms[$0] }
      .first { $0.state == .rejected }?.returned
    return OpenTask(
      id: TaskID(step.id, task.key), kind: .work, title: task.title,
      stepTitle: definition.title(number: step.id.number), roles: task.by,
      worker: worker(for: task.by, task: task.key, in: step, personal: personal), from: returned?.signature.by,
      due: due,
      note: returned.map { "returned: \($0.reason)" } ?? draftNote(task, in: step) ?? progress(of: task, in: step))
  }

  private func request(
    _ task: TaskDefinition, in step: Step, definition: StepDefinition, due: DueDate?, personal: Set<RoleKey>
  ) -> OpenTask {
    let roles = task.authorisedBy.map { [$0] } ?? []
    let forms = submittedForms(of: task).compactMap { step.forms[$0] }
    return OpenTask(
      id: TaskID(step.id, task.key), kind: .request, title: "Authorise: \(task.title.lowercasedFirst)",
      stepTitle: definition.title(number: step.id.number), roles: roles,
      worker: worker(for: roles, task: task.key, in: step, personal: personal), from: forms.first?.submittedBy,
      due: due, note: forms.first?.returned.flatMap { $0.isRollBack ? "rolled back: \($0.reason)" : nil })
  }

  private func draftNote(_ task: TaskDefinition, in step: Step) -> String? {
    guard let form = step.forms[task.key], form.state == .draft else { return nil }
    return "draft, saved \(form.savedAt.day.short)"
  }

  /// In whose tray a task is: who it was given to, or the meeting's officer or allocated worker of the first role that
  /// has one; nil where a role comes first that waits as a team, because none of its workers is named in a case.
  private func worker(for roles: [RoleKey], task: TaskKey, in step: Step, personal: Set<RoleKey>) -> WorkerID? {
    if let assigned = step.assigned[task] { return assigned }
    for role in roles {
      if let officer = step.meeting.schedule?.officers[role] ?? allocations[role] { return officer }
      if !personal.contains(role) { return nil }
    }
    return nil
  }
}

extension TaskDefinition {
  /// The roles that a worker is named for where the task sets a meeting.
  fileprivate var officers: [RoleKey] {
    verb.scheduling?.officers ?? []
  }
}
