extension CaseFile {
  func decide(_ command: RecordReceived, _ context: Context) throws(Refusal) -> Decision {
    let (located, register, role) = try register(command.task, .received, context)
    let changes = try entries(command.people, of: located, register, context)
    return Decision(events: [.papersReceived(PapersReceived(task: command.task, people: changes))], role: role)
  }

  func decide(_ command: RecordSent, _ context: Context) throws(Refusal) -> Decision {
    let (located, register, role) = try register(command.task, .sent, context)
    let changes = try entries(command.people, of: located, register, context)
    return Decision(events: [.papersSent(PapersSent(task: command.task, people: changes))], role: role)
  }

  func decide(_ command: Excuse, _ context: Context) throws(Refusal) -> Decision {
    let (located, register, role) = try register(command.task, nil, context)
    let lines = lines(of: register, task: located.task.key, in: located.step)
    try context.require(problems(naming: command.person, in: lines, located.task))
    try context.requireReason(command.reason)
    let mark = lines.first { $0.person.id == command.person }?.mark
    if case .excused(command.reason, _)? = mark { throw Refusal(.nothingChanges) }
    let event = PersonExcused(task: command.task, person: command.person, reason: command.reason)
    return Decision(events: [.personExcused(event)], role: role)
  }

  /// A register that can be written in, and the actor's role that does so.
  private func register(
    _ id: TaskID, _ direction: RegisterDefinition.Direction?, _ context: Context
  ) throws(Refusal) -> (located: LocatedTask, register: RegisterDefinition, role: RoleKey) {
    let located = try located(id, context)
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    guard case .register(let register) = located.task.verb, direction.map({ $0 == register.direction }) ?? true
    else { throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need)) }
    try requireReachable(located)
    return (located, register, role)
  }

  private func problems(
    naming id: PersonID, in lines: [RegisterLine], _ task: TaskDefinition
  ) -> [Refusal.Reason] {
    guard let person = person(id) else { return [.noSuchPerson(id)] }
    return lines.contains { $0.person.id == id } ? [] : [.notOnRegister(name: person.calledBy, title: task.title)]
  }

  /// The entries that change something, each with its method; refuses with everything that is wrong with any.
  private func entries(
    _ entries: [PersonID: RegisterEntry], of located: LocatedTask, _ register: RegisterDefinition, _ context: Context
  ) throws(Refusal) -> [PersonID: RegisterEntry] {
    let lines = lines(of: register, task: located.task.key, in: located.step)
    let allowed = context.procedure.methods(of: register, in: located.step.id.key).map(\.value)
    var reasons: [Refusal.Reason] = entries.isEmpty ? [.nobodyNamed] : []
    var changes: [PersonID: RegisterEntry] = [:]
    func add(_ found: [Refusal.Reason]) { reasons += found.filter { !reasons.contains($0) } }
    for (id, given) in entries.sorted(by: { $0.key < $1.key }) {
      var entry = given
      if register.direction == .received { entry.versions = nil }
      if register.direction == .sent {
        entry.method = given.method ?? usualMethod(for: id, of: register, among: allowed, in: located.step)
        add(documentProblems(given.versions ?? [:], of: register, in: located))
        entry.versions = sentVersions(given.versions, of: register, in: located.step)
      }
      add(problems(naming: id, in: lines, located.task))
      if entry.on > context.at.day { add([.stillToCome(entry.on)]) }
      add(context.checkNote(entry.note))
      if let method = entry.method {
        if !allowed.contains(method) { add([.unknownWay(method, allowed: allowed)]) }
      } else if register.direction == .sent, let person = person(id) {
        add([.wayNeeded(name: person.calledBy)])
      }
      if case .recorded(entry, _)? = lines.first(where: { $0.person.id == id })?.mark { continue }
      changes[id] = entry
    }
    try context.require(reasons)
    guard !changes.isEmpty else { throw Refusal(.nothingChanges) }
    return changes
  }
}
