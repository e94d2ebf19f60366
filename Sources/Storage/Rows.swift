import Casework
import GRDB
import Workflow

/// Changes to the read models' tables.
enum Rows {
  static let tables = [
    "worker", "definition", "tray", "case_row", "person", "meeting", "form", "booking", "timeliness",
    "timeliness_count",
  ]

  static func apply(_ change: RowChange, in db: Database) throws {
    for worker in change.workers { try put(worker, in: db) }
    for kept in change.definitions { try put(kept, in: db) }
    if let id = change.caseID?.rawValue {
      try remove(change.removedTasks, "DELETE FROM tray WHERE case_id = ? AND task = ?", of: id, in: db)
      try remove(change.removedPeople, "DELETE FROM person WHERE case_id = ? AND id = ?", of: id, in: db)
      try remove(change.removedMeetings, "DELETE FROM meeting WHERE case_id = ? AND step = ?", of: id, in: db)
      try remove(change.removedForms, "DELETE FROM form WHERE case_id = ? AND form = ?", of: id, in: db)
      try BookingTable.remove(change.removedBookings, of: id, in: db)
      try TimelinessTable.remove(change.removedTimeliness, of: id, in: db)
    }
    if let summary = change.put.summary { try put(summary, in: db) }
    for row in change.put.tray { try TrayTable.put(row, in: db) }
    for row in change.put.people { try put(row, in: db) }
    for row in change.put.meetings {
      try put(row, "meeting", "step", key: row.step.description, of: row.caseID, in: db)
    }
    for row in change.put.forms { try put(row, in: db) }
    for row in change.put.bookings { try BookingTable.put(row, in: db) }
    for row in change.put.timeliness { try TimelinessTable.put(row, in: db) }
  }

  static func removeAll(in db: Database) throws {
    for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
  }

  private static func remove(
    _ keys: [some CustomStringConvertible], _ sql: String, of id: String, in db: Database
  ) throws {
    guard !keys.isEmpty else { return }
    let statement = try db.cachedStatement(sql: sql)
    for key in keys { try statement.execute(arguments: [id, key.description]) }
  }

  private static func put(_ worker: Worker, in db: Database) throws {
    let roles = "\n" + worker.roles.map { $0.rawValue + "\n" }.joined()
    try db.cachedStatement(
      sql: """
        INSERT INTO worker (id, sort, search, roles, json) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          sort = excluded.sort, search = excluded.search, roles = excluded.roles, json = excluded.json
        """
    )
    .execute(arguments: [
      worker.id.rawValue, worker.sortText, worker.searchText, roles, try JSONText.encode(worker),
    ])
  }

  private static func put(_ kept: KeptDefinitions, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO definition (procedure, version, digest, json) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [kept.procedure.rawValue, kept.version, kept.digest, try JSONText.encode(kept)])
  }

  private static func put(_ row: CaseRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO case_row (id, sort, search, json) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET sort = excluded.sort, search = excluded.search, json = excluded.json
        """
    )
    .execute(arguments: [row.id.rawValue, row.sortText, row.searchText, try JSONText.encode(row)])
  }

  private static func put(_ row: PersonRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO person (case_id, id, sort, search, json) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (case_id, id) DO UPDATE SET
          sort = excluded.sort, search = excluded.search, json = excluded.json
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.person.id.rawValue, row.sortText, row.searchText, try JSONText.encode(row),
    ])
  }

  /// An update keeps the row's place in the table, which is the order in which forms are listed.
  private static func put(_ row: FormRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO form (\(formColumns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id, form) DO UPDATE SET
          title = excluded.title, step_title = excluded.step_title, state = excluded.state,
          saved_at = excluded.saved_at, saved_by = excluded.saved_by
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.form.description, row.title, row.stepTitle, row.state.rawValue,
      row.savedAt.description, row.savedBy,
    ])
  }

  static let formColumns = "case_id, form, title, step_title, state, saved_at, saved_by"

  static func form(_ row: Row) throws -> FormRow {
    guard let form = TaskID(try row.decode(String.self, atIndex: 1)),
      let state = FormState(rawValue: try row.decode(String.self, atIndex: 4)),
      let savedAt = Instant(try row.decode(String.self, atIndex: 5))
    else { throw UnreadableRow() }
    return FormRow(
      caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 0)), form: form,
      title: try row.decode(String.self, atIndex: 2), stepTitle: try row.decode(String.self, atIndex: 3), state: state,
      savedAt: savedAt, savedBy: try row.decode(String.self, atIndex: 6))
  }

  /// An update keeps the row's place in the table, which is the order in which meetings are listed.
  private static func put(
    _ row: some Encodable, _ table: String, _ column: String, key: String, of id: CaseID, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (case_id, \(column), json) VALUES (?, ?, ?)
        ON CONFLICT (case_id, \(column)) DO UPDATE SET json = excluded.json
        """
    )
    .execute(arguments: [id.rawValue, key, try JSONText.encode(row)])
  }
}
