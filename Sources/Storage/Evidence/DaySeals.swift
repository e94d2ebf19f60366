import Casework
import GRDB
import Workflow

/// The seals of days: each is a hash over the one before it and the heads of its day.
enum DaySeals {
  /// Seals every day with heads that is before another and not sealed yet.
  static func sealAll(before end: DayPart, in db: Database) throws {
    let sealed = try DayPart.last(of: .seals, in: db)
    let (day, part) = (sealed?.day.number ?? Int.min, sealed?.part ?? 0)
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT day, part FROM day_head WHERE (day, part) > (?, ?) AND (day, part) < (?, ?)
          ORDER BY day, part
          """),
      arguments: [day, part, end.day.number, end.part])
    for row in rows { try seal(DayPart(row, at: 0), in: db) }
  }

  /// Seals every day but the last: after several were open at once.
  static func sealAllButLast(in db: Database) throws {
    guard let last = try DayPart.last(of: .heads, in: db) else { return }
    try sealAll(before: last, in: db)
  }

  /// Seals a day.
  static func seal(_ day: DayPart, in db: Database) throws {
    let hasher = try hasher(of: day, after: try lastHash(in: db), in: db)
    try db.cachedStatement(sql: "INSERT INTO day_seal (day, part, streams, hash) VALUES (?, ?, ?, ?)")
      .execute(arguments: [day.day.number, day.part, hasher.streams, hasher.hex])
  }

  /// What the seal of a day is made of, after another.
  static func hasher(of day: DayPart, after previous: String, in db: Database) throws -> SealHasher {
    var hasher = SealHasher(day, previous: previous)
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT stream, sequence, hash FROM day_head WHERE day = ? AND part = ? ORDER BY stream"),
      arguments: [day.day.number, day.part])
    while let row = try rows.next() {
      hasher.add(
        stream: try row.decode(atIndex: 0), sequence: try row.decode(atIndex: 1), hash: try row.decode(atIndex: 2))
    }
    return hasher
  }

  /// What the next seal is chained to: the last one, or the store's own beginning.
  private static func lastHash(in db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT hash FROM day_seal ORDER BY day DESC, part DESC LIMIT 1")
    return try String.fetchOne(statement) ?? beginning(in: db)
  }

  /// What the first seal is chained to: what tells the store from every other, and what it was made as.
  static func beginning(in db: Database) throws -> String {
    SealHasher.beginning(of: try identity(in: db), isTraining: try Meta.value(.training, in: db) != 0)
  }

  /// What tells the store from every other; empty where somebody took it out.
  static func identity(in db: Database) throws -> String {
    try String.fetchOne(db.cachedStatement(sql: "SELECT id FROM identity")) ?? ""
  }
}

/// What a seal is made of.
struct SealHasher {
  private var hasher = PartHasher()
  /// How many heads came.
  private(set) var streams = 0

  init(_ day: DayPart, previous: String) {
    for part in [previous, day.day.description, String(day.part)] { hasher.add(part) }
  }

  /// Takes a head; they come in the order of their streams.
  mutating func add(stream: String, sequence: Int, hash: String) {
    streams += 1
    for part in [stream, String(sequence), hash] { hasher.add(part) }
  }

  /// The seal.
  var hex: String { hasher.hex }

  /// What the first seal of a store is chained to.
  static func beginning(of identity: String, isTraining: Bool) -> String {
    var hasher = PartHasher()
    for part in [identity, isTraining ? "training" : "live"] { hasher.add(part) }
    return hasher.hex
  }

  /// The same before a seal was over what the store was made as.
  static func earlierBeginning(of identity: String) -> String {
    var hasher = PartHasher()
    hasher.add(identity)
    return hasher.hex
  }
}
