import Casework
import GRDB
import Workflow

@testable import Storage

/// A store of three days: `C0001` has two entries on each, `C0002` one on each, the authority one on the first. The
/// last day is open.
struct EvidenceStore {
  let folder: TemporaryFolder
  let store: SQLiteStore
  static let days = (0..<3).map { Day(number: 20_465 + $0) }

  init(training: Bool = true) throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: training)
    for stream in ["C0001", "C0002"] {
      _ = try store.nextCaseID()
      try append(1, to: StreamID(rawValue: stream), on: 0) {
        $0.put.summary = Samples.caseRow(CaseID(stream), family: "Carter")
      }
    }
    try append(1, to: .authority, on: 0)
    try append(1, to: "C0001", on: 0)
    for day in 1...2 {
      try append(2, to: "C0001", on: day)
      try append(1, to: "C0002", on: day)
    }
  }

  /// Facts of a day, each a minute after the one before.
  static func facts(_ count: Int, on day: Int, text: String = "secret") -> [NewEntry] {
    (0..<count).map { number in
      let moment = Moment(day: days[day], time: TimeOfDay(minutes: 600 + number))
      return NewEntry(
        at: Instant(moment), by: "amina.shah", role: "social-worker",
        payload: #"{"event":"sample","text":"\#(text) \#(number)"}"#)
    }
  }

  func append(_ count: Int, to stream: StreamID, on day: Int, _ fill: (inout RowChange) -> Void = { _ in }) throws {
    try store.append(
      EvidenceStore.facts(count, on: day), to: stream, expecting: store.version(of: stream),
      changing: Samples.change(CaseID(stream.rawValue), fill))
  }

  /// What verification finds, at most as much as is looked at here.
  func findings(against receipt: Receipt? = nil) throws -> [Finding] { try store.verify(against: receipt).findings }

  /// Changes the file as somebody would who has it, by a connection of their own: the triggers are out of the way, and put
  /// back.
  func tamper(_ change: (Database) throws -> Void) throws {
    try DatabaseQueue(path: store.path).write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try change(db)
      for row in guards { try db.execute(sql: row["sql"]) }
    }
  }

  func tamper(_ sql: String) throws { try tamper { db in try db.execute(sql: sql) } }

  /// Makes every hash of a stream anew, and its heads where that is asked for.
  static func rehash(_ stream: StreamID, heads: Bool, in db: Database) throws {
    let entries = try Journal.entries(of: stream, in: db)
    for entry in HashChain.chain(entries.map(\.fact), to: stream, after: 0, hash: HashChain.beginning) {
      let arguments: StatementArguments = [entry.hash, stream.rawValue, entry.sequence]
      try db.execute(sql: "UPDATE journal SET hash = ? WHERE stream = ? AND sequence = ?", arguments: arguments)
      guard heads else { continue }
      try db.execute(sql: "UPDATE day_head SET hash = ? WHERE stream = ? AND sequence = ?", arguments: arguments)
    }
  }

  /// Makes every seal anew.
  static func reseal(_ db: Database) throws {
    let days = try Row.fetchAll(db, sql: "SELECT day, part FROM day_seal ORDER BY day, part").map {
      try DayPart($0, at: 0)
    }
    try db.execute(sql: "DELETE FROM day_seal")
    for day in days { try DaySeals.seal(day, in: db) }
  }
}
