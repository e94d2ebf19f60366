public import Casework
import GRDB
import Workflow

extension SQLiteStore {
  public func tray(_ page: TrayPage) throws(StoreError) -> [TrayRow] {
    guard page.limit > 0 else { return [] }
    let read = { [sight] (db: Database) in
      try TrayQuery.walks(of: page.view, within: SightSQL.needed(sight, in: db)).map { try $0.rows(page, in: db) }
    }
    let found = TrayQuery.isOneWalk(page.view) ? try self.read(read) : try readTogether(read)
    return page.anchor.isBackward
      ? SQLiteStore.merged(found, limit: page.limit, by: >).reversed()
      : SQLiteStore.merged(found, limit: page.limit, by: <)
  }

  public func tray(searching search: TraySearch) throws(StoreError) -> TrayFound {
    guard search.limit > 0 else { return TrayFound(rows: [], reached: search.after) }
    let read = { [sight] (db: Database) in
      try TrayQuery.walks(of: search.view, within: SightSQL.needed(sight, in: db)).map { try $0.found(search, in: db) }
    }
    let found = TrayQuery.isOneWalk(search.view) ? try self.read(read) : try readTogether(read)
    // Behind the place that every walk has reached nothing is known for certain yet.
    let reached = found.compactMap(\.reached).map { (key: TrayKey($0), position: $0) }.min { $0.key < $1.key }
    let rows = found.map { walk in
      walk.rows.filter { row in reached.map { TrayKey(row.position) <= $0.key } ?? true }
    }
    return TrayFound(rows: SQLiteStore.merged(rows, limit: .max, by: <), reached: reached?.position)
  }

  public func trayCount(_ view: TrayView, awake: Int?, limit: Int) throws(StoreError) -> Int {
    let count = { [sight] (db: Database) in
      try SQLiteStore.count(view, awake: awake, limit: limit, within: SightSQL.needed(sight, in: db), db)
    }
    return TrayQuery.isOneWalk(view) ? try read(count) : try readTogether(count)
  }

  public func trayCounts(_ views: [TrayView], awake: Int?, limit: Int) throws(StoreError) -> [Int] {
    try readTogether { db in
      let sight = try SightSQL.needed(sight, in: db)
      return try views.map { try SQLiteStore.count($0, awake: awake, limit: limit, within: sight, db) }
    }
  }

  private static func count(
    _ view: TrayView, awake: Int?, limit: Int, within sight: Sight, _ db: Database
  ) throws -> Int {
    var count = 0
    for walk in TrayQuery.walks(of: view, within: sight) where count < limit {
      count += try walk.count(awake: awake, limit: limit - count, in: db)
    }
    return count
  }

  /// The first rows of several walks taken together.
  private static func merged(
    _ walks: [[TrayRow]], limit: Int, by precedes: (TrayKey, TrayKey) -> Bool
  ) -> [TrayRow] {
    if walks.count == 1, let walk = walks.first { return walk }
    return walks.joined().map { (key: TrayKey($0.position), row: $0) }
      .sorted { precedes($0.key, $1.key) }
      .prefix(limit).map(\.row)
  }
}
