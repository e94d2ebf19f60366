public import Casework
import GRDB
import Workflow

extension SQLiteStore {
  public func timeliness(_ query: TimelinessQuery) throws(StoreError) -> [TimelinessCount] {
    try readTogether { db in
      switch sight.reach {
      case .authority:
        try SQLiteStore.counts(query, hiding: SQLiteStore.rows(hidden: true, from: sight, in: db), in: db)
      case .team, .involved: try query.counts(of: SQLiteStore.rows(hidden: false, from: sight, in: db))
      case nil: []
      }
    }
  }

  /// The steps of the cases that are hidden from somebody, or of those that are not.
  private static func rows(hidden: Bool, from sight: Sight, in db: Database) throws -> [TimelinessRow] {
    let seen = SightSQL(sight, on: "access.case_id")
    guard let condition = seen.sql else { return [] }
    let sql = """
      SELECT \(TimelinessTable.columns) FROM timeliness WHERE case_id IN (
        SELECT case_id FROM case_access access WHERE \(hidden ? "restricted = 1 AND NOT " : "")(\(condition)))
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(seen.arguments))
      .map(TimelinessTable.row)
  }

  /// The counts of everything, less those of the hidden.
  private static func counts(
    _ query: TimelinessQuery, hiding hidden: [TimelinessRow], in db: Database
  ) throws -> [TimelinessCount] {
    let all = try counts(query, in: db)
    guard !hidden.isEmpty else { return all }
    let less = Dictionary(
      query.counts(of: hidden).map { (CountKey($0), $0.tally) }, uniquingKeysWith: { first, _ in first })
    return all.compactMap { count in
      var count = count
      if let tally = less[CountKey(count)] { count.tally = count.tally - tally }
      return count.tally.due > 0 ? count : nil
    }
  }

  /// What tells a count from every other.
  private struct CountKey: Hashable {
    var key: OpenKey
    var month: Month

    init(_ count: TimelinessCount) { (key, month) = (OpenKey(count), count.month) }
  }

  private static func counts(_ query: TimelinessQuery, in db: Database) throws -> [TimelinessCount] {
    let bound = TimelinessStatement.counts(query)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: bound.sql), arguments: bound.arguments)
    let thisMonth = Month(of: query.now.day)
    var counts: [TimelinessCount] = []
    while let row = try rows.next() {
      var count = try SQLiteStore.count(row, of: query.group)
      // All that is open of a month that has passed is late.
      if count.month < thisMonth { count.tally.late = count.tally.due - count.tally.inTime }
      counts.append(count)
    }
    if query.months.contains(thisMonth) {
      let open = try SQLiteStore.open(query, in: db)
      for index in counts.indices where counts[index].month == thisMonth {
        counts[index].tally.late += open[OpenKey(counts[index])] ?? 0
      }
    }
    return counts.sorted(by: TimelinessCount.precedes)
  }

  public func timeliness(behind figure: TimelinessFigure, limit: Int) throws(StoreError) -> [TimelinessItem] {
    try read { db in
      let bound = TimelinessStatement.behind(figure, within: sight, limit: limit)
      return try Row.fetchAll(db.cachedStatement(sql: bound.sql), arguments: bound.arguments).map { row in
        let step = try TimelinessTable.row(row)
        return TimelinessItem(row: step, label: try row.decode(String?.self, atIndex: 9) ?? step.caseID.rawValue)
      }
    }
  }

  public var isTimelinessWhole: Bool {
    get throws(StoreError) { try read { db in try Meta.value(.timeliness, in: db) != 0 } }
  }

  private static func count(_ row: Row, of group: TimelinessQuery.Group) throws -> TimelinessCount {
    let worker = try row.decode(String.self, atIndex: 1)
    return TimelinessCount(
      team: group.isByTeam ? TeamID(rawValue: try row.decode(String.self, atIndex: 0)) : nil,
      worker: group.isByWorker && !worker.isEmpty ? WorkerID(rawValue: worker) : nil,
      month: Month(index: try row.decode(Int.self, atIndex: 2)),
      kind: TimelinessKind(
        key: StepKey(rawValue: try row.decode(String.self, atIndex: 3)), title: try row.decode(String.self, atIndex: 4)),
      tally: TimelinessTally(
        due: try count(row, 5), inTime: try count(row, 6), late: try count(row, 7)))
  }

  /// A number of steps: no more than could be added up.
  private static func count(_ row: Row, _ index: Int) throws -> Int {
    let count = try row.decode(Int.self, atIndex: index)
    guard 0...(1 << 40) ~= count else { throw UnreadableRow() }
    return count
  }

  /// What steps of a month are counted together.
  private struct OpenKey: Hashable {
    var team: String
    var worker: String
    var kind: String
    var title: String

    init(team: String, worker: String, kind: String, title: String) {
      (self.team, self.worker, self.kind, self.title) = (team, worker, kind, title)
    }

    init(_ count: TimelinessCount) {
      self.init(
        team: count.team?.rawValue ?? "", worker: count.worker?.rawValue ?? "", kind: count.kind.key.rawValue,
        title: count.kind.title)
    }
  }

  private static func open(_ query: TimelinessQuery, in db: Database) throws -> [OpenKey: Int] {
    let bound = TimelinessStatement.open(query)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: bound.sql), arguments: bound.arguments)
    var found: [OpenKey: Int] = [:]
    while let row = try rows.next() {
      let key = OpenKey(
        team: try row.decode(String.self, atIndex: 0), worker: try row.decode(String?.self, atIndex: 1) ?? "",
        kind: try row.decode(String.self, atIndex: 2), title: try row.decode(String.self, atIndex: 3))
      found[key] = try row.decode(Int.self, atIndex: 4)
    }
    return found
  }
}
