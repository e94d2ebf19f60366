import Casework
import Definitions
import Workflow

@testable import waymark

/// How the cases of a world come about: a shipped scenario up to the date of a conference, and what makes somebody stand
/// to it as they do.
struct QueryPlay {
  private let store: InMemoryStore
  private let definitions: DefinitionSet
  private let file: ScenarioFile
  private let course: [ScenarioEntry]
  private let askers: [Worker]
  private let service: CaseService

  init(_ store: InMemoryStore, _ definitions: DefinitionSet, askers: [Worker]) throws {
    let files = try ScenarioLoader.load(
      files: ScenarioLoader.paths(resources: ResourceLocator.current.locate()), definitions: definitions)
    guard let file = files.compactMap(\.file).first(where: { $0.procedure == "ics-steps" }),
      let scenario = file.scenarios.first(where: { $0.name == "before-the-conference" })
    else { throw Complaint("There is no scenario before-the-conference of ics-steps.") }
    (self.store, self.definitions, self.file, self.askers) = (store, definitions, file, askers)
    course = scenario.course
    service = CaseService(store: store, clock: QueryWorld.Clock()) { () throws(CaseworkError) in definitions }
    // Until the end everybody may open a case in an emergency; what they do now is of that time.
    let south = Worker(
      id: "kit.lowe", name: "Kit Lowe", title: "", roles: ["social-worker"], team: "south", teamName: "South")
    let all = askers.map { asker in
      var worker = asker
      worker.roles = ["social-worker"]
      return worker
    }
    try service.register(file.staff + [south] + all, by: "setup", at: QueryWorld.at("2026-01-05T08:00"))
  }

  private func perform(_ command: Command, on id: CaseID, as worker: WorkerID, at: String) throws {
    guard let worker = store.worker(worker) else { throw Complaint("There is no worker \(worker).") }
    try service.perform(command, on: id, as: Actor(worker), at: QueryWorld.at(at))
  }

  /// Plays the cases of a standing.
  func play(_ standing: QueryWorld.Standing) throws {
    var own = file
    own.family.name = standing.family
    own.family.team = standing.caseTeam
    own.family.people = file.family.people.map { person in
      var person = person
      if person.kind != .professional { person.familyName = standing.family }
      return person
    }
    guard let start = course.first?.at else { throw Complaint("The scenario has no entry.") }
    let open = try ScenarioCase(own, definitions: definitions, at: start, id: standing.id, store: store)
    for entry in course { _ = try open.perform(entry) }
    let day = ["14", "15", "16", "19"][standing.order / 2]
    let set = ScheduleMeeting(
      step: QueryWorld.meeting, date: Day("2026-01-\(day)") ?? .earliest,
      time: TimeOfDay(standing.order.isMultiple(of: 2) ? "09:30" : "14:00") ?? .midnight, venue: QueryWorld.venue,
      officers: ["chair": "owen.price", "minute-taker": "mei.lin"])
    try perform(.scheduleMeeting(set), on: standing.id, as: "amina.shah", at: "2026-01-08T12:00")
    let closing = OpenCase(
      family: standing.family, procedure: file.procedure, step: "strategy-discussion", team: standing.caseTeam,
      people: [NewPerson(kind: .child, givenName: "Rowan", familyName: standing.family)],
      allocations: own.family.allocations)
    try perform(.openCase(closing), on: standing.closed, as: "amina.shah", at: "2026-01-05T10:00")
    let cancel = CancelStep(step: StepID("strategy-discussion", 1), reason: "It was about another family.")
    try perform(.cancelStep(cancel), on: standing.closed, as: "grace.obi", at: "2026-01-06T10:00")
    for id in [standing.id, standing.closed] { try stand(standing, to: id) }
  }

  private func stand(_ standing: QueryWorld.Standing, to id: CaseID) throws {
    switch standing {
    case .team, .another: break
    case .involved: try involve(id)
    case .named: try restrict(id, for: askers.map(\.id))
    case .notNamed:
      try involve(id)
      try restrict(id, for: [])
    case .opened, .expired:
      try restrict(id, for: [])
      let day = standing == .opened ? "12" : "11"
      let emergency = TakeEmergencyAccess(reason: "The police ask for the address at night.")
      for asker in askers {
        try perform(.takeEmergencyAccess(emergency), on: id, as: asker.id, at: "2026-01-\(day)T10:00")
      }
    }
  }

  private func involve(_ id: CaseID) throws {
    for asker in askers {
      let person = NewPerson(kind: .professional, givenName: "Asker", familyName: asker.name, worker: asker.id)
      try perform(.addPerson(AddPerson(person: person)), on: id, as: "amina.shah", at: "2026-01-09T09:00")
    }
  }

  private func restrict(_ id: CaseID, for workers: [WorkerID]) throws {
    let restriction = RestrictCase(
      named: ["amina.shah", "grace.obi", "owen.price", "mei.lin"] + workers, reviewer: "grace.obi",
      reason: "The mother works for the authority.")
    try perform(.restrictCase(restriction), on: id, as: "grace.obi", at: "2026-01-10T09:00")
  }

  /// Gives those who ask the roles in which they ask, and lets somebody act for another.
  func end() throws {
    try service.register(askers, by: "setup", at: QueryWorld.at("2026-01-12T17:00"))
    let kept = KeptDefinitions(
      procedure: "tiny", version: 1, files: [DefinitionFile(path: "procedures/tiny.yaml", text: "# Nothing")])
    let fact = NewEntry(
      at: QueryWorld.at("2026-01-12T17:10"), by: "setup", role: "administrator",
      payload: try JSONText.encode(AuthorityEvent.definitionsKept(kept)))
    try store.append([fact], to: .authority, expecting: store.version(of: .authority), changing: RowChange())
    let grant = GrantMandate(
      worker: "kit.lowe", principal: "amina.shah", until: Day("2026-01-30") ?? .earliest, reason: "Amina is on leave.")
    try service.perform(
      MandateCommand.grant(grant), as: "asks.administrator", isOwner: false, at: QueryWorld.at("2026-01-12T17:20"))
  }
}
