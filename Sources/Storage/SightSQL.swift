import GRDB
import Workflow

/// What may be seen, as a condition on the case of a row.
struct SightSQL {
  /// True for rows of cases that may be seen; nil where everything may.
  let sql: String?
  let arguments: [(any DatabaseValueConvertible)?]

  /// The condition on a column that holds case numbers.
  ///
  /// What is restricted is looked up once for a statement: it is little, and most often nothing.
  init(_ sight: Sight, on column: String) {
    guard !sight.isWhole else {
      (sql, arguments) = (nil, [])
      return
    }
    // No case has an empty number. What is false whatever the row would keep an index from being used.
    guard let reach = sight.reach else {
      (sql, arguments) = ("\(column) = ''", [])
      return
    }
    let marks = sight.workers.map { _ in "?" }.joined(separator: ", ")
    let workers = sight.workers.map(\.rawValue)
    let person = sight.atTerminal?.rawValue
    func named(_ id: String) -> String {
      "EXISTS (SELECT 1 FROM case_worker WHERE worker = ? AND case_id = \(id) AND named_until >= ?)"
    }
    func known(_ condition: String) -> String {
      """
      EXISTS (SELECT 1 FROM case_access seen_case WHERE seen_case.case_id = \(column)
        AND CASE seen_case.restricted WHEN 0 THEN \(condition) ELSE \(named("seen_case.case_id")) END)
      """
    }
    let involved = "EXISTS (SELECT 1 FROM case_worker WHERE worker IN (\(marks)) AND case_id = seen_case.case_id)"
    switch reach {
    case .authority:
      sql = """
        \(column) NOT IN (
          SELECT case_id FROM case_access seen_case INDEXED BY case_restricted
          WHERE restricted = 1 AND NOT \(named("seen_case.case_id")))
        """
      arguments = [person, sight.day.number]
    case .team:
      sql = known("seen_case.team = ? OR \(involved)")
      arguments = [sight.team.rawValue] + workers + [person, sight.day.number]
    case .involved:
      sql = known(involved)
      arguments = workers + [person, sight.day.number]
    }
  }

  /// The condition behind others; empty where everything may be seen.
  var conjunction: String { sql.map { " AND \($0)" } ?? "" }

  /// What of a sight makes a difference now: nothing for who sees the whole authority while no case is restricted.
  static func needed(_ sight: Sight, in db: Database) throws -> Sight {
    guard !sight.isWhole, sight.reach == .authority else { return sight }
    let restricted = try db.cachedStatement(
      sql: "SELECT 1 FROM case_access INDEXED BY case_restricted WHERE restricted = 1 LIMIT 1")
    return try Int.fetchOne(restricted) == nil ? .whole : sight
  }

  /// Whether a case may be seen.
  static func includes(_ id: String, _ sight: Sight, in db: Database) throws -> Bool {
    guard !sight.isWhole else { return true }
    let condition = SightSQL(sight, on: "asked.id")
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM (SELECT ? AS id) asked WHERE true\(condition.conjunction)"),
      arguments: StatementArguments([id] + condition.arguments)) != nil
  }
}
