import Foundation
import GRDB

@testable import Storage

/// A store's file as it was at one time, to which it can be brought back: what a run begins with need not be made again.
struct KeptStore {
  let path: String
  private let bytes: Data

  /// Keeps what is in a file that nobody has open.
  init(path: String) throws {
    self.path = path
    bytes = try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Keeps what is in a file that is open, all of it.
  init(of store: SQLiteStore) throws {
    try store.queue.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try self.init(path: store.path)
  }

  /// Closes the store that was opened on it, and makes the file what it was.
  func restore(closing store: SQLiteStore?) throws {
    try store?.queue.close()
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    guard let file = FileHandle(forUpdatingAtPath: path) else { throw FuzzTarget.Broken("\(path) is gone") }
    try file.write(contentsOf: bytes)
    try file.truncate(atOffset: UInt64(bytes.count))
    try file.close()
  }
}

extension SQLiteStore {
  /// How many rows were written through this store, since it was opened.
  var writtenRows: Int { queue.inDatabase(\.totalChangesCount) }
}
