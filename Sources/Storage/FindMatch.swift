import Casework
import GRDB

/// What FTS5 is asked for a pass. Every word stands between quotation marks and has letters and digits only, so that
/// nothing that was typed is read as FTS5's own language.
enum FindMatch {
  /// So many letters and more, a beginning is looked up in the list of words: FTS5 itself would read every row of all
  /// the words that begin so before it gives the first.
  private static let longestPrefix = 3
  /// How many words a beginning may stand for; where there are more, FTS5 is asked for the beginning after all.
  private static let mostWords = 64

  /// The expression; nil where no row can hold what is looked for.
  static func expression(for pass: FindPass, in table: FindTable, _ db: Database) throws -> String? {
    var clauses: [String] = []
    for patterns in pass.clauses {
      let found = try patterns.flatMap { try phrases(for: $0, in: table, db) }
      guard !found.isEmpty else { return nil }
      clauses.append("(" + found.joined(separator: " OR ") + ")")
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: " AND ")
  }

  private static func phrases(for pattern: FindPattern, in table: FindTable, _ db: Database) throws -> [String] {
    let columns = pattern.columns.filter(table.columns.contains)
    guard !columns.isEmpty, let last = pattern.words.last else { return [] }
    let filter = columns.count == table.columns.count ? "" : "{\(columns.map(\.rawValue).joined(separator: " "))} : "
    let isLooked = pattern.isOpen && last.unicodeScalars.count > longestPrefix && !table.prefixes.contains("1")
    guard isLooked, let words = try words(beginning: last, in: table, db) else {
      return [filter + "\"\(pattern.words.joined(separator: " "))\"" + (pattern.isOpen ? " *" : "")]
    }
    return words.map { filter + "\"\((pattern.words.dropLast() + [$0]).joined(separator: " "))\"" }
  }

  /// The words of the index that begin so; nil where there are too many.
  private static func words(beginning start: String, in table: FindTable, _ db: Database) throws -> [String]? {
    let statement = try db.cachedStatement(
      sql: "SELECT term FROM \(table.name)_word WHERE term >= ? AND term < ? LIMIT 1")
    let end = start + "\u{10FFFF}"
    var from = start
    var words: [String] = []
    // Each word is sought behind the one before: the list has a row for every place at which a word stands.
    while let word = try String.fetchOne(statement, arguments: [from, end]) {
      guard words.count < mostWords else { return nil }
      words.append(word)
      from = word + "\u{1}"
    }
    return words
  }
}
