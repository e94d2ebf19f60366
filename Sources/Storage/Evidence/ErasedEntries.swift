public import Casework
import GRDB
public import Workflow

/// That a text of a stream was erased: which entries were emptied, and when; nothing of the text.
public struct FoundErasure: Hashable, Sendable {
  /// The stream.
  public var stream: StreamID
  /// The entry that says so.
  public var number: Int
  /// The entries that were emptied.
  public var entries: [Int]
  /// The day on which it was done.
  public var day: Day?
}

extension FoundErasure: CustomStringConvertible {
  /// One line.
  public var description: String {
    let numbers = entries.map(String.init).joined(separator: ", ")
    let what = entries.isEmpty ? "drafts" : "the text of \(entries.count == 1 ? "entry" : "entries") \(numbers)"
    return "\(stream.rawValue), entry \(number)\(day.map { ", \($0)" } ?? ""): \(what) erased."
  }
}

/// The emptied entries of one stream, as its walk comes by them.
struct ErasedEntries {
  /// Those that were emptied, by which entry.
  private var emptied: [Int: Int] = [:]
  private var known: [Int: TextErased] = [:]
  /// Those of which nothing could be said.
  private var unproved: Set<Int> = []
  private(set) var found: [FoundErasure] = []
  private static let beginning = Array(#"{"entries":["#.utf8)

  /// Whether an entry that is not what its hash says was emptied, as a later one of the stream says it was.
  mutating func takes(_ row: Row, _ number: Int, stored: [UInt8], made: [UInt8], _ db: Database) throws -> Bool {
    guard let by = Entry.erasedBy(try row.decode(String.self, atIndex: 5)), by > number else { return false }
    if known[by] == nil {
      let payload = try String.fetchOne(
        db.cachedStatement(sql: "SELECT payload FROM journal WHERE stream = ? AND sequence = ?"),
        arguments: [try row.decode(String.self, atIndex: 0), by])
      known[by] = payload.flatMap(Entry.erasing)
    }
    let (hash, left) = (String(decoding: stored, as: UTF8.self), String(decoding: made, as: UTF8.self))
    let isNamed = known[by]?.entries.contains { $0.sequence == number && $0.hash == hash && $0.left == left }
    guard isNamed == true else { return false }
    emptied[number] = by
    return true
  }

  /// Takes note of an entry that is not looked at further.
  mutating func pass(_ number: Int) { unproved.insert(number) }

  /// Where an entry says that others were emptied: those whose text is there, by their numbers.
  mutating func textsThere(after row: Row, _ number: Int, stream: StreamID, broken: [Int]) throws -> [Int] {
    let isErasing = try row.withUnsafeData(atIndex: 5) { data in
      data?.starts(with: ErasedEntries.beginning) ?? false
    }
    guard isErasing, let erased = Entry.erasing(try row.decode(String.self, atIndex: 5)) else { return [] }
    let numbers = erased.entries.map(\.sequence)
    let day = Instant(try row.decode(String.self, atIndex: 2))?.day
    found.append(FoundErasure(stream: stream, number: number, entries: numbers, day: day))
    return numbers.filter { emptied[$0] != number && !unproved.contains($0) && !broken.contains($0) }
  }
}
