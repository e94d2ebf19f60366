extension CaseFile {
  func decide(_ command: CheckItems, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    guard case .checklist(let items) = located.task.verb else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    try requireReachable(located)
    let unknown = command.items.keys.sorted().filter { key in !items.contains { $0.value == key } }
    try context.require(unknown.map { .noSuchItem($0, allowed: items.map(\.value)) })
    let ticked = located.step.checks[located.task.key] ?? [:]
    let changes = command.items.filter { (ticked[$0.key] != nil) != $0.value }
    guard !changes.isEmpty else { throw Refusal(.nothingChanges) }
    return Decision(events: [.itemsChecked(ItemsChecked(task: command.task, items: changes))], role: role)
  }

  func decide(_ command: ConcernChildren, _ context: Context) throws(Refusal) -> Decision {
    let (step, definition) = try openStep(command.step, context)
    let title = definition.title(number: step.id.number)
    guard definition.concernsChosenChildren else {
      throw Refusal(.wrongTask(title: title, needs: say("is about all the children")))
    }
    var roles: [RoleKey] = []
    for role in definition.tasks.flatMap(\.by) where !roles.contains(role) { roles.append(role) }
    let role = try context.role(among: roles, doing: say("Choosing the children of \"\(title)\""))
    var reasons: [Refusal.Reason] = command.children.isEmpty ? [.nobodyNamed] : []
    for id in command.children where !children.contains(where: { $0.id == id }) {
      reasons.append(person(id).map { .notAChild(name: $0.name) } ?? .noSuchPerson(id))
    }
    try context.require(reasons)
    let chosen = children.map(\.id).filter(command.children.contains)
    guard step.concerned != chosen else { throw Refusal(.nothingChanges) }
    let event = ChildrenConcerned(step: command.step, children: chosen)
    return Decision(events: [.childrenConcerned(event)], role: role)
  }
}
