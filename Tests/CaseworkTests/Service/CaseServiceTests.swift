import CustomDump
import Testing
import Workflow

@testable import Casework

/// The application over a store in memory: versions, rebuilds, workers.
@Suite struct CaseServiceTests {
  struct StillClock: CaseClock {
    var now: Instant { Instant(Moment(day: Day("2026-01-05") ?? .earliest, time: TimeOfDay("09:00") ?? .midnight)) }
  }

  static let procedure = Procedure(
    key: "tiny", version: 1, title: "Tiny",
    roles: [Role(key: "worker", title: "Worker", permissions: [.openCase, .editPeople, .allocate], isAllocated: true)],
    timescales: [], invitationMethods: [], startingSteps: ["talk"],
    steps: [
      StepDefinition(
        key: "talk", title: "Talk", kind: .work,
        tasks: [
          TaskDefinition(key: "say", title: "Say it", verb: .confirm, by: ["worker"]),
          TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["say"]),
        ])
    ])

  static func worker(_ name: String, team: TeamID = "north") -> Worker {
    Worker(id: "ann", name: name, title: "Worker", roles: ["worker"], team: team, teamName: team.rawValue)
  }

  let service: CaseService
  let actor = Actor(worker: "ann", roles: ["worker"])

  init() throws {
    service = CaseService(store: InMemoryStore(), clock: StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [])
    }
    try service.register([Self.worker("Ann Ash")], by: "setup")
  }

  private func open() throws -> CaseID {
    let child = NewPerson(kind: .child, givenName: "Sam", familyName: "Oak")
    let command = OpenCase(
      family: "Oak", procedure: "tiny", step: "talk", team: "north", people: [child], allocations: ["worker": "ann"])
    return try service.perform(.openCase(command), on: nil, as: actor).caseID
  }

  @Test func aCommandDecidedOnAnOldVersionIsRefused() throws {
    let id = try open()
    let seen = try service.file(id).version
    let say = Command.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say")))
    try service.perform(say, on: id, as: actor, expecting: seen)
    #expect(throws: CaseworkError.refused(Refusal(.changedMeanwhile(expected: seen, found: seen + 1)))) {
      try service.perform(.closeStep(CloseStep(step: StepID("talk", 1))), on: id, as: actor, expecting: seen)
    }
  }

  @Test func twoProcessesOnOneStoreSeeEachOther() throws {
    let id = try open()
    let other = CaseService(store: service.store, clock: StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [])
    }
    _ = try other.file(id)
    let say = Command.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say")))
    try service.perform(say, on: id, as: actor)
    #expect(throws: CaseworkError.refused(Refusal(.taskDone(title: "Say it")))) {
      try other.perform(say, on: id, as: actor)
    }
  }

  @Test func whatAnotherProcessDidIsSeenBeforeARefusalIsGiven() throws {
    let id = try open()
    let other = CaseService(store: service.store, clock: StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [])
    }
    _ = try other.file(id)
    try service.perform(.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say"))), on: id, as: actor)
    // The other one keeps a file in which the task that this waits for is not done.
    let outcome = try other.perform(.closeStep(CloseStep(step: StepID("talk", 1))), on: id, as: actor)
    #expect(outcome.file.step(StepID("talk", 1))?.state == .completed)
  }

  @Test func aWorkerWhoWasRegisteredElsewhereMeanwhileIsNamedAsTheyAreNow() throws {
    let id = try open()
    let other = CaseService(store: service.store, clock: StillClock()) {
      DefinitionSet(procedures: [Self.procedure], forms: [])
    }
    let say = Command.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say")))
    let child = Person(id: "p1", kind: .child, givenName: "Sam", familyName: "Elm")
    try other.perform(.changePerson(ChangePerson(person: child)), on: id, as: actor)
    try service.register([Self.worker("Ann Elm")], by: "setup")
    try other.perform(say, on: id, as: actor)
    let rows = try service.store.dumpRows()
    try service.rebuild()
    expectNoDifference(try service.store.dumpRows(), rows)
    #expect(try service.store.tray(TrayPage(view: .mine("ann"), limit: 9)).map(\.workerName) == ["Ann Elm"])
  }

  @Test func aClockThatWasSetBackPutsNothingBeforeWhatHasHappened() throws {
    let id = try open()
    let late = Instant(Moment(day: Day("2026-02-05") ?? .earliest, time: .midnight))
    let say = Command.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say")))
    try service.perform(say, on: id, as: actor, at: late)
    try service.perform(.closeStep(CloseStep(step: StepID("talk", 1))), on: id, as: actor)
    let times = try service.store.entries(of: StreamID(id)).map(\.fact.at)
    #expect(times == times.sorted())
    #expect(times.last == late)
  }

  @Test func aNameThatChangesIsChangedInEveryRowAndARebuildIsTheSame() throws {
    let id = try open()
    #expect(try service.store.tray(TrayPage(view: .mine("ann"), limit: 9)).first?.workerName == "Ann Ash")
    try service.register([Self.worker("Ann Elm", team: "south")], by: "setup")
    let row = try service.store.tray(TrayPage(view: .mine("ann"), limit: 9)).first
    #expect(row?.workerName == "Ann Elm")
    #expect(row?.queue == "south")
    let child = Person(id: "p1", kind: .child, givenName: "Sam", familyName: "Elm")
    try service.perform(.changePerson(ChangePerson(person: child)), on: id, as: actor)
    let rows = try service.store.dumpRows()
    try service.rebuild()
    expectNoDifference(try service.store.dumpRows(), rows)
  }

  @Test func aCaseKeepsTheVersionOfTheProcedureItBeganWith() throws {
    let id = try open()
    var later = Self.procedure
    later.version = 2
    let changed = later
    let other = CaseService(store: service.store, clock: StillClock()) {
      DefinitionSet(procedures: [changed], forms: [])
    }
    #expect(throws: CaseworkError.refused(Refusal(.procedureVersion("tiny", wanted: 1, found: 2)))) {
      try other.perform(.closeStep(CloseStep(step: StepID("talk", 1))), on: id, as: actor)
    }
  }

  @Test func onlyWhatDiffersIsGivenToTheStore() throws {
    let file = try service.file(try open())
    let projection = Projection(procedure: Self.procedure, calendar: .englandAndWales, worker: { _ in nil })
    let rows = projection.rows(of: file)
    let none = RowChange(of: file.id, from: rows, to: rows)
    #expect(none.put == CaseRows())
    #expect(none.removedTasks.isEmpty)
    let gone = RowChange(of: file.id, from: rows, to: CaseRows())
    #expect(gone.removedTasks == rows.tray.map(\.task))
    #expect(gone.removedPeople == ["p1"])
  }
}
