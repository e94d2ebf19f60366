import Workflow

/// The invented workers of the demo.
struct DemoStaff {
  let workers: [Worker]
  private let byRole: [RoleKey: [Worker]]

  /// Twelve workers for up to 60 families; beyond that one social worker more for each 14 cases, and so on.
  init(families: Int) {
    var workers = DemoStaff.first
    let extra = max(0, families - 60) / 14
    for number in 0..<extra {
      let team = DemoStaff.teams[number % 2]
      let (role, title): (RoleKey, String) =
        number % 7 == 6 ? ("team-manager", "Team manager") : ("social-worker", "Social worker")
      let given = DemoNames.adults[number % DemoNames.adults.count]
      let family = DemoNames.families[(number / DemoNames.adults.count) % DemoNames.families.count]
      workers.append(
        Worker(
          id: WorkerID("worker.\(number + 1)"), name: "\(given) \(family)", title: title, roles: [role],
          team: TeamID(team.id), teamName: team.name))
    }
    self.workers = workers
    self.byRole = Dictionary(grouping: workers) { $0.roles.first ?? "" }
  }

  private static let teams = [(id: "north", name: "North"), (id: "south", name: "South")]

  private static let first: [Worker] = [
    worker("amina.shah", "Amina Shah", "social-worker", "Social worker", "north", "North"),
    worker("gareth.llwyd", "Gareth Llwyd", "social-worker", "Social worker", "north", "North"),
    worker("zoe.hartley", "Zoë Hartley", "social-worker", "Social worker", "north", "North"),
    worker("haruka.yamada", "山田 春香", "social-worker", "Social worker", "south", "South"),
    worker("sian.rees", "Siân Rees", "social-worker", "Social worker", "south", "South"),
    worker("grace.obi", "Grace Obi", "team-manager", "Team manager", "north", "North"),
    worker("ivo.lind", "Ivo Lind", "team-manager", "Team manager", "south", "South"),
    worker("owen.price", "Owen Price", "chair", "Conference chair", "unit", "Conference unit"),
    worker("nadia.klein", "Nadia Klein", "chair", "Conference chair", "unit", "Conference unit"),
    worker("mei.lin", "Mei Lin", "minute-taker", "Minute taker", "unit", "Conference unit"),
    worker("tom.reed", "Tom Reed", "conference-support", "Conference support", "unit", "Conference unit"),
    worker("rosa.diaz", "Rosa Diaz", "records-support", "Records support", "records", "Records"),
    worker("alan.bryce", "Alan Bryce", "administrator", "Administrator", "records", "Records"),
  ]

  private static func worker(
    _ id: WorkerID, _ name: String, _ role: RoleKey, _ title: String, _ team: TeamID, _ teamName: String
  ) -> Worker {
    Worker(id: id, name: name, title: title, roles: [role], team: team, teamName: teamName)
  }

  /// The worker in a role whose turn it is, of a team where one is given.
  func worker(_ role: RoleKey, turn: Int, team: TeamID? = nil) -> WorkerID {
    let all = byRole[role] ?? []
    let candidates = team.map { team in all.filter { $0.team == team } } ?? all
    return candidates.isEmpty ? DemoAuthority.defaultWorker : candidates[turn % candidates.count].id
  }

  func find(_ id: WorkerID) -> Worker? { workers.first { $0.id == id } }
}
