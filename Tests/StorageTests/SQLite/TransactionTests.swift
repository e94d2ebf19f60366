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

  @Test("relies on where streams end now, whoever wrote there since, and however")
  func endsElsewhere() throws {
    let other = try SQLiteStore(opening: store.path)
    let stream: StreamID = "C0001"
    func append(to store: SQLiteStore, expecting version: Int, authority: Int = 0) throws {
      try store.append(
        [Samples.fact()], to: stream, expecting: version, relyingOn: [.authority: authority], changing: RowChange())
    }
    try append(to: store, expecting: 0)
    try append(to: store, expecting: 1)
    try append(to: other, expecting: 2)
    #expect(throws: StoreError.conflict(stream: stream, expected: 2, found: 3)) {
      try append(to: store, expecting: 2)
    }
    try append(to: store, expecting: 3)
    try other.append([Samples.fact()], to: .authority, expecting: 0, changing: RowChange())
    #expect(throws: StoreError.conflict(stream: .authority, expected: 0, found: 1)) {
      try append(to: store, expecting: 4)
    }
    try append(to: store, expecting: 4, authority: 1)
    try store.bulkAppend([NewStream(stream: "C0002", facts: [Samples.fact()], change: RowChange())])
    #expect(throws: StoreError.conflict(stream: "C0002", expected: 0, found: 1)) {
      try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: RowChange())
    }
    let erasure = TextErasure(text: .entry(1), fact: Samples.fact(), left: [:])
    try store.erase(erasure, from: stream, expecting: 5, relyingOn: [.authority: 1], changing: RowChange())
    #expect(throws: StoreError.conflict(stream: stream, expected: 5, found: 6)) {
      try append(to: store, expecting: 5, authority: 1)
    }
    try append(to: store, expecting: 6, authority: 1)
    try append(to: store, expecting: 7, authority: 1)
    #expect(try HashChain.firstBreak(in: store.entries(of: stream)) == nil)
    #expect(try store.verify().findings == [])
  }

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
