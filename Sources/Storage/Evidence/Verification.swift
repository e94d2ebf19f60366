public import Casework
import GRDB
public import Workflow

/// What verifying a store came to.
public struct Verification: Sendable {
  /// What is not as it was written; empty for a store that holds.
  public var findings: [Finding] = []
  /// How many streams, entries and records of reading were looked at.
  public var streams = 0
  public var entries = 0
  public var readings = 0
  /// How many bytes of the journal were hashed.
  public var bytes = 0
  /// How many seals there are, and the day of the last.
  public var seals = 0
  public var lastSealed: Day?
  /// The texts that were erased, by order or in error: their entries are empty, and hold.
  public var erasures: [FoundErasure] = []
  /// Case numbers that were given out and have no entry: not used, or the case was removed.
  public var unused: [CaseID] = []
  /// How many findings are of cases that may not be seen: those are counted, and not named.
  public var hiddenFindings = 0

  /// True where everything is as it was written.
  public var isSound: Bool { findings.isEmpty && hiddenFindings == 0 }

  /// Leaves out what names a case that may not be seen; the findings among it are counted.
  mutating func narrow(to sight: Sight, in db: Database) throws {
    guard !sight.isWhole else { return }
    var known: [StreamID: Bool] = [:]
    func isSeen(_ stream: StreamID) throws -> Bool {
      guard stream != .authority, stream != ReadingChain.stream else { return sight.seesAnything }
      if let isSeen = known[stream] { return isSeen }
      let isSeen = try SightSQL.includes(stream.rawValue, sight, in: db)
      known[stream] = isSeen
      return isSeen
    }
    let all = findings.count
    findings = try findings.filter { try $0.stream.map(isSeen) ?? true }
    hiddenFindings += all - findings.count
    erasures = try erasures.filter { try isSeen($0.stream) }
  }
}

extension SQLiteStore {
  /// Verifies everything that the store proves: each entry, each head, each seal; and that it is what a receipt says.
  ///
  /// Reads all of the store once, in one state of it, whatever may be seen of it; only what may be seen is named. Throws
  /// where it can't be read at all; what is damaged within is among the findings.
  public func verify(against receipt: Receipt? = nil) throws(StoreError) -> Verification {
    try readTogether { db in
      var result = try Verifier.verify(db, against: receipt)
      if result.isSound, loss != nil {
        result.findings.append(.damaged("SQLite does not open it as it opens a sound one", after: nil))
      }
      try result.narrow(to: sight, in: db)
      return result
    }
  }
}

/// Verifies a store.
enum Verifier {
  static func verify(_ db: Database, against receipt: Receipt?) throws -> Verification {
    var result = Verification()
    let identities = try String.fetchAll(db, sql: "SELECT id FROM identity")
    if identities.count != 1 { result.findings.append(.identity) }
    result.findings += try SchemaCheck.findings(db)
    do {
      result.findings += try damagedIndexes(db) + cutHeads(db)
    } catch {
      result.findings.append(.damaged(StoreFailure.kind(of: error), after: nil))
    }
    do {
      let seals = try SealWalk.through(db, identity: identities.first ?? "")
      result.findings += seals.findings
      (result.seals, result.lastSealed) = (seals.seals.count, seals.seals.keys.max()?.day)
      try walk(db, seals: seals, &result)
      if let receipt { result.findings += try receipt.findings(db, seals: seals) }
    } catch {
      result.findings.append(.damaged(StoreFailure.kind(of: error), after: nil))
    }
    return result
  }

  private static func walk(_ db: Database, seals: SealWalk, _ result: inout Verification) throws {
    var journal = try JournalWalk(db, seals: seals)
    do {
      try journal.walk(db)
      result.findings += journal.findings
      result.findings += try onlyListed(db) + onlyRead(db)
      result.findings += try headsOfNoDay(db).filter { !result.findings.contains($0) }
      result.unused = try unused(db)
      if !(0...CaseNumbers.most).contains(try Meta.value(.lastCase, in: db)) { result.findings.append(.lastCase) }
    } catch {
      result.findings += journal.findings + [.damaged(StoreFailure.kind(of: error), after: journal.place)]
    }
    (result.streams, result.entries, result.bytes) = (journal.streams, journal.entries, journal.bytes)
    result.readings = journal.readings
    result.erasures = journal.erasures
  }

