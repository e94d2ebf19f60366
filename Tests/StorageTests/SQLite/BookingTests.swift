import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("Bookings in a store")
struct BookingTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
  }

  private func service(_ store: SQLiteStore) -> CaseService {
    CaseService(store: store, clock: StoppedClock()) { TinyProcedure.definitions }
  }

  /// Opens a case and sets its conference for 14:00 in a venue.
  private func schedule(_ family: String, venue: String, by service: CaseService) throws -> CaseID {
    let child = NewPerson(kind: .child, givenName: "Zoë", familyName: family)
    let opening = OpenCase(
      family: family, procedure: "tiny", step: "conference", team: "north", people: [child],
      allocations: ["social-worker": "amina.shah"])
    let id = try service.perform(.openCase(opening), on: nil, as: Actor(Samples.amina)).caseID
    try service.perform(set(venue), on: id, as: Actor(Samples.amina))
    return id
  }

  private func set(_ venue: String, time: Int = 840) -> Command {
    .scheduleMeeting(
      ScheduleMeeting(
        step: StepID("conference", 1), date: Day(number: 20_479), time: TimeOfDay(minutes: time), venue: venue,
        officers: [:]))
  }

  @Test("of the layout before are made from the journal, as a rebuild makes them")
  func olderLayout() throws {
    let service = service(store)
    try service.register([Samples.amina], by: Samples.amina.id)
    _ = try schedule("Öztürk", venue: "Ärztehaus  1", by: service)
    let moved = try schedule("Carter", venue: "Hall", by: service)
    try service.perform(set("Barn"), on: moved, as: Actor(Samples.amina))
    let closed = try schedule("Evans", venue: "School", by: service)
    let minutes = TaskID(StepID("conference", 1), "minutes")
    for command: Command in [
      .startForm(StartForm(form: minutes)), .finaliseForm(FinaliseForm(form: minutes)),
      .confirmTask(ConfirmTask(task: TaskID(StepID("conference", 1), "check"))),
      .closeStep(CloseStep(step: StepID("conference", 1))),
    ] { try service.perform(command, on: closed, as: Actor(Samples.amina)) }
    let rows = try store.dumpRows()
    let bookings = rows.filter { $0.hasPrefix("booking ") }
    #expect(bookings.count == 2)
    try store.queue.write { db in
      try db.execute(sql: OlderLayouts.withoutWords)
      try db.execute(
        sql: """
          \(Layouts.withoutTrays)
          DROP INDEX tray_sent; ALTER TABLE tray DROP COLUMN sender_id; ALTER TABLE tray DROP COLUMN receiver;
          DROP TABLE booking; PRAGMA user_version = 2
          """)
    }
    try store.queue.close()
    let opened = try SQLiteStore(opening: folder.file())
    let isTray = { (line: String) in line.hasPrefix("tray ") }
    #expect(try opened.dumpRows().filter { !isTray($0) } == rows.filter { !isTray($0) })
    #expect(try opened.dumpRows().count == rows.count)
    // Whose roles a task of that time is for, no journal says: the procedure does.
    try self.service(opened).rebuild()
    #expect(try opened.dumpRows() == rows)
    #expect(throws: CaseworkError.self) { try schedule("Khan", venue: "ÄRZTEHAUS 1", by: self.service(opened)) }
  }

  @Test("are looked up by index alone")
  func queryPlan() throws {
    let plan = try store.queue.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + BookingTable.overlapping(3),
        arguments: ["a", "b", "c", 1, 2, 3]
      ).map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH booking USING PRIMARY KEY (booked=? AND start>? AND start<?)"])
  }

  @Test("of one room by many connections in one moment: exactly one has it, and the others are told who")
  func manyAtOnce() async throws {
    try service(store).register([Samples.amina], by: Samples.amina.id)
    let path = folder.file()
    let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
      for family in ["Ash", "Birch", "Cedar", "Elder"] {
        group.addTask {
          let store = try SQLiteStore(opening: path, busyTimeout: 20)
          do {
            _ = try self.schedule(family, venue: "Room 1", by: self.service(store))
            return "taken"
          } catch let error as CaseworkError {
            return error.description
          }
        }
      }
      return try await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == "taken" } == 1)
    let refused = outcomes.filter { $0 != "taken" }
    #expect(refused.allSatisfy { $0.contains("can't be then: Room 1 has the conference of") }, "\(refused)")
    let rows = try store.bookings(
      of: [.venue(called: "room 1")], from: Moment(sortKey: 0), to: Moment(sortKey: 40_000_000))
    #expect(rows.count == 1)
  }
}
