/// What a case is to run on from now on.
public struct Destination: Hashable, Sendable {
  public var procedure: Procedure
  public var forms: [FormKey: FormDefinition]
  public init(procedure: Procedure, forms: [FormKey: FormDefinition]) {
    self.procedure = procedure
    self.forms = forms
  }

  /// "version 2 of ics-steps".
  public var name: String { say("version \(procedure.version) of \(procedure.key)") }
}

extension CaseFile {
  func decide(_ command: MoveCase, _ context: Context) throws(Refusal) -> Decision {
    guard let destination = context.destination else {
      throw Refusal(.noSuchProcedure(command.procedure ?? procedure))
    }
    // Either may say who moves cases: a case that began before anybody was allowed to must not be stuck.
    let now = context.procedure.roles(with: .moveCase)
    let then = destination.procedure.roles(with: .moveCase).filter { !now.contains($0) }
    let role = try context.role(among: now + then, doing: Permission.moveCase.doing)
    try context.requireReason(command.reason)
    guard destination.procedure.key != procedure || destination.procedure.version != procedureVersion else {
      throw Refusal(.nothingChanges)
    }
    try context.require(
      misfits(with: destination, from: context).map { .misfit($0, destination: destination.name) })
    let event = CaseMoved(
      procedure: destination.procedure.key, version: destination.procedure.version, fromProcedure: procedure,
      fromVersion: procedureVersion, reason: command.reason)
    return Decision(events: [.caseMoved(event)], role: role)
  }
}

extension Context {
  /// The rules that hold once the command is taken: where it moves the case, those that it is moved to.
  public var afterMove: Context {
    guard let destination else { return self }
    var context = self
    context.procedure = destination.procedure
    context.forms = destination.forms
    return context
  }
}

extension Procedure {
  /// The roles that have a permission.
  fileprivate func roles(with permission: Permission) -> [RoleKey] {
    roles.filter { $0.permissions.contains(permission) }.map(\.key)
  }
}
