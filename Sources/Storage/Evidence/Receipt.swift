import Casework
import GRDB
public import Workflow

/// What a store had proved at a time, in a few lines that are kept elsewhere: the only proof against somebody who makes
/// every hash anew.
public struct Receipt: Hashable, Sendable {
  /// What tells the store from every other.
  public var store: String
  public var made: Instant
  /// How many streams and entries the seals are over; 0 where whoever made it may not see all of them.
  public var streams: Int
  public var entries: Int
  /// The latest first, then further and further back, to the first.
  public var seals: [Seal]

  /// The seal of a day, or of a part of it.
  public struct Seal: Hashable, Sendable {
    public var day: Day
    public var part: Int
    public var hash: String
  }
}

extension Receipt {
  /// The receipt as text.
  public var text: String {
    let lines = contents
    return (lines + ["check \(Receipt.checksum(of: lines))"]).joined(separator: "\n") + "\n"
  }

  private var contents: [String] {
    [Receipt.title, "store \(store)", "made \(made)", "streams \(streams)", "entries \(entries)"]
      + seals.map { "seal \($0.day) \($0.part) \($0.hash)" }
  }

  private static let title = "Waymark receipt 2"
  private static let earlierTitle = "Waymark receipt 1"

  private static func checksum(of lines: [String]) -> String {
    var hasher = PartHasher()
    for line in lines { hasher.add(line) }
    return hasher.hex
  }
}

/// Why a text is no receipt.
public struct ReceiptProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  public var problem: String

  public var description: String { "line \(line): \(problem)" }
}

extension Receipt {
  /// Reads a receipt; throws the line that is none of one. Blank lines at the end, and line ends of other systems, are
  /// let pass.
  public init(_ text: String) throws(ReceiptProblem) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    guard lines.count <= Receipt.mostLines else {
      throw ReceiptProblem(line: Receipt.mostLines + 1, problem: "a receipt is not as long as that")
    }
    if lines.first == Receipt.earlierTitle {
      throw ReceiptProblem(
        line: 1,
        problem:
          "it is of before the store was brought up to date: it is one of the copy that was made then, and a new "
          + "one is made with waymark audit receipt")
    }
    var reader = Reader(lines: lines)
    try reader.take(Receipt.title)
    store = try reader.value(of: "store") { Receipt.isHex($0, length: 32) ? $0 : nil }
    made = try reader.value(of: "made") { Instant($0) }
    streams = try reader.value(of: "streams", Receipt.count)
    entries = try reader.value(of: "entries", Receipt.count)
    seals = []
    while reader.isAt("seal") {
      let seal = try reader.value(of: "seal", Seal.init)
      if let last = seals.last, (last.day, last.part) <= (seal.day, seal.part) {
        throw ReceiptProblem(line: reader.line, problem: "a seal of \(seal.day) does not follow one of \(last.day)")
      }
      seals.append(seal)
    }
    let checksum = Receipt.checksum(of: contents)
    guard try reader.value(of: "check", { Receipt.isHex($0, length: 64) ? $0 : nil }) == checksum else {
      throw ReceiptProblem(line: reader.line, problem: "the check does not fit what is above it")
    }
    try reader.end()
  }

  private static let mostLines = 100

  fileprivate static func isHex(_ text: String, length: Int) -> Bool {
    text.utf8.count == length
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  fileprivate static func count(_ text: String) -> Int? {
    guard let count = Int(text), count >= 0, String(count) == text else { return nil }
    return count
  }

  /// The lines of a text, one after the other.
  private struct Reader {
    let lines: [String]
    /// The line that was read last, from 1.
    private(set) var line = 0

    init(lines: [String]) { self.lines = lines }

    func isAt(_ name: String) -> Bool { line < lines.count && lines[line].hasPrefix(name + " ") }

    mutating func take(_ text: String) throws(ReceiptProblem) {
      line += 1
      guard line <= lines.count, lines[line - 1] == text else {
        throw ReceiptProblem(line: line, problem: "\"\(text)\" is expected")
      }
    }

    mutating func value<Value>(of name: String, _ read: (String) -> Value?) throws(ReceiptProblem) -> Value {
      line += 1
      guard line <= lines.count, lines[line - 1].hasPrefix(name + " "),
        let value = read(String(lines[line - 1].dropFirst(name.count + 1)))
      else { throw ReceiptProblem(line: line, problem: "\"\(name) ...\" is expected") }
      return value
    }

    func end() throws(ReceiptProblem) {
      guard line == lines.count else { throw ReceiptProblem(line: line + 1, problem: "nothing follows the check") }
    }
  }
}

extension Receipt.Seal {
  /// Reads "2026-01-12 0 HASH".
  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, let day = Day(words[0]), let part = Receipt.count(words[1]),
      Receipt.isHex(words[2], length: 64)
    else { return nil }
    self.init(day: day, part: part, hash: words[2])
  }
}

extension Receipt {
  /// What differs between the receipt and a store, whose seals were looked at.
  func findings(_ db: Database, seals found: SealWalk) throws -> [Finding] {
    var same: Day?
    for seal in seals.reversed() {
      switch found.seals[DayPart(day: seal.day, part: seal.part)] {
      case seal.hash: same = seal.day
      case nil: return [.receiptSealMissing(seal.day, sinceAfter: same)]
      case .some: return [.receiptSeal(seal.day, sinceAfter: same)]
      }
    }
    let counts = try SealedCounts(db)
    return counts.streams < streams || counts.entries < entries
      ? [.fewerThanReceipt(streams: streams, entries: entries)] : []
  }
}

/// How many streams and entries the seals are over.
struct SealedCounts {
  let streams: Int
  let entries: Int

  init(_ db: Database) throws {
    guard let last = try DayPart.last(of: .seals, in: db) else {
      (streams, entries) = (0, 0)
      return
    }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(sum(most), 0) FROM (
          SELECT max(sequence) AS most FROM day_head
          WHERE (day, part) <= (?, ?) AND stream <> ? GROUP BY stream)
        """, arguments: [last.day.number, last.part, ReadingChain.stream.rawValue])
    (streams, entries) = (try row?.decode(Int.self, atIndex: 0) ?? 0, try row?.decode(Int.self, atIndex: 1) ?? 0)
  }
}
