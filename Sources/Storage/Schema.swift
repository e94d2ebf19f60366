import Casework
import GRDB

/// The layout of the store, and the way from each layout to the next.
enum Schema {
  /// The layout that this program writes: the file's `user_version`.
  static var version: Int { layouts.count }

  /// The statements that lead from each layout to the next; a released one is never changed.
  private static let layouts = [
    SchemaSQL.first, SchemaSQL.second, SchemaSQL.third, SchemaSQL.fourth, SchemaSQL.trays, SchemaSQL.words,
    TimelinessMigration.layout, SchemaSQL.evidence, SchemaSQL.rights, SchemaSQL.remains,
    SchemaSQL.shortRemains,
  ]
  /// The layouts whose new tables and columns are filled from what is in the store.
  private static let (bookings, senders, words, evidence, rights, remains) = (3, 4, 6, 8, 9, 10)

  /// Makes the tables in an empty file.
  static func create(_ db: Database, training: Bool) throws {
    try db.inTransaction(.immediate) {
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
      for layout in layouts { try db.execute(sql: layout) }
      try Meta.set(.training, to: training ? 1 : 0, in: db)
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
    // WAL is kept in the file: a connection that opens it later finds it set.
    try db.execute(sql: "PRAGMA journal_mode = WAL")
  }

  /// One read where the layout is today's. The steps run again from what is found under the lock, since another
  /// process may have taken them meanwhile. Under the same lock a copy is made first; its path is given back. It would
  /// belong to whoever makes it: a store that is another's, and that the group guards, is its owner's to bring up to date.
  static func bringUpToDate(_ db: Database, path: String, readOnly: Bool, isOthers: Bool = false) throws -> String? {
    guard try found(db, path: path) < version else { return nil }
    guard !isOthers else { throw StoreError.ownersFirst(path: path) }
    guard !readOnly else { throw StoreError.readOnly(path: path) }
    var copy: String?
    try db.inTransaction(.immediate) {
      let found = try found(db, path: path)
      guard found < version else { return .commit }
      copy = try MigrationCopy.make(of: path)
      for layout in layouts.dropFirst(found) { try db.execute(sql: layout) }
      if found < remains { try ChainMigration.fill(db) }
      if found < bookings { try BookingMigration.fill(db) }
      if found < senders { try SenderMigration.fill(db) }
      if found < words { try FindMigration.fill(db) }
      if found < evidence { try EvidenceMigration.fill(db) }
      if found < rights { try AccessMigration.fill(db) }
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
    return copy
  }

  private static func found(_ db: Database, path: String) throws -> Int {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found > 0 else { throw StoreError.notAStore(path: path) }
    guard found <= version else { throw StoreError.newer(path: path, found: found, known: version) }
    return found
  }
}
