public import Casework
import Foundation
import GRDB
import Synchronization
public import Workflow

/// The local store: one SQLite file with the journal, and the read models that are kept in the same transaction.
///
/// Safe to use from any thread; calls wait for one another.
public final class SQLiteStore: CaseStore {
  /// The file.
  public let path: String
  let queue: DatabaseQueue
  private let patience: Patience
  /// How many seconds a draft waits at most while another process writes.
  let draftTimeout: Double
  /// Which file it was when it was opened.
  private let file: StoreFile.Identity?
  /// Which was its log then; nil where there was none.
  private let log: StoreFile.Identity?
  /// True where it is worked on with the group that guards it.
  private let isGuarded: Bool
  /// What may be seen of it.
  public let sight: Sight
  let hints: AppendHints
  let knownDrafts: KnownDrafts
  /// The copy that was left of an older store when it was brought up to date; nil where it was not an older one.
  public let copyBefore: String?
  private let found: FoundDamage

  /// What several views of one store know of its damage.
  private final class FoundDamage: Sendable {
    let loss = Mutex<StoreLoss?>(nil)
  }

  /// Of the cases, those that may be seen are named.
  public var loss: StoreLoss? {
    guard var loss = found.loss.withLock({ $0 }) else { return nil }
    guard !sight.isWhole, !loss.cases.isEmpty else { return loss }
    let seen = loss.cases.filter { id in
      // What can't be looked up is not shown.
      (try? queue.unsafeRead { db in try SightSQL.includes(id.rawValue, sight, in: db) }) == true
    }
    guard seen.count < loss.cases.count else { return loss }
    (loss.cases, loss.mayLackCases) = (seen, true)
    return loss
  }

  /// Opens a store that is there, bringing an older layout up to date.
  ///
  /// An older one is copied first, beside it. A damaged one is opened for reading, where it can be read at all.
  /// `busyTimeout` is how many seconds a call waits while another process writes, `draftTimeout` how many a draft does:
  /// whoever types waits for it, and it is tried again. `guarded` is for whoever asks next who it is that looks: a store
  /// that the program's group guards is opened with that group; without it, as with every other, with the rights of
  /// whoever runs the program. Throws `.missing`, `.notAStore`, `.newer`, `.busy`, `.damaged`, `.cannotOpen`, `.noCopy`,
  /// `.ownersFirst` where the group guards it and only its owner can make it ready, or `.readOnly` where an older layout can't be brought up to date.
  public init(
    opening path: String, busyTimeout: Double = 2, draftTimeout: Double = 0.3, readOnly: Bool = false,
    guarded: Bool = false
  ) throws(StoreError) {
    let place = guarded ? StoreGroup.guarded(path) : nil
    let path = place ?? path
    isGuarded = place != nil
    let opened = try SQLiteStore.raised(where: isGuarded) { () throws(StoreError) in
      try SQLiteStore.open(path, busyTimeout: busyTimeout, readOnly: readOnly)
    }
    self.path = path
    self.draftTimeout = draftTimeout
    queue = opened.queue
    patience = opened.patience
    file = opened.file
    log = opened.log
    copyBefore = opened.copyBefore
    sight = .whole
    hints = AppendHints()
    knownDrafts = KnownDrafts()
    found = FoundDamage()
    if opened.isDamaged { noteDamage(isCut: opened.isCut) }
  }

  /// A connection, and what was found while it was made.
  private struct Opened {
    var queue: DatabaseQueue
    var patience: Patience
    var file: StoreFile.Identity?
    var log: StoreFile.Identity?
    var copyBefore: String?
    var isDamaged = false
    /// True where saved things lie behind damage in its log, which are not read.
    var isCut = false
  }

  private static func open(
    _ path: String, busyTimeout: Double, readOnly: Bool
  ) throws(StoreError) -> Opened {
    try StoreFile.check(path)
    let file = StoreFile.Identity(of: path)
    try StoreLog.require(of: path, ownedBy: file?.owner)
    let readOnly = readOnly || !StoreFile.isWritable(path)
    let name = readOnly && StoreFile.isAtRest(path) ? StoreFile.unchangingName(path) : path
    let patience = Patience(seconds: busyTimeout)
    // SQLite would open it as if nothing had been saved behind the damage, and put the log away.
    if WriteAheadLog.isCut(StoreLog.path(of: path)) {
      guard let readable = SQLiteStore.openDamaged(name, busyTimeout: busyTimeout) else {
        throw .damaged(path: path, detail: "its log is damaged")
      }
      return Opened(queue: readable, patience: patience, file: file, isDamaged: true, isCut: true)
    }
    do {
      let queue = try Connection.open(name, patience, readOnly: readOnly)
      let isOthers = file?.owner != geteuid() && StoreGroup.guarded(path) != nil
      let copy = try queue.unsafeRead { db in
        try Schema.bringUpToDate(db, path: path, readOnly: readOnly, isOthers: isOthers)
      }
      StoreLog.settle(of: path, ownedBy: file?.owner)
      // Between the look and the opening another may have put theirs in its place.
      try StoreLog.require(of: path, ownedBy: file?.owner)
      let log = StoreFile.Identity(of: StoreLog.path(of: path))
      return Opened(queue: queue, patience: patience, file: file, log: log, copyBefore: copy)
    } catch {
      guard StoreFailure.isDamage(error), let readable = SQLiteStore.openDamaged(name, busyTimeout: busyTimeout) else {
        throw StoreFailure.error(for: error, path: path)
      }
      return Opened(queue: readable, patience: patience, file: file, isDamaged: true)
    }
  }

