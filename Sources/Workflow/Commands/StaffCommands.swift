/// Registers a worker of the authority.
public struct RegisterWorker: CommandPayload {
  public static let name = "register-worker"
  /// The user name by which the operating system knows them.
  public var worker: WorkerID
  public var name: String
  public var roles: [RoleKey]
  public var team: TeamID
  /// What people call the team; needed for none that has a worker already.
  public var teamName: String?
  /// What the worker is called: "Social worker"; without it the title of their first role.
  public var title: String?
  /// How far they see; without it as far as their roles let them.
  public var sees: Reach?
  public init(
    worker: WorkerID, name: String, roles: [RoleKey], team: TeamID, teamName: String? = nil, title: String? = nil,
    sees: Reach? = nil
  ) {
    self.sees = sees
    self.worker = worker
    self.name = name
    self.roles = roles
    self.team = team
    self.teamName = teamName
    self.title = title
  }
}

/// Changes who a worker is; what it leaves out stays as it is.
public struct ChangeWorker: CommandPayload {
  public static let name = "change-worker"
  public var worker: WorkerID
  public var name: String?
  /// All the roles that they then have; none for somebody who has left.
  public var roles: [RoleKey]?
  public var team: TeamID?
  public var teamName: String?
  public var title: String?
  /// How far they see; where their roles change, as far as those let them.
  public var sees: Reach?
  public init(
    worker: WorkerID, name: String? = nil, roles: [RoleKey]? = nil, team: TeamID? = nil, teamName: String? = nil,
    title: String? = nil, sees: Reach? = nil
  ) {
    self.sees = sees
    self.worker = worker
    self.name = name
    self.roles = roles
    self.team = team
    self.teamName = teamName
    self.title = title
  }
}

/// What can be asked about the authority's workers, and concerns no case.
public enum StaffCommand: Hashable, Sendable {
  case register(RegisterWorker)
  case change(ChangeWorker)

  /// The names in scripts, sorted.
  public static let names = [ChangeWorker.name, RegisterWorker.name]

  /// The command of a name, read from its fields alone; nil where there is none of that name.
  public init?(named name: String, from decoder: any Decoder) throws {
    switch name {
    case RegisterWorker.name: self = .register(try RegisterWorker(from: decoder))
    case ChangeWorker.name: self = .change(try ChangeWorker(from: decoder))
    default: return nil
    }
  }
}
