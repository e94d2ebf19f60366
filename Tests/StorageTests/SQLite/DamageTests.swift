import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("What goes wrong with a store")
struct DamageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> String {
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    let rows = Samples.manyTrayRows()
    let payload = "{\"text\":\"\(String(repeating: "secret words ", count: 40))\"}"
    let facts = (0..<200).map { _ in Samples.fact(payload) }
    try store.append(facts, to: "C0001", expecting: 0, changing: Samples.change { $0.put.tray = rows })
    try store.queue.close()
    return folder.file()
  }

  /// True for an error that says that the store is damaged and nothing of what is in it.
  private func isDamage(_ error: any Error) -> Bool {
    guard case StoreError.damaged(let path, let detail) = error else { return false }
    return path == folder.file() && !detail.contains("secret")
  }

  @Test("overwritten pages are found when they are read")
  func overwritten() throws {
    let path = try filled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The first page stays: with it the store still looks like one.
    bytes.replaceSubrange(4096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4096))
    try bytes.write(to: URL(fileURLWithPath: path))
    // The layout's own pages come after the first: opening may find them overwritten already.
    func store() throws -> SQLiteStore { try SQLiteStore(opening: path) }
    #expect(performing: { try store().entries(of: "C0001") }, throws: isDamage)
    #expect(performing: { try store().dumpRows() }, throws: isDamage)
    #expect(
      performing: { try store().tray(TrayPage(view: .mine("amina.shah"), limit: 50)) }, throws: isDamage)
    #expect(
      performing: { try store().append([Samples.fact()], to: "C0001", expecting: 200, changing: RowChange()) },
      throws: isDamage)
  }

  @Test("any page can be overwritten: every call answers or says that the store is damaged")
  func eachPage() throws {
    let path = try filled()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in stride(from: 1, to: whole.count / 4096, by: 3) {
      var bytes = whole
      bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: Data(repeating: 0x5A, count: 4096))
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        let store = try SQLiteStore(opening: path)
        _ = try store.entries(of: "C0001")
        _ = try store.tray(TrayPage(view: .queues(["north"]), limit: 500))
        _ = try store.dumpRows()
      } catch {
        #expect(isDamage(error), "page \(page): \(error)")
      }
    }
  }

  @Test("a file cut short is found")
  func truncated() throws {
    let path = try filled()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(4096 * 3).write(to: URL(fileURLWithPath: path))
    #expect(
      performing: {
        let store = try SQLiteStore(opening: path)
        _ = try store.entries(of: "C0001")
      }, throws: isDamage)
  }

  @Test("rows that no row can be are found, without a trap")
  func unreadableRows() throws {
    let store = try SQLiteStore(opening: try filled())
    try store.queue.write { db in
      try db.execute(sql: "UPDATE tray SET task = 'no task' WHERE rowid = 1")
      try db.execute(sql: "INSERT INTO worker (id, sort, search, roles, json) VALUES ('x', '', '', '', 'secret')")
      try db.execute(
        sql: "INSERT INTO journal VALUES ('C0009', 1, 'yesterday', 'x', 'x', '{}', ?, NULL)",
        arguments: [HashChain.beginning])
    }
    #expect(performing: { try store.dumpRows() }, throws: isDamage)
    #expect(performing: { try store.worker("x") }, throws: isDamage)
    #expect(throws: StoreError.unreadableEntry(stream: "C0009", sequence: 1)) { try store.entries(of: "C0009") }
  }

  @Test("a full disk leaves everything as it was")
  func full() throws {
    let path = try filled()
    let store = try SQLiteStore(opening: path)
    let before = try store.dumpRows()
    try store.queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1") }
    let large = Samples.fact(String(repeating: "x", count: 200_000))
    #expect(throws: StoreError.full(path: path)) {
      try store.append(
        [large], to: "C0002", expecting: 0, changing: Samples.change { $0.put.tray = [Samples.tray()] })
    }
    #expect(try store.version(of: "C0002") == 0)
    #expect(try store.dumpRows() == before)
  }
}
