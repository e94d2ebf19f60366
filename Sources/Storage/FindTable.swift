import Casework
import GRDB

/// A table of words of one group of rows: which rows, and which of their columns.
///
/// The words of what lists show are kept where the row is: the table holds places only. Ranking by how often a word
/// stands where would read every row that holds it: rows are taken in the order in which they came, the last first, and
/// no more than are wanted.
struct FindTable {
  /// The index.
  let name: String
  /// The table whose rows it finds; nil for the one that `Passages` keeps.
  let content: String?
  /// The columns by which a row of that table is told from every other.
  let key: [String]
  let columns: [FindColumn]
  /// The lengths of the beginnings of words that can be looked up as fast as whole words.
  let prefixes: String
  /// The statements that are made with every row, put together once.
  private let selection: String
  private let addition: String
  private let removal: String

  private init(name: String, content: String?, key: [String], columns: [FindColumn], prefixes: String) {
    self.name = name
    self.content = content
    self.key = key
    self.columns = columns
    self.prefixes = prefixes
    let list = columns.map(\.rawValue).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let condition = key.map { "\($0) = ?" }.joined(separator: " AND ")
    selection = "SELECT rowid, \(list) FROM \(content ?? "passage") WHERE \(condition)"
    addition = "INSERT INTO \(name) (rowid, \(list)) VALUES (?, \(marks))"
    removal = "INSERT INTO \(name) (\(name), rowid, \(list)) VALUES ('delete', ?, \(marks))"
  }

  static let person = FindTable(
    name: "find_person", content: "person", key: ["case_id", "id"], columns: FindColumn.allCases, prefixes: "1 2 3")
  static let family = FindTable(
    name: "find_family", content: "case_row", key: ["id"], columns: [.search, .sounds], prefixes: "1 2 3")
  static let meeting = FindTable(
    name: "find_meeting", content: "meeting", key: ["case_id", "step"], columns: [.search], prefixes: "2 3")
  static let task = FindTable(
    name: "find_task", content: "tray", key: ["case_id", "task"], columns: [.search], prefixes: "2 3")
  static let form = FindTable(
    name: "find_form", content: "form", key: ["case_id", "form"], columns: [.search], prefixes: "2 3")
  static let passage = FindTable(name: "find_passage", content: nil, key: [], columns: [.search], prefixes: "")

  static let all = [person, family, meeting, task, form, passage]

  /// The index of a group.
  static func of(_ group: FindGroup) -> FindTable {
    switch group {
    case .people: person
    case .families: family
    case .meetings: meeting
    case .tasks: task
    case .forms: form
    case .words: passage
    }
  }

  private var columnList: String { columns.map(\.rawValue).joined(separator: ", ") }

  /// The statements that make the index, and the list of its words.
  var creation: String {
    let source = content.map { "content = '\($0)', content_rowid = 'rowid'" } ?? "content = ''"
    let prefix = prefixes.isEmpty ? "" : "prefix = '\(prefixes)', "
    return """
      CREATE VIRTUAL TABLE \(name) USING fts5(
        \(columnList), \(source), \(prefix)columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE \(name)_word USING fts5vocab(\(name), instance);
      """
  }

  /// Puts a row by some work, and its words where they are others than before.
  func put(
    _ key: [String], _ texts: [FindColumn: String], in db: Database, _ work: () throws -> Void
  ) throws {
    let old = try row(key, in: db)
    try work()
    let new = columns.map { texts[$0, default: ""] }
    guard let old else { return try add(new, as: db.lastInsertedRowID, in: db) }
    guard old.texts != new else { return }
    try cut(old.texts, of: old.number, in: db)
    try add(new, as: old.number, in: db)
  }

  /// Takes the words of a row out, before the row goes.
  func remove(_ key: [String], in db: Database) throws {
    if let old = try row(key, in: db) { try cut(old.texts, of: old.number, in: db) }
  }

  /// Does a piece of work on many rows while no index follows, and makes the indexes anew afterwards: many times faster
  /// than row by row.
  static func rebuilding(in db: Database, _ work: () throws -> Void) throws {
    try work()
    for table in all where table.content != nil {
      try db.execute(sql: "INSERT INTO \(table.name) (\(table.name)) VALUES ('rebuild')")
    }
  }

  /// The number and the texts of a row as it is; nil where there is none.
  private func row(_ key: [String], in db: Database) throws -> (number: Int64, texts: [String])? {
    let row = try Row.fetchOne(db.cachedStatement(sql: selection), arguments: StatementArguments(key))
    guard let row else { return nil }
    return (
      try row.decode(Int64.self, atIndex: 0),
      try columns.indices.map { try row.decode(String.self, atIndex: $0 + 1) }
    )
  }

  private func add(_ texts: [String], as number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: addition)
      .execute(arguments: StatementArguments([number as any DatabaseValueConvertible] + texts))
  }

  private func cut(_ texts: [String], of number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: removal)
      .execute(arguments: StatementArguments([number as any DatabaseValueConvertible] + texts))
  }
}
