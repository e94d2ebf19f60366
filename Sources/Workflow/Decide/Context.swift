/// Who acts: a worker, and the roles that they act in.
public struct Actor: Hashable, Sendable {
  public var worker: WorkerID
  public var roles: [RoleKey]
  /// For whom they act, by a mandate.
  public var principal: WorkerID?
  public init(worker: WorkerID, roles: [RoleKey], principal: WorkerID? = nil) {
    self.worker = worker
    self.roles = roles
    self.principal = principal
  }
  public init(_ worker: Worker) { self.init(worker: worker.id, roles: worker.roles) }
}

/// What a decision may look at besides the case: who acts, when, and the rules.
public struct Context: Sendable {
  public var actor: Actor
  /// What a case is to be moved to, where that is asked.
  public var destination: Destination?
  public var at: Instant
  public var procedure: Procedure
  public var forms: [FormKey: FormDefinition]
  public var calendar: WorkingCalendar
  /// Finds a worker of the authority.
  public var worker: @Sendable (WorkerID) -> Worker?
  /// Whether the authority has a team.
  public var hasTeam: @Sendable (TeamID) -> Bool

  public init(
    actor: Actor, at: Instant, procedure: Procedure, forms: [FormKey: FormDefinition], calendar: WorkingCalendar,
    worker: @escaping @Sendable (WorkerID) -> Worker?, hasTeam: @escaping @Sendable (TeamID) -> Bool = { _ in false }
  ) {
    self.actor = actor
    self.at = at
    self.procedure = procedure
    self.forms = forms
    self.calendar = calendar
    self.worker = worker
    self.hasTeam = hasTeam
  }
}

/// The events that a command leads to, and the role that allowed it.
public struct Decision: Hashable, Sendable {
  public var events: [Event]
  public var role: RoleKey
}
