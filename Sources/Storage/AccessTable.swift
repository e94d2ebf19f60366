import Casework
import GRDB
import Workflow

/// The tables of who may see which case.
enum AccessTable {
  static func put(_ row: AccessRow, in db: Database) throws {
    let id = row.caseID.rawValue
    try db.cachedStatement(
      sql: """
        INSERT INTO case_access (case_id, team, restricted) VALUES (?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET team = excluded.team, restricted = excluded.restricted
        """
    )
    .execute(arguments: [id, row.access.team.rawValue, row.access.named == nil ? 0 : 1])
    try db.cachedStatement(sql: "DELETE FROM case_worker WHERE case_id = ?").execute(arguments: [id])
    let statement = try db.cachedStatement(
      sql: "INSERT INTO case_worker (worker, case_id, named_until) VALUES (?, ?, ?)")
    for (worker, until) in row.workers { try statement.execute(arguments: [worker.rawValue, id, until?.number]) }
  }

  /// Every row, as far as it can be told from the tables: for comparing a store with its rebuild.
  static func rows(in db: Database) throws -> [AccessRow] {
    try Row.fetchAll(db, sql: "SELECT case_id, team, restricted FROM case_access").map { row in
      let id: String = try row.decode(atIndex: 0)
      let isRestricted = try row.decode(Int.self, atIndex: 2) != 0
      var access = CaseAccess(
        team: TeamID(rawValue: try row.decode(String.self, atIndex: 1)), involved: [], named: isRestricted ? [:] : nil)
      let workers = try Row.fetchAll(
        db, sql: "SELECT worker, named_until FROM case_worker WHERE case_id = ? ORDER BY worker", arguments: [id])
      for worker in workers {
        let name = WorkerID(rawValue: try worker.decode(String.self, atIndex: 0))
        access.involved.append(name)
        if let until = try worker.decode(Int?.self, atIndex: 1) { access.named?[name] = Day(number: until) }
      }
      return AccessRow(caseID: CaseID(rawValue: id), access: access)
    }
  }
}
