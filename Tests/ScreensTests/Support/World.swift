import Casework
import Screens
import Synchronization
import Terminal
import Workflow

/// A clock that the tests set.
final class TestClock: CaseClock {
  private let time: Mutex<Instant>
  init(_ now: Instant) { time = Mutex(now) }
  var now: Instant { time.withLock { $0 } }
  func set(_ moment: String) { time.withLock { $0 = Moment(moment).map { Instant($0) } ?? $0 } }
}

/// A small authority in memory: three workers and a handful of families at several points of the pathway, made by
/// real commands.
final class World {
  let store: InMemoryStore
  let clock = TestClock(Instant(milliseconds: 0))
  let service: CaseService

  static let amina = Worker(
    id: "amina.shah", name: "Amina Shah", title: "Social worker", roles: ["social-worker"], team: "north",
    teamName: "North")
  static let ben = Worker(
    id: "ben.cole", name: "Ben Cole", title: "Team manager", roles: ["team-manager"], team: "north", teamName: "North")
  static let cerys = Worker(
    id: "cerys.pugh", name: "Cerys Pugh", title: "Conference chair", roles: ["chair"], team: "review",
    teamName: "Reviewing")

  init(
    families: Bool = true, definitions: DefinitionSet = TestDefinitions.set,
    retention: Result<RetentionSchedule?, CaseworkError> = .success(nil)
  ) {
    store = InMemoryStore()
    service = CaseService(
      store: store, clock: clock, retention: { () throws(CaseworkError) in try retention.get() },
      definitions: { () throws(CaseworkError) in definitions })
    clock.set("2025-12-01 09:00")
    try? service.register([World.amina, World.ben, World.cerys], by: "system")
    if families { makeFamilies() }
    clock.set("2026-01-26 09:41")
  }

  func session(as worker: Worker = World.amina, isTraining: Bool = true) -> Session {
    Session(service: service, worker: worker, isTraining: isTraining)
  }

  /// Does a command as somebody at a moment; a refusal shows up as a missing row in the screens.
  @discardableResult
  func perform(_ command: Command, on id: CaseID?, as worker: Worker = World.amina, at moment: String) -> CaseID? {
    clock.set(moment)
    return try? service.perform(command, on: id, as: Actor(worker)).caseID
  }

  /// Lets one act for another from now until the end of a day, as the register keeps it.
  @discardableResult
  func mandate(of holder: Worker, for principal: Worker, until day: String) throws -> Mandate {
    let mandate = Mandate(
      holder: holder.id, principal: principal.id, until: Day(day) ?? .earliest, reason: "Leave",
      granted: Signature(by: World.ben.id, at: clock.now))
    var change = RowChange()
    change.mandates = [mandate]
    try store.append([], to: .authority, expecting: store.version(of: .authority), changing: change)
    return mandate
  }

  private func makeFamilies() {
    let carter = open("Carter", children: [("Ellie", "2019-03-14"), ("Jack", "2021-06-02"), ("Mia", "2024-11-20")])
    throughConference(carter)
    let okafor = open("Okafor", children: [("Sam", "2017-01-09")])
    toConference(okafor, held: "2026-01-05")
    schedule(okafor, on: "2026-02-04", at: "2026-01-20 10:00")
    toConference(open("Evans", children: [("Siân", "2015-05-05")]), held: "2025-12-15")
    let zoe = open("Ünal", children: [("Zoë", "2020-02-29")])
    toConference(zoe, held: "2026-01-07")
    send(zoe, TaskID(StepID("initial-conference", 1), "report"), at: "2026-01-21 16:00")
    toConference(open("山田", children: [("太郎", "2018-08-08")]), held: "2026-01-14")
    open("Smith 🧸", children: [("Nia", "2022-12-24")])
  }

