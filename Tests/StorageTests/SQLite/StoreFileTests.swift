import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("The store's file")
struct StoreFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("is 0600, in a folder of 0700 that is made with it, and so are the files beside it")
  func modes() throws {
    let path = folder.file("deep/er/store.waymark")
    let store = try SQLiteStore.create(at: path, training: false)
    try store.saveDraft(Samples.draft("x"))
    #expect(try mode(of: path) == 0o600)
    #expect(try mode(of: path + "-wal") == 0o600)
    #expect(try mode(of: folder.file("deep")) == 0o700)
    #expect(try mode(of: folder.file("deep/er")) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("deep/er")).sorted()
    #expect(names == ["store.waymark", "store.waymark-shm", "store.waymark-wal"])
    #expect(try store.isTraining == false)
  }

  @Test("is set to lose nothing that was committed")
  func settings() throws {
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    let pragma = { (name: String) in
      try store.queue.unsafeRead { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
    }
    #expect(try pragma("journal_mode") == "wal")
    #expect(try pragma("synchronous") == "2")
    #expect(try pragma("foreign_keys") == "1")
    #expect(try pragma("user_version") == "\(Schema.version)")
    #expect(try pragma("application_id") == "\(StoreFile.applicationID)")
    #expect(try pragma("integrity_check") == "ok")
  }

  @Test("takes nothing once its log is gone or another's: it would never be found again")
  func logGone() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    try FileManager.default.moveItem(atPath: path + "-wal", toPath: path + "-away")
    for _ in 0..<2 {
      #expect(throws: StoreError.missing(path: path + "-wal")) {
        try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: RowChange())
      }
      // Another program would make one of its own.
      try Data().write(to: URL(fileURLWithPath: path + "-wal"))
    }
    try FileManager.default.removeItem(atPath: path + "-wal")
    try FileManager.default.moveItem(atPath: path + "-away", toPath: path + "-wal")
    try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: RowChange())
    #expect(try store.version(of: "C0001") == 2)
  }

  @Test("is not made over another")
  func exists() throws {
    let path = folder.file()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.exists(path: path)) { try SQLiteStore.create(at: path, training: true) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test("of the first layout is brought up to date when it is opened, and keeps what is in it")
  func olderLayout() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    let family = Samples.change { $0.put.summary = Samples.caseRow("C0001", family: "Carter (3 children)") }
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: family)
    let row = Samples.form("minutes")
    try store.queue.write { db in
      try db.execute(sql: OlderLayouts.withoutWords)
      try db.execute(
        sql: """
          \(Layouts.withoutTrays)
          DROP INDEX tray_sent; ALTER TABLE tray DROP COLUMN sender_id; ALTER TABLE tray DROP COLUMN receiver;
          DROP TABLE booking; DROP TABLE definition; DROP TABLE form; DROP INDEX tray_unclaimed; PRAGMA user_version = 1;
          CREATE TABLE form (
            case_id TEXT NOT NULL, form TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (case_id, form)
          ) STRICT
          """)
      try db.execute(
        sql: "INSERT INTO form VALUES (?, ?, ?)",
        arguments: [row.caseID.rawValue, row.form.description, try JSONText.encode(row)])
    }
    try store.queue.close()
    // A copy is its maker's alone even in a folder that hands on its group, where a new store is the group's too.
    try #require(chmod(URL(fileURLWithPath: path).deletingLastPathComponent().path, 0o2700) == 0)
    _ = try SQLiteStore.create(at: folder.file("other"), training: true)
    #expect(try mode(of: folder.file("other")) == 0o660)
    let opened = try SQLiteStore(opening: path)
    #expect(try opened.version(of: "C0001") == 1)
    #expect(try opened.forms(of: "C0001") == [row])
    #expect(try opened.keptDigest(of: "tiny", version: 1) == nil)
    let version = try opened.queue.unsafeRead { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
    #expect(version == Schema.version)
    let copy = path + ".before-layout-\(Schema.version)"
    #expect(opened.copyBefore == copy)
    #expect(try mode(of: copy) == 0o600)
    let before = try DatabaseQueue(path: copy)
    #expect(try before.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 1)
    #expect(try before.read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") } == ["ok"])
    let payloads = try before.read { db in try String.fetchAll(db, sql: "SELECT payload FROM journal") }
    #expect(try payloads == opened.entries(of: "C0001").map(\.fact.payload))
    #expect(try SQLiteStore(opening: path).copyBefore == nil)
  }

  @Test("of an older layout is left as it is where no copy of it can be made, and an earlier copy stays")
  func noCopy() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    try store.queue.write { db in try db.execute(sql: "PRAGMA user_version = \(Schema.version - 1)") }
    try store.queue.close()
    let copy = path + ".before-layout-\(Schema.version)"
    try Data("an earlier copy".utf8).write(to: URL(fileURLWithPath: copy))
    // Where the unfinished copy would go, there is a folder.
    let unfinished = "\(copy)-2.new-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: unfinished, withIntermediateDirectories: true)
    #expect {
      try SQLiteStore(opening: path)
    } throws: { error in
      guard case StoreError.noCopy(path, copy + "-2", _) = error else { return false }
      return true
    }
    let queue = try DatabaseQueue(path: path)
    #expect(try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == Schema.version - 1)
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "an earlier copy")
  }

  @Test("of an older layout says who sent what waits in a tray, from its journal")
  func olderSenders() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    let sent = Samples.tray(kind: .request, worker: nil, queue: "role:team-manager", from: "Amina Shah")
    let other = Samples.tray(task: TaskID(StepID("core-group", 1), "plan"), kind: .request, from: "Siân Evans")
    let finalised = #"{"event":"form-finalised","form":"core-group-1/minutes"}"#
    try store.append(
      [Samples.fact(finalised), Samples.fact()], to: "C0001", expecting: 0,
      changing: Samples.change { $0.put.tray = [sent, other] })
    try store.queue.write { db in
      try db.execute(sql: OlderLayouts.withoutWords)
      try db.execute(
        sql: """
          \(Layouts.withoutTrays)
          DROP INDEX tray_sent; ALTER TABLE tray DROP COLUMN sender_id; ALTER TABLE tray DROP COLUMN receiver;
          PRAGMA user_version = 3
          """)
    }
    try store.queue.close()
    let found = try SQLiteStore(opening: path).tray(TrayPage(view: .sent("amina.shah"), limit: 9))
    #expect(found.map(\.task) == [sent.task])
    #expect(found.first?.receiver == nil)
  }

  @Test("can be read where nothing can be written, without files beside it")
  func atRest() throws {
    let path = folder.file("Siân's 50% ?#store.waymark")
    let store = try SQLiteStore.create(at: path, training: true)
    try store.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    try store.queue.close()
    let queue = try Connection.open(StoreFile.unchangingName(path), busyTimeout: 1, readOnly: true)
    #expect(try queue.unsafeRead { db in try Journal.version(of: "C0001", in: db) } == 1)
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    // Whoever runs the tests can write here.
    #expect(!StoreFile.isAtRest(path))
  }

  @Test("must be there to be opened, and is not made by opening")
  func missing() {
    let path = folder.file("nowhere/store.waymark")
    #expect(throws: StoreError.missing(path: path)) { try SQLiteStore(opening: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("must be a store", arguments: ["", "short", String(repeating: "A text file, not a store.\n", count: 50)])
  func notAStore(_ text: String) throws {
    let path = folder.file("notes.txt")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path)) { try SQLiteStore(opening: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("must be Waymark's own, not another program's database or a folder")
  func notOurs() throws {
    let path = folder.file("other.sqlite")
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE journal (stream TEXT)") }
    #expect(throws: StoreError.notAStore(path: path)) { try SQLiteStore(opening: path) }
    #expect(throws: StoreError.notAStore(path: folder.path)) { try SQLiteStore(opening: folder.path) }
  }

  @Test("can be of a later layout, which is left alone")
  func newer() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    try store.queue.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreError.newer(path: path, found: 99, known: Schema.version)) {
      try SQLiteStore(opening: path)
    }
  }

  @Test("opened for reading takes no change")
  func readOnly() throws {
    let path = folder.file()
    let writer = try SQLiteStore.create(at: path, training: true)
    try writer.append([Samples.fact()], to: "C0001", expecting: 0, changing: RowChange())
    let store = try SQLiteStore(opening: path, readOnly: true)
    #expect(try store.version(of: "C0001") == 1)
    #expect(throws: StoreError.readOnly(path: path)) { try store.nextCaseID() }
    #expect(throws: StoreError.readOnly(path: path)) { try store.saveDraft(Samples.draft("x")) }
    #expect(throws: StoreError.readOnly(path: path)) {
      try store.append([Samples.fact()], to: "C0001", expecting: 1, changing: RowChange())
    }
    #expect(try writer.version(of: "C0001") == 1)
  }

  @Test("may have any characters in its path")
  func oddPaths() throws {
    for name in ["Siân's store?.waymark", "file:x", "a%20b#c", "store;--"] {
      let store = try SQLiteStore.create(at: folder.file(name), training: true)
      #expect(try store.nextCaseID() == "C0001")
      #expect(FileManager.default.fileExists(atPath: folder.file(name)))
    }
  }

  @Test("made for training stays so, and one that is not never becomes one", arguments: [true, false])
  func trainingStays(isTraining: Bool) throws {
    let store = try SQLiteStore.create(at: folder.file("training \(isTraining)"), training: isTraining)
    for sql in [
      "UPDATE meta SET value = 1 - value WHERE key = 'training'", "UPDATE meta SET key = 'x' WHERE key = 'training'",
      "DELETE FROM meta WHERE key = 'training'",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try store.queue.write { db in try db.execute(sql: sql) } }
    }
    #expect(try store.isTraining == isTraining)
  }

  @Test("Whose a store is, is asked of the file that was opened, whatever is at its path by now")
  func ownerOfWhatWasOpened() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    #expect(store.isOwned)
    try #require(chown(folder.file(), 1, 1) == 0, "only root can give a file away: run the tests as root")
    let opened = try SQLiteStore(opening: folder.file())
    #expect(!opened.isOwned)
    let own = try SQLiteStore.create(at: folder.file("own"), training: true)
    #expect(own.isOwned && rename(folder.file("own"), folder.file()) == 0)
    #expect(!opened.isOwned)
  }
}
