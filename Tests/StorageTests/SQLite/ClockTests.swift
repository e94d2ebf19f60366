import Casework
import Synchronization
import Testing
import Workflow

@testable import Storage

/// A clock that is set by hand.
private final class HandClock: CaseClock {
  private let time: Mutex<Instant>
  init(_ now: Instant) { time = Mutex(now) }
  var now: Instant { time.withLock { $0 } }
  func set(_ now: Instant) { time.withLock { $0 = now } }
}

@Suite("A clock that is set back")
struct ClockTests {
  let folder: TemporaryFolder
  static let noon = Instant(milliseconds: 1_768_219_200_000)
  static let minutes = TaskID(StepID("conference", 1), "minutes")

  init() throws { folder = try TemporaryFolder() }

  private func service(_ store: SQLiteStore, _ clock: HandClock) -> CaseService {
    CaseService(store: store, clock: clock) { TinyProcedure.definitions }
  }

  private func save(_ text: String, _ service: CaseService) throws {
    let answers: [FieldAddress: Answer] = [FieldAddress("text"): .text(text)]
    try service.perform(
      .saveForm(SaveForm(form: ClockTests.minutes, answers: answers)), on: "C0001", as: Actor(Samples.amina))
  }

  @Test("within a sitting or between two puts nothing before what has happened, and loses nothing")
  func back() throws {
    let clock = HandClock(ClockTests.noon)
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    let first = service(store, clock)
    try first.register([Samples.amina], by: Samples.amina.id)
    let opening = OpenCase(
      family: "Carter", procedure: "tiny", step: "conference", team: "north",
      people: [NewPerson(kind: .child, givenName: "Zoë", familyName: "Carter")],
      allocations: ["social-worker": "amina.shah"])
    try first.perform(.openCase(opening), on: "C0001", as: Actor(Samples.amina))
    try first.perform(.startForm(StartForm(form: ClockTests.minutes)), on: "C0001", as: Actor(Samples.amina))
    try save("at noon", first)
    clock.set(ClockTests.noon.adding(seconds: -3_600))
    try save("an hour before", first)
    // Another sitting, years before, and one that is right again.
    let second = service(try SQLiteStore(opening: folder.file()), HandClock(Instant(milliseconds: 0)))
    try save("in 1970", second)
    clock.set(ClockTests.noon.adding(seconds: 60))
    try save("a minute later", first)
    let entries = try store.entries(of: "C0001")
    #expect(HashChain.firstBreak(in: entries) == nil)
    #expect(entries.map(\.fact.at) == entries.map(\.fact.at).sorted())
    #expect(entries.last?.fact.at == ClockTests.noon.adding(seconds: 60))
    let texts = entries.filter { $0.fact.payload.contains("form-saved") }.map(\.fact.payload)
    #expect(texts.count == 4)
    for (text, payload) in zip(["at noon", "an hour before", "in 1970", "a minute later"], texts) {
      #expect(payload.contains(text))
    }
    let rows = try store.dumpRows()
    try first.rebuild()
    #expect(try store.dumpRows() == rows)
    var draft = Samples.draft("typed after the clock was set back")
    draft.savedAt = ClockTests.noon.adding(seconds: -7_200)
    try store.saveDraft(draft)
    #expect(try store.latestDraft(by: "amina.shah") == draft)
  }
}
