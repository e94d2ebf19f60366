public import Casework
import GRDB

extension SQLiteStore {
  public func tray(_ page: TrayPage) throws(StoreError) -> [TrayRow] {
    guard page.limit > 0 else { return [] }
    let walks = TrayQuery.walks(of: page.view)
    let words = SearchText.words(page.filter)
    let read = { (db: Database) in
      try walks.map { try $0.rows(page.anchor, words: words, limit: page.limit, in: db) }
    }
    let found = walks.count == 1 ? try self.read(read) : try readTogether(read)
    return page.anchor.isBackward
      ? SQLiteStore.merged(found, limit: page.limit, by: >).reversed()
      : SQLiteStore.merged(found, limit: page.limit, by: <)
  }

  public func trayCount(_ view: TrayView, limit: Int) throws(StoreError) -> Int {
    let walks = TrayQuery.walks(of: view)
    let count = { (db: Database) in
      var count = 0
      for walk in walks where count < limit { count += try walk.count(limit: limit - count, in: db) }
      return count
    }
    return walks.count == 1 ? try read(count) : try readTogether(count)
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
