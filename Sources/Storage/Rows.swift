import Casework
import GRDB
import Workflow

/// Changes to the read models' tables.
enum Rows {
  static let tables = [
    "worker", "definition", "tray", "case_row", "person", "meeting", "form", "booking", "timeliness",
    "timeliness_count", "mandate", "case_access", "case_worker",
  ]

  /// How the indexes of words keep up with the rows.
  enum Words {
    /// Each row's words are put in with it; those of passages are owed until somebody searches.
    case following
    /// All of them are made anew when the rows are there; only those of passages, which are new, are put in now.
    case rebuilt
  }

  static func apply(_ change: RowChange, words: Words = .following, in db: Database) throws {
    for worker in change.workers { try put(worker, in: db) }
    for kept in change.definitions { try put(kept, in: db) }
    for mandate in change.mandates { try put(mandate, in: db) }
    try TrayChangeTable.put(change.trayChanges, in: db)
    if let id = change.caseID?.rawValue {
      try remove(change.removedTasks, .task, of: id, in: db)
      try remove(change.removedPeople, .person, of: id, in: db)
      try remove(change.removedMeetings, .meeting, of: id, in: db)
      try remove(change.removedForms, .form, of: id, in: db)
      try BookingTable.remove(change.removedBookings, of: id, in: db)
      try TimelinessTable.remove(change.removedTimeliness, of: id, in: db)
      try Passages.remove(change.removedPassages, of: id, in: db)
    }
    try put(change.put, words, in: db)
  }

  private static func put(_ rows: CaseRows, _ words: Words, in db: Database) throws {
    func put(_ table: FindTable, _ key: [String], _ texts: [FindColumn: String], _ work: () throws -> Void) throws {
      switch words {
      case .following: try table.put(key, texts, in: db, work)
      case .rebuilt: try work()
      }
    }
    if let row = rows.summary {
      try put(.family, [row.id.rawValue], row.findTexts) { try self.put(row, in: db) }
    }
    if let row = rows.access { try AccessTable.put(row, in: db) }
    for row in rows.tray {
      try put(.task, [row.caseID.rawValue, row.task.description], [.search: row.searchText]) {
        try TrayTable.put(row, in: db)
      }
    }
    for row in rows.people {
      try put(.person, [row.caseID.rawValue, row.person.id.rawValue], row.findTexts) { try self.put(row, in: db) }
    }
    for row in rows.meetings {
      try put(.meeting, [row.caseID.rawValue, row.step.description], [.search: row.searchText]) {
        try self.put(row, in: db)
      }
    }
    for row in rows.forms where try words == .rebuilt || !replace(row, in: db) {
      try put(.form, [row.caseID.rawValue, row.form.description], [.search: row.searchText]) {
        try self.put(row, in: db)
      }
    }
    for row in rows.bookings { try BookingTable.put(row, in: db) }
    for row in rows.passages {
      switch words {
      case .following: try Passages.put(row, in: db)
      case .rebuilt: try Passages.putIndexed(row, in: db)
      }
    }
    for row in rows.timeliness { try TimelinessTable.put(row, in: db) }
  }

  static func removeAll(in db: Database) throws {
    for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
    try Passages.removeAll(in: db)
  }

  private static func remove(
    _ keys: [some CustomStringConvertible], _ table: FindTable, of id: String, in db: Database
  ) throws {
    guard !keys.isEmpty, let content = table.content, let column = table.key.last else { return }
    let statement = try db.cachedStatement(sql: "DELETE FROM \(content) WHERE case_id = ? AND \(column) = ?")
    for key in keys {
      try table.remove([id, key.description], in: db)
      try statement.execute(arguments: [id, key.description])
    }
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

  private static func put(_ mandate: Mandate, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO mandate (holder, principal, json) VALUES (?, ?, ?)")
      .execute(arguments: [mandate.holder.rawValue, mandate.principal.rawValue, try JSONText.encode(mandate)])
  }

  static func put(_ row: CaseRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO case_row (id, sort, search, sounds, json) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          sort = excluded.sort, search = excluded.search, sounds = excluded.sounds, json = excluded.json
        """
    )
    .execute(arguments: [
      row.id.rawValue, row.sortText, row.searchText, row.findTexts[.sounds, default: ""], try JSONText.encode(row),
    ])
  }

  static func put(_ row: PersonRow, in db: Database) throws {
    let texts = row.findTexts
    try db.cachedStatement(
      sql: """
        INSERT INTO person (case_id, id, sort, search, former, sounds, marks, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id, id) DO UPDATE SET
          sort = excluded.sort, search = excluded.search, former = excluded.former, sounds = excluded.sounds,
          marks = excluded.marks, json = excluded.json
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.person.id.rawValue, row.sortText, row.searchText, texts[.former, default: ""],
      texts[.sounds, default: ""], texts[.marks, default: ""], try JSONText.encode(row),
    ])
  }

  /// An update keeps the row's place in the table, which is the order in which forms are listed.
  static func put(_ row: FormRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO form (\(formColumns), search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_id, form) DO UPDATE SET
          title = excluded.title, step_title = excluded.step_title, state = excluded.state,
          saved_at = excluded.saved_at, saved_by = excluded.saved_by, label = excluded.label, search = excluded.search
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.form.description, row.title, row.stepTitle, row.state.rawValue,
      row.savedAt.description, row.savedBy, row.label, row.searchText,
    ])
  }

  /// Puts a form's row in place of one whose words to be found are made of the same texts, as each save does: they need
  /// not be made anew. False where there is none.
  private static func replace(_ row: FormRow, in db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE form SET state = ?, saved_at = ?, saved_by = ?
        WHERE case_id = ? AND form = ? AND title = ? AND step_title = ? AND label = ?
        """
    )
    .execute(arguments: [
      row.state.rawValue, row.savedAt.description, row.savedBy, row.caseID.rawValue, row.form.description, row.title,
      row.stepTitle, row.label,
    ])
    return db.changesCount > 0
  }

  static let formColumns = "case_id, form, title, step_title, state, saved_at, saved_by, label"

  /// Reads by column number, from that of the first of `formColumns`.
  static func form(_ row: Row, from first: Int = 0) throws -> FormRow {
    func text(_ index: Int) throws -> String { try row.decode(String.self, atIndex: first + index) }
    guard let form = TaskID(try text(1)), let state = FormState(rawValue: try text(4)),
      let savedAt = Instant(try text(5))
    else { throw UnreadableRow() }
    return FormRow(
      caseID: CaseID(rawValue: try text(0)), form: form, label: try text(7), title: try text(2),
      stepTitle: try text(3), state: state, savedAt: savedAt, savedBy: try text(6))
  }

  /// An update keeps the row's place in the table, which is the order in which meetings are listed.
  static func put(_ row: MeetingRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO meeting (case_id, step, search, json) VALUES (?, ?, ?, ?)
        ON CONFLICT (case_id, step) DO UPDATE SET search = excluded.search, json = excluded.json
        """
    )
    .execute(arguments: [
      row.caseID.rawValue, row.step.description, row.searchText, try JSONText.encode(row),
    ])
  }
}
