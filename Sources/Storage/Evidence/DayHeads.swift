import Casework
import GRDB
import Workflow

/// Where each stream ended on each day.
enum DayHeads {
  /// Takes note of where a stream ends now, after it ended at `before`; seals the days before it where a new one begins.
  ///
  /// A day that is not over counts on: what is entered by a clock that went back belongs to it. Where the head that is
  /// there is not what the stream ended with, somebody cut or changed the stream: that head is sealed as it is, and
  /// the new one is kept beside it, for verification to find.
  ///
  /// Gives the part of the day that is open now; nil where there are no entries. A hint is the one that was open.
  static func note(
    _ entries: [Entry], of stream: StreamID, after before: (version: Int, hash: String), hint: DayPart?,
    in db: Database
  ) throws -> DayPart? {
    guard let last = entries.last, let day = latestDay(of: entries) else { return nil }
    let end = (version: last.sequence, hash: last.hash)
    if let hint, day <= hint.day, try grow(end, of: stream, in: hint, after: before, db) { return hint }
    return try note(end, of: stream, on: day, after: before, in: db)
  }

  /// Moves a head on that is there, in a part of a day that is not sealed; false where there is none as expected.
  private static func grow(
    _ end: (version: Int, hash: String), of stream: StreamID, in open: DayPart,
    after before: (version: Int, hash: String), _ db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE day_head SET sequence = ?1, hash = ?2
        WHERE day = ?3 AND part = ?4 AND stream = ?5 AND sequence = ?6 AND hash = ?7
          AND NOT EXISTS (SELECT 1 FROM day_seal WHERE day = ?3 AND part = ?4)
        """)
    try statement.execute(arguments: [
      end.version, end.hash, open.day.number, open.part, stream.rawValue, before.version, before.hash,
    ])
    return db.changesCount > 0
  }

  /// The same of where a stream ends on a day.
  @discardableResult
  static func note(
    _ last: (version: Int, hash: String), of stream: StreamID, on day: Day, after before: (version: Int, hash: String),
    in db: Database
  ) throws -> DayPart {
    var open = try openPart(on: day, in: db)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO day_head (day, part, stream, sequence, hash) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (day, part, stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
          WHERE sequence = ? AND hash = ?
        """)
    repeat {
      try statement.execute(arguments: [
        open.day.number, open.part, stream.rawValue, last.version, last.hash, before.version, before.hash,
      ])
      if db.changesCount > 0 { return open }
      try DaySeals.seal(open, in: db)
      open.part += 1
    } while true
  }

  /// Takes note of where a new stream ends, in one of several days that are open: for many at once.
  static func note(_ entries: [Entry], of stream: StreamID, from base: DayPart?, in db: Database) throws {
    guard let last = entries.last, let day = latestDay(of: entries) else { return }
    let open = max(base ?? DayPart(day: .earliest), DayPart(day: day))
    try insert(open, stream: stream.rawValue, sequence: last.sequence, hash: last.hash, in: db)
  }

  static func insert(_ open: DayPart, stream: String, sequence: Int, hash: String, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO day_head (day, part, stream, sequence, hash) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [open.day.number, open.part, stream, sequence, hash])
  }

  /// The day that may still grow: not before any that has a head or a seal. Nil in an empty store.
  static func open(in db: Database) throws -> DayPart? {
    let (head, seal) = (try DayPart.last(of: .heads, in: db), try DayPart.last(of: .seals, in: db))
    guard let seal else { return head }
    if let head, head > seal { return head }
    return DayPart(day: seal.day, part: seal.part + 1)
  }

  /// The part to which what is entered on a day belongs, every day before it sealed.
  private static func openPart(on day: Day, in db: Database) throws -> DayPart {
    guard let open = try open(in: db), open.day < day else { return try self.open(in: db) ?? DayPart(day: day) }
    try DaySeals.sealAll(before: DayPart(day: day), in: db)
    return DayPart(day: day)
  }

  /// The latest day of some entries.
  private static func latestDay(of entries: [Entry]) -> Day? { entries.lazy.map(\.fact.at).max()?.day }
}
