public import Casework
import GRDB
import Workflow

/// A whole new stream at once: its facts and the rows that they make.
public struct NewStream: Sendable {
  /// A stream that the store has nothing of.
  public var stream: StreamID
  /// What happened in it, in order.
  public var facts: [NewEntry]
  /// The rows of the read models.
  public var change: RowChange

  /// A new stream.
  public init(stream: StreamID, facts: [NewEntry], change: RowChange) {
    self.stream = stream
    self.facts = facts
    self.change = change
  }
}

extension SQLiteStore {
  /// Appends many new streams in one transaction: for making large stores.
  ///
  /// The sequence may be lazy: no more than one item is held. Throws `.conflict` where a stream is there already.
  public func bulkAppend(_ streams: some Sequence<NewStream>) throws(StoreError) {
    try bulkAppend(streams, notingHeads: true)
  }

  /// The same; without heads where those of another store come over.
  func bulkAppend(_ streams: some Sequence<NewStream>, notingHeads: Bool) throws(StoreError) {
    try write { db in
      hints.forgetEnds()
      // An index is made many times faster from all rows at once than row by row.
      let isEmpty = try Row.fetchOne(db, sql: "SELECT 1 FROM tray LIMIT 1") == nil
      let names = SchemaSQL.trayIndexNames + TimelinessMigration.indexNames
      if isEmpty { for name in names { try db.execute(sql: "DROP INDEX \(name)") } }
      var lastCase = try Meta.value(.lastCase, in: db)
      let open = try DayHeads.open(in: db)
      let append = {
        for item in streams {
          let end = try Journal.end(of: item.stream, in: db)
          let added = try Journal.append(item.facts, to: item.stream, expecting: 0, after: end, in: db)
          if notingHeads { try DayHeads.note(added, of: item.stream, from: open, in: db) }
          try WorkedTable.note(added, in: db)
          try Rows.apply(item.change, words: isEmpty ? .rebuilt : .following, in: db)
          if let count = item.stream.caseCount { lastCase = max(lastCase, count) }
        }
      }
      if isEmpty { try FindTable.rebuilding(in: db, append) } else { try append() }
      try DaySeals.sealAllButLast(in: db)
      try Meta.set(.lastCase, to: lastCase, in: db)
      if isEmpty { for sql in SchemaSQL.trayIndexes + TimelinessMigration.indexes { try db.execute(sql: sql) } }
    }
    // A store with a long write-ahead log is slow to open.
    try read { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }
}

extension StreamID {
  /// 12 for `C0012`; nil for any other kind of name.
  var caseCount: Int? {
    guard rawValue.first == "C", let count = Int(rawValue.dropFirst()),
      CaseID.numbered(count).rawValue == rawValue
    else { return nil }
    return count
  }
}
