import GRDB

/// The triggers that keep the evidence from a slip.
enum Guards {
  /// Does what they would refuse, with those of some names out of the way in this transaction alone.
  static func lifting(_ names: [String], in db: Database, _ work: () throws -> Void) throws {
    var lifted: [String] = []
    for name in names {
      let sql = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", arguments: [name])
      guard let sql else { continue }
      lifted.append(sql)
      try db.execute(sql: "DROP TRIGGER \(name)")
    }
    try work()
    for sql in lifted { try db.execute(sql: sql) }
  }
}
