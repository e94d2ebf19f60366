public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  @discardableResult
  public func record(_ reading: CaseReading) throws(StoreError) -> KeptReading {
    try write { db in
      let end = try ReadingTable.end(in: db)
      let kept = try ReadingChain.chain(reading, after: end.version, hash: end.hash)
      try ReadingTable.insert(kept, in: db)
      try DayHeads.note(
        (kept.number, kept.hash), of: ReadingChain.stream, on: reading.at.day, after: end, in: db)
      return kept
    }
  }

  public func readings(_ query: ReadingQuery, limit: Int) throws(StoreError) -> [KeptReading] {
    try read { db in
      switch query {
      case .worker(let id): return try ReadingTable.readings("by", id.rawValue, limit: limit, within: sight, in: db)
      case .cases(let ids):
        var found: [KeptReading] = []
        for id in Set(ids) {
          found += try ReadingTable.readings("case_id", id.rawValue, limit: limit, within: sight, in: db)
        }
        return Array(found.sorted { $0.number > $1.number }.prefix(max(0, limit)))
      }
    }
  }

  public func entries(by worker: WorkerID, limit: Int) throws(StoreError) -> [Entry] {
    try readTogether { db in
      var found: [Entry] = []
      for stream in try WorkedTable.streams(of: worker, in: db) where try isSeen(stream, in: db) {
        found += try Journal.entries(of: stream, by: worker, limit: limit, in: db)
      }
      return Array(found.sorted(by: Entry.isLater).prefix(max(0, limit)))
    }
  }

  public func isRestricted(_ id: CaseID) throws(StoreError) -> Bool? {
    try readTogether { db in
      let statement = try db.cachedStatement(sql: "SELECT restricted FROM case_access WHERE case_id = ?")
      guard let restricted = try Int.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
      return try isSeen(StreamID(id), in: db) ? restricted != 0 : nil
    }
  }

  public func cases(naming worker: WorkerID) throws(StoreError) -> [CaseID] {
    try readTogether { db in
      let sql = """
        SELECT case_id FROM case_worker WHERE worker = ?
        UNION SELECT stream FROM worked WHERE worker = ? AND stream <> ? ORDER BY 1
        """
      let arguments: StatementArguments = [worker.rawValue, worker.rawValue, StreamID.authority.rawValue]
      return try String.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { CaseID(rawValue: $0) }
        .filter { try isSeen(StreamID($0), in: db) }
    }
  }
}

extension Journal {
  /// What a worker did in a stream last.
  fileprivate static func entries(
    of stream: StreamID, by worker: WorkerID, limit: Int, in db: Database
  ) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM journal WHERE stream = ? AND by = ?
        ORDER BY sequence DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [stream.rawValue, worker.rawValue, max(0, limit)])
      .map { try entry($0, stream: stream) }
  }
}

/// The table of who opened what.
enum ReadingTable {
  /// How many readings there are, and the hash of the last.
  static func end(in db: Database) throws -> (version: Int, hash: String) {
    let statement = try db.cachedStatement(sql: "SELECT number, hash FROM reading ORDER BY number DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return (0, HashChain.beginning) }
    return (try row.decode(Int.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
  }

  static func insert(_ kept: KeptReading, in db: Database) throws {
    let reading = kept.reading
    try db.cachedStatement(
      sql: "INSERT INTO reading (number, at, by, case_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?)"
    )
    .execute(arguments: [
      kept.number, reading.at.description, reading.by.rawValue, reading.caseID.rawValue, try reading.detail, kept.hash,
    ])
  }

  /// The latest readings that have a value in a column of an index.
  static func readings(
    _ column: String, _ value: String, limit: Int, within sight: Sight, in db: Database
  ) throws -> [KeptReading] {
    let seen = SightSQL(sight, on: "reading.case_id")
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, at, by, case_id, detail, hash FROM reading WHERE \(column) = ?\(seen.conjunction)
        ORDER BY number DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: StatementArguments([value] + seen.arguments + [max(0, limit)])).map(
      kept)
  }

  private static func kept(_ row: Row) throws -> KeptReading {
    let reading = CaseReading(
      at: Instant(try row.decode(String.self, atIndex: 1)) ?? Instant(milliseconds: 0),
      by: WorkerID(rawValue: try row.decode(atIndex: 2)), caseID: CaseID(rawValue: try row.decode(atIndex: 3)),
      detail: try row.decode(atIndex: 4))
    guard let reading else { throw UnreadableRow() }
    return KeptReading(number: try row.decode(atIndex: 0), reading: reading, hash: try row.decode(atIndex: 5))
  }
}
