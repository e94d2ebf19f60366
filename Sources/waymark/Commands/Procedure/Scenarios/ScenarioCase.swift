import Casework
import Definitions
import Workflow

/// An invented case in memory, on which the entries of a scenario are tried one after the other.
struct ScenarioCase {
  let file: ScenarioFile
  let service: CaseService
  let id: CaseID
  private let clock: ScenarioClock

  /// A case that does not exist yet, in a store of its own unless one is given.
  init(
    _ file: ScenarioFile, definitions: DefinitionSet, at start: Moment, id: CaseID = .numbered(1),
    store: any CaseStore = InMemoryStore(isTraining: true), archive: DefinitionArchive? = nil
  ) throws {
    self.file = file
    self.id = id
    let clock = ScenarioClock(Instant(start))
    self.clock = clock
    service = CaseService(store: store, clock: clock, archive: archive) { definitions }
    if try store.version(of: .authority) == 0 { try service.register(file.staff, by: "scenario") }
  }

  /// What an entry brought about.
  struct Effect {
    var events: [String] = []
    /// What the person is warned of.
    var warnings: [String] = []
  }

  /// Does what an entry says; throws a failure where it does not go as the entry says.
  func perform(_ entry: ScenarioEntry) throws -> Effect {
    clock.now = Instant(entry.at)
    guard let act = entry.act, let by = entry.by, let worker = file.staff.first(where: { $0.id == by }) else {
      return Effect()
    }
    let version = try service.store.version(of: StreamID(id))
    let warnings: [String]
    do {
      warnings = try perform(act, as: Actor(worker), entry)
    } catch CaseworkError.refused(let refusal) {
      try check(refusal, entry)
      return Effect()
    }
    guard entry.refused.isEmpty else {
      throw failure(
        entry, "what must be refused was taken",
        Comparison(
          expected: "refused: \(entry.refused.map(\.text).joined(separator: "; "))", found: "taken", isSame: false))
    }
    let events = try service.store.entries(of: StreamID(id)).dropFirst(version).map { try $0.event().name }
    return Effect(events: events, warnings: warnings)
  }

  private func check(_ refusal: Refusal, _ entry: ScenarioEntry) throws {
    let found = refusal.reasons.map(\.wording).joined(separator: " ")
    guard !entry.refused.isEmpty else {
      throw failure(
        entry, "what must be taken was refused",
        Comparison(expected: "taken", found: "refused: \(found)", isSame: false))
    }
    for text in entry.refused where !found.contains(text.text) {
      throw ScenarioFailure(
        place: text.place, section: entry.section, message: "it was refused for another reason",
        comparison: Comparison(expected: text.text, found: found, isSame: false))
    }
  }

  /// Does it; the warnings that come with it.
  private func perform(_ act: ScenarioAct, as actor: Actor, _ entry: ScenarioEntry) throws -> [String] {
    let now = Instant(entry.at)
    switch act {
    case .open(let step):
      let family = file.family
      let opening = OpenCase(
        family: family.name, procedure: file.procedure, step: step, team: family.team, address: family.address,
        people: family.people, allocations: family.allocations)
      return try service.perform(.openCase(opening), on: id, as: actor, at: now).warnings.map(\.wording)
    case .command(let command):
      return try service.perform(command, on: id, as: actor, at: now).warnings.map(\.wording)
    case .form(let filling):
      var warnings: [Warning] = []
      try FormWork(service: service, id: id, warned: { warnings += $0 }).fill(filling, as: actor, at: entry.at)
      return warnings.map(\.wording)
    case .tasks(let tasks):
      var warnings: [Warning] = []
      for task in tasks { try perform(task, as: actor, entry) { warnings += $0 } }
      return warnings.map(\.wording)
    }
  }

  private func perform(
    _ task: TaskID, as actor: Actor, _ entry: ScenarioEntry, warned: @escaping ([Warning]) -> Void
  ) throws {
    let current = try service.file(id)
    let procedure = try service.procedure(of: current)
    let open = current.openTasks(procedure: procedure, calendar: service.calendar)
    guard let found = open.first(where: { $0.id == task }) else {
      throw failure(
        entry, "\(task) is not to be done now",
        Comparison(
          expected: "\(task) is open", found: "open: \(open.map(\.id.description).joined(separator: ", "))",
          isSame: false))
    }
    let plan = SimulationPlan(start: entry.at, firstStep: task.step.key, mostSteps: 1)
    let work = SimulatedWork(
      procedure: procedure, plan: plan, service: service, id: id, hands: .one(actor, of: file.staff), warned: warned)
    if let held = work.date(of: found, in: current), Moment(day: held.day, time: held.time ?? .midnight) > entry.at {
      throw failure(
        entry, "\(task) waits for the meeting",
        Comparison(expected: "held by \(entry.at.long)", found: "set for \(held.long)", isSame: false))
    }
    try work.perform(found, in: current, at: entry.at)
  }

  func failure(_ entry: ScenarioEntry, _ message: String, _ comparison: Comparison? = nil) -> ScenarioFailure {
    ScenarioFailure(place: entry.place, section: entry.section, message: message, comparison: comparison)
  }
}

/// A clock that each entry of a scenario sets.
private final class ScenarioClock: CaseClock, @unchecked Sendable {
  var now: Instant
  init(_ now: Instant) { self.now = now }
}
