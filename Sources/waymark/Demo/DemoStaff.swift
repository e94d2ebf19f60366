import Workflow

/// The invented workers of the demo, and who serves which family.
struct DemoStaff: Sendable {
  let workers: [Worker]
  let byID: [WorkerID: Worker]
  private let byRole: [RoleKey: [Worker]]
  private let managers: [TeamID: [Worker]]

  /// How many families the five social workers share evenly; of those that follow the first worker has every third.
  static let evenlyShared = 40

  /// Thirteen workers for up to 60 families; beyond that one social worker more for each 14 cases, and so on.
  init(families: Int) {
    workers = DemoStaff.first + (0..<max(0, families - 60) / 14).map(DemoStaff.further)
    byID = Dictionary(workers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    byRole = Dictionary(grouping: workers) { $0.roles.first ?? "" }
    managers = Dictionary(grouping: byRole["team-manager"] ?? []) { $0.team }
  }

  /// The workers who serve one family.
  struct Crew: Hashable, Sendable {
    var byRole: [RoleKey: Worker]
    var administrator: Worker

    /// The worker in a role; the administrator where the demo has nobody in it.
    func worker(_ role: RoleKey?) -> Worker { role.flatMap { byRole[$0] } ?? administrator }
  }

  /// Who serves a family, counted from 1.
  func crew(of number: Int) -> Crew {
    var crew = Crew(byRole: [:], administrator: DemoStaff.first[DemoStaff.first.count - 1])
    for (role, all) in byRole { crew.byRole[role] = all[number % all.count] }
    let socialWorker = socialWorker(of: number)
    crew.byRole["social-worker"] = socialWorker
    if let own = socialWorker.flatMap({ managers[$0.team] }) {
      // Whoever joins a larger authority takes over none of the families that every store has.
      let all = number <= DemoStaff.evenlyShared ? Array(own.prefix(1)) : own
      crew.byRole["team-manager"] = all[number % all.count]
    }
    return crew
  }

  private func socialWorker(of number: Int) -> Worker? {
    let all = byRole["social-worker"] ?? []
    // The fourth family, the ninth and so on are the default worker's.
    if number <= DemoStaff.evenlyShared { return all[(number + 1) % 5] }
    return number % 3 == 1 ? all[0] : all[number % all.count]
  }

  private static let first: [Worker] = [
    worker("amina.shah", "Amina Shah", "social-worker", "north"),
    worker("gareth.llwyd", "Gareth Llwyd", "social-worker", "north"),
    worker("zoe.hartley", "Zoë Hartley", "social-worker", "north"),
    worker("haruka.yamada", "山田 春香", "social-worker", "south"),
    worker("sian.rees", "Siân Rees", "social-worker", "south"),
    worker("grace.obi", "Grace Obi", "team-manager", "north"),
    worker("ivo.lind", "Ivo Lind", "team-manager", "south"),
    worker("owen.price", "Owen Price", "chair", "unit"),
    worker("nadia.klein", "Nadia Klein", "chair", "unit", also: ["duty-chair"]),
    worker("mei.lin", "Mei Lin", "minute-taker", "unit"),
    worker("tom.reed", "Tom Reed", "conference-support", "unit"),
    worker("rosa.diaz", "Rosa Diaz", "records-support", "records"),
    worker("alan.bryce", "Alan Bryce", "administrator", "records"),
  ]

  private static let titles: [RoleKey: String] = [
    "social-worker": "Social worker", "team-manager": "Team manager", "chair": "Conference chair",
    "minute-taker": "Minute taker", "conference-support": "Conference support",
    "records-support": "Records support", "administrator": "Administrator",
  ]
  private static let teams: [TeamID: String] = [
    "north": "North", "south": "South", "unit": "Conference unit", "records": "Records",
  ]

  private static func worker(
    _ id: WorkerID, _ name: String, _ role: RoleKey, _ team: TeamID, also others: [RoleKey] = []
  ) -> Worker {
    Worker(
      id: id, name: name, title: titles[role] ?? role.rawValue, roles: [role] + others, team: team,
      teamName: teams[team] ?? team.rawValue)
  }

  /// A worker of a large authority, counted from 0.
  private static func further(_ index: Int) -> Worker {
    let given = DemoGivenNames.english.women + DemoGivenNames.welsh.men
    let family = DemoNames.others[(index / given.count) % DemoNames.others.count]
    return worker(
      WorkerID("worker.\(index + 1)"), "\(given[index % given.count].text) \(family.text)",
      index % 7 == 6 ? "team-manager" : "social-worker", index % 2 == 0 ? "north" : "south")
  }
}