  /// The cases of the lists of which the journal has nothing.
  private static func onlyListed(_ db: Database) throws -> [Finding] {
    let listed = [("case_row", "id"), ("person", "case_id"), ("meeting", "case_id"), ("form", "case_id")]
      .map { table, column in "SELECT \(column) AS id FROM \(table)" }.joined(separator: " UNION ALL ")
    // The many that are in the journal are never brought together: only what is left is.
    let sql = """
      SELECT DISTINCT id FROM (\(listed)) WHERE NOT EXISTS (SELECT 1 FROM journal WHERE stream = id) ORDER BY id
      """
    return try String.fetchAll(db, sql: sql).map { .onlyListed(CaseID($0)) }
  }

  /// The cases that somebody opened of which the journal has nothing.
  private static func onlyRead(_ db: Database) throws -> [Finding] {
    let sql = """
      SELECT DISTINCT case_id FROM reading
      WHERE NOT EXISTS (SELECT 1 FROM journal WHERE stream = case_id) ORDER BY case_id
      """
    return try String.fetchAll(db, sql: sql).map { .onlyRead(CaseID($0)) }
  }

  /// The heads of the day that is open, where nothing was entered or read on it: what is entered by a clock that went back
  /// belongs to it, but only once something was.
  private static func headsOfNoDay(_ db: Database) throws -> [Finding] {
    guard let open = try DayPart.last(of: .heads, in: db) else { return [] }
    let begin = Instant(Moment(day: open.day, time: .midnight)).description
    let streams = try String.fetchAll(
      db, sql: "SELECT stream FROM day_head WHERE day = ? AND part = ? ORDER BY stream",
      arguments: [open.day.number, open.part])
    let reading = try db.cachedStatement(sql: "SELECT 1 FROM reading WHERE at >= ? LIMIT 1")
    let entry = try db.cachedStatement(
      sql: "SELECT 1 FROM journal WHERE stream = ? AND at >= ? ORDER BY sequence DESC LIMIT 1")
    for stream in streams {
      let found =
        stream == ReadingChain.stream.rawValue
        ? try Int.fetchOne(reading, arguments: [begin]) : try Int.fetchOne(entry, arguments: [stream, begin])
      if found != nil { return [] }
    }
    // An earlier part of the day was opened by what was entered then, and sealed.
    if try Int.fetchOne(db, sql: "SELECT 1 FROM day_seal WHERE day = ?", arguments: [open.day.number]) != nil {
      return []
    }
    return streams.map { .openHead(StreamID(rawValue: $0), open.day) }
  }

  /// What SQLite finds wrong in the tables of who may see what, of who has seen it, and of the evidence: an index from
  /// which a row was taken would hide it from whoever looks by that index, and a number that is none is read as another.
  private static func damagedIndexes(_ db: Database) throws -> [Finding] {
    try watchedTables.compactMap { table in
      let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(table))").first { $0 != "ok" }
      return found.map { _ in .indexes(table) }
    }
  }

  /// The head of a day, or a seal, with a zero byte: what is read of it ends there.
  private static func cutHeads(_ db: Database) throws -> [Finding] {
    try [("day_head", ["stream", "hash"]), ("day_seal", ["hash"]), ("identity", ["id"])].compactMap { table, columns in
      let isCut = columns.map { "instr(CAST(\($0) AS BLOB), x'00') > 0" }.joined(separator: " OR ")
      let found = try Int.fetchOne(db, sql: "SELECT 1 FROM \(table) WHERE \(isCut) LIMIT 1")
      return found.map { _ in .indexes(table) }
    }
  }

  /// The tables that are looked at each time, with their indexes.
  static let watchedTables = [
    "reading", "case_access", "case_worker", "worker", "mandate", "worked", "day_head", "day_seal", "identity", "meta",
  ]

  private static func unused(_ db: Database) throws -> [CaseID] {
    let last = min(try Meta.value(.lastCase, in: db), CaseNumbers.most)
    let numbers = try CaseNumbers(db)
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM journal WHERE stream = ? LIMIT 1")
    var unused: [CaseID] = []
    for number in stride(from: 1, through: last, by: 1) where !numbers.passesOver(number) {
      guard unused.count < mostUnused else { break }
      let id = CaseID.numbered(number)
      if try Int.fetchOne(statement, arguments: [id.rawValue]) == nil { unused.append(id) }
    }
    return unused
  }

  private static let mostUnused = 1_000
}
