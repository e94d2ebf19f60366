import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("A transaction")
struct TransactionTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
  }

  private struct Stop: Error {}

  @Test("that stops midway leaves nothing")
  func stopsMidway() throws {
    #expect(throws: (any Error).self) {
      try store.write { db in
        _ = try Journal.append(
          [Samples.fact()], to: "C0001", expecting: 0, after: Journal.end(of: "C0001", in: db), in: db)
        try Rows.apply(Samples.change { $0.put.tray = [Samples.tray()] }, in: db)
        throw Stop()
      }
    }
    #expect(try store.version(of: "C0001") == 0)
    #expect(try store.dumpRows().isEmpty)
  }

  @Test("that stopped lets the next one through")
  func goesOn() throws {
    for _ in 0..<2 { #expect(throws: (any Error).self) { try store.write { _ in throw Stop() } } }
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    #expect(try store.version(of: "C0001") == 1)
  }

  @Test("that SQLite gave up by itself says what was wrong, and leaves nothing")
  func givenUp() throws {
    #expect(throws: StoreError.self) {
      try store.write { db in
        _ = try Journal.append(
          [Samples.fact()], to: "C0001", expecting: 0, after: Journal.end(of: "C0001", in: db), in: db)
        try db.execute(
          sql: "INSERT OR ROLLBACK INTO journal SELECT stream, 9, at, by, role, '{}', hash, remains FROM journal")
      }
    }
    #expect(try store.version(of: "C0001") == 0)
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    #expect(try store.version(of: "C0001") == 1)
  }

  @Test("cut off by the end of the process leaves nothing, and what was committed stays")
  func killed() throws {
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    try store.queue.inTransaction(.immediate) { db in
      _ = try Journal.append(
        [Samples.fact()], to: "C0001", expecting: 1, after: Journal.end(of: "C0001", in: db), in: db)
      // The files as a killed process would leave them, in the middle.
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.file() + suffix, toPath: folder.file("copy") + suffix)
      }
      return .rollback
    }
    let copy = try SQLiteStore(opening: folder.file("copy"))
    #expect(try copy.version(of: "C0001") == 1)
    #expect(try copy.entries(of: "C0001").map(\.fact) == [Samples.fact()])
  }

  @Test(
    "can't change, cut, replace or skip in the journal",
    arguments: [
      "UPDATE journal SET payload = '{}'", "UPDATE journal SET at = at WHERE sequence = 1", "DELETE FROM journal",
      "INSERT OR REPLACE INTO journal SELECT stream, sequence, at, by, role, '{}', hash, remains FROM journal",
      "INSERT INTO journal SELECT stream, 9, at, by, role, payload, hash, remains FROM journal",
    ])
  func journalOnlyGrows(_ sql: String) throws {
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    #expect(throws: DatabaseError.self) { try store.queue.write { db in try db.execute(sql: sql) } }
    #expect(try store.entries(of: "C0001").map(\.fact) == [Samples.fact()])
  }

  @Test("with tampering behind the triggers' back shows in the chain")
  func tampering() throws {
    try store.append(
      (1...3).map { Samples.fact("{\"n\":\($0)}") }, to: "C0001", expecting: 0, changing: RowChange())
    try store.queue.write { db in
      try db.execute(sql: "DROP TRIGGER journal_is_never_changed")
      try db.execute(sql: "UPDATE journal SET at = '2026-01-12T09:41:00.124Z' WHERE sequence = 2")
    }
    #expect(HashChain.firstBreak(in: try store.entries(of: "C0001")) == 2)
  }
}
