public import Casework
import GRDB
import GRDBSQLite
public import Workflow

extension SQLiteStore {
  public func entries(of stream: StreamID) throws(StoreError) -> [Entry] {
    try read { db in try Journal.entries(of: seen(stream, in: db), in: db) }
  }

  public func version(of stream: StreamID) throws(StoreError) -> Int {
    try read { db in try Journal.version(of: seen(stream, in: db), in: db) }
  }

  /// Whether a stream may be seen: the authority's by everybody who works there.
  func isSeen(_ stream: StreamID, in db: Database) throws -> Bool {
    guard stream != .authority else { return sight.seesAnything }
    return try SightSQL.includes(stream.rawValue, sight, in: db)
  }

  /// A stream, or where it may not be seen one that nobody has: what is not shown takes as long as what is not there.
  func seen(_ stream: StreamID, in db: Database) throws -> StreamID {
    try isSeen(stream, in: db) ? stream : StreamID(rawValue: "")
  }

  public func streams() throws(StoreError) -> [StreamID] {
    try read { db in try Journal.streams(in: db).filter { try isSeen($0, in: db) } }
  }

  @discardableResult
  public func append(
    _ entries: [NewEntry], to stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> [Entry] {
    let appended = try write { db in
      let count = try Journal.changesByOthers(in: db)
      func end(of stream: StreamID) throws -> StreamEnd {
        try hints.end(of: stream, at: count) ?? Journal.end(of: stream, in: db)
      }
      var ends: [StreamID: StreamEnd] = [:]
      for (other, version) in others {
        let end = try end(of: other)
        guard end.version == version else {
          throw StoreError.conflict(stream: other, expected: version, found: end.version)
        }
        ends[other] = end
      }
      let taken = try BookingTable.clashes(with: change.claimed, in: db)
      guard taken.isEmpty else { throw StoreError.booked(taken) }
      let (end, hint) = (try end(of: stream), hints.open)
      let added = try Journal.append(entries, to: stream, expecting: expected, after: end, in: db)
      let open = try DayHeads.note(added, of: stream, after: end, hint: hint, in: db)
      if !hints.knows(added) { try WorkedTable.note(added, in: db) }
      try Rows.apply(change, in: db)
      ends[stream] = added.last.map { ($0.sequence, $0.hash) } ?? end
      return (entries: added, open: open ?? hint, ends: ends, count: count)
    } committed: {
      hints.remember($0.entries, in: $0.open)
      hints.remember($0.ends, at: $0.count)
    }
    return appended.entries
  }

  public func nextCaseID() throws(StoreError) -> CaseID {
    try write { db in
      let numbers = try CaseNumbers(beginningIn: db)
      var count = try Meta.value(.lastCase, in: db)
      guard (0..<CaseNumbers.most).contains(count) else {
        throw StoreError.damaged(path: path, detail: "\(count) is no number that was given to a case")
      }
      var id: CaseID
      repeat {
        count += 1
        id = CaseID.numbered(count)
      } while try numbers.passesOver(count) || Journal.version(of: StreamID(id), in: db) > 0
      try Meta.set(.lastCase, to: count, in: db)
      return id
    }
  }
}

/// The journal's table.
enum Journal {
  static func entries(of stream: StreamID, in db: Database) throws -> [Entry] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM journal WHERE stream = ? ORDER BY sequence"),
      arguments: [stream.rawValue])
    var entries: [Entry] = []
    while let row = try rows.next() { entries.append(try entry(row, stream: stream)) }
    return entries
  }

  static func streams(in db: Database) throws -> [StreamID] {
    // The next stream is looked up from each: the journal itself is not read through.
    let sql = """
      WITH RECURSIVE each (stream) AS (
        SELECT min(stream) FROM journal
        UNION ALL
        SELECT (SELECT min(stream) FROM journal WHERE stream > each.stream) FROM each WHERE stream IS NOT NULL
      )
      SELECT stream FROM each WHERE stream IS NOT NULL
      """
    return try String.fetchAll(db.cachedStatement(sql: sql)).map { StreamID(rawValue: $0) }
  }

  /// SQLite's count of what other connections have written.
  static func changesByOthers(in db: Database) throws -> Int {
    // Asked with every save: stepped here, without a cursor and a row.
    let statement = try db.cachedStatement(sql: "PRAGMA data_version").sqliteStatement
    defer { sqlite3_reset(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else {
      throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_errcode(db.sqliteConnection)))
    }
    return Int(sqlite3_column_int64(statement, 0))
  }

  /// How many entries a stream has.
  static func version(of stream: StreamID, in db: Database) throws -> Int { try end(of: stream, in: db).version }

  /// How many entries a stream has, and the hash of the last.
  static func end(of stream: StreamID, in db: Database) throws -> StreamEnd {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, hash FROM journal WHERE stream = ? ORDER BY sequence DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement, arguments: [stream.rawValue]) else { return (0, HashChain.beginning) }
    return (try row.decode(Int.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
  }

  /// Appends facts to a stream that ends as it is said to; the heads of the day are to be noted with it.
  static func append(
    _ facts: [NewEntry], to stream: StreamID, expecting expected: Int, after end: (version: Int, hash: String),
    in db: Database
  ) throws -> [Entry] {
    guard end.version == expected else {
      throw StoreError.conflict(stream: stream, expected: expected, found: end.version)
    }
    let entries = HashChain.chain(facts, to: stream, after: end.version, hash: end.hash)
    let statement = try db.cachedStatement(
      sql:
        "INSERT INTO journal (stream, sequence, at, by, role, payload, hash, remains) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for entry in entries {
      let fact = entry.fact
      try statement.execute(arguments: [
        stream.rawValue, entry.sequence, fact.at.description, fact.by.rawValue, fact.role.rawValue, fact.payload,
        entry.hash, fact.remains.map { KeptRemains.kept($0, of: fact.payload) },
      ])
    }
    return entries
  }

  /// The entry of a number; nil where there is none.
  static func entry(_ sequence: Int, of stream: StreamID, in db: Database) throws -> Entry? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM journal WHERE stream = ? AND sequence = ?")
    return try Row.fetchOne(statement, arguments: [stream.rawValue, sequence]).map { try entry($0, stream: stream) }
  }

  /// What is read of an entry, in this order.
  static let columns = "sequence, at, by, role, payload, hash, remains"

  static func entry(_ row: Row, stream: StreamID) throws -> Entry {
    let sequence = try row.decode(Int.self, atIndex: 0)
    guard let at = Instant(try row.decode(String.self, atIndex: 1)) else {
      throw StoreError.unreadableEntry(stream: stream, sequence: sequence)
    }
    let (payload, kept) = (try row.decode(String.self, atIndex: 4), try row.decode(String?.self, atIndex: 6))
    let fact = NewEntry(
      at: at, by: WorkerID(rawValue: try row.decode(String.self, atIndex: 2)),
      role: RoleKey(rawValue: try row.decode(String.self, atIndex: 3)),
      payload: payload, remains: kept.map { KeptRemains.whole($0, of: payload) })
    return Entry(
      stream: stream, sequence: sequence, fact: fact, hash: try row.decode(String.self, atIndex: 5))
  }
}
