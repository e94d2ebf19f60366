import Casework
import GRDB
import Workflow

/// One walk along one of the tray's indexes: the rows of one worker or one queue, in the order of a tray.
struct TrayQuery {
  /// What follows `FROM tray`: the index that must be used, and which rows of it.
  private let source: String
  private let arguments: [(any DatabaseValueConvertible)?]
  /// Which of a worker's rows they are, for counting those that are put off; nil where nobody puts off what they hold.
  private let own: String?
  /// What may be seen of them.
  private var seen = SightSQL(.whole, on: "tray.case_id")

  private init(_ source: String, _ arguments: [(any DatabaseValueConvertible)?], own: String? = nil) {
    self.source = source
    self.arguments = arguments
    self.own = own
  }

  /// The walks that a view needs, within what may be seen.
  static func walks(of view: TrayView, within sight: Sight) -> [TrayQuery] {
    walks(of: view).map { walk in
      var walk = walk
      walk.seen = SightSQL(sight, on: "tray.case_id")
      return walk
    }
  }

  /// Whether a view needs one walk alone, which needs no transaction to be of one state.
  static func isOneWalk(_ view: TrayView) -> Bool {
    switch view {
    case .mine, .overdue, .sent: true
    case .requests(_, let queues): queues.isEmpty
    case .queues(let queues): Set(queues).count < 2
    }
  }

  /// The walks that a view needs.
  static func walks(of view: TrayView) -> [TrayQuery] {
    switch view {
    case .mine(let worker):
      [TrayQuery("INDEXED BY tray_mine WHERE worker = ?", [worker.rawValue], own: "worker = ?")]
    case .overdue(let worker, let before):
      [
        TrayQuery(
          "INDEXED BY tray_mine WHERE worker = ? AND due < ?", [worker.rawValue, before], own: "worker = ? AND due < ?")
      ]
    case .sent(let worker):
      [TrayQuery("INDEXED BY tray_sent WHERE kind = 'request' AND sender_id = ?", [worker.rawValue])]
    case .requests(let worker, let queues):
      [
        TrayQuery(
          "INDEXED BY tray_request WHERE kind = 'request' AND worker = ?", [worker.rawValue],
          own: "worker = ? AND kind = 'request'")
      ]
        + Set(queues).map {
          TrayQuery("INDEXED BY tray_unclaimed WHERE kind = 'request' AND worker IS NULL AND queue = ?", [$0])
        }
    case .queues(let queues):
      Set(queues).map { TrayQuery("INDEXED BY tray_queue WHERE queue = ?", [$0]) }
    }
  }

  /// The statement for the rows nearest to the anchor, at most `limit`, in the order in which the index is walked.
  func page(
    _ anchor: TrayPage.Anchor, filter: TrayFilter = TrayFilter(), awake: Int? = nil, limit: Int
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
    if let awake, own != nil {
      sql += " AND wake <= ?"
      arguments.append(awake)
    }
    if !filter.isEmpty {
      let condition = TrayFilterSQL(filter)
      sql += " AND \(condition.sql)"
      arguments += condition.arguments
    }
    sql += seen.conjunction
    arguments += seen.arguments
    let order = anchor.isBackward ? "DESC" : "ASC"
    sql += " ORDER BY due \(order), case_id \(order), task \(order) LIMIT ?"
    return (sql, StatementArguments(arguments + [limit]))
  }

  /// The rows of that statement for a page.
  func rows(_ page: TrayPage, in db: Database) throws -> [TrayRow] {
    let query = self.page(page.anchor, filter: page.filter, awake: page.awake, limit: page.limit)
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: query.sql), arguments: query.arguments)
    var rows: [TrayRow] = []
    rows.reserveCapacity(min(page.limit, 64))
    while let row = try cursor.next() { rows.append(try TrayTable.row(row)) }
    return rows
  }

  /// The statement that looks at the rows behind a position, at most so many: each with whether it is let through.
  func search(_ search: TraySearch) -> (sql: String, arguments: StatementArguments) {
    var condition = TrayFilterSQL(search.filter)
    if let awake = search.awake, own != nil { condition.require("wake <= ?", awake) }
    var sql = "SELECT \(TrayTable.columns), \(condition.sql) FROM tray \(source)"
    var arguments = condition.arguments + arguments
    if let position = search.after {
      sql += " AND (due, case_id, task) > (?, ?, ?)"
      arguments += [position.due, position.caseID.rawValue, position.task.description]
    }
    sql += seen.conjunction + " ORDER BY due, case_id, task LIMIT ?"
    return (sql, StatementArguments(arguments + seen.arguments + [search.limit]))
  }

  /// What that statement finds.
  func found(_ search: TraySearch, in db: Database) throws -> TrayFound {
    let query = self.search(search)
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: query.sql), arguments: query.arguments)
    var (rows, looked): ([TrayRow], Int) = ([], 0)
    var last: TrayPosition?
    while let row = try cursor.next() {
      looked += 1
      if try row.decode(Int.self, atIndex: TrayTable.count) != 0 { rows.append(try TrayTable.row(row)) }
      if looked == search.limit { last = try TrayTable.position(row) }
    }
    return TrayFound(rows: rows, reached: last)
  }

  /// The statement that counts the rows in the index alone, and no further than `limit`.
  func counting(limit: Int) -> (sql: String, arguments: StatementArguments) {
    (
      "SELECT count(*) FROM (SELECT 1 FROM tray \(source)\(seen.conjunction) LIMIT ?)",
      StatementArguments(arguments + seen.arguments + [limit])
    )
  }

  /// The statement that counts the few of them that are put off beyond a minute; nil where none can be.
  func countingSnoozed(awake: Int) -> (sql: String, arguments: StatementArguments)? {
    own.map { own in
      (
        "SELECT count(*) FROM tray INDEXED BY tray_snoozed WHERE wake > 0 AND wake > ? AND \(own)\(seen.conjunction)",
        StatementArguments([awake] + arguments + seen.arguments)
      )
    }
  }

  /// The count of those statements.
  func count(awake: Int?, limit: Int, in db: Database) throws -> Int {
    var snoozed = 0
    if let awake, let query = countingSnoozed(awake: awake) {
      snoozed = try Int.fetchOne(db.cachedStatement(sql: query.sql), arguments: query.arguments) ?? 0
    }
    let counting = counting(limit: limit + snoozed)
    let count = try Int.fetchOne(db.cachedStatement(sql: counting.sql), arguments: counting.arguments) ?? 0
    return max(0, count - snoozed)
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
