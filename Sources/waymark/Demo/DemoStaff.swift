import Workflow

/// The workers of the demo authority, and who works with whom.
struct DemoStaff: Sendable {
  /// The workers who serve one family.
  struct Crew: Hashable, Sendable {
    var byRole: [RoleKey: Worker]
    var administrator: Worker

    /// The worker in a role; the administrator where the demo has nobody in it.
    func worker(_ role: RoleKey?) -> Worker { role.flatMap { byRole[$0] } ?? administrator }
  }

  private(set) var workers: [Worker]
  let byID: [WorkerID: Worker]
  private var roles: [RoleKey: [Worker]]

  /// How many families are served by the authority's first fourteen workers.
  static let firstFamilies = 40
  /// How many cases each further social worker has.
  static let caseload = 14

  init(families: Int) {
    workers = DemoStaff.first
    let further = max(0, families - DemoStaff.firstFamilies + DemoStaff.caseload - 1) / DemoStaff.caseload
    for index in 0..<further { workers.append(DemoStaff.further("social-worker", index, team: index / 6)) }
    for index in 0..<((further + 5) / 6) {
      workers.append(DemoStaff.further("team-manager", index, team: index))
      workers.append(DemoStaff.further("chair", index, team: nil))
    }
    for index in 0..<((further + 11) / 12) {
      workers.append(DemoStaff.further("minute-taker", index, team: nil))
      workers.append(DemoStaff.further("conference-support", index, team: nil))
    }
    byID = Dictionary(workers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    roles = Dictionary(grouping: workers) { $0.roles.first ?? "administrator" }
  }

  /// Who serves a family, counted from 0.
  func crew(of family: Int) -> Crew {
    let firstWorkers = 5
    let beyond = (family - DemoStaff.firstFamilies) / DemoStaff.caseload
    let isFurther = family >= DemoStaff.firstFamilies
    let worker = pick("social-worker", isFurther ? firstWorkers + beyond : family % firstWorkers)
    var byRole: [RoleKey: Worker] = [:]
    byRole["social-worker"] = worker
    byRole["team-manager"] = isFurther ? pick("team-manager", 2 + beyond / 6) : manager(of: worker)
    byRole["chair"] = pick("chair", isFurther ? 2 + beyond / 6 : (family / firstWorkers) % 2)
    byRole["minute-taker"] = pick("minute-taker", isFurther ? 1 + beyond / 12 : 0)
    byRole["conference-support"] = pick("conference-support", isFurther ? 1 + beyond / 12 : 0)
    byRole["records-support"] = pick("records-support", 0)
    return Crew(byRole: byRole, administrator: pick("administrator", 0))
  }

  private func pick(_ role: RoleKey, _ index: Int) -> Worker {
    let found = roles[role] ?? workers
    return found[min(index, found.count - 1)]
  }

  private func manager(of worker: Worker?) -> Worker? {
    roles["team-manager"]?.first { $0.team == worker?.team }
  }

  private static let first: [Worker] = [
    worker("amina.shah", "Amina Shah", "social-worker", "north"),
    worker("huw.penllyn", "Huw Penllyn", "social-worker", "north"),
    worker("oksana.berezhna", "Оксана Бережна", "social-worker", "north"),
    worker("daniel.okonjo", "Daniel Okonjo-Wells", "social-worker", "south"),
    worker("ffion.gwynedd", "Ffion Gwynedd-Hart", "social-worker", "south"),
    worker("grace.obiora", "Grace Obiora", "team-manager", "north"),
    worker("ivo.lindqvist", "Ivo Lindqvist", "team-manager", "south"),
    worker("owen.prysor", "Owen Prysor", "chair", "conference-unit"),
    worker("helena.marsh", "Helena Marshbrook", "chair", "conference-unit"),
    worker("mei.lin", "林美 (Mei Lin)", "minute-taker", "conference-unit"),
    worker("tom.reedham", "Tom Reedham", "conference-support", "conference-unit"),
    worker("rosa.dias", "Rosa Dias-Amaro", "records-support", "conference-unit"),
    worker("sian.caradog", "Siân Caradog", "administrator", "conference-unit"),
  ]

  private static let titles: [RoleKey: String] = [
    "social-worker": "Social worker", "team-manager": "Team manager", "chair": "Conference chair",
    "minute-taker": "Minute taker", "conference-support": "Conference support",
    "records-support": "Records support", "administrator": "Administrator",
  ]

  private static func worker(_ id: WorkerID, _ name: String, _ role: RoleKey, _ team: TeamID) -> Worker {
    let teams: [TeamID: String] = ["north": "North", "south": "South", "conference-unit": "Conference unit"]
    return Worker(
      id: id, name: name, title: titles[role] ?? role.rawValue, roles: [role], team: team,
      teamName: teams[team] ?? "Team \(team.rawValue.drop { !$0.isNumber })")
  }

  private static func further(_ role: RoleKey, _ index: Int, team: Int?) -> Worker {
    var random = DemoRandom(seed: 0xC0FFEE, family: index &* 31 &+ role.rawValue.utf8.count)
    let given = random.pick(DemoNames.adults, or: DemoNames.Name("Alex"))
    let surname = random.pick(DemoNames.surnames, or: "Hale")
    let initials = role.rawValue.split(separator: "-").compactMap(\.first).map(String.init).joined()
    return worker(
      WorkerID("\(given.plain).\(surname.lowercased()).\(initials)\(index + 1)"), "\(given.text) \(surname)", role,
      team.map { TeamID("team-\($0 + 3)") } ?? "conference-unit")
  }
}
