import GRDB

/// Compares what is in a file (tables, indexes, triggers) with what the program makes.
///
/// A view in a table's place, an index of somebody's own or a trigger that takes out what was just put in would have the
/// program show or keep something else than what is proved.
enum SchemaCheck {
  /// What is there and should not be, what is missing, and what is made otherwise: each by its name.
  static func findings(_ db: Database) throws -> [Finding] {
    let made = try Connection.open(":memory:", busyTimeout: 0, readOnly: false)
    let (expected, found) = (
      try made.writeWithoutTransaction { db in
        try Schema.create(db, training: false)
        return try objects(db)
      }, try objects(db)
    )
    let others = Set(expected.filter { !found.contains($0) } + found.filter { !expected.contains($0) }).map(\.name)
    let doubled = Dictionary(grouping: found, by: \.name).filter { $0.value.count > 1 }.keys
    return Set(others + doubled).sorted().map { name in
      SchemaSQL.guards.contains(name) ? .guardMissing(name) : .schema(name)
    }
  }

  private struct Object: Hashable {
    var kind: String
    var name: String
    var table: String
    var sql: String
  }

  private static func objects(_ db: Database) throws -> [Object] {
    try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").map { row in
      Object(
        kind: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1), table: try row.decode(atIndex: 2),
        sql: try row.decode(atIndex: 3))
    }
  }
}
