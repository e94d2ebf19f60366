/// A team of the authority's workers.
public struct Team: Hashable, Sendable {
  public var id: TeamID
  public var name: String
  public init(id: TeamID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A worker of the authority: who they are, in which roles, in which team.
public struct Worker: Hashable, Sendable, Codable {
  public var id: WorkerID
  public var name: String
  /// What they are called: "Social worker".
  public var title: String
  public var roles: [RoleKey]
  public var team: TeamID
  /// The name of the team.
  public var teamName: String

  public init(id: WorkerID, name: String, title: String, roles: [RoleKey], team: TeamID, teamName: String) {
    self.id = id
    self.name = name
    self.title = title
    self.roles = roles
    self.team = team
    self.teamName = teamName
  }
}
