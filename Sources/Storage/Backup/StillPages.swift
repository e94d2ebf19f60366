import Casework
import Foundation
import GRDB
import GRDBSQLite

/// The pages of a store as they are at one moment, while others go on writing to it.
///
/// The store's lock on writing is held for as long as it takes to bring the write-ahead log into the file and to begin a
/// read. That read then sees the file alone, and no process may change the file until it ends: what is written meanwhile
/// stays in the log. So the file's own bytes are the store, and they can be read one after another.
struct StillPages {
  private let connection: Database
  /// How many bytes there are: a whole number of pages.
  let length: Int
  /// The layout of the store.
  let layout: Int

  /// Reads the store at a path with a body, which sees it stand still. Throws as opening a store does, and `.busy` where
  /// somebody reads or writes for longer than the time-out.
  static func read<Value>(
    _ path: String, busyTimeout: Double, _ body: (StillPages) throws -> Value
  ) throws -> Value {
    let isAtRest = StoreFile.isAtRest(path)
    let reader = try Connection.open(
      isAtRest ? StoreFile.unchangingName(path) : path, busyTimeout: busyTimeout, readOnly: isAtRest)
    return try reader.inDatabase { db in
      if isAtRest {
        try begin(db)
      } else {
        try beginAlone(db, path: path, busyTimeout: busyTimeout)
      }
      defer { try? db.execute(sql: "ROLLBACK") }
      return try body(StillPages(db))
    }
  }

  private init(_ db: Database) throws {
    connection = db
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    length = pages * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    layout = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Begins a read where nobody can have written since the log was brought into the file.
  private static func beginAlone(_ db: Database, path: String, busyTimeout: Double) throws {
    let writer = try Connection.open(path, busyTimeout: busyTimeout, readOnly: false)
    // A reader that began before the last writes keeps some of them in the log until it ends.
    let tries = max(1, Int(busyTimeout * 100))
    for _ in 0..<tries {
      let isAlone = try writer.inDatabase { writing in
        try writing.execute(sql: "BEGIN IMMEDIATE")
        defer { try? writing.execute(sql: "ROLLBACK") }
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
        let (busy, log, moved): (Int, Int, Int) = (row?[0] ?? 1, row?[1] ?? 0, row?[2] ?? -1)
        guard busy == 0, log == moved else { return false }
        try begin(db)
        return true
      }
      if isAlone { return }
      usleep(10_000)
    }
    throw StoreError.busy(path: path)
  }

  private static func begin(_ db: Database) throws {
    try db.execute(sql: "BEGIN")
    // The read begins with the first look at the file.
    _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
  }

  /// Fills a buffer with the bytes from a place on, which must be there.
  ///
  /// Through SQLite's own handle: to close another one of the same file would drop the locks that this process has on it.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(connection.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    let result = read(file, buffer.baseAddress, Int32(buffer.count), Int64(offset))
    guard result == SQLITE_OK else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
  }
}
