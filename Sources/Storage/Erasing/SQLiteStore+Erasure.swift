public import Casework
import GRDB
import Workflow

extension SQLiteStore {
  @discardableResult
  public func erase(
    _ erasure: TextErasure, from stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> Bool {
    try read { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    try write { db in
      hints.forgetEnds()
      for (other, version) in others {
        let found = try Journal.version(of: other, in: db)
        guard found == version else { throw StoreError.conflict(stream: other, expected: version, found: found) }
      }
      let end = try Journal.end(of: stream, in: db)
      try Journal.empty(erasure.left, of: stream, in: db)
      let added = try Journal.append([erasure.fact], to: stream, expecting: expected, after: end, in: db)
      _ = try DayHeads.note(added, of: stream, after: end, hint: nil, in: db)
      try WorkedTable.note(added, in: db)
      try Rows.apply(change, in: db)
      try Traces.remove(of: erasure.text, in: stream, db)
    }
    return try clean()
  }

  @discardableResult
  public func clean() throws(StoreError) -> Bool {
    do {
      return try read { db in
        // What was free before today may hold what was deleted then: it is zeroed by making the file anew.
        try db.execute(sql: "PRAGMA secure_delete = ON; VACUUM")
        // The indexes of words name rows by numbers that SQLite does not promise to keep.
        try db.inTransaction(.immediate) {
          try FindTable.rebuilding(in: db) {}
          return .commit
        }
        return try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
      }
    } catch {
      if case .busy = error { return false }
      throw error
    }
  }
}

extension Journal {
  /// Empties entries of a stream, which is otherwise never changed: the trigger that keeps it is out of the way in this
  /// transaction alone. Each keeps its hash, and word for word what remains.
  static func empty(_ left: [Int: String], of stream: StreamID, in db: Database) throws {
    guard !left.isEmpty else { return }
    try Guards.lifting(["journal_is_never_changed"], in: db) {
      for (sequence, payload) in left {
        let remains = try Journal.entry(sequence, of: stream, in: db)?.fact.remains
        try db.execute(
          sql: "UPDATE journal SET payload = ?, remains = ? WHERE stream = ? AND sequence = ?",
          arguments: [payload, remains, stream.rawValue, sequence])
      }
    }
  }
}

/// Where a text may be besides the journal and the rows.
private enum Traces {
  static func remove(of text: ErasedText, in stream: StreamID, _ db: Database) throws {
    guard case .form(let form) = text else { return }
    let id = CaseID(rawValue: stream.rawValue)
    let arguments: StatementArguments = [id.rawValue, form.description]
    try db.execute(sql: "DELETE FROM draft WHERE case_id = ? AND form = ?", arguments: arguments)
    // Whatever became of the rows before: of this form there is no text.
    let left = try Row.fetchAll(
      db, sql: "SELECT \(Passages.columns) FROM passage WHERE case_id = ? AND form = ?", arguments: arguments)
    try Passages.remove(left.map { try Passages.row($0).key }, of: id.rawValue, in: db)
    // Words that were taken out stay in the parts of the index until these are merged.
    try db.execute(sql: "INSERT INTO find_passage (find_passage) VALUES ('optimize')")
    for worker in try String.fetchAll(db, sql: "SELECT worker FROM kept_place") {
      let places = try KeptPlaces.of(WorkerID(rawValue: worker), in: db)
      let kept = places.filter { !$0.quotes(form, of: id) }
      guard kept.count < places.count else { continue }
      try KeptPlaces.put(kept, of: WorkerID(rawValue: worker), in: db)
    }
  }
}
