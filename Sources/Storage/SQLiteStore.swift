public import Casework
import Foundation
import GRDB
public import Workflow

/// The local store: one SQLite file with the journal, and the read models that are kept in the same transaction.
///
/// Safe to use from any thread; calls wait for one another.
public final class SQLiteStore: CaseStore {
  /// The file.
  public let path: String
  let queue: DatabaseQueue
  /// Which file it was when it was opened.
  private let file: StoreFile.Identity?
  /// What may be seen of it.
  public let sight: Sight
  let hints: AppendHints

  /// Opens a store that is there, bringing an older layout up to date.
  ///
  /// `busyTimeout` is how many seconds a call waits while another process writes. Throws `.missing`, `.notAStore`,
  /// `.newer`, `.busy`, `.damaged`, `.cannotOpen`, or `.readOnly` where an older layout can't be brought up to date.
  public init(opening path: String, busyTimeout: Double = 2, readOnly: Bool = false) throws(StoreError) {
    (queue, file) = try StoreGroup.raised { () throws(StoreError) in
      try SQLiteStore.open(path, busyTimeout: busyTimeout, readOnly: readOnly)
    }
    self.path = path
    sight = .whole
    hints = AppendHints()
  }

  private static func open(
    _ path: String, busyTimeout: Double, readOnly: Bool
  ) throws(StoreError) -> (queue: DatabaseQueue, file: StoreFile.Identity?) {
    try StoreFile.check(path)
    let file = StoreFile.Identity(of: path)
    let readOnly = readOnly || !StoreFile.isWritable(path)
    do {
      let name = readOnly && StoreFile.isAtRest(path) ? StoreFile.unchangingName(path) : path
      let queue = try Connection.open(name, busyTimeout: busyTimeout, readOnly: readOnly)
      try queue.unsafeRead { db in try Schema.bringUpToDate(db, path: path, readOnly: readOnly) }
      return (queue, file)
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

  private init(_ store: SQLiteStore, within sight: Sight) {
    path = store.path
    queue = store.queue
    file = store.file
    hints = store.hints
    self.sight = sight
  }

  public func seen(within sight: Sight) -> any CaseStore { SQLiteStore(self, within: sight) }

  /// Whether a store's file belongs to whoever runs the program.
  public static func isOwned(_ path: String) -> Bool {
    StoreGroup.raised { StoreFile.owner(of: path) == geteuid() }
  }

  public var isTraining: Bool {
    get throws(StoreError) { try read { db in try Meta.value(.training, in: db) != 0 } }
  }

  /// Reads with single statements, outside a transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try StoreGroup.raised { try queue.unsafeRead(body) }
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Reads with several statements that see the same state.
  func readTogether<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try StoreGroup.raised { try queue.read(body) }
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Writes in one immediate transaction: all of it or, where the body throws, nothing.
  ///
  /// Throws `.missing` where the file is no longer at its path: what is written to one that was moved or deleted
  /// would never be found again.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    let isThere = StoreGroup.raised { StoreFile.Identity(of: path) == file }
    guard isThere else { throw .missing(path: path) }
    do {
      return try StoreGroup.raised { try queue.write(body) }
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }
}
