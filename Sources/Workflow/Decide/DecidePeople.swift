extension CaseFile {
  func decide(_ command: AddPerson, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    try context.require(command.person.problems(context))
    let highest = people.compactMap { Int($0.id.rawValue.dropFirst()) }.max() ?? 0
    let person = command.person.person(PersonID("p\(highest + 1)"))
    return Decision(events: [.personAdded(PersonAdded(person: person))], role: role)
  }

  func decide(_ command: ChangePerson, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople)
    guard let before = person(command.person.id) else { throw Refusal(.noSuchPerson(command.person.id)) }
    try context.require(command.person.problems(context))
    if before.kind == .child, command.person.kind != .child, children.count == 1 { throw Refusal(.noChildren) }
    guard before != command.person else { throw Refusal(.nothingChanges) }
    return Decision(events: [.personChanged(PersonChanged(person: command.person))], role: role)
  }

  func decide(_ command: Allocate, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .allocate)
    try context.require(context.problems(allocating: command.worker, as: command.role))
    guard allocations[command.role] != command.worker else { throw Refusal(.nothingChanges) }
    let event = WorkerAllocated(role: command.role, worker: command.worker)
    return Decision(events: [.workerAllocated(event)], role: role)
  }
}
