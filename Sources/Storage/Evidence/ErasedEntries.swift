public import Casework
import Foundation
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
  private var known: [Int: String] = [:]
  /// Those of which nothing could be said.
  private var unproved: Set<Int> = []
  private(set) var found: [FoundErasure] = []
  private static let name = Array(#""event":"\#(TextErased.name)""#.utf8)

  /// Whether an entry whose payload is not what its hash says was emptied: what remains is what it was over, and a later
  /// entry of the stream says so.
  mutating func takes(
    _ row: Row, _ number: Int, of stream: StreamID, after previous: [UInt8], stored: [UInt8], _ db: Database
  ) throws -> Bool {
    // What is read of a column ends at a zero byte, what is hashed does not.
    for index in [2, 3, 4, 5, 7] where try row.withUnsafeData(atIndex: index, { $0?.contains(0) == true }) {
      return false
    }
    let at: String = try row.decode(atIndex: 2)
    let payload: String = try row.decode(atIndex: 5)
    guard let kept = try row.decode(String?.self, atIndex: 7), let instant = Instant(at), instant.description == at
    else { return false }
    let fact = NewEntry(
      at: instant, by: WorkerID(rawValue: try row.decode(atIndex: 3)),
      role: RoleKey(rawValue: try row.decode(atIndex: 4)), payload: payload,
      remains: KeptRemains.whole(kept, of: payload))
    let entry = Entry(
      stream: stream, sequence: number, fact: fact, hash: String(decoding: stored, as: UTF8.self))
    guard let by = entry.erasedBy, by > number else { return false }
    let made = HashChain.hash(
      of: fact, stream: stream, sequence: number, previous: String(decoding: previous, as: UTF8.self))
    guard made == entry.hash else { return false }
    if known[by] == nil {
      known[by] = try String.fetchOne(
        db.cachedStatement(sql: "SELECT payload FROM journal WHERE stream = ? AND sequence = ?"),
        arguments: [stream.rawValue, by])
    }
    guard entry.isErased(by: { [known[$0]].compactMap(\.self) }) else { return false }
    emptied[number] = by
    return true
  }

  /// Takes note of an entry that is not looked at further.
  mutating func pass(_ number: Int) { unproved.insert(number) }

  /// Where an entry says that others were emptied: those whose text is there, by their numbers.
  mutating func textsThere(after row: Row, _ number: Int, stream: StreamID, broken: [Int]) throws -> [Int] {
    // However it is written, what empties an entry is taken note of.
    let isErasing =
      try known[number] != nil
      || row.withUnsafeData(atIndex: 5) { data in data?.range(of: Data(ErasedEntries.name)) != nil }
    guard isErasing, let erased = Entry.erasing(try row.decode(String.self, atIndex: 5)) else { return [] }
    let numbers = erased.entries.map(\.sequence)
    let day = Instant(try row.decode(String.self, atIndex: 2))?.day
    found.append(FoundErasure(stream: stream, number: number, entries: numbers, day: day))
    return numbers.filter { emptied[$0] != number && !unproved.contains($0) && !broken.contains($0) }
  }
}
