import Casework
import Foundation
import GRDB
import Workflow

/// Reads the journal once, in the order of its key, and finds what is not as it was written.
///
/// An entry is hashed from the bytes that SQLite holds: no text is made of what stands in a case.
struct JournalWalk {
  private(set) var findings: [Finding] = []
  private(set) var streams = 0
  private(set) var entries = 0
  private(set) var readings = 0
  /// How many bytes were hashed.
  private(set) var bytes = 0
  /// What was erased.
  private(set) var erasures: [FoundErasure] = []
  private var stream: StreamWalk?
  private let heads: StreamHeads
  private let seals: SealWalk
  private let isTraining: Bool

  /// A walk beside the heads of a store, whose seals were looked at before.
  init(_ db: Database, seals: SealWalk) throws {
    heads = try StreamHeads(db)
    self.seals = seals
    isTraining = try Meta.value(.training, in: db) != 0
  }

  /// Where it is, for saying how far a damaged file could be read.
  var place: StreamID? { stream.map { StreamID(rawValue: $0.name) } }

  /// Walks to the end; what was found up to an error is kept. The readings come first, as their name does.
  mutating func walk(_ db: Database) throws {
    let name = ReadingChain.stream.rawValue
    readings = try walk(
      """
      SELECT '\(name)', number, at, by, case_id, detail, hash, NULL,
        \(JournalWalk.areWritten(number: "number", texts: ["at", "by", "case_id", "detail", "hash"]))
      FROM reading ORDER BY number
      """, db)
    streams = 0
    let texts = ["stream", "at", "by", "role", "payload", "hash", "coalesce(remains, '')"]
    entries = try walk(
      """
      SELECT stream, sequence, at, by, role, payload, hash, remains,
        \(JournalWalk.areWritten(number: "sequence", texts: texts))
      FROM journal ORDER BY stream, sequence
      """, db)
    try heads.rest { name, count in findings.append(.removed(StreamID(rawValue: name), count)) }
  }

  /// Whether a row's values are of the kinds that the program writes: whoever has the file can put in others, which are
  /// read as something else than they are, or not found by what they look like.
  private static func areWritten(number: String, texts: [String]) -> String {
    (["typeof(\(number)) = 'integer'"] + texts.map { "typeof(\($0)) = 'text'" }).joined(separator: " AND ")
  }

  /// Walks through the rows of a query, and counts them.
  private mutating func walk(_ sql: String, _ db: Database) throws -> Int {
    let rows = try Row.fetchCursor(db, sql: sql)
    var count = 0
    while let row = try rows.next() {
      if try !isSameStream(row) { try begin(row, db) }
      bytes += try stream?.take(row, db) ?? 0
      count += 1
    }
    try end(db)
    return count
  }

  private func isSameStream(_ row: Row) throws -> Bool {
    guard let stream else { return false }
    return try row.withUnsafeData(atIndex: 0) { data in
      guard let data, data.count == stream.bytes.count else { return false }
      return data.withUnsafeBytes { $0.elementsEqual(stream.bytes) }
    }
  }

  private mutating func begin(_ row: Row, _ db: Database) throws {
    try end(db)
    let name: String = try row.decode(atIndex: 0)
    // What is read of a name ends at a zero byte: whoever looks for that name does not find the entry.
    if try row.withUnsafeData(atIndex: 0, { $0?.contains(0) == true }) {
      findings.append(.changed(StreamID(rawValue: name), try row.decode(atIndex: 1)))
    }
    let heads = try heads.heads(of: name) { name, count in
      findings.append(.removed(StreamID(rawValue: name), count))
    }
    streams += 1
    let isCase = name != ReadingChain.stream.rawValue && name != StreamID.authority.rawValue
    stream = StreamWalk(name: name, heads: heads, isInOrder: isCase && !isTraining)
  }

  private mutating func end(_ db: Database) throws {
    guard var ended = stream else { return }
    stream = nil
    erasures += ended.erasures
    findings += try ended.finish(db, seals: seals)
  }
}
