import Casework
import GRDB
import Workflow

/// The table of what stands in the fields of forms, and its index.
///
/// A save does not wait for the index: it writes the text and a mark that its words are owed, and whoever searches next
/// brings the index up to date first. A form that is saved every minute is indexed once.
enum Passages {
  /// How many texts one search indexes at most before it looks; the rest is looked through text by text.
  private static let mostAtOnce = 2_000

  static let columns = "case_id, form, field, definition, text"

  /// Keeps a text, its words owed to the index.
  static func put(_ row: PassageRow, in db: Database) throws {
    if try overwrite(row, in: db) { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO passage (\(columns), owed) VALUES (?, ?, ?, ?, ?, 1)
        ON CONFLICT (case_id, form, field) DO UPDATE SET
          indexed = CASE owed WHEN 0 THEN text ELSE indexed END, owed = 1,
          definition = excluded.definition, text = excluded.text
        """
    )
    .execute(arguments: arguments(of: row))
  }

  /// Keeps a text in place of one whose words are owed already, as from the second save of a form on; false where there
  /// is none. What is owed stays as it is listed.
  private static func overwrite(_ row: PassageRow, in db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: "UPDATE passage SET definition = ?, text = ? WHERE case_id = ? AND form = ? AND field = ? AND owed = 1"
    )
    .execute(arguments: [
      row.definition.rawValue, row.text, row.caseID.rawValue, row.form.description, row.field.description,
    ])
    return db.changesCount > 0
  }

  /// Keeps a text that the table has nothing of yet, and its words at once: for many at a time.
  static func putIndexed(_ row: PassageRow, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO passage (\(columns), owed) VALUES (?, ?, ?, ?, ?, 0)")
      .execute(arguments: arguments(of: row))
    try index(row.text, as: db.lastInsertedRowID, in: db)
  }

  static func remove(_ keys: [PassageRow.Key], of id: String, in db: Database) throws {
    guard !keys.isEmpty else { return }
    let find = try db.cachedStatement(
      sql:
        "SELECT id, CASE owed WHEN 0 THEN text ELSE indexed END FROM passage WHERE case_id = ? AND form = ? AND field = ?"
    )
    let remove = try db.cachedStatement(sql: "DELETE FROM passage WHERE id = ?")
    for key in keys {
      let row = try Row.fetchOne(find, arguments: [id, key.form.description, key.field.description])
      guard let row else { continue }
      let number = try row.decode(Int64.self, atIndex: 0)
      if let text = try row.decode(String?.self, atIndex: 1) { try unindex(text, as: number, in: db) }
      try remove.execute(arguments: [number])
    }
  }

  static func removeAll(in db: Database) throws {
    try db.execute(sql: "INSERT INTO find_passage (find_passage) VALUES ('delete-all')")
    try db.execute(sql: "DELETE FROM passage")
  }

  /// True where the words of some text are owed to the index.
  static func areOwed(in db: Database) throws -> Bool {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM passage INDEXED BY passage_owed WHERE owed = 1 LIMIT 1"))
      != nil
  }

  /// Gives the index the words that are owed to it.
  static func catchUp(in db: Database) throws {
    let owed = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, text, indexed FROM passage INDEXED BY passage_owed WHERE owed = 1 ORDER BY id LIMIT ?"),
      arguments: [mostAtOnce])
    let settle = try db.cachedStatement(sql: "UPDATE passage SET owed = 0, indexed = NULL WHERE id = ?")
    for row in owed {
      let number = try row.decode(Int64.self, atIndex: 0)
      if let indexed = try row.decode(String?.self, atIndex: 2) { try unindex(indexed, as: number, in: db) }
      try index(try row.decode(String.self, atIndex: 1), as: number, in: db)
      try settle.execute(arguments: [number])
    }
  }

  /// The texts whose words the index has, by their numbers.
  static func indexed(in db: Database) throws -> RowCursor {
    let sql = "SELECT id, CASE owed WHEN 0 THEN text ELSE indexed END AS words FROM passage WHERE words IS NOT NULL"
    return try Row.fetchCursor(db, sql: sql)
  }

  /// Gives an index the words of the next of such texts; false where there are no more behind them.
  static func index(_ texts: RowCursor, upTo count: Int, in db: Database) throws -> Bool {
    for _ in 0..<count {
      guard let row = try texts.next() else { return false }
      try index(try row.decode(String.self, atIndex: 1), as: try row.decode(Int64.self, atIndex: 0), in: db)
    }
    return true
  }

  static func row(_ row: Row) throws -> PassageRow {
    guard let form = TaskID(try row.decode(String.self, atIndex: 1)),
      let field = FieldAddress(try row.decode(String.self, atIndex: 2))
    else { throw UnreadableRow() }
    return PassageRow(
      caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 0)), form: form, field: field,
      definition: FormKey(rawValue: try row.decode(String.self, atIndex: 3)),
      text: try row.decode(String.self, atIndex: 4))
  }

  private static func arguments(of row: PassageRow) -> StatementArguments {
    [
      row.caseID.rawValue, row.form.description, row.field.description, row.definition.rawValue, row.text,
    ]
  }

  private static func index(_ text: String, as number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO find_passage (rowid, search) VALUES (?, ?)")
      .execute(arguments: [number, SearchText.fold(text)])
  }

  private static func unindex(_ text: String, as number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO find_passage (find_passage, rowid, search) VALUES ('delete', ?, ?)")
      .execute(arguments: [number, SearchText.fold(text)])
  }
}
