import Synchronization
import Testing
import Workflow

@testable import Casework

/// A case runs on what it began with, whatever becomes of the files of the definitions.
@Suite struct KeptDefinitionsTests {
  /// Files that change: each is one line, the title of the procedure's only task and its version.
  final class Files: Sendable {
    private let state = Mutex((version: 1, title: "Say it"))

    func set(version: Int, title: String) { state.withLock { $0 = (version, title) } }

    var definitions: DefinitionSet {
      state.withLock { Files.definitions(version: $0.version, title: $0.title) }
    }

    var archive: DefinitionArchive {
      DefinitionArchive(
        files: { _ in
          [DefinitionFile(path: "procedures/tiny.yaml", text: self.state.withLock { "\($0.version) \($0.title)" })]
        },
        read: { kept in
          let parts = (kept.files.first?.text ?? "").split(separator: " ", maxSplits: 1).map(String.init)
          return Files.definitions(version: Int(parts[0]) ?? 0, title: parts[1])
        })
    }

    private static func definitions(version: Int, title: String) -> DefinitionSet {
      var procedure = CaseServiceTests.procedure
      procedure.version = version
      procedure.steps[0].tasks[0].title = title
      return DefinitionSet(procedures: [procedure], forms: [])
    }
  }

  let files = Files()
  let store: any CaseStore = InMemoryStore()
  let actor = Actor(worker: "ann", roles: ["worker"])

  /// A program that starts: it knows nothing but the store and the files as they are.
  private var service: CaseService {
    let files = files
    return CaseService(store: store, clock: CaseServiceTests.StillClock(), archive: files.archive) {
      files.definitions
    }
  }

  init() throws { try service.register([CaseServiceTests.worker("Ann Ash")], by: "setup") }

  private func open() throws(CaseworkError) -> CaseID {
    let child = NewPerson(kind: .child, givenName: "Sam", familyName: "Oak")
    let command = OpenCase(
      family: "Oak", procedure: "tiny", step: "talk", team: "north", people: [child], allocations: ["worker": "ann"])
    return try service.perform(.openCase(command), on: nil, as: actor).caseID
  }

  private func task(of id: CaseID) throws -> String? {
    try service.rules(of: service.file(id)).procedure.steps.first?.tasks.first?.title
  }

  @Test func aCaseGoesOnByTheVersionItBeganWithAndANewOneByTheNew() throws {
    let old = try open()
    files.set(version: 2, title: "Say it twice")
    let new = try open()
    #expect(try task(of: old) == "Say it")
    #expect(try task(of: new) == "Say it twice")
    let say = Command.confirmTask(ConfirmTask(task: TaskID(StepID("talk", 1), "say")))
    try service.perform(say, on: old, as: actor)
    try service.perform(say, on: new, as: actor)
    let titles = try store.tray(TrayPage(view: .mine("ann"), limit: 9)).map(\.title)
    #expect(titles == ["End it", "End it"])
    let rows = try store.dumpRows()
    try service.rebuild()
    #expect(try store.dumpRows() == rows)
  }

  @Test func aChangeWithoutANewVersionNumberReachesNoCase() throws {
    let old = try open()
    files.set(version: 1, title: "Shout it")
    #expect(try task(of: old) == "Say it")
    #expect(throws: CaseworkError.refused(Refusal(.procedureChanged("tiny", version: 1)))) { try open() }
    #expect(try store.streams().count == 2)
    files.set(version: 1, title: "Say it")
    _ = try open()
  }

  @Test func theFilesAreKeptOnceAndOnlyByWhoOpensACase() throws {
    let before = try store.version(of: .authority)
    let command = OpenCase(family: "Oak", procedure: "tiny", step: "talk", team: "north", people: [])
    #expect(throws: CaseworkError.self) {
      try service.perform(.openCase(command), on: nil, as: Actor(worker: "ann", roles: []))
    }
    #expect(try store.version(of: .authority) == before)
    // Nor has the refusal used up a case number.
    #expect(try open() == "C0001")
    _ = try open()
    #expect(try store.version(of: .authority) == before + 1)
    let facts = try store.entries(of: .authority)
    #expect(HashChain.firstBreak(in: facts) == nil)
    #expect(facts.last?.fact.role == "worker")
  }
}
