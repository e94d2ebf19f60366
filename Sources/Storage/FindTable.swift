import Casework
import GRDB

/// A table of words of one group of rows: which rows, and which of their columns.
///
/// The words of what lists show are kept by triggers on its table, so that whatever writes a row keeps its words too.
/// Ranking by how often a word stands where would read every row that holds it: rows are taken in the order in which
/// they came, the last first, and no more than are wanted.
struct FindTable {
  /// The index.
  let name: String
  /// The table whose rows it finds; nil for the one that `Passages` keeps.
  let content: String?
  let columns: [FindColumn]
  /// The lengths of the beginnings of words that can be looked up as fast as whole words.
  let prefixes: String

  static let person = FindTable(
    name: "find_person", content: "person", columns: FindColumn.allCases, prefixes: "1 2 3")
  static let family = FindTable(
    name: "find_family", content: "case_row", columns: [.search, .sounds], prefixes: "1 2 3")
  static let meeting = FindTable(name: "find_meeting", content: "meeting", columns: [.search], prefixes: "2 3")
  static let task = FindTable(name: "find_task", content: "tray", columns: [.search], prefixes: "2 3")
  static let form = FindTable(name: "find_form", content: "form", columns: [.search], prefixes: "2 3")
  static let passage = FindTable(name: "find_passage", content: nil, columns: [.search], prefixes: "")

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

  /// The statements that have every change to the rows change the index; only where the words are others.
  var triggers: String {
    guard let content else { return "" }
    func values(_ row: String) -> String { columns.map { "\(row).\($0.rawValue)" }.joined(separator: ", ") }
    let put = "INSERT INTO \(name) (rowid, \(columnList)) VALUES (new.rowid, \(values("new")));"
    let cut =
      "INSERT INTO \(name) (\(name), rowid, \(columnList)) VALUES ('delete', old.rowid, \(values("old")));"
    let differs = columns.map { "old.\($0.rawValue) <> new.\($0.rawValue)" }.joined(separator: " OR ")
    return """
      CREATE TRIGGER \(name)_put AFTER INSERT ON \(content) BEGIN \(put) END;
      CREATE TRIGGER \(name)_cut AFTER DELETE ON \(content) BEGIN \(cut) END;
      CREATE TRIGGER \(name)_set AFTER UPDATE OF \(columnList) ON \(content) WHEN \(differs)
        BEGIN \(cut) \(put) END;
      """
  }

  /// Does a piece of work on many rows while no index follows, and makes the indexes anew afterwards: many times faster
  /// than row by row.
  static func rebuilding(in db: Database, _ work: () throws -> Void) throws {
    let followed = all.filter { $0.content != nil }
    for table in followed {
      for suffix in ["put", "cut", "set"] { try db.execute(sql: "DROP TRIGGER \(table.name)_\(suffix)") }
    }
    try work()
    for table in followed {
      try db.execute(sql: "INSERT INTO \(table.name) (\(table.name)) VALUES ('rebuild')")
      try db.execute(sql: table.triggers)
    }
  }
}
