public import Workflow

extension CaseService {
  /// What a command moves a case to, and the files to be kept with the first case that runs on them.
  struct Move {
    var destination: Destination
    var toKeep: KeptDefinitions?
  }

  /// Nil for a command that moves nothing.
  func move(by command: Command, of file: CaseFile) throws(CaseworkError) -> Move? {
    guard case .moveCase(let move) = command else { return nil }
    let key = move.procedure ?? file.procedure
    if let current = try definitions().procedures[key], current.version == move.version {
      let (rules, toKeep) = try rulesForNewCase(key)
      return Move(destination: rules.destination, toKeep: toKeep)
    }
    let kept = try archive.flatMap { _ throws(CaseworkError) -> String? in
      try stored { () throws(StoreError) in try store.keptDigest(of: key, version: move.version) }
    }
    guard kept != nil else { throw .refused(Refusal(.noSuchVersion(key, move.version))) }
    return Move(destination: try rules(RulesKey(procedure: key, version: move.version)).destination)
  }

  /// What moving a case would change in the trays; nothing is changed by asking. Throws the refusal that the command
  /// would meet.
  public func changes(
    by command: MoveCase, of id: CaseID, as actor: Actor, at: Instant? = nil
  ) throws(CaseworkError) -> [MoveChange] {
    let file = try file(id)
    guard let move = try move(by: .moveCase(command), of: file) else { return [] }
    let rules = try rules(of: file)
    let staff = staff
    var context = Context(
      actor: actor, at: at ?? max(clock.now, file.latest), procedure: rules.procedure, forms: rules.forms,
      calendar: calendar, worker: { staff.worker($0) })
    context.destination = move.destination
    let decision: Decision
    do throws(Refusal) {
      decision = try file.decide(.moveCase(command), in: context)
    } catch {
      throw .refused(error)
    }
    var after = file
    for event in decision.events {
      after.evolve(event, signature: Signature(by: actor.worker, at: context.at), for: actor.principal)
    }
    return file.changes(
      from: rules.procedure, to: after, under: move.destination.procedure, calendar: calendar)
  }

  /// The same in words, one sentence each.
  public func wording(of changes: [MoveChange], by command: MoveCase, of id: CaseID) throws(CaseworkError) -> [String] {
    let file = try file(id)
    let now = try procedure(of: file)
    let then = try move(by: .moveCase(command), of: file)?.destination.procedure ?? now
    return changes.map { change in
      change.wording { task in
        if let worker = task.worker { return self.worker(worker)?.name ?? worker.rawValue }
        if let team = task.team { return team.rawValue }
        let role = task.roles.first
        return role.map { then.role($0)?.title ?? now.title(of: $0) } ?? say("nobody")
      }
    }
  }
}

extension Rules {
  /// What a case can be moved to.
  var destination: Destination { Destination(procedure: procedure, forms: forms) }
}
