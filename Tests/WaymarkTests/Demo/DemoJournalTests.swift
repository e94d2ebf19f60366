import Casework
import Foundation
import Storage
import Testing
import Workflow

@testable import waymark

/// The demo's journal: always the same, made by commands that the engine took, and worth what a real one is.
@Suite struct DemoJournalTests {
  private func build(_ name: String, in folder: URL, families: Int) throws -> SQLiteStore {
    let store = try SQLiteStore.create(at: folder.appendingPathComponent(name).path, training: true)
    let authority = DemoAuthority(today: try #require(DemoSample.today), families: families)
    let file = DefinitionFile(path: "procedures/ics-steps.yaml", text: "what it was read from")
    let kept = KeptDefinitions(procedure: "ics-steps", version: 1, files: [file])
    try authority.build(definitions: try Office.definitions.get(), keeping: [kept], into: store)
    return store
  }

  @Test func theSameInputMakesTheSameStore() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try build("first", in: folder, families: 41)
    let second = try build("second", in: folder, families: 41)
    #expect(try first.dumpRows() == second.dumpRows())
    #expect(try first.streams() == second.streams())
    for stream in try first.streams() { #expect(try first.entries(of: stream) == second.entries(of: stream)) }
    #expect(try first.nextCaseID() == "C0043")
    // The rows are those that the journal gives.
    let definitions = try Office.definitions.get()
    let before = try first.dumpRows()
    let clock = TestClock(try #require(Moment("2026-01-12T09:00")))
    try CaseService(store: first, clock: clock, definitions: { definitions }).rebuild()
    #expect(try first.dumpRows() == before)
  }

  /// Every row names a worker as they are now, in every case, and is what a rebuild makes.
  @Test func workersWhoAreCalledOtherwiseAreSoInEveryRow() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try build("renamed", in: folder, families: 41)
    let definitions = try Office.definitions.get()
    let clock = TestClock(try #require(Moment("2026-01-12T09:00")))
    let service = CaseService(store: store, clock: clock, definitions: { definitions })
    let before = try store.dumpRows()
    for worker in try store.workers(matching: "", role: nil, limit: .max) {
      var changed = worker
      (changed.name, changed.title) = ("\(worker.name) Öz", "Somebody")
      changed.team = worker.team == "north" ? "south" : "north"
      changed.roles.reverse()
      try service.register([changed], by: "alan.bryce")
    }
    let rows = try store.dumpRows()
    #expect(Set(rows).subtracting(before).count > 100)
    try service.rebuild()
    #expect(try store.dumpRows() == rows)
    #expect(try store.verify().isSound)
  }

  @Test(arguments: ["2026-01-12", "2026-03-31", "2026-06-15", "2026-11-21"])
  func nobodyIsBookedTwice(today: String) throws {
    let sample = try DemoSample(today: try #require(Day(today)))
    let bookings = sample.streams.flatMap(\.change.put.bookings)
    #expect(bookings.count > 10)
    for booking in bookings {
      let clashes = bookings.filter { $0.clashes(with: booking) }
      #expect(clashes.isEmpty, "\(booking.booked) \(booking.start): \(booking.label), \(clashes.map(\.label))")
    }
  }

  @Test func anotherSeedMakesOtherFamiliesAtTheSamePoints() throws {
    let sample = try DemoSample.forty.get()
    let other = try DemoSample(today: sample.today, seed: 7)
    #expect(other.files.map(\.people) != sample.files.map(\.people))
    #expect(other.openTasks == sample.openTasks)
  }

  @Test func theFirstFamiliesAreTheSameHoweverManyFollow() throws {
    let sample = try DemoSample.forty.get()
    let authority = DemoAuthority(today: sample.today, families: 100)
    for number in [1, 17, 40] {
      let stream = try authority.stream(number: number, definitions: sample.definitions)
      #expect(stream.facts == sample.streams[number - 1].facts)
    }
  }

  @Test func nothingHappensTodayOrBeforeWhatHappenedLast() throws {
    let sample = try DemoSample.forty.get()
    for stream in sample.streams {
      let times = stream.facts.map(\.at)
      let isInOrder = zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
      #expect(isInOrder, "\(stream.stream)")
      let isPast = times.allSatisfy { $0.day < sample.today }
      #expect(isPast, "\(stream.stream)")
    }
  }

  @Test func nobodyAuthorisesWhatTheyWrote() throws {
    let sample = try DemoSample.forty.get()
    let forms = sample.files.flatMap(\.forms)
    let authorised = forms.compactMap { form in form.authorised.map { (form, $0.by) } }
    #expect(authorised.count > 40)
    for (form, manager) in authorised { #expect(!form.writers.contains(manager), "\(form.id)") }
  }

  @Test func aRefusalNamesFamilyAndCommand() throws {
    var definitions = try Office.definitions.get()
    definitions.forms["section-47-enquiry"] = nil
    let authority = DemoAuthority(today: try #require(DemoSample.today))
    let failure = #expect(throws: DemoFailure.self) {
      try authority.stream(number: 1, definitions: definitions)
    }
    #expect(failure?.description.hasPrefix("The demo's case C0001 (Carter) stopped at start-form: ") == true)
  }
}
