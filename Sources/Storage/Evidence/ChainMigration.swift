import Casework
import GRDB
import Workflow

/// Chains the journal of an older store anew: each entry over what remains of it without its text too, and the heads and
/// seals over those entries.
///
/// What did not hold before keeps the hash that it has, so that it is found as it would have been. A receipt of before
/// is one of the copy that is made first.
enum ChainMigration {
  static func fill(_ db: Database) throws {
    let beginning = SealHasher.earlierBeginning(of: try DaySeals.identity(in: db))
    let walk = try SealWalk.through(db, from: beginning, or: beginning)
    let held = Set(walk.seals.keys).subtracting(walk.broken)
    try Guards.lifting(["journal_is_never_changed", "head_only_grows", "seal_is_never_changed"], in: db) {
      // A head is looked up by its day; here, by its stream.
      try db.execute(sql: "CREATE INDEX head_by_stream ON day_head (stream)")
      for stream in try Journal.streams(in: db) { try renew(stream, in: db) }
      try db.execute(sql: "DROP INDEX head_by_stream")
      try seal(anew: held, in: db)
    }
  }

  private static func renew(_ stream: StreamID, in db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT sequence, at, by, role, payload, hash FROM journal WHERE stream = ? ORDER BY sequence"),
      arguments: [stream.rawValue])
    var payloads: [Int: String] = [:]
    for row in rows { payloads[try row.decode(atIndex: 0)] = try row.decode(String.self, atIndex: 4) }
    var (before, after) = (HashChain.beginning, HashChain.beginning)
    var renewed: [Int: (before: String, after: String)] = [:]
    for row in rows {
      let (number, hash) = (try row.decode(Int.self, atIndex: 0), try row.decode(String.self, atIndex: 5))
      let (previous, chained) = (before, after)
      (before, after) = (hash, hash)
      guard let entry = try self.entry(row, of: stream),
        EarlierChain.holds(entry, after: previous, payloads: { payloads[$0].map { [$0] } ?? [] })
      else { continue }
      let fact = EarlierChain.renewed(entry)
      after = HashChain.hash(of: fact, stream: stream, sequence: number, previous: chained)
      renewed[number] = (hash, after)
      try db.cachedStatement(
        sql: "UPDATE journal SET payload = ?, hash = ?, remains = ? WHERE stream = ? AND sequence = ?"
      )
      .execute(arguments: [
        fact.payload, after, fact.remains.map { KeptRemains.kept($0, of: fact.payload) }, stream.rawValue, number,
      ])
    }
    let heads = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT day, part, sequence, hash FROM day_head WHERE stream = ?"),
      arguments: [stream.rawValue])
    for head in heads {
      let (day, part) = (try head.decode(Int.self, atIndex: 0), try head.decode(Int.self, atIndex: 1))
      guard let found = renewed[try head.decode(atIndex: 2)], found.before == (try head.decode(atIndex: 3)) else {
        continue
      }
      try db.cachedStatement(sql: "UPDATE day_head SET hash = ? WHERE day = ? AND part = ? AND stream = ?")
        .execute(arguments: [found.after, day, part, stream.rawValue])
    }
  }

  /// An entry; nil for one that is not written as the program does.
  private static func entry(_ row: Row, of stream: StreamID) throws -> Entry? {
    let at = try row.decode(String.self, atIndex: 1)
    guard let instant = Instant(at), instant.description == at else { return nil }
    let fact = NewEntry(
      at: instant, by: WorkerID(rawValue: try row.decode(atIndex: 2)),
      role: RoleKey(rawValue: try row.decode(atIndex: 3)),
      payload: try row.decode(atIndex: 4))
    return Entry(
      stream: stream, sequence: try row.decode(atIndex: 0), fact: fact, hash: try row.decode(atIndex: 5))
  }

  /// Seals the days anew whose seals held.
  private static func seal(anew held: Set<DayPart>, in db: Database) throws {
    var previous = try DaySeals.beginning(in: db)
    for row in try Row.fetchAll(db, sql: "SELECT day, part, hash FROM day_seal ORDER BY day, part") {
      let day = try DayPart(row, at: 0)
      var hash: String = try row.decode(atIndex: 2)
      if held.contains(day) {
        hash = try DaySeals.hasher(of: day, after: previous, in: db).hex
        try db.execute(
          sql: "UPDATE day_seal SET hash = ? WHERE day = ? AND part = ?", arguments: [hash, day.day.number, day.part])
      }
      previous = hash
    }
  }
}
