import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("Several connections to a store")
struct ConcurrencyTests {
  let folder: TemporaryFolder
  let first: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    first = try SQLiteStore.create(at: folder.file(), training: true)
  }

  @Test("see one another's appends, and the later of two on one version is a conflict")
  func twoConnections() throws {
    let second = try SQLiteStore(opening: folder.file())
    let change = Samples.change { $0.put.tray = [Samples.tray()] }
    try first.append([Samples.fact()], to: "C0001", expecting: 0, changing: change)
    #expect(try second.version(of: "C0001") == 1)
    #expect(try second.tray(TrayPage(view: .mine("amina.shah"), limit: 9)).count == 1)
    #expect(throws: StoreError.conflict(stream: "C0001", expected: 0, found: 1)) {
      try second.append([Samples.fact()], to: "C0001", expecting: 0, changing: change)
    }
    try second.append([Samples.fact()], to: "C0001", expecting: 1, changing: change)
    #expect(HashChain.firstBreak(in: try first.entries(of: "C0001")) == nil)
    #expect(try first.nextCaseID() == "C0002")
    #expect(try second.nextCaseID() == "C0003")
  }

  @Test("wait for a writer no longer than their time-out, and can read meanwhile")
  func locked() throws {
    let second = try SQLiteStore(opening: folder.file(), busyTimeout: 0.05)
    try first.queue.inTransaction(.immediate) { _ in
      #expect(try second.version(of: "C0001") == 0)
      #expect(throws: StoreError.busy(path: folder.file())) { try second.nextCaseID() }
      let third = try SQLiteStore(opening: folder.file(), busyTimeout: 0.05)
      #expect(try third.isTraining)
      return .rollback
    }
    #expect(try second.nextCaseID() == "C0001")
  }

  @Test("a draft waits no longer than its own time-out, and other calls as long as ever after it")
  func draftLocked() throws {
    // A day, for a test that would wait for it.
    let second = try SQLiteStore(opening: folder.file(), busyTimeout: 86_400, draftTimeout: 0.05)
    try first.queue.inTransaction(.immediate) { _ in
      #expect(throws: StoreError.busy(path: folder.file())) { try second.saveDraft(Samples.draft("x")) }
      return .rollback
    }
    try second.saveDraft(Samples.draft("x"))
    let patience = Patience(seconds: 86_400)
    patience.waiting(atMost: 0) { #expect(!patience.wait(tries: 0)) }
    #expect(patience.wait(tries: 0))
  }

  @Test("locked wholly by another, a store says so when it is opened or read")
  func lockedWholly() throws {
    try first.queue.close()
    var configuration = Configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let other = try DatabaseQueue(path: folder.file(), configuration: configuration)
    try other.write { db in try db.execute(sql: "UPDATE meta SET value = value") }
    #expect(throws: StoreError.busy(path: folder.file())) {
      try SQLiteStore(opening: folder.file(), busyTimeout: 0.05)
    }
    try other.close()
  }

  @Test("lose nothing when many threads append at once")
  func manyThreads() async throws {
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let store = try SQLiteStore(opening: path, busyTimeout: 20)
          for step in 0..<10 {
            let id = try store.nextCaseID()
            try store.append(
              [Samples.fact("\(worker)-\(step)")], to: StreamID(id), expecting: 0, changing: RowChange())
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try first.streams().count == 40)
  }
}
