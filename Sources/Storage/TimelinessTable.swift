import Casework
import GRDB
import Workflow

/// The tables of timeliness: the steps, and the counts that are kept with them.
enum TimelinessTable {
  static let columns = "case_id, step, measure, title, team, worker, due, due_has_time, done"

  /// Nothing is written where the store has the row already.
  static func put(_ row: TimelinessRow, in db: Database) throws {
    let old = try self.row(row.key, of: row.caseID.rawValue, in: db)
    guard old != row else { return }
    if let old { try count(old, by: -1, in: db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO timeliness (\(columns), kind, month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id, step, measure) DO UPDATE SET
          title = excluded.title, team = excluded.team, worker = excluded.worker, due = excluded.due,
          due_has_time = excluded.due_has_time, done = excluded.done, kind = excluded.kind, month = excluded.month
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.step.description, row.measure.rawValue, row.title, row.team.rawValue,
      row.worker?.rawValue, row.due.sortKey, row.due.time == nil ? 0 : 1, row.done?.sortKey, row.step.key.rawValue,
      row.month.index,
    ])
    try count(row, by: 1, in: db)
  }

  static func remove(_ keys: [TimelinessRow.Key], of id: String, in db: Database) throws {
    guard !keys.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "DELETE FROM timeliness WHERE case_id = ? AND step = ? AND measure = ?")
    for key in keys {
      guard let old = try row(key, of: id, in: db) else { continue }
      try count(old, by: -1, in: db)
      try statement.execute(arguments: [id, key.step.description, key.measure.rawValue])
    }
  }

  private static func row(_ key: TimelinessRow.Key, of id: String, in db: Database) throws -> TimelinessRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM timeliness WHERE case_id = ? AND step = ? AND measure = ?"),
      arguments: [id, key.step.description, key.measure.rawValue]
    ).map(row)
  }

  /// Adds a step to the counts of all, of its team and of its worker, or takes it away from them.
  private static func count(_ row: TimelinessRow, by number: Int, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO timeliness_count VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (measure, level, team, worker, month, kind, title) DO UPDATE SET
          due = due + excluded.due, in_time = in_time + excluded.in_time, late = late + excluded.late
        """)
    for level in [Level.everybody, .team, .worker] {
      try statement.execute(arguments: [
        row.measure.rawValue, level.rawValue, level == .everybody ? "" : row.team.rawValue,
        level == .worker ? row.worker?.rawValue ?? "" : "", row.month.index, row.step.key.rawValue, row.title, number,
        row.isInTime ? number : 0, row.done != nil && !row.isInTime ? number : 0,
      ])
    }
  }

  /// Of whom a count is.
  enum Level: Int {
    case everybody, team, worker
  }

  static func row(_ row: Row) throws -> TimelinessRow {
    guard let step = StepID(try row.decode(String.self, atIndex: 1)),
      let measure = TimelinessRow.Measure(rawValue: try row.decode(String.self, atIndex: 2))
    else { throw UnreadableRow() }
    let due = Moment(sortKey: try row.decode(Int.self, atIndex: 6))
    let hasTime = try row.decode(Int.self, atIndex: 7) != 0
    return TimelinessRow(
      caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 0)), step: step, measure: measure,
      title: try row.decode(String.self, atIndex: 3), team: TeamID(rawValue: try row.decode(String.self, atIndex: 4)),
      worker: try row.decode(String?.self, atIndex: 5).map { WorkerID(rawValue: $0) },
      due: Deadline(day: due.day, time: hasTime ? due.time : nil),
      done: try row.decode(Int?.self, atIndex: 8).map { Moment(sortKey: $0) })
  }
}
