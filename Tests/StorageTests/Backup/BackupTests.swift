import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("A backup")
struct BackupTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  static let passphrase = Passphrase("four invented words here")
  static let noon = Instant(milliseconds: 1_768_219_200_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
    try BackupTests.fill(store)
  }

  /// Three cases, and more than two pieces of a backup.
  static func fill(_ store: SQLiteStore) throws {
    let payload = "{\"text\":\"\(String(repeating: "secret words ", count: 800))\"}"
    for id: CaseID in ["C0001", "C0002", "C0003"] {
      let facts = (0..<70).map { _ in Samples.fact(payload) }
      let change = Samples.change(id) { $0.put.tray = [Samples.tray(id)] }
      try store.append(facts, to: StreamID(id), expecting: 0, changing: change)
    }
    try store.saveDraft(Samples.draft("typed"))
  }

  @discardableResult
  private func make(_ name: String = "a.backup", _ passphrase: Passphrase = passphrase) throws -> String {
    let file = folder.file(name)
    _ = try store.backUp(to: file, sealedWith: passphrase, cost: .least, at: BackupTests.noon)
    return file
  }

  private func verify(_ file: String) throws -> SoundStore {
    try Backup(opening: file, sealedWith: BackupTests.passphrase).verify()
  }

  @Test("is restored to no name beside which the log of another store lies, nor is a store made there")
  func strayLog() throws {
    let backup = try Backup(opening: make(), sealedWith: BackupTests.passphrase)
    let path = folder.file("after-a-crash")
    for ending in ["-wal", "-journal"] {
      try Data("what was acknowledged".utf8).write(to: URL(fileURLWithPath: path + ending))
      #expect(throws: BackupFailure.logBeside(path: path, log: path + ending)) { try backup.restore(to: path) }
      #expect(throws: StoreError.logBeside(path: path, log: path + ending)) {
        try SQLiteStore.create(at: path, training: true)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path + ending)).count == 21, "it is as it was")
      try FileManager.default.removeItem(atPath: path + ending)
    }
    // An empty one holds nothing that could be lost.
    try Data().write(to: URL(fileURLWithPath: path + "-wal"))
    #expect(try backup.restore(to: path).entries == 210)
    #expect(try SQLiteStore(opening: path).verify().findings == [])
  }

  @Test("holds the whole store, sealed, for its owner alone")
  func whole() throws {
    let file = try make()
    #expect(try mode(of: file) == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    for text in ["secret words", "SQLite format", "C0001", "typed"] { #expect(bytes.range(of: Data(text.utf8)) == nil) }
    let backup = try Backup(opening: file, sealedWith: BackupTests.passphrase)
    #expect(backup.summary.madeAt == BackupTests.noon)
    #expect(backup.summary.fileSize == bytes.count)
    #expect(try backup.verify().cases == 3)
    #expect(try backup.verify().entries == 210)
    let restored = folder.file("restored")
    #expect(try backup.restore(to: restored).entries == 210)
    #expect(try mode(of: restored) == 0o600)
    let again = try SQLiteStore(opening: restored)
    #expect(try again.damage().isEmpty)
    #expect(try again.isTraining)
    #expect(try again.dumpRows() == store.dumpRows())
    for stream in try store.streams() { #expect(try again.entries(of: stream) == store.entries(of: stream)) }
    #expect(try again.latestDraft(by: "amina.shah") == Samples.draft("typed"))
    try again.append([Samples.fact()], to: "C0001", expecting: 70, changing: RowChange())
  }

  @Test("is never written over anything, nor a store")
  func exists() throws {
    let file = try make()
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(throws: BackupFailure.exists(path: file)) { try make() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    let backup = try Backup(opening: file, sealedWith: BackupTests.passphrase)
    #expect(throws: BackupFailure.exists(path: folder.file())) { try backup.restore(to: folder.file()) }
    let dangling = folder.file("dangling")
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: folder.file("nothing"))
    #expect(throws: BackupFailure.exists(path: dangling)) { try backup.restore(to: dangling) }
    #expect(try store.damage().isEmpty)
  }

  @Test("opens with its passphrase alone")
  func passphrases() throws {
    let file = try make("accents", Passphrase("Si\u{E2}n likes long walks"))
    #expect(throws: BackupFailure.wrongPassphrase(path: file)) { try verify(file) }
    #expect(throws: BackupFailure.wrongPassphrase(path: file)) { try Backup(opening: file, sealedWith: Passphrase("")) }
    // Typed on another keyboard, the same letters are other bytes.
    #expect(try Backup(opening: file, sealedWith: Passphrase("Sia\u{302}n likes long walks")).verify().cases == 3)
    #expect(!Passphrase("eleven char").isLongEnough)
    #expect(Passphrase("twelve chars").isLongEnough)
  }

  @Test("with any byte changed is found out, and nothing is restored of it")
  func changed() throws {
    let file = try make()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    let header = [0, 16, 19, 20, 24, 43, 44, 51, 60, 64, 95, 96, 111]
    let rest = Array(stride(from: 112, to: whole.count, by: whole.count / 7)) + [whole.count - 1]
    for place in header + rest {
      var bytes = whole
      bytes[place] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: file))
      #expect("byte \(place)") { try verify(file) } throws: { error in
        switch error as? BackupFailure {
        case .notABackup: place < 16
        case .header: (16..<96).contains(place)
        case .wrongPassphrase: (96..<112).contains(place)
        case .changed(_, let from, let to): (from...to).contains(place)
        default: false
        }
      }
      #expect(throws: BackupFailure.self) {
        _ = try Backup(opening: file, sealedWith: BackupTests.passphrase).restore(to: folder.file("restored"))
      }
      #expect(!StoreFile.exists(folder.file("restored")))
    }
  }

  @Test("cut short, drawn out, reordered, mixed with another, or no backup at all: each is said")
  func otherFiles() throws {
    let file = try make()
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    func failure(_ bytes: Data) throws -> BackupFailure? {
      try bytes.write(to: URL(fileURLWithPath: file))
      do { _ = try verify(file) } catch { return error as? BackupFailure }
      return nil
    }
    let piece = (1 << 15) + 16
    for length in [whole.count - 1, 112 + piece, 113, 112] {
      #expect(try failure(whole.prefix(length)) == .cutShort(path: file, found: length, expected: whole.count))
    }
    #expect(try failure(whole.prefix(40)) == .cutShort(path: file, found: 40, expected: 112))
    #expect(try failure(whole + [0]) == .tooLong(path: file, found: whole.count + 1, expected: whole.count))
    let swapped =
      whole.prefix(112) + whole[(112 + piece)..<(112 + 2 * piece)] + whole[112..<(112 + piece)]
      + whole[(112 + 2 * piece)...]
    #expect(try failure(swapped) == .changed(path: file, from: 112, to: 112 + piece - 1))
    let other = try Data(contentsOf: URL(fileURLWithPath: make("other")))
    #expect(try failure(whole.prefix(112) + other[112...]) == .changed(path: file, from: 112, to: 112 + piece - 1))
    #expect(try failure(Data()) == .notABackup(path: file))
    #expect(try failure(Data("a letter".utf8)) == .notABackup(path: file))
    #expect(throws: BackupFailure.notABackup(path: folder.path)) { try verify(folder.path) }
    #expect(throws: BackupFailure.missing(path: folder.file("none"))) { try verify(folder.file("none")) }
  }

  @Test("of a damaged store can be made, and is found out when it is verified")
  func unsound() throws {
    try store.queue.write { db in
      try db.execute(sql: "DROP TRIGGER journal_is_never_changed")
      try db.execute(sql: "UPDATE journal SET role = 'chair' WHERE stream = 'C0002' AND sequence = 7")
    }
    let file = try make()
    #expect(
      throws: BackupFailure.unsound(path: file, faults: ["the chain of C0002 is broken at entry 7"])
    ) { try verify(file) }
  }

  @Test("is of one moment while others write, and they wait for none of it")
  func inUse() async throws {
    let path = folder.file()
    let file = folder.file("busy.backup")
    let (store, folder) = (store, folder)
    let written = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<2 {
        group.addTask {
          let writer = try SQLiteStore(opening: path, busyTimeout: 30)
          let id = CaseID("C01\(worker)0")
          var count = 0
          while !StoreFile.exists(file) || count < 3 {
            try writer.append(
              [Samples.fact(String(repeating: "x", count: 9_000))], to: StreamID(id), expecting: count,
              changing: Samples.change(id) { $0.put.tray = [Samples.tray(id, title: "Task \(count)")] })
            count += 1
          }
          return count
        }
      }
      _ = try store.backUp(to: file, sealedWith: BackupTests.passphrase, cost: .least, at: BackupTests.noon)
      return try await group.reduce(0, +)
    }
    let backup = try Backup(opening: file, sealedWith: BackupTests.passphrase)
    let found = try backup.restore(to: folder.file("restored"))
    #expect(found.entries >= 210 && found.entries <= 210 + written)
    let restored = try SQLiteStore(opening: folder.file("restored"))
    #expect(try restored.damage().isEmpty)
    for worker in 0..<2 {
      let id = CaseID("C01\(worker)0")
      let count = try restored.version(of: StreamID(id))
      let rows = try restored.tray(TrayPage(view: .queues(["north"]), limit: 9))
      let titles = rows.filter { $0.caseID == id }.map(\.title)
      #expect(titles == (count == 0 ? [] : ["Task \(count - 1)"]))
    }
  }

  @Test("is the file as SQLite's own backup makes it")
  func same() throws {
    let file = try make()
    _ = try Backup(opening: file, sealedWith: BackupTests.passphrase).restore(to: folder.file("restored"))
    let copy = folder.file("copy")
    try store.queue.backup(to: DatabaseQueue(path: copy))
    let ours = try Data(contentsOf: URL(fileURLWithPath: folder.file("restored")))
    let theirs = try Data(contentsOf: URL(fileURLWithPath: copy))
    // A copy by SQLite counts as a change of its own: the counters in the first page's header differ.
    #expect(ours.count == theirs.count && ours.dropFirst(100) == theirs.dropFirst(100))
  }
}
