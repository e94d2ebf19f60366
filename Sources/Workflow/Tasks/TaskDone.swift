extension CaseFile {
  /// When the work of a task was done: finalised, or authorised where somebody must; nil while it is not done, and for
  /// work that leaves no date.
  public func doneAt(task: TaskDefinition, in step: Step, definition: StepDefinition) -> Moment? {
    switch task.verb {
    case .schedule: return step.meeting.set?.at.moment
    case .invite, .recordAnswers: return nil
    case .recordAttendance: return step.meeting.held
    case .form: return step.forms[task.key]?.doneAt(isAuthorised: task.authorisedBy != nil)?.moment
    case .submit(let forms):
      let done = forms.map { step.forms[$0]?.doneAt(isAuthorised: true) }
      return done.contains(nil) ? nil : done.compactMap(\.self).max()?.moment
    case .confirm: return step.confirmed[task.key]?.at.moment
    case .checklist(let items):
      let ticks = items.map { step.checks[task.key]?[$0.value]?.at }
      return ticks.contains(nil) ? nil : ticks.compactMap(\.self).max()?.moment
    case .request(let request): return answeredAt(request, of: task, in: step, definition)
    case .chooseNext(let next):
      return isChosen(task, next, in: step) ? step.chosen[task.key]?.signature.at.moment : nil
    case .register(let register): return settledAt(register, task.key, in: step)
    case .close: return step.state == .completed ? step.closed?.at.moment : nil
    }
  }
}

extension CaseFile {
  /// When the last of a register was received, sent or excused; nil while somebody is waited for, or where nobody was.
  private func settledAt(_ register: RegisterDefinition, _ task: TaskKey, in step: Step) -> Moment? {
    guard isSettled(register, task: task, in: step) else { return nil }
    return (step.registers[task] ?? [:]).values.map { mark in
      switch mark {
      case .recorded(let entry, _): Moment(day: entry.on, time: .midnight)
      case .excused(_, let signature): signature.at.moment
      }
    }.max()
  }

  /// When a request was answered, by hand or with the last of the tasks that it asks for; nil while it was not, or where
  /// it was returned.
  private func answeredAt(
    _ request: RequestDefinition, of task: TaskDefinition, in step: Step, _ definition: StepDefinition
  ) -> Moment? {
    guard let sent = step.requests[task.key]?.last,
      answer(to: request, of: task, in: step, definition) == .done
    else { return nil }
    if let answered = sent.answered { return answered.signature.at.moment }
    let done = request.asksFor.compactMap { definition.task($0) }.compactMap {
      doneAt(task: $0, in: step, definition: definition)
    }
    // What was done before it was asked for answered it at once.
    return (done + [sent.passed.signature.at.moment]).max()
  }
}

extension StepDefinition {
  /// Whether a task's work leaves the date on which it was done, so that a limit can count from it. A request that asks
  /// for tasks is done with the last of them.
  public func leavesDate(_ task: TaskDefinition) -> Bool {
    switch task.verb {
    case .schedule, .recordAttendance, .form, .submit, .confirm, .checklist, .chooseNext, .register, .close: true
    case .request(let request): request.asksFor.allSatisfy { self.task($0)?.verb.leavesNoDate != true }
    case .invite, .recordAnswers: false
    }
  }
}

extension Verb {
  fileprivate var leavesNoDate: Bool { self == .invite || self == .recordAnswers }
}

extension Form {
  /// When its last version was finalised, or, where it must be authorised, when it was; nil while that is not so.
  fileprivate func doneAt(isAuthorised: Bool) -> Instant? {
    switch state {
    case .draft, .rejected: nil
    case .finalised, .awaitingAuthorisation: isAuthorised ? nil : versions.last?.finalised.at
    case .authorised: isAuthorised ? authorised?.at : versions.last?.finalised.at
    }
  }
}
