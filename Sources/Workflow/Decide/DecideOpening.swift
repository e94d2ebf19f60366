extension OpenCase {
  /// Decides the opening of a case file that does not exist yet.
  public func decide(as id: CaseID, in context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .openCase)
    var reasons = context.check([("The family's name", family), ("The address", address)])
    if family.allSatisfy(\.isWhitespace) {
      reasons.append(.badText(field: "The family's name", problem: "is empty"))
    }
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

extension NewPerson {
  func problems(_ context: Context) -> [Refusal.Reason] { person("new").problems(context) }
}

extension Person {
  /// Everything that is wrong with a person's details.
  func problems(_ context: Context) -> [Refusal.Reason] {
    var reasons = context.check([
      ("The given name", givenName), ("The family name", familyName), ("The relationship", relationship),
      ("The agency", agency), ("The telephone number", phone), ("The e-mail address", email),
      ("The address", address),
    ])
    if name.allSatisfy(\.isWhitespace), (agency ?? "").allSatisfy(\.isWhitespace) {
      reasons.append(.badText(field: "The name", problem: "is empty"))
    }
    // A child may be expected, but not longer than a pregnancy.
    if let born, born > context.at.day.adding(days: kind == .child ? 300 : 0) {
      reasons.append(.bornInFuture(name: name))
    }
    if let worker, context.worker(worker) == nil { reasons.append(.noSuchWorker(worker)) }
    return reasons
  }
}

extension Context {
  func problems(allocating id: WorkerID, as role: RoleKey) -> [Refusal.Reason] {
    guard let worker = worker(id) else { return [.noSuchWorker(id)] }
    return worker.roles.contains(role) ? [] : [.workerLacksRole(id, role: procedure.title(of: role))]
  }
}
