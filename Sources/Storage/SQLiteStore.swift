public import Casework
import Foundation
import GRDB

/// The local store: one SQLite file with the journal, and the read models that are kept in the same transaction.
///
/// Safe to use from any thread; calls wait for one another.
public final class SQLiteStore: CaseStore {
  /// The file.
  public let path: String
  let queue: DatabaseQueue
  /// Which file it was when it was opened.
  private let file: StoreFile.Identity?
  let hints = AppendHints()

  /// Opens a store that is there, bringing an older layout up to date.
  ///
  /// `busyTimeout` is how many seconds a call waits while another process writes. Throws `.missing`, `.notAStore`,
  /// `.newer`, `.busy`, `.damaged`, `.cannotOpen`, or `.readOnly` where an older layout can't be brought up to date.
  public init(opening path: String, busyTimeout: Double = 2, readOnly: Bool = false) throws(StoreError) {
    try StoreFile.check(path)
    self.path = path
    file = StoreFile.Identity(of: path)
    let readOnly = readOnly || !StoreFile.isWritable(path)
    do {
      let name = readOnly && StoreFile.isAtRest(path) ? StoreFile.unchangingName(path) : path
      queue = try Connection.open(name, busyTimeout: busyTimeout, readOnly: readOnly)
      try queue.unsafeRead { db in try Schema.bringUpToDate(db, path: path, readOnly: readOnly) }
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Makes an empty store, in a folder of its own rights (0700) where the folder is not there, in a file of 0600.
  ///
  /// The file appears under its name only when it is whole. Throws `.exists` where there is one already.
  public static func create(at path: String, training: Bool) throws(StoreError) -> SQLiteStore {
    guard !StoreFile.exists(path) else { throw .exists(path: path) }
    try StoreFile.makeFolder(for: path)
    let unfinished = try StoreFile.makeUnfinished(path)
    do {
      let queue = try Connection.open(unfinished, busyTimeout: 2, readOnly: false)
      try queue.writeWithoutTransaction { db in try Schema.create(db, training: training) }
      try queue.close()
    } catch {
      StoreFile.remove(unfinished)
      throw StoreFailure.error(for: error, path: path)
    }
    try StoreFile.finish(unfinished, as: path)
    return try SQLiteStore(opening: path)
  }

  public var isTraining: Bool {
    get throws(StoreError) { try read { db in try Meta.value(.training, in: db) != 0 } }
  }

  /// Reads with single statements, outside a transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.unsafeRead(body)
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Reads with several statements that see the same state.
  func readTogether<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Writes in one immediate transaction: all of it or, where the body throws, nothing.
  ///
  /// Throws `.missing` where the file is no longer at its path: what is written to one that was moved or deleted
  /// would never be found again.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard StoreFile.Identity(of: path) == file else { throw .missing(path: path) }
    do {
      return try queue.write(body)
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }
}