  @discardableResult
  private func open(_ family: String, children: [(String, String)]) -> CaseID {
    let people =
      children.map { NewPerson(kind: .child, givenName: $0.0, familyName: family, born: Day($0.1)) } + [
        NewPerson(
          kind: .relative, givenName: "Dana", familyName: family, relationship: "mother", phone: "01632 960001"),
        NewPerson(
          kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "school nurse",
          agency: "Hillside School"),
      ]
    let command = OpenCase(
      family: family, procedure: "test", step: "strategy-discussion", team: "north", address: "4 Mill Lane",
      people: people, allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
    return perform(.openCase(command), on: nil, at: "2025-12-10 09:00") ?? ""
  }

  private func toConference(_ id: CaseID, held: String) {
    let step = StepID("strategy-discussion", 1)
    let enquiry = StepID("section-47", 1)
    attend(id, step, on: held)
    perform(.closeStep(CloseStep(step: step)), on: id, at: "\(held) 12:00")
    send(id, TaskID(enquiry, "enquiry"), at: "\(held) 13:00")
    perform(.authorise(Authorise(task: TaskID(enquiry, "enquiry"))), on: id, as: World.ben, at: "\(held) 14:00")
    perform(.closeStep(CloseStep(step: enquiry)), on: id, at: "\(held) 15:00")
  }

  private func throughConference(_ id: CaseID) {
    toConference(id, held: "2025-12-22")
    let step = StepID("initial-conference", 1)
    schedule(id, on: "2026-01-14", at: "2026-01-05 10:00")
    send(id, TaskID(step, "report"), at: "2026-01-08 10:00")
    perform(.authorise(Authorise(task: TaskID(step, "report"))), on: id, as: World.ben, at: "2026-01-09 10:00")
    perform(.invite(Invite(step: step, invitations: ["p4": "phone"])), on: id, at: "2026-01-09 11:00")
    attend(id, step, on: "2026-01-14")
    let outcomes = TaskID(step, "outcomes")
    perform(.startForm(StartForm(form: outcomes)), on: id, as: World.cerys, at: "2026-01-14 15:00")
    let answers: [FieldAddress: Answer] = [
      FieldAddress("decision", child: "p1"): .text("plan"), FieldAddress("category", child: "p1"): .text("NEG"),
      FieldAddress("decision", child: "p2"): .text("plan"), FieldAddress("category", child: "p2"): .text("PHY"),
      FieldAddress("decision", child: "p3"): .text("none"),
    ]
    perform(
      .saveForm(SaveForm(form: outcomes, answers: answers)), on: id, as: World.cerys, at: "2026-01-14 15:10")
    perform(.finaliseForm(FinaliseForm(form: outcomes)), on: id, as: World.cerys, at: "2026-01-14 15:20")
    perform(.confirmTask(ConfirmTask(task: TaskID(step, "complete"))), on: id, at: "2026-01-14 16:00")
    perform(.closeStep(CloseStep(step: step)), on: id, at: "2026-01-14 17:00")
  }

  func attend(_ id: CaseID, _ step: StepID, on day: String) {
    guard let date = Day(day) else { return }
    let present = (try? service.file(id))?.people.filter { $0.kind == .relative }.map(\.id) ?? []
    perform(
      .recordAttendance(
        RecordAttendance(step: step, date: date, time: TimeOfDay(minutes: 600), present: present)),
      on: id, at: "\(day) 11:00")
  }

  private func schedule(_ id: CaseID, on day: String, at moment: String) {
    guard let date = Day(day) else { return }
    perform(
      .scheduleMeeting(
        ScheduleMeeting(
          step: StepID("initial-conference", 1), date: date, time: TimeOfDay(minutes: 840), venue: "Civic Centre",
          officers: ["chair": World.cerys.id])), on: id, at: moment)
  }

  private func send(_ id: CaseID, _ form: TaskID, at moment: String) {
    perform(.startForm(StartForm(form: form)), on: id, at: moment)
    perform(
      .saveForm(SaveForm(form: form, answers: [FieldAddress("text"): .text("What we know.")])), on: id, at: moment)
    perform(.finaliseForm(FinaliseForm(form: form)), on: id, at: moment)
  }

  /// Fills Amina's tray with so many rows that have no case behind them, one a day from 2 Feb 2026 on.
  func addRows(_ count: Int) {
    var change = RowChange()
    let first = Day("2026-02-02") ?? .earliest
    change.caseID = "X"
    change.put.tray = (1...count).map { number in
      TrayRow(
        caseID: "X", task: TaskID(StepID("core-group", number), "minutes"), kind: .work, label: "Family \(number)",
        stepTitle: "Core group \(number)", title: "Task \(number)", worker: World.amina.id,
        workerName: World.amina.name, queue: "north", from: nil, due: Deadline(day: first.adding(days: number)),
        explanation: "Because of rule \(number).", note: nil)
    }
    _ = try? store.append([], to: "X", expecting: 0, changing: change)
  }
}
