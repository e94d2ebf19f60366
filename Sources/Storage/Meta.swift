import GRDB

/// Facts about the store itself.
enum Meta {
  /// What is kept.
  enum Key: String {
    /// 1 for a training store.
    case training
    /// The last case number given out.
    case lastCase = "last-case"
    /// What case numbers are passed over by; 0 where none are.
    case numbering
    /// 1 where the figures on timeliness are of every case.
    case timeliness
  }

  /// 0 where nothing was set.
  static func value(_ key: Key, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key.rawValue]) ?? 0
  }

  static func set(_ key: Key, to value: Int, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    )
    .execute(arguments: [key.rawValue, value])
  }
}
