import Casework
import Definitions
import Synchronization
import Testing
import Workflow

@testable import waymark

/// An authority in memory whose procedure changes from version to version.
final class ChangingAuthority {
  /// The files as they are now.
  private final class Files: Sendable {
    let texts = Mutex<[String: String]>([:])

    var sources: [SourceFile] {
      texts.withLock { $0.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) } }
    }

    var archive: DefinitionArchive {
      DefinitionArchive(
        files: { _ in self.sources.map { DefinitionFile(path: $0.path, text: $0.text) } },
        read: { kept throws(CaseworkError) in
          try Files.read(kept.files.map { SourceFile(path: $0.path, text: $0.text) })
        })
    }

    static func read(_ files: [SourceFile]) throws(CaseworkError) -> DefinitionSet {
      do {
        return try DefinitionLoader.load(files: files)
      } catch {
        throw .definitions("\(error)")
      }
    }
  }

  static let form = """
    form: note
    version: 1
    title: Note
    sections:
      note:
        title: Note
        fields:
          what: { label: What happened, kind: text, required: true }
          mood: { label: Mood, kind: one of, required: true, choices: { calm: Calm, tense: Tense } }

    """

  static let first = """
    procedure: small
    version: 1
    title: Small
    roles:
      worker: { title: Worker, allocated: true, may: [open-case, edit-people] }
      chair: { title: Chair, may: move-case }
    statuses: { on-plan: on a plan }
    invitation-methods: { phone: Telephone, letter: Letter }
    starts-with: talk
    timescales:
      soon: { within: 10 working days after talk.opened, cite: Practice 1 }
    steps:
      talk:
        title: Talk
        kind: meeting
        due: soon
        tasks:
          organise: { title: Organise the talk, does: schedule, officers: chair, by: worker, due: step }
          invite: { title: Invite, does: invite, by: worker, after: organise }
          hold: { title: Say who came, does: record-attendance, by: worker, after: organise }
          write:
            title: Write the note
            form: note
            by: worker
            sets: [{ begins: on-plan, when: mood is tense }]
          call: { title: Call the school, does: confirm, by: worker }
          close: { title: Close, does: close, by: worker, after: [hold, write] }

    """

  let service: CaseService
  private let files = Files()
  private let applier: Applier

  init() throws {
    let files = files
    let clock = TestClock(try #require(Moment("2026-01-05T09:00")))
    service = CaseService(store: InMemoryStore(isTraining: true), clock: clock, archive: files.archive) {
      () throws(CaseworkError) in try Files.read(files.sources)
    }
    let staff = [
      Worker(id: "ann", name: "Ann Ash", title: "", roles: ["worker"], team: "north", teamName: "North"),
      Worker(id: "cy", name: "Cy Reed", title: "", roles: ["chair"], team: "north", teamName: "North"),
    ]
    try service.register(staff, by: "setup")
    applier = Applier(service: service, isTraining: true) { staff[0] }
    files.texts.withLock { $0 = ["forms/note.yaml": Self.form, "procedures/small.yaml": Self.first] }
  }

  /// What a later session of the program reads: the definitions are loaded once.
  func later() throws -> ChangingAuthority { try ChangingAuthority(after: self) }

  private init(after earlier: ChangingAuthority) throws {
    let files = earlier.files
    self.files.texts.withLock { kept in kept = files.texts.withLock { $0 } }
    let own = self.files
    service = CaseService(store: earlier.service.store, clock: earlier.service.clock, archive: own.archive) {
      () throws(CaseworkError) in try Files.read(own.sources)
    }
    applier = Applier(service: service, isTraining: true) { throw Complaint("Nobody is named.") }
  }

  /// Changes a file's text.
  func change(_ path: String, _ changes: [(String, String)]) throws {
    try files.texts.withLock { texts in
      for (old, new) in changes {
        let text = try #require(texts[path])
        #expect(text.contains(old), "\(old)")
        texts[path] = text.replacing(old, new)
      }
    }
  }

  /// Applies a line that must be taken; the rows that follow from it are those that a rebuild makes.
  func take(_ line: String, by worker: WorkerID = "ann", sourceLocation: SourceLocation = #_sourceLocation) throws {
    let answer = applier.answer(to: "{\"case\":\"C0001\",\"by\":\"\(worker)\"," + line.dropFirst(), number: 1)
    if !answer.isTaken { Issue.record("\(line)\n\(answer.text)", sourceLocation: sourceLocation) }
    let rows = try service.store.dumpRows()
    try service.rebuild()
    #expect(try service.store.dumpRows() == rows, sourceLocation: sourceLocation)
  }

  /// Applies a line that must be refused; every reason.
  func refuse(
    _ line: String, by worker: WorkerID = "cy", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let before = try service.store.version(of: "C0001")
    let answer = applier.answer(to: "{\"case\":\"C0001\",\"by\":\"\(worker)\"," + line.dropFirst(), number: 1)
    if answer.isTaken { Issue.record("taken: \(line)", sourceLocation: sourceLocation) }
    #expect(try service.store.version(of: "C0001") == before, sourceLocation: sourceLocation)
    return answer.text
  }

  static let open = """
    {"command":"open-case","family":"Oak","procedure":"small","step":"talk","team":"north",\
    "people":[{"kind":"child","givenName":"Sam","familyName":"Oak"},\
    {"kind":"relative","givenName":"Dana","familyName":"Oak"}],"allocations":{"worker":"ann"}}
    """

  /// The tasks of the worker's tray as a person reads them.
  func tray(of worker: WorkerID = "ann") throws -> [String] {
    try service.store.tray(TrayPage(view: .mine(worker), limit: 20)).map {
      "\($0.title)\($0.due.map { " by \($0)" } ?? "")"
    }
  }
}
