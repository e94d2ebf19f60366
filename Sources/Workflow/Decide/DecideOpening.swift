extension OpenCase {
  /// Decides the opening of a case file that does not exist yet.
  public func decide(in context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .openCase)
    var reasons = context.problems(family: family, address: address)
    if procedure != context.procedure.key { reasons.append(.noSuchProcedure(procedure)) }
    if !context.procedure.startingSteps.contains(step) {
      reasons.append(.notAStartingStep(step, allowed: context.procedure.startingSteps))
    }
    if !people.contains(where: { $0.kind == .child }) { reasons.append(.noChildren) }
    if !team.rawValue.isPlainName { reasons.append(.badName(team.rawValue)) }
    reasons += Person.problems(with: people.count)
    for person in people.prefix(Person.mostInCase) { reasons += person.problems(context) }
    let allocations = allocations ?? [:]
    for (role, worker) in allocations.sorted(by: { $0.key < $1.key }) {
      reasons += context.problems(allocating: worker, as: role)
    }
    try context.require(reasons)
    var events: [Event] = [
      .caseOpened(
        CaseOpened(
          family: family, procedure: procedure, procedureVersion: context.procedure.version, team: team,
          address: address))
    ]
    for (index, person) in people.enumerated() {
      events.append(.personAdded(PersonAdded(person: person.person(PersonID("p\(index + 1)")))))
    }
    for (role, worker) in allocations.sorted(by: { $0.key < $1.key }) {
      events.append(.workerAllocated(WorkerAllocated(role: role, worker: worker)))
    }
    events.append(.stepOpened(StepOpened(step: StepID(step, 1), from: nil)))
    return Decision(events: events, role: role)
  }
}

extension CaseFile {
  func decide(_ command: OpenStep, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .openCase, doing: say("Opening a step"))
    guard context.procedure.startingSteps.contains(command.step), let definition = context.procedure.step(command.step)
    else { throw Refusal(.notAStartingStep(command.step, allowed: context.procedure.startingSteps)) }
    let others = steps.filter { $0.id.key == command.step }
    let number = (others.map(\.id.number).max() ?? 0) + 1
    var reasons: [Refusal.Reason] = []
    // About other children there can be another one beside it.
    if !definition.isRepeated, let open = others.last(where: \.state.isOpen),
      command.children.map({ chosen in children(of: open).contains { chosen.contains($0.id) } }) ?? true
    {
      reasons.append(.stepStillOpen(title: definition.title(number: open.id.number)))
    }
    if command.children?.isEmpty == true { reasons.append(.nobodyNamed) }
    for id in command.children ?? [] where !children.contains(where: { $0.id == id }) {
      reasons.append(person(id).map { .notAChild(name: $0.name) } ?? .noSuchPerson(id))
    }
    if let reason = command.reason,
      let problem = TextRules.problem(in: reason, limit: TextRules.longestReason, allowsLines: true)
    {
      reasons.append(.badText(field: say("The reason"), problem: problem))
    }
    try context.require(reasons)
    let id = StepID(command.step, number)
    let why = command.reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    var events: [Event] = [.stepOpened(StepOpened(step: id, from: nil, reason: why))]
    if let chosen = command.children {
      let inOrder = children.map(\.id).filter(chosen.contains)
      events.append(.childrenConcerned(ChildrenConcerned(step: id, children: inOrder)))
    }
    return Decision(events: events, role: role)
  }
}
