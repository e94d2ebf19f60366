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
    for person in people { reasons += person.problems(context) }
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
