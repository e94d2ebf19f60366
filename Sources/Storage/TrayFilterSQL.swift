import Casework
import GRDB
import Workflow

/// A tray's filter as a condition on the tray's table.
struct TrayFilterSQL {
  private(set) var sql = ""
  private(set) var arguments: [(any DatabaseValueConvertible)?] = []

  init(_ filter: TrayFilter) {
    for term in filter.terms {
      if !sql.isEmpty { sql += " AND " }
      sql += term.isNegated ? "NOT (" : "("
      add(term.test)
      sql += ")"
    }
    if sql.isEmpty { sql = "1" }
  }

  /// The name of the function that makes a text plain, as searches want it.
  static let fold = "waymark_fold"

  /// Makes the function known to a connection.
  static func addFold(to db: Database) {
    db.add(
      function: DatabaseFunction(fold, argumentCount: 1, pure: true) { values in
        values.first.flatMap { String.fromDatabaseValue($0) }.map(SearchText.fold) ?? ""
      })
  }

  private mutating func add(_ test: TrayFilter.Test) {
    switch test {
    case .text(let word): add("instr(search, ?) > 0", word)
    case .family(let word): addFound(word, in: "label")
    case .step(let word):
      add("(")
      addFound(word, in: "step_title")
      add(" OR substr(task, 1, length(?)) = ?", "\(word)-", "\(word)-")
      add(")")
    case .task(let word): addFound(word, in: "title")
    case .address(let word): add("instr(\(TrayFilterSQL.fold)(coalesce(address, '')), ?) > 0", word)
    case .note(let word): add("instr(\(TrayFilterSQL.fold)(coalesce(note, '')), ?) > 0", word)
    case .person(let word):
      add(
        "EXISTS (SELECT 1 FROM person WHERE person.case_id = tray.case_id AND instr(person.search, ?) > 0)", word)
    case .worker(let word):
      addFound(word, in: "worker_name")
      add(" OR coalesce(worker, '') = ?", word)
    case .heldBy(let workers): addAny("coalesce(worker, '')", of: workers.map(\.rawValue))
    case .unclaimed: add("worker IS NULL")
    case .from(let word):
      addFound(word, in: "sender")
      add(" OR coalesce(sender_id, '') = ?", word)
    case .queues(let queues): addAny("queue", of: queues)
    case .role(let word): add("instr(roles, ?) > 0", "\n\(word)")
    case .kind(let kind): add("kind = ?", kind.rawValue)
    case .due(let keys):
      add("due >= ? AND due < ? AND due <> ?", keys.lowerBound, keys.upperBound, TrayPosition.undated)
    case .undated: add("due = ?", TrayPosition.undated)
    case .snoozed(let now): add("wake > ?", now)
    case .caseNumber(let id): add("case_id = ?", id.rawValue)
    }
  }

  /// Asks for something more.
  mutating func require(_ sql: String, _ argument: some DatabaseValueConvertible) {
    self.sql = "(\(self.sql)) AND \(sql)"
    arguments.append(argument)
  }

  /// What is in one of these columns is in the search's text too, which is plain already: that is looked at first.
  private mutating func addFound(_ word: String, in column: String) {
    add("(instr(search, ?) > 0 AND instr(\(TrayFilterSQL.fold)(coalesce(\(column), '')), ?) > 0)", word, word)
  }

  private mutating func addAny(_ column: String, of values: [String]) {
    add(values.isEmpty ? "0" : "\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
    arguments += values
  }

  private mutating func add(_ sql: String, _ arguments: any DatabaseValueConvertible...) {
    self.sql += sql
    self.arguments += arguments
  }
}
