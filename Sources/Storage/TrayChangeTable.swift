import Casework
import GRDB
import Workflow

/// What became of tasks in trays, for some weeks.
enum TrayChangeTable {
  static func put(_ changes: [TrayChange], in db: Database) throws {
    guard let latest = changes.map(\.at.milliseconds).max() else { return }
    for change in changes {
      try db.cachedStatement(sql: "INSERT INTO tray_change (json) VALUES (?)")
        .execute(arguments: [try JSONText.encode(change)])
      let id = db.lastInsertedRowID
      let statement = try db.cachedStatement(
        sql: "INSERT INTO tray_change_scope (scope, at, change) VALUES (?, ?, ?)")
      for scope in change.scopes { try statement.execute(arguments: [scope, change.at.milliseconds, id]) }
    }
    try forget(before: latest - TrayChange.keptDays * 86_400_000, in: db)
  }

  /// Drops what nobody asks for any more, a little with each change.
  private static func forget(before limit: Int, in db: Database) throws {
    let old = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT scope, at, change FROM tray_change_scope WHERE at < ? ORDER BY at LIMIT 50"),
      arguments: [limit])
    for row in old {
      let (scope, at, id): (String, Int, Int) = (
        try row.decode(atIndex: 0), try row.decode(atIndex: 1), try row.decode(atIndex: 2)
      )
      try db.cachedStatement(sql: "DELETE FROM tray_change_scope WHERE scope = ? AND at = ? AND change = ?")
        .execute(arguments: [scope, at, id])
      try db.cachedStatement(sql: "DELETE FROM tray_change WHERE id = ?").execute(arguments: [id])
    }
  }

  static func changes(
    in scopes: [String], since: Int, limit: Int, within sight: Sight, _ db: Database
  ) throws -> [TrayChange] {
    let seen = SightSQL(sight, on: "json ->> 'caseID'")
    let hidden = seen.sql.map { " AND (SELECT \($0) FROM tray_change WHERE id = change)" } ?? ""
    var found: [(at: Int, id: Int)] = []
    for scope in Set(scopes) {
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT at, change FROM tray_change_scope WHERE scope = ? AND at >= ?\(hidden)
            ORDER BY at DESC, change DESC LIMIT ?
            """), arguments: StatementArguments([scope, since] + seen.arguments + [limit]))
      while let row = try rows.next() {
        found.append((try row.decode(Int.self, atIndex: 0), try row.decode(Int.self, atIndex: 1)))
      }
    }
    var known: Set<Int> = []
    let latest = found.sorted { ($0.at, $0.id) > ($1.at, $1.id) }.filter { known.insert($0.id).inserted }.prefix(limit)
    return try latest.flatMap { change in
      try JSONColumn.values("SELECT json FROM tray_change WHERE id = ?", [change.id], in: db) as [TrayChange]
    }
  }
}
