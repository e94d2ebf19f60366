import Casework
import Definitions
import Workflow

/// Does the tasks of an invented case as somebody would: with the dates and answers that are given, and sensible ones
/// where none are.
struct SimulatedWork {
  let procedure: Procedure
  let plan: SimulationPlan
  let service: CaseService
  let id: CaseID
  var hands = TaskHands.simulated
  /// Takes the warnings that come with what is done.
  var warned: ([Warning]) -> Void = { _ in }

  /// When a task can be done at the earliest: what says that a meeting was held waits for the meeting; nil for the rest.
  func date(of task: OpenTask, in file: CaseFile) -> Deadline? {
    guard procedure.task(task.id)?.verb == .recordAttendance else { return nil }
    return plan.dates[task.id.step]?[.held]
      ?? file.step(task.id.step)?.meeting.schedule.map { Deadline($0.start) }
  }

  /// When a task is done that is done again and again: on the last working day of its limit, not as soon as it is open;
  /// nil for the rest.
  func turn(of task: OpenTask, in file: CaseFile) -> Deadline? {
    guard let step = file.step(task.id.step), procedure.step(step.id.key)?.kind == .recurring,
      let due = file.due(of: step, procedure: procedure, calendar: service.calendar)
    else { return nil }
    return Deadline(day: due.governing.counted.lastWorkingDay)
  }

  /// Does a task at a moment; throws what the engine refuses.
  func perform(_ task: OpenTask, in file: CaseFile, at now: Moment) throws {
    guard let definition = procedure.task(task.id), let step = file.step(task.id.step) else { return }
    if task.kind == .request, let role = definition.authorisedBy {
      return try act(.authorise(Authorise(task: task.id)), as: hands.authorising(role), at: now)
    }
    let actor = hands.doing(definition.by.first ?? "")
    let others = file.people.filter { $0.kind != .child }.map(\.id)
    switch definition.verb {
    case .schedule(let scheduling):
      let workers = scheduling.officers.map { ($0, hands.officer($0)) }
      let start = start(of: step, task: definition, in: file, now: now)
      let decided = scheduling.method.flatMap { file.answer(to: $0, in: step) }?.values.first
      let meeting = ScheduleMeeting(
        step: step.id, date: start.day, time: start.time, venue: "Meeting room",
        officers: Dictionary(workers) { first, _ in first }, method: decided ?? scheduling.methods.first?.value,
        joining: scheduling.joining.isEmpty ? nil : "As the invitation says.", reason: "The simulation asks for it.")
      try act(.scheduleMeeting(meeting), as: actor, at: now)
    case .invite:
      let method = procedure.invitationMethods.first?.value ?? ""
      let invited = Set(others).union(file.toInvite(by: definition, in: step).map(\.id))
      let invitations = Dictionary(uniqueKeysWithValues: invited.map { ($0, method) })
      let part = file.isSplit(definition, in: step) ? definition.parts.first?.value : nil
      let parts = part.map { part in Dictionary(uniqueKeysWithValues: invited.map { ($0, part) }) }
      try act(.invite(Invite(step: step.id, invitations: invitations, parts: parts)), as: actor, at: now)
    case .recordAnswers:
      let answers = Dictionary(uniqueKeysWithValues: step.meeting.invitations.map { ($0.person, true) })
      try act(.recordAnswers(RecordAnswers(step: step.id, answers: answers)), as: actor, at: now)
    case .recordAttendance:
      let held = date(of: task, in: file)
      let at = held.map { Moment(day: $0.day, time: $0.time ?? now.time) } ?? now
      let attendance = RecordAttendance(step: step.id, date: at.day, time: at.time, present: others)
      // A date without a time is met by the end of its day.
      try act(.recordAttendance(attendance), as: actor, at: max(now, at))
    case .form: try fill(task.id, as: actor, at: now)
    case .submit: try act(.submitForms(SubmitForms(task: task.id)), as: actor, at: now)
    case .checklist(let items):
      let ticks = Dictionary(items.map { ($0.value, true) }) { first, _ in first }
      try act(.checkItems(CheckItems(task: task.id, items: ticks)), as: actor, at: now)
    case .request(let request): try send(request, task, as: actor, at: now)
    case .chooseNext(let next):
      let given = plan.choices(in: step.id, of: next)
      let offered = next.actions.filter { file.isOffered($0, in: step) }
      let usual = (offered.first { $0.open != nil } ?? offered.first).map { [$0] } ?? []
      let chosen = (given.isEmpty ? usual : given).map { action in
        ChosenAction(
          action: action.key, to: action.passTo.first.map { .role($0) }, note: SimulatedWork.note(action.needsNote))
      }
      let command = ChooseActions(task: task.id, actions: chosen)
      try act(.chooseActions(command), as: actor, at: now)
    case .register(let register):
      try keep(register, task.id, in: step, of: file, as: actor, at: now)
    case .confirm: try act(.confirmTask(ConfirmTask(task: task.id)), as: actor, at: now)
    case .close: try act(.closeStep(CloseStep(step: step.id)), as: actor, at: now)
    }
  }