  /// A connection for reading to a damaged store; nil where nothing of it can be read.
  private static func openDamaged(_ name: String, busyTimeout: Double) -> DatabaseQueue? {
    guard let queue = try? Connection.openDamaged(name, busyTimeout: busyTimeout) else { return nil }
    let isToday = try? queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version
        && Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'journal')") == 2
    }
    return isToday == true ? queue : nil
  }

  /// Looks once through what can still be read; from then on nothing is written.
  func noteDamage(isCut: Bool = false) {
    let isFirst = self.found.loss.withLock { known in
      guard known == nil else { return false }
      known = StoreLoss(path: path)
      return true
    }
    guard isFirst else { return }
    var found = raised { queue.unsafeRead { db in Losses.found(in: db, path: path) } }
    found.lacksLatest = isCut
    self.found.loss.withLock { [found] in $0 = found }
  }

  private func failure(_ error: any Error) -> StoreError {
    if StoreFailure.isDamage(error) { noteDamage() }
    return StoreFailure.error(for: error, path: path)
  }

  /// Makes an empty store, in a folder of its own rights (0700) where the folder is not there, in a file of 0600.
  ///
  /// In a folder that hands on its group the file is that group's to work on too (0660), unless it is not `forUse`. It
  /// appears under its name only when it is whole. Throws `.exists` where there is one already.
  public static func create(
    at path: String, training: Bool, forUse: Bool = true
  ) throws(StoreError) -> SQLiteStore {
    guard !StoreFile.exists(path) else { throw .exists(path: path) }
    try StoreFile.makeFolder(for: path)
    let unfinished = try StoreFile.makeUnfinished(path, forUse: forUse)
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
    isGuarded = store.isGuarded
    queue = store.queue
    patience = store.patience
    draftTimeout = store.draftTimeout
    file = store.file
    log = store.log
    hints = store.hints
    knownDrafts = store.knownDrafts
    copyBefore = store.copyBefore
    found = store.found
    self.sight = sight
  }

  public func seen(within sight: Sight) -> any CaseStore { narrowed(to: sight) }

  /// The same as a store of a file, for what only such a one can tell.
  public func narrowed(to sight: Sight) -> SQLiteStore { SQLiteStore(self, within: sight) }

  /// Whether the file that was opened belongs to whoever runs the program, whatever is at its path by now.
  public var isOwned: Bool { file?.owner == geteuid() }

  private static func raised<Value, Failure: Error>(
    where isGuarded: Bool, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try isGuarded ? StoreGroup.raised(work) : work()
  }

  private func raised<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    try SQLiteStore.raised(where: isGuarded, work)
  }

  public var isTraining: Bool {
    get throws(StoreError) { try read { db in try Meta.value(.training, in: db) != 0 } }
  }

  /// Reads with single statements, outside a transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try raised { try queue.unsafeRead(body) }
    } catch {
      throw failure(error)
    }
  }

  /// Reads with several statements that see the same state.
  func readTogether<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try raised { try queue.read(body) }
    } catch {
      throw failure(error)
    }
  }

  /// Writes in one immediate transaction: all of it or, where the body throws, nothing.
  ///
  /// Throws `.missing` where the file or its log is no longer at its path: what is written to one that was moved or
  /// deleted would never be found again. Throws `.damaged` once damage was met. `waiting` is how many seconds it waits at most
  /// while another process writes; nil for the usual. What was committed is told before anything else is written on the
  /// same connection.
  func write<Value>(
    waiting seconds: Double? = nil, _ body: (Database) throws -> Value, committed: (Value) -> Void = { _ in }
  ) throws(StoreError) -> Value {
    let (isThere, hasLog) = raised {
      (StoreFile.Identity(of: path) == file, log == nil || StoreFile.Identity(of: StoreLog.path(of: path)) == log)
    }
    guard isThere else { throw .missing(path: path) }
    guard hasLog else { throw .missing(path: StoreLog.path(of: path)) }
    guard loss == nil else { throw .onlyRead(path) }
    do {
      return try raised {
        try queue.writeWithoutTransaction { db in
          let value = try patience.waiting(atMost: seconds) { try Transaction.run(body, in: db) }
          committed(value)
          return value
        }
      }
    } catch {
      throw failure(error)
    }
  }
}
