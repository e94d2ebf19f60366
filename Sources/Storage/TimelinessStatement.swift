import Casework
import GRDB
import Workflow

/// The statements that figures on timeliness are read by.
enum TimelinessStatement {
  /// A statement and what its marks stand for.
  typealias Bound = (sql: String, arguments: StatementArguments)

  /// The counts of a query, without what is late by being open.
  static func counts(_ query: TimelinessQuery) -> Bound {
    var sql = "SELECT team, worker, month, kind, title, due, in_time, late FROM timeliness_count "
    var arguments: [(any DatabaseValueConvertible)?] = [query.measure.rawValue]
    switch query.group {
    case .everybody: sql += "WHERE measure = ? AND level = 0 AND team = '' AND worker = ''"
    case .team(let team):
      sql += "WHERE measure = ? AND level = 1 AND team = ? AND worker = ''"
      arguments.append(team.rawValue)
    case .worker(let worker, let team):
      sql += "WHERE measure = ? AND level = 2 AND team = ? AND worker = ?"
      arguments += [team.rawValue, worker?.rawValue ?? ""]
    case .teams: sql += "INDEXED BY timeliness_by_month WHERE measure = ? AND level = 1"
    case .workers(let team):
      sql += "WHERE measure = ? AND level = 2 AND team = ?"
      arguments.append(team.rawValue)
    }
    sql += " AND month BETWEEN ? AND ?"
    arguments += [query.months.lowerBound.index, query.months.upperBound.index]
    if let kind = query.kind {
      sql += " AND kind = ? AND title = ?"
      arguments += [kind.key.rawValue, kind.title]
    }
    return (sql + " AND due > 0", StatementArguments(arguments))
  }

  /// How many steps of the month that is under way are open though their time has passed.
  static func open(_ query: TimelinessQuery) -> Bound {
    let parts = (query.group.isByTeam ? "team" : "''", query.group.isByWorker ? "worker" : "''")
    var sql = """
      SELECT \(parts.0), \(parts.1), kind, title, count(*) FROM timeliness INDEXED BY timeliness_open
      WHERE done IS NULL AND measure = ? AND month = ? AND due < ?
      """
    var arguments: [(any DatabaseValueConvertible)?] = [
      query.measure.rawValue, Month(of: query.now.day).index, query.now.sortKey,
    ]
    switch query.group {
    case .everybody, .teams: break
    case .team(let team), .workers(let team):
      sql += " AND team = ?"
      arguments.append(team.rawValue)
    case .worker(let worker, let team):
      sql += " AND team = ? AND worker IS ?"
      arguments += [team.rawValue, worker?.rawValue]
    }
    if let kind = query.kind {
      sql += " AND kind = ? AND title = ?"
      arguments += [kind.key.rawValue, kind.title]
    }
    return (sql + " GROUP BY 1, 2, 3, 4", StatementArguments(arguments))
  }

  /// The steps behind a figure, the latest first, with the family's label.
  static func behind(_ figure: TimelinessFigure, within sight: Sight, limit: Int) -> Bound {
    let now = figure.now.sortKey
    var sql = """
      SELECT \(TimelinessTable.columns), (SELECT json ->> 'label' FROM case_row WHERE id = case_id)
      FROM timeliness INDEXED BY timeliness_behind
      WHERE measure = ? AND month = ? AND kind = ? AND title = ?
      """
    var arguments: [(any DatabaseValueConvertible)?] = [
      figure.measure.rawValue, figure.month.index, figure.kind.key.rawValue, figure.kind.title,
    ]
    switch figure.whose {
    case .everybody: break
    case .team(let team):
      sql += " AND team = ?"
      arguments.append(team.rawValue)
    case .worker(let worker, let team):
      sql += " AND team = ? AND worker IS ?"
      arguments += [team.rawValue, worker?.rawValue]
    }
    if figure.onlyLate {
      sql += " AND coalesce(done, ?) > due"
      arguments.append(now)
    }
    let seen = SightSQL(sight, on: "timeliness.case_id")
    sql += seen.conjunction
    arguments += seen.arguments
    sql += " ORDER BY coalesce(done, ?) - due DESC, case_id, step LIMIT ?"
    return (sql, StatementArguments(arguments + [now, max(0, limit)]))
  }
}
