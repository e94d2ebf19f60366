import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("Figures on timeliness in a store")
struct TimelinessTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
  }

  private func service(_ store: SQLiteStore) -> CaseService {
    CaseService(store: store, clock: StoppedClock()) { TinyProcedure.definitions }
  }

  @Test("of an older layout are made by the first who asks for them, as a rebuild makes them")
  func olderLayout() throws {
    let service = service(store)
    try service.register([Samples.amina], by: Samples.amina.id)
    let child = NewPerson(kind: .child, givenName: "Zoë", familyName: "Öztürk")
    let opening = OpenCase(
      family: "Öztürk", procedure: "tiny", step: "conference", team: "north", people: [child],
      allocations: ["social-worker": "amina.shah"])
    try service.perform(.openCase(opening), on: nil, as: Actor(Samples.amina))
    let rows = try store.dumpRows()
    #expect(rows.count { $0.hasPrefix("timeliness ") } == 2)
    try store.queue.write { db in
      try db.execute(sql: OlderLayouts.withoutEvidence + OlderLayouts.withoutTimeliness)
    }
    try store.queue.close()
    let opened = try SQLiteStore(opening: folder.file())
    #expect(try !opened.isTimelinessWhole)
    #expect(try opened.dumpRows() == rows.filter { !$0.hasPrefix("timeliness ") })
    let other = self.service(opened)
    try other.completeTimeliness()
    #expect(try opened.isTimelinessWhole)
    #expect(try opened.dumpRows() == rows)
    let reader = try SQLiteStore(opening: folder.file(), readOnly: true)
    try self.service(reader).completeTimeliness()
  }

  @Test("of every layout that was empty are whole")
  func emptyLayout() throws {
    #expect(try store.isTimelinessWhole)
  }

  @Test(
    "are read by index alone, without a step's row",
    arguments: [
      TimelinessQuery.Group.everybody, .team("t"), .worker("w", of: "t"), .worker(nil, of: "t"), .teams,
      .workers(of: "t"),
    ])
  func queryPlans(_ group: TimelinessQuery.Group) throws {
    let now = CaseStoreConformance.now
    let kind = TimelinessKind(key: "k", title: "K")
    let query = TimelinessQuery(
      measure: .every, group: group, months: Month(of: now.day).lastTwelve, kind: kind, now: now)
    let counts = try plan(TimelinessStatement.counts(query))
    #expect(counts.count == 1 && counts.allSatisfy { $0.hasPrefix("SEARCH timeliness_count USING") }, "\(counts)")
    let open = try plan(TimelinessStatement.open(query))
    #expect(open.contains { $0.hasPrefix("SEARCH timeliness USING COVERING INDEX timeliness_open") }, "\(open)")
  }

  @Test("the list behind one is found by its month and kind")
  func listPlan() throws {
    let figure = TimelinessFigure(
      measure: .every, kind: TimelinessKind(key: "k", title: "K"), month: Month(index: 1), whose: .everybody,
      now: CaseStoreConformance.now)
    let plan = try plan(TimelinessStatement.behind(figure, within: .whole, limit: 9))
    #expect(
      plan.contains {
        $0.hasPrefix("SEARCH timeliness USING INDEX timeliness_behind (measure=? AND month=? AND kind=? AND title=?)")
      }, "\(plan)")
  }

  private func plan(_ bound: TimelinessStatement.Bound) throws -> [String] {
    try store.queue.unsafeRead { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(bound.sql)", arguments: bound.arguments)
        .map { $0["detail"] as String }
    }
  }

  @Test("are written only where a fact about them changed")
  func nothingIsWrittenTwice() throws {
    let row = try CaseStoreConformance.timed(due: "2026-01-12")
    let change = Samples.change { $0.put.timeliness = [row] }
    let changes = { self.store.queue.unsafeRead { $0.totalChangesCount } }
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: change)
    let before = changes()
    try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: RowChange())
    let bare = changes() - before
    try store.append([Samples.fact()], to: "C0001", expecting: 2, changing: change)
    #expect(changes() - before == 2 * bare)
  }
}
