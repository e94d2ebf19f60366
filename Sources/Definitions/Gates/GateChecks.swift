internal import Workflow

/// Looks up what gates name in the steps whose tasks use them, and finds gates that can never open.
struct GateChecks {
  let read: ReadProcedure
  let forms: [FormKey: FormDefinition]
  /// Checks a question of a condition, asked in a step.
  let checkQuestion: (ConditionAtom, StepKey) -> Void
  /// Whether a condition can hold in a step.
  let canHold: (Condition, StepKey) -> Bool

  private var procedure: Procedure { read.procedure }
  private var log: ProblemLog { read.log }

  func run() {
    checkCycles()
    for step in procedure.steps {
      for task in step.tasks {
        for gate in Set(task.gates.flatMap { reached(from: $0) }).sorted() {
          for requirement in read.gates[gate]?.requirements ?? [] { check(requirement, of: task, in: step) }
        }
      }
    }
    let used = Set(procedure.steps.flatMap(\.tasks).flatMap(\.gates).flatMap { reached(from: $0) })
    for (key, gate) in read.gates where !used.contains(key) && gate.place.file == 0 {
      log.report(.unusedGate, "no task has the gate \"\(key)\"", at: gate.place)
    }
  }

  private func check(_ read: ReadRequirement, of task: TaskDefinition, in step: StepDefinition) {
    for atom in read.atoms { checkQuestion(atom, step.key) }
    switch read.requirement.demand {
    case .gate: break
    case .condition(let condition):
      if !canHold(condition, step.key) { never(read, task, step, "this can never hold") }
    case .done(let key):
      guard let other = step.task(key) else {
        let hint = Suggestion.hintOrList(for: key.rawValue, among: step.tasks.map(\.key.rawValue))
        log.report(.unknownTask, "\"\(step.key)\" has no task \"\(key)\"\(hint)", at: read.place)
        return
      }
      if key == task.key || step.tasks(before: other).contains(task.key) {
        never(read, task, step, "\"\(key)\" waits for \"\(task.key)\"")
      }
    case .every(let set, let details):
      checkMeeting(set, read, task, step)
      for detail in details.joined() { check(detail, read, task, step) }
    case .everyNamed(let other, let field, let details):
      check(field, of: other, read, in: step)
      checkNamesPeople(field, of: other, read, in: step)
      for detail in details.joined() { check(detail, read, task, step) }
    case .attended: checkMeeting(.present, read, task, step)
    case .atLeast(_, let set): checkMeeting(set, read, task, step)
    case .reached(let key, let point):
      if key == step.key, point == .closed { never(read, task, step, "\"\(task.key)\" is done before it is closed") }
    case .differ(let left, let right):
      for case .answer(let other, let field) in [left, right] { check(field, of: other, read, in: step) }
    }
  }

  private func check(_ field: FieldKey, of task: TaskKey, _ read: ReadRequirement, in step: StepDefinition) {
    let place = read.place
    let atom = ConditionAtom(
      task: Placed(value: task, place: place), field: Placed(value: field, place: place), values: [], quantifier: nil)
    checkQuestion(atom, step.key)
  }

  /// A question whose answers are people: itself, or a column of its table.
  private func checkNamesPeople(
    _ field: FieldKey, of task: TaskKey, _ read: ReadRequirement, in step: StepDefinition
  ) {
    guard let kind = step.task(task)?.form.flatMap({ forms[$0] })?.field(field)?.field.kind else { return }
    if !kind.namesPeople { log.report(.badGate, "\"\(task).\(field)\" names no people", at: read.place) }
  }

  private func check(
    _ detail: PersonDetail, _ read: ReadRequirement, _ task: TaskDefinition, _ step: StepDefinition
  ) {
    switch detail {
    case .worker(let role):
      guard let role = procedure.role(role), !role.isAllocated else { return }
      never(read, task, step, "nobody is allocated to a case as \(role.key) (allocated: true)")
    case .step(let key, .closed) where key == step.key:
      never(read, task, step, "\"\(task.key)\" is done before it is closed")
    case .name, .born, .relationship, .agency, .sector, .phone, .email, .address, .fileNumber, .step: break
    case .sharing:
      guard procedure.group(of: step.key)?.sharing.isEmpty != false else { return }
      never(read, task, step, "\"\(step.key)\" is the meeting of no group whose members share information")
    }
  }

  /// Those who are invited or present are known only once a task before this one, or this one, has recorded them.
  private func checkMeeting(
    _ set: PeopleSet, _ read: ReadRequirement, _ task: TaskDefinition, _ step: StepDefinition
  ) {
    if set.isOfGroup, step.group == nil { log.reportNoGroup(step.key, at: read.place) }
    let (verb, name): (Verb, String) =
      switch set {
      case .invitees: (.invite, "invite")
      case .present, .absentMembers: (.recordAttendance, "record-attendance")
      case .children, .relatives, .professionals, .people, .members: (task.verb, "")
      }
    guard let recording = step.tasks.first(where: { $0.verb == verb }) else {
      never(read, task, step, "none of the tasks of \"\(step.key)\" does \"\(name)\"")
      return
    }
    if recording.key != task.key, step.tasks(before: recording).contains(task.key) {
      never(read, task, step, "\"\(recording.key)\" waits for \"\(task.key)\"")
    }
  }

  private func never(_ read: ReadRequirement, _ task: TaskDefinition, _ step: StepDefinition, _ why: String) {
    let message = "\"\(task.key)\" of \"\(step.key)\" can never be done: \(why)"
    log.report(.gateNeverOpens, message, at: read.place)
  }

  /// A gate and those that it asks for.
  private func reached(from key: GateKey) -> Set<GateKey> {
    var found: Set<GateKey> = [key]
    var rest = [key]
    while let next = rest.popLast() {
      for case .gate(let other) in procedure.gate(next)?.requirements.map(\.demand) ?? []
      where found.insert(other).inserted { rest.append(other) }
    }
    return found
  }

  private func checkCycles() {
    var cycles = Cycles<GateKey>()
    for (key, gate) in read.gates.sorted(by: { $0.key < $1.key }) {
      for requirement in gate.requirements {
        if case .gate(let other) = requirement.requirement.demand { cycles.add(key, to: other, at: requirement.place) }
      }
    }
    for cycle in cycles.find() {
      let path = cycle.path.map(\.rawValue).joined(separator: ", ")
      log.report(.gateCycle, "gates ask for one another: \(path)", at: cycle.place)
    }
  }
}
