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
public struct Worker: Hashable, Sendable {
  public var id: WorkerID
  public var name: String
  /// What they are called: "Social worker".
  public var title: String
  public var roles: [RoleKey]
  public var team: TeamID
  /// The name of the team.
  public var teamName: String
  /// How far they see.
  public var sees: Reach

  public init(
    id: WorkerID, name: String, title: String, roles: [RoleKey], team: TeamID, teamName: String,
    sees: Reach = .authority
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.roles = roles
    self.team = team
    self.teamName = teamName
    self.sees = sees
  }
}

extension Worker: Codable {
  /// The fields as they are written.
  private enum CodingKeys: String, CodingKey {
    case id, name, title, roles, team, teamName, sees
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(WorkerID.self, forKey: .id), name: try fields.decode(String.self, forKey: .name),
      title: try fields.decode(String.self, forKey: .title), roles: try fields.decode([RoleKey].self, forKey: .roles),
      team: try fields.decode(TeamID.self, forKey: .team), teamName: try fields.decode(String.self, forKey: .teamName),
      // Before it was written down everybody saw every case.
      sees: try fields.decodeIfPresent(Reach.self, forKey: .sees) ?? .authority)
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(name, forKey: .name)
    try fields.encode(title, forKey: .title)
    try fields.encode(roles, forKey: .roles)
    try fields.encode(team, forKey: .team)
    try fields.encode(teamName, forKey: .teamName)
    if sees != .authority { try fields.encode(sees, forKey: .sees) }
  }
}