  /// Sends a request, or answers it where it asks for no task.
  private func send(_ request: RequestDefinition, _ task: OpenTask, as actor: Actor, at now: Moment) throws {
    guard let role = request.to.first else { return }
    if task.kind == .work {
      let command = SendRequest(task: task.id, to: .role(role), note: SimulatedWork.note(request.needsNote))
      return try act(.sendRequest(command), as: actor, at: now)
    }
    try act(
      .answerRequest(AnswerRequest(task: task.id, done: true)), as: hands.authorising(role), at: now)
  }

  /// Records that everybody of a register is settled: by the way that is agreed with them, else by the first.
  private func keep(
    _ register: RegisterDefinition, _ task: TaskID, in step: Step, of file: CaseFile, as actor: Actor, at now: Moment
  ) throws {
    let method = procedure.methods(of: register, in: step.id.key).first?.value
    let owed = file.lines(of: register, task: task.task, in: step).filter { $0.isOwed && $0.mark == nil }
    let people = owed.map(\.person.id).map { id in
      (id, RegisterEntry(on: now.day, method: file.usualMethod(for: id, of: register.group, in: step) ?? method))
    }
    let entries = Dictionary(people) { first, _ in first }
    switch register.direction {
    case .received: try act(.recordReceived(RecordReceived(task: task, people: entries)), as: actor, at: now)
    case .sent: try act(.recordSent(RecordSent(task: task, people: entries)), as: actor, at: now)
    }
  }

  /// The note that is given where there must be one.
  private static func note(_ isNeeded: Bool) -> String? { isNeeded ? "As discussed." : nil }

  private func act(_ command: Command, as actor: Actor, at now: Moment) throws {
    warned(try service.perform(command, on: id, as: actor, at: Instant(now)).warnings)
  }

  /// When a meeting is set for: as given, else the last working day of its limit, else ten working days on.
  private func start(of step: Step, task: TaskDefinition, in file: CaseFile, now: Moment) -> Moment {
    let usual = TimeOfDay(hour: 10, minute: 0) ?? .midnight
    let given = plan.dates[step.id]
    if let set = given?[.scheduled] ?? given?[.held] { return Moment(day: set.day, time: set.time ?? usual) }
    let due =
      file.due(of: step, procedure: procedure, calendar: service.calendar)
      ?? file.due(of: task, in: step, procedure: procedure, calendar: service.calendar)
    let limit = due.map { $0.governing.counted.lastWorkingDay }
    let day = limit ?? service.calendar.adding(workingDays: 10, to: now.day)
    return max(Moment(day: day, time: usual), now)
  }

  private func fill(_ task: TaskID, as actor: Actor, at now: Moment) throws {
    let given = answers(to: task).map { (FieldAddress($0.key), $0.value) }
    let filling = FormFilling(form: task, answers: Dictionary(given) { first, _ in first })
    try FormWork(service: service, id: id, warned: warned).fill(filling, as: actor, at: now)
  }

  /// The answers that lead on to a further step, and over them those that are given: for this step before those for
  /// every step of its kind.
  private func answers(to task: TaskID) -> [FieldKey: Answer] {
    var answers: [FieldKey: Answer] = [:]
    for next in procedure.step(task.step.key)?.next ?? [] where !next.open.isEmpty {
      for (field, value) in next.condition.wanted(of: task.task) where answers[field] == nil {
        answers[field] = answer(value, to: field, of: task)
      }
    }
    let given = plan.answers.filter { $0.step == task.step.key && $0.task == task.task }
    for answer in given.filter({ $0.number == nil }) + given.filter({ $0.number == task.step.number }) {
      answers[answer.field] = answer.answer
    }
    return answers
  }

  private func answer(_ value: String, to field: FieldKey, of task: TaskID) -> Answer? {
    guard let definition = procedure.task(task),
      let kind = try? service.definitions().forms.definition(of: definition)?.field(field)?.field.kind
    else { return nil }
    switch kind {
    case .yesNo: return .flag(value == "yes")
    case .someOf: return .list([value])
    case .number: return Double(value).map { .number($0) }
    case .text, .longText, .date, .time, .oneOf, .person: return .text(value)
    case .table, .heading: return nil
    }
  }
}

extension Condition {
  /// The answers of a task's form that it wants, as far as it asks for any: a field and one of its values.
  fileprivate func wanted(of task: TaskKey) -> [(field: FieldKey, value: String)] {
    switch self {
    case .always, .status, .not, .inStep: []
    case .all(let parts): parts.flatMap { $0.wanted(of: task) }
    case .any(let parts): parts.lazy.map { $0.wanted(of: task) }.first { !$0.isEmpty } ?? []
    case .answer(task, let field, .isOneOf(let values), _): values.first.map { [(field, $0)] } ?? []
    case .answer: []
    }
  }
}
