import Casework
import GRDB
import Workflow

/// One walk along one of the tray's indexes: the rows of one worker or one queue, in the order of a tray.
struct TrayQuery {
  /// What follows `FROM tray`: the index that must be used, and which rows of it.
  private let source: String
  private let arguments: [any DatabaseValueConvertible]

  /// The walks that a view needs.
  static func walks(of view: TrayView) -> [TrayQuery] {
    switch view {
    case .mine(let worker):
      [TrayQuery(source: "INDEXED BY tray_mine WHERE worker = ?", arguments: [worker.rawValue])]
    case .overdue(let worker, let before):
      [
        TrayQuery(
          source: "INDEXED BY tray_mine WHERE worker = ? AND due < ?", arguments: [worker.rawValue, before])
      ]
    case .sent(let worker):
      [
        TrayQuery(
          source: "INDEXED BY tray_sent WHERE kind = 'request' AND sender_id = ?", arguments: [worker.rawValue])
      ]
    case .requests(let worker, let queues):
      [
        TrayQuery(
          source: "INDEXED BY tray_request WHERE kind = 'request' AND worker = ?", arguments: [worker.rawValue])
      ]
        + Set(queues).map {
          TrayQuery(
            source: "INDEXED BY tray_unclaimed WHERE kind = 'request' AND worker IS NULL AND queue = ?",
            arguments: [$0])
        }
    case .queues(let queues):
      Set(queues).map { TrayQuery(source: "INDEXED BY tray_queue WHERE queue = ?", arguments: [$0]) }
    }
  }

  /// The statement for the rows nearest to the anchor, at most `limit`, in the order in which the index is walked.
  func page(
    _ anchor: TrayPage.Anchor, words: [String], limit: Int
  ) -> (sql: String, arguments: StatementArguments) {
    var sql = "SELECT \(TrayTable.columns) FROM tray \(source)"
    var arguments = arguments
    func bound(_ comparison: String, _ position: TrayPosition) {
      sql += " AND (due, case_id, task) \(comparison) (?, ?, ?)"
      arguments += [position.due, position.caseID.rawValue, position.task.description]
    }
    switch anchor {
    case .start, .end: break
    case .after(let position): bound(">", position)
    case .from(let position): bound(">=", position)
    case .before(let position): bound("<", position)
    }
    for word in words {
      sql += " AND instr(search, ?) > 0"
      arguments.append(word)
    }
    let order = anchor.isBackward ? "DESC" : "ASC"
    sql += " ORDER BY due \(order), case_id \(order), task \(order) LIMIT ?"
    return (sql, StatementArguments(arguments + [limit]))
  }

  /// The rows of that statement.
  func rows(_ anchor: TrayPage.Anchor, words: [String], limit: Int, in db: Database) throws -> [TrayRow] {
    let page = page(anchor, words: words, limit: limit)
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: page.sql), arguments: page.arguments)
    var rows: [TrayRow] = []
    rows.reserveCapacity(min(limit, 64))
    while let row = try cursor.next() { rows.append(try TrayTable.row(row)) }
    return rows
  }

  /// The statement that counts the rows in the index alone, and no further than `limit`.
  func counting(limit: Int) -> (sql: String, arguments: StatementArguments) {
    ("SELECT count(*) FROM (SELECT 1 FROM tray \(source) LIMIT ?)", StatementArguments(arguments + [limit]))
  }

  /// The count of that statement.
  func count(limit: Int, in db: Database) throws -> Int {
    let counting = counting(limit: limit)
    return try Int.fetchOne(db.cachedStatement(sql: counting.sql), arguments: counting.arguments) ?? 0
  }
}

extension TrayPage.Anchor {
  /// True where the index is walked from its end.
  var isBackward: Bool {
    switch self {
    case .start, .after, .from: false
    case .end, .before: true
    }
  }
}
