import GRDB

/// A transaction that writes. Its beginning and its end are prepared once, as everything in it is: a save is short, and
/// GRDB's own prepares them each time.
enum Transaction {
  /// Does a piece of work in an immediate transaction: all of it or, where the work or the commit throws, nothing.
  static func run<Value>(_ work: (Database) throws -> Value, in db: Database) throws -> Value {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      let value = try work(db)
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return value
    } catch {
      // What went wrong first is what is said. SQLite may have rolled back by itself.
      try? db.rollback()
      throw error
    }
  }
}
