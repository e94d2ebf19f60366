extension CaseFile {
  /// Where a request stands: to be sent, sent, or answered, which it is too when all that it asks for is done.
  func answer(to request: RequestDefinition, of task: TaskDefinition, in step: Step, _ definition: StepDefinition)
    -> TaskStatus
  {
    guard let sent = step.requests[task.key]?.last else { return .open }
    if let answered = sent.answered { return answered.isDone ? .done : .open }
    let asked = request.asksFor.compactMap { definition.task($0) }
    let isDone = asked.allSatisfy {
      !holds($0.condition, in: step, child: nil) || workDone(on: $0, in: step, definition) == .done
    }
    return !asked.isEmpty && isDone ? .done : .requested
  }

  /// True where a request was sent and not returned.
  func isSent(_ task: TaskDefinition, in step: Step) -> Bool {
    guard let sent = step.requests[task.key]?.last else { return false }
    return sent.answered?.isDone != false
  }
}

extension StepDefinition {
  /// The tasks whose request asks for a task.
  func requests(for key: TaskKey) -> [TaskDefinition] {
    tasks.filter {
      if case .request(let request) = $0.verb { request.asksFor.contains(key) } else { false }
    }
  }

  /// The kinds of step that can follow one of this kind.
  public var following: [StepKey] {
    var found: [StepKey] = []
    for key in next.flatMap(\.open) + nextActions.compactMap(\.open) where !found.contains(key) { found.append(key) }
    return found
  }

  /// The next actions that its tasks offer.
  public var nextActions: [NextAction] {
    tasks.flatMap { task -> [NextAction] in
      if case .chooseNext(let next) = task.verb { next.actions } else { [] }
    }
  }
}

extension TaskDefinition {
  /// The roles that can take a task where it stands: those who do it, who authorise it, or who receive its request.
  func roles(for status: TaskStatus) -> [RoleKey] {
    switch (status, verb) {
    case (.awaitingAuthorisation, _): authorisedBy.map { [$0] } ?? []
    case (.requested, .request(let request)): request.to
    case (.requested, _), (.open, _), (.waiting, _), (.notNeeded, _), (.done, _): by
    }
  }
}
