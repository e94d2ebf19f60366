/// Where a task of an open step stands.
public enum TaskStatus: Hashable, Sendable {
  /// Its condition does not hold.
  case notNeeded
  /// It waits for these tasks, by their titles.
  case waiting([String])
  case open
  /// Its work is done and waits for the authorising role.
  case awaitingAuthorisation
  /// Its request is sent and not answered.
  case requested
  case done
}

extension CaseFile {
  /// Where a task stands, by the procedure.
  public func status(of task: TaskDefinition, in step: Step, procedure: Procedure) -> TaskStatus {
    guard let definition = procedure.step(step.id.key) else { return .notNeeded }
    return status(of: task, in: step, definition: definition)
  }

  func status(of task: TaskDefinition, in step: Step, definition: StepDefinition) -> TaskStatus {
    var known: [TaskKey: TaskStatus] = [:]
    return status(of: task, in: step, definition: definition, known: &known)
  }

  /// The same for one task after another of a step: what is known of those before it is not worked out again.
  func status(
    of task: TaskDefinition, in step: Step, definition: StepDefinition, known: inout [TaskKey: TaskStatus]
  ) -> TaskStatus {
    if let status = known[task.key] { return status }
    let status = newStatus(of: task, in: step, definition: definition, known: &known)
    known[task.key] = status
    return status
  }

  private func newStatus(
    of task: TaskDefinition, in step: Step, definition: StepDefinition, known: inout [TaskKey: TaskStatus]
  ) -> TaskStatus {
    let work = workDone(on: task, in: step, definition)
    // A register of nobody is done only once it could be begun.
    let isUntouched = task.verb.isRegister && (step.registers[task.key] ?? [:]).isEmpty
    if work == .done && !isUntouched || work == .awaitingAuthorisation || work == .requested { return work }
    guard holds(task.condition, in: step, child: nil), isOffered(task, in: step) else { return .notNeeded }
    let requests = definition.requests(for: task.key)
    let waiting =
      unsettled(before: task, in: step, definition: definition, known: &known)
      // What is asked for opens when it has been asked for.
      + (requests.contains { isSent($0, in: step) } ? [] : requests)
    return waiting.isEmpty ? work : .waiting(waiting.map(\.title))
  }

  /// The tasks that must be done before a task opens. One that is not needed counts as done only once those before it
  /// are: until then its condition may yet come to hold.
  private func unsettled(
    before task: TaskDefinition, in step: Step, definition: StepDefinition, known: inout [TaskKey: TaskStatus]
  ) -> [TaskDefinition] {
    var found: [TaskDefinition] = []
    for earlier in task.after.compactMap({ definition.task($0) }) + definition.recordings(for: task) {
      let waiting: [TaskDefinition] =
        switch status(of: earlier, in: step, definition: definition, known: &known) {
        case .done: []
        // Answers come in while others are still to be invited.
        case .open where earlier.verb == .invite && task.verb == .recordAnswers && !step.meeting.invitations.isEmpty: []
        case .open, .waiting, .awaitingAuthorisation, .requested: [earlier]
        case .notNeeded: unsettled(before: earlier, in: step, definition: definition, known: &known)
        }
      found += waiting.filter { other in !found.contains { $0.key == other.key } }
    }
    return found
  }

  /// Whether the work of a task is done, whatever opens it.
  func workDone(on task: TaskDefinition, in step: Step, _ definition: StepDefinition) -> TaskStatus {
    let meeting = step.meeting
    if case .request(let request) = task.verb { return answer(to: request, of: task, in: step, definition) }
    let isDone =
      switch task.verb {
      case .schedule: meeting.schedule != nil
      // Nobody is invited to a meeting that was held.
      case .invite: meeting.held != nil || (!meeting.invitations.isEmpty && toInvite(by: task, in: step).isEmpty)
      // Who was there settles who would have come.
      case .recordAnswers:
        meeting.held != nil
          || (!meeting.invitations.isEmpty && meeting.invitations.allSatisfy { $0.isAttending != nil })
      case .recordAttendance: meeting.held != nil
      case .confirm: step.confirmed[task.key] != nil
      case .checklist(let items): items.allSatisfy { step.checks[task.key]?[$0.value] != nil }
      case .chooseNext(let next): isChosen(task, next, in: step)
      case .register(let register): isSettled(register, task: task.key, in: step)
      case .request: false
      case .close: step.state == .completed
      case .form:
        switch step.forms[task.key]?.state {
        case .finalised: task.authorisedBy == nil
        case .authorised: true
        case .awaitingAuthorisation:
          // Sent by its own task, or as part of a submission: then its own work is done.
          task.authorisedBy == nil
        case .draft, .rejected, nil: false
        }
      case .submit(let forms): forms.allSatisfy { step.forms[$0]?.state == .authorised }
      }
    if isDone { return .done }
    return isAwaitingAuthorisation(task, in: step) ? .awaitingAuthorisation : .open
  }

  /// The tasks whose forms a task sends to be authorised: its own, or those that it submits.
  func submittedForms(of task: TaskDefinition) -> [TaskKey] {
    switch task.verb {
    case .submit(let forms): forms
    case .form: [task.key]
    case .schedule, .invite, .recordAnswers, .recordAttendance, .confirm, .checklist, .request, .chooseNext,
      .register, .close:
      []
    }
  }

  func isAwaitingAuthorisation(_ task: TaskDefinition, in step: Step) -> Bool {
    let forms = submittedForms(of: task)
    return task.authorisedBy != nil && !forms.isEmpty
      && forms.contains { step.forms[$0]?.state == .awaitingAuthorisation }
  }
}
