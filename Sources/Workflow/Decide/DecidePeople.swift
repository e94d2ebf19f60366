extension CaseFile {
  func decide(_ command: AddPerson, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    try context.require(Person.problems(with: people.count + 1) + command.person.problems(context))
    let person = command.person.person(PersonID("p\(lastPerson + 1)"))
    return Decision(events: [.personAdded(PersonAdded(person: person))], role: role)
  }

  func decide(_ command: ChangePerson, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    guard let before = person(command.person.id) else { throw Refusal(.noSuchPerson(command.person.id)) }
    // A date of birth that was taken once stands in the way of nothing else.
    let isBornAnew = command.person.born != before.born || command.person.kind != before.kind
    try context.require(command.person.problems(context, checksAge: isBornAnew))
    if before.kind == .child, command.person.kind != .child, children.count == 1 { throw Refusal(.noChildren) }
    guard before != command.person else { throw Refusal(.nothingChanges) }
    return Decision(events: [.personChanged(PersonChanged(person: command.person))], role: role)
  }

  func decide(_ command: RemovePerson, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    guard let person = person(command.person) else { throw Refusal(.noSuchPerson(command.person)) }
    var reasons: [Refusal.Reason] = []
    if person.kind == .child, children.count == 1 { reasons.append(.noChildren) }
    let uses = uses(of: person.id, context)
    if !uses.isEmpty { reasons.append(.personInUse(name: person.calledBy, by: uses)) }
    try context.require(reasons)
    return Decision(events: [.personRemoved(PersonRemoved(person: person.id))], role: role)
  }

  func decide(_ command: ChangeCase, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    try context.require(context.problems(family: command.family, address: command.address))
    guard command.family != family || command.address != address else { throw Refusal(.nothingChanges) }
    let event = CaseChanged(family: command.family, address: command.address)
    return Decision(events: [.caseChanged(event)], role: role)
  }

  func decide(_ command: Allocate, _ context: Context) throws(Refusal) -> Decision {
    let doing = say("Allocating a \(context.procedure.title(of: command.role).inSentence)")
    let role = try context.role(with: .allocate, doing: doing)
    try context.require(context.problems(allocating: command.worker, as: command.role))
    guard allocations[command.role] != command.worker else { throw Refusal(.nothingChanges) }
    let event = WorkerAllocated(role: command.role, worker: command.worker)
    return Decision(events: [.workerAllocated(event)], role: role)
  }
}
