import Casework
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("Heads and seals of a store that was kept before there were any")
struct EvidenceMigrationTests {
  @Test("are made when it is opened, and it verifies", arguments: OlderLayouts.all.map(\.layout))
  func olderLayout(_ layout: Int) throws {
    let evidence = try EvidenceStore()
    let sql = try #require(OlderLayouts.all.first { $0.layout == layout }?.sql)
    try evidence.store.queue.write { db in try db.execute(sql: sql) }
    try evidence.store.queue.close()
    let opened = try SQLiteStore(opening: evidence.folder.file())
    let result = try opened.verify()
    #expect(result.findings == [])
    #expect((result.streams, result.entries, result.seals) == (3, 10, 2))
    let heads = try opened.queue.read { db in
      try Row.fetchAll(db, sql: "SELECT day, stream, sequence FROM day_head ORDER BY day, stream").map { row in
        "\(Day(number: row[0])) \(row[1] as String) \(row[2] as Int)"
      }
    }
    #expect(
      heads == [
        "2026-01-12 C0001 2", "2026-01-12 C0002 1", "2026-01-12 authority 1", "2026-01-13 C0001 4",
        "2026-01-13 C0002 2", "2026-01-14 C0001 6", "2026-01-14 C0002 3",
      ])
    try opened.append(EvidenceStore.facts(1, on: 2), to: "C0002", expecting: 3, changing: RowChange())
    #expect(try opened.verify().findings == [])
  }

  @Test("take an entry whose date can't be read, or goes back, to the day before it in its stream")
  func oddDates() throws {
    let evidence = try EvidenceStore()
    try evidence.store.queue.write { db in
      try db.execute(sql: OlderLayouts.withoutEvidence)
      try db.execute(
        sql: "INSERT INTO journal VALUES ('C0002', 4, 'yesterday', 'x', 'x', '{}', ?)",
        arguments: [HashChain.beginning])
    }
    try evidence.store.queue.close()
    let opened = try SQLiteStore(opening: evidence.folder.file())
    #expect(try opened.verify().findings == [.timeless("C0002", 4), .changed("C0002", 4)])
  }

  @Test("of many streams at once verify, and are of the day on which each ended")
  func bulk() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    try store.append(EvidenceStore.facts(1, on: 0), to: .authority, expecting: 0, changing: RowChange())
    let streams = (1...30).map { number in
      NewStream(
        stream: StreamID(CaseID.numbered(number)), facts: EvidenceStore.facts(number, on: number % 3),
        change: RowChange())
    }
    try store.bulkAppend(streams)
    try store.bulkAppend([NewStream(stream: "C0099", facts: EvidenceStore.facts(2, on: 0), change: RowChange())])
    let result = try store.verify()
    #expect(result.findings == [])
    #expect((result.streams, result.entries, result.seals) == (32, 468, 2))
    withExtendedLifetime(folder) {}
  }
}
