/// An authority's way of working: roles, timescales and steps. The engine interprets it and knows no authority.
public struct Procedure: Hashable, Sendable {
  public var key: ProcedureKey
  /// Raised with every change that a running case would notice; a case keeps the version it began with.
  public var version: Int
  public var title: String
  /// The document that the procedure was written from.
  public var source: String?
  public var roles: [Role]
  public var timescales: [Timescale] { didSet { looks = FormLook.all(in: timescales, steps) } }
  public var statuses: [StatusDefinition]
  /// How an invitation can be communicated: phone, letter, e-mail, in person and so on.
  public var invitationMethods: [Choice]
  /// The kinds of step that a new case may begin with.
  public var startingSteps: [StepKey]
  /// In the order in which the pathway shows them.
  public var steps: [StepDefinition] { didSet { looks = FormLook.all(in: timescales, steps) } }
  /// What time limits and other steps look at in forms.
  private(set) var looks: [FormLook]
  /// What kinds of agency people come from: social care, police, health.
  public var sectors: [Choice]
  public var gates: [Gate]
  /// Groups with members over time.
  public var groups: [GroupDefinition]
  /// The places where meetings are held; any other can be named too.
  public var venues: [Venue]

  public init(
    key: ProcedureKey, version: Int, title: String, source: String? = nil, roles: [Role], timescales: [Timescale],
    statuses: [StatusDefinition] = [], invitationMethods: [Choice], startingSteps: [StepKey],
    steps: [StepDefinition], sectors: [Choice] = [], gates: [Gate] = [], groups: [GroupDefinition] = [],
    venues: [Venue] = []
  ) {
    self.key = key
    self.version = version
    self.title = title
    self.source = source
    self.roles = roles
    self.timescales = timescales
    self.statuses = statuses
    self.invitationMethods = invitationMethods
    self.startingSteps = startingSteps
    self.steps = steps
    self.sectors = sectors
    self.gates = gates
    self.groups = groups
    self.venues = venues
    looks = FormLook.all(in: timescales, steps)
  }

  public func role(_ key: RoleKey) -> Role? { roles.first { $0.key == key } }
  public func step(_ key: StepKey) -> StepDefinition? { steps.first { $0.key == key } }
  public func timescale(_ key: TimescaleKey) -> Timescale? { timescales.first { $0.key == key } }
  public func status(_ key: StatusKey) -> StatusDefinition? { statuses.first { $0.key == key } }
  public func gate(_ key: GateKey) -> Gate? { gates.first { $0.key == key } }
  public func task(_ id: TaskID) -> TaskDefinition? { step(id.step.key)?.task(id.task) }

  /// A role's title, or its key where the procedure does not know it.
  public func title(of role: RoleKey) -> String { self.role(role)?.title ?? role.rawValue }
}

/// A role and what it may do beyond its tasks.
public struct Role: Hashable, Sendable {
  public var key: RoleKey
  public var title: String
  public var permissions: Set<Permission>
  /// True where each case has one worker allocated in this role, who gets its tasks.
  public var isAllocated: Bool
  /// How far it lets somebody see.
  public var sees: Reach

  public init(
    key: RoleKey, title: String, permissions: Set<Permission> = [], isAllocated: Bool = false,
    sees: Reach = .authority
  ) {
    self.sees = sees
    self.key = key
    self.title = title
    self.permissions = permissions
    self.isAllocated = isAllocated
  }
}

/// What a role may do to a case beyond the tasks that name it.
public enum Permission: String, CaseIterable, Hashable, Sendable, Codable {
  case openCase = "open-case"
  case editPeople = "edit-people"
  case allocate
  case reassign
  case cancelStep = "cancel-step"
  case rollBack = "roll-back"
  case readAudit = "read-audit"
  case moveCase = "move-case"
  case readTimeliness = "read-timeliness"
  case administer
  /// To restrict a case to named people, and to review who opened it in an emergency.
  case restrict
  /// To open a restricted case in an emergency.
  case emergencyAccess = "emergency-access"
  /// To erase a text by order of a court, or because it should never have been written.
  case erase
}

/// Something a child can be, with its title in running text ("subject to a plan").
public struct StatusDefinition: Hashable, Sendable {
  public var key: StatusKey
  public var title: String
  public init(key: StatusKey, title: String) {
    self.key = key
    self.title = title
  }
}

/// One of several values to choose from, with its title.
public struct Choice: Hashable, Sendable, Codable {
  public var value: String
  public var title: String
  public init(_ value: String, title: String) {
    self.value = value
    self.title = title
  }
}
