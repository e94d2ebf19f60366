import Casework
import Workflow

/// Walks an invented case through a procedure with the real engine: each task as soon as it is open, each meeting on
/// its date, until nothing follows.
struct Simulation {
  /// Why it came to its end.
  enum End: Hashable {
    /// Every step is closed, or called off.
    case nothingFollows
    /// As many steps were opened as were asked for.
    case enoughSteps
    /// Steps are open, and nothing can be done in them.
    case stuck(String)
  }

  let procedure: Procedure
  let plan: SimulationPlan
  private let service: CaseService
  private let id: CaseID
  private var now: Moment
  private var known: CaseFile?
  private(set) var events: [SimulatedEvent] = []

  /// No procedure does so much in the steps that are asked for.
  private static let mostCommands = 20_000

  /// Opens the case.
  init(_ procedure: Procedure, definitions: DefinitionSet, plan: SimulationPlan) throws {
    self.procedure = procedure
    self.plan = plan
    now = plan.start
    service = CaseService(store: InMemoryStore(), clock: FixedClock(now: Instant(plan.start))) { definitions }
    guard let opener = procedure.roles.first(where: { $0.permissions.contains(.openCase) })?.key else {
      throw Complaint("No role of \(procedure.key) may open a case (may: open-case).")
    }
    try service.register(SimulatedStaff(procedure).workers, by: "simulation")
    let opening = OpenCase(
      family: "Example", procedure: procedure.key, step: plan.firstStep, team: "team",
      people: SimulatedStaff.family(procedure, on: plan.start.day), allocations: SimulatedStaff.allocations(procedure))
    id = try service.perform(
      .openCase(opening), on: nil, as: SimulatedStaff.actor(opener), at: Instant(now)
    ).caseID
    try joinGroups()
  }

  /// Everybody but the children is a member of each group from the start.
  private func joinGroups() throws {
    let people = try service.file(id).people.filter { $0.kind != .child }
    for group in procedure.groups {
      guard let role = procedure.rolesChangingMembers(of: group.key).first else { continue }
      for person in people {
        let command = JoinGroup(group: group.key, person: person.id, sharing: group.sharing.first?.value)
        try service.perform(.joinGroup(command), on: id, as: SimulatedStaff.actor(role), at: Instant(now))
      }
    }
  }

  /// Walks to the end.
  mutating func run() throws -> End {
    for _ in 0..<Self.mostCommands {
      let file = try service.file(id)
      note(file)
      if file.steps.count > plan.mostSteps { return .enoughSteps }
      let open = file.openTasks(procedure: procedure, calendar: service.calendar)
      if open.isEmpty { return try ending(of: file) }
      if let refusal = try doNext(of: open, in: file) { return .stuck(refusal) }
    }
    return .enoughSteps
  }

  /// Everything that was recorded in the case.
  func entries() throws -> [Entry] { try service.store.entries(of: StreamID(id)) }

  /// Does the first task that can be done; the refusals where none can.
  private mutating func doNext(of open: [OpenTask], in file: CaseFile) throws -> String? {
    var refusals: [String] = []
    let doing = SimulatedWork(procedure: procedure, plan: plan, service: service, id: id)
    let ordered = open.enumerated().map { order, task in
      let date = doing.date(of: task, in: file) ?? doing.turn(of: task, in: file)
      return (task: task, order: order, at: max(now, date.map { begin(of: $0) } ?? now))
    }
    .sorted { ($0.at, $0.order) < ($1.at, $1.order) }
    for next in ordered {
      do {
        try doing.perform(next.task, in: file, at: next.at)
      } catch CaseworkError.refused(let refusal) {
        refusals.append("\(next.task.stepTitle), \(next.task.title): \(refusal)")
        continue
      }
      now = next.at
      done(next.task, in: try service.file(id))
      return nil
    }
    return (refusals + SimulationAdvice(procedure: procedure, forms: try forms(), file: file).lines)
      .joined(separator: "\n")
  }

  private mutating func done(_ task: OpenTask, in file: CaseFile) {
    // Scheduling may have moved what it is due by.
    let definition = procedure.task(task.id)
    let due = definition.flatMap { definition in
      file.step(task.id.step).flatMap {
        file.due(of: definition, in: $0, procedure: procedure, calendar: service.calendar)
      }
    }
    let role = task.roles.first.map { procedure.title(of: $0) } ?? ""
    events.append(
      SimulatedEvent(
        at: now, step: task.id.step, stepTitle: task.stepTitle,
        kind: .done(task.id.task, title: task.title, role: role),
        due: due))
  }

  /// Takes down what the last command made of the case: steps opened and called off, what the children are.
  private mutating func note(_ file: CaseFile) {
    defer { known = file }
    for status in procedure.statuses {
      let count = file.children.count { file.statuses[$0.id]?[status.key] != nil }
      let before = known?.children.count { known?.statuses[$0.id]?[status.key] != nil } ?? 0
      guard count != before, let step = file.steps.last else { continue }
      add(.status(status.title, children: count), step.id)
    }
    for step in file.steps {
      let earlier = known?.step(step.id)
      if earlier == nil {
        let due = file.due(of: step, procedure: procedure, calendar: service.calendar)
        add(.opened(after: step.openedFrom.map(title)), step.id, due: due)
      }
      if let held = step.meeting.held, earlier?.meeting.held == nil,
        let due = file.due(of: step, procedure: procedure, calendar: service.calendar), due.deadline.isPassed(at: held)
      {
        add(.heldLate, step.id, due: due)
      }
      if step.state == .cancelled, earlier?.state != .cancelled {
        add(.cancelled(reason: step.cancelReason ?? ""), step.id)
      }
    }
  }

  private mutating func add(_ kind: SimulatedEvent.Kind, _ step: StepID, due: DueDate? = nil) {
    events.append(SimulatedEvent(at: now, step: step, stepTitle: title(step), kind: kind, due: due))
  }

  private func title(_ step: StepID) -> String {
    procedure.step(step.key)?.title(number: step.number) ?? step.description
  }

  /// When the work of a day begins, where it has no time of its own.
  private func begin(of date: Deadline) -> Moment {
    date.time == nil ? Moment(day: date.day, time: TimeOfDay(hour: 9, minute: 0) ?? .midnight) : date.moment
  }

  private func forms() throws -> [FormKey: FormDefinition] { try service.definitions().forms }

  private func ending(of file: CaseFile) throws -> End {
    let open = file.steps.filter(\.state.isOpen).map { title($0.id) }
    if open.isEmpty { return .nothingFollows }
    let advice = SimulationAdvice(procedure: procedure, forms: try forms(), file: file)
    return .stuck(
      (["Nothing can be done, and these steps are not closed: \(open.joined(separator: ", "))."] + advice.lines)
        .joined(separator: "\n"))
  }
}

/// A clock that stands still; the commands say their time.
private struct FixedClock: CaseClock {
  let now: Instant
}
