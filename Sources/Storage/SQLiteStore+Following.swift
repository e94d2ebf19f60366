public import Casework
import GRDB

extension SQLiteStore {
  public func entries(of stream: StreamID, after sequence: Int) throws(StoreError) -> [Entry] {
    try read { db in
      let stream = try seen(stream, in: db)
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Journal.columns) FROM journal WHERE stream = ? AND sequence > ?
            ORDER BY sequence
            """),
        arguments: [stream.rawValue, sequence])
      var entries: [Entry] = []
      while let row = try rows.next() { entries.append(try Journal.entry(row, stream: stream)) }
      return entries
    }
  }
}
