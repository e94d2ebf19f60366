import Casework
import Foundation
import GRDB
import GRDBSQLite

/// The write-ahead log beside a store that the program's group guards, and its index: both are there for good, and belong
/// to whoever owns the store.
///
/// SQLite makes them for whoever opens a store first and removes them with the last. They would be that person's own, who
/// may then have the program read what others write, as any file of theirs: by the name that the system has for a file
/// that a program has open.
enum StoreLog {
  private static let endings = ["-wal", "-shm"]

  /// The log of a store.
  static func path(of store: String) -> String { store + "-wal" }

  /// Throws `.ownersFirst` where whoever runs the program does not own a guarded store, and its log is not there or not
  /// its owner's.
  static func require(of path: String, ownedBy owner: uid_t?) throws(StoreError) {
    guard owner != geteuid(), StoreGroup.guarded(path) != nil else { return }
    for ending in endings where StoreFile.Identity(of: path + ending)?.owner != owner {
      throw .ownersFirst(path: path)
    }
  }

  /// Gives the log of a guarded store to its owner, who has opened it: it was somebody's who opened the store first.
  static func settle(of path: String, ownedBy owner: uid_t?) {
    guard owner == geteuid(), StoreGroup.guarded(path) != nil else { return }
    for ending in endings where StoreFile.Identity(of: path + ending)?.owner != owner {
      lchown(path + ending, geteuid(), gid_t.max)
    }
  }

  /// Has the last to close a guarded store leave the log there empty.
  static func empty(_ path: String, by db: Database) throws {
    guard StoreGroup.guarded(path) != nil else { return }
    try db.execute(sql: "PRAGMA journal_size_limit = 0")
  }

  /// Has every connection leave the log of a guarded store there, from its first moment on: one that is given up while it
  /// is made, of a damaged store or for want of memory, would else take the log away. To be called before any is made.
  static func keep() { _ = isKept }

  private static let isKept: Bool = {
    let keep: @convention(c) (OpaquePointer?, UnsafeRawPointer?, UnsafeRawPointer?) -> CInt = { connection, _, _ in
      guard let name = sqlite3_db_filename(connection, nil), StoreGroup.guarded(String(cString: name)) != nil else {
        return SQLITE_OK
      }
      var stays: CInt = 1
      return sqlite3_file_control(connection, nil, SQLITE_FCNTL_PERSIST_WAL, &stays)
    }
    return sqlite3_auto_extension(unsafeBitCast(keep, to: (@convention(c) () -> Void).self)) == SQLITE_OK
  }()
}
