import Casework
import Foundation
import GRDB
import Workflow

/// One stream of the journal, entry by entry, beside its heads.
struct StreamWalk {
  let name: String
  /// The name as the journal holds it.
  let bytes: [UInt8]
  private let heads: [StreamHead]
  /// How many of the heads were passed.
  private var passed = 0
  /// The last entry: its number, its hash, and the hash that it should have.
  private var sequence = 0
  private var hash = Array(HashChain.beginning.utf8)
  private var made = Array(HashChain.beginning.utf8)
  private var isAfterGap = false
  private var findings: [Finding] = []
  /// The entries that do not follow from the one before.
  private var broken: [Int] = []
  /// The heads that are not the hash of their entry.
  private var unlike: [StreamHead] = []
  private var erased = ErasedEntries()
  /// The end of the day of the next head: an entry's time is before it.
  private var end: [UInt8] = []

  /// The time of the entry before; nil where the times of a stream may go back.
  private var latest: [UInt8]?

  /// In an authority's own store a case's entries are in the order of their times: whoever goes on in it by a clock that
  /// went back has the time of what was entered last.
  init(name: String, heads: [StreamHead], isInOrder: Bool) {
    self.name = name
    latest = isInOrder ? [] : nil
    bytes = Array(name.utf8)
    self.heads = heads
    awaitHead()
  }

  private mutating func awaitHead() {
    guard passed < heads.count else { return }
    let next = Moment(day: heads[passed].day.day.adding(days: 1), time: TimeOfDay(minutes: 0))
    end = Array(Instant(next).description.utf8)
  }

  private var id: StreamID { StreamID(rawValue: name) }

  /// What was erased from it.
  var erasures: [FoundErasure] { erased.found }

  /// Takes the next entry; gives how many bytes were hashed.
  mutating func take(_ row: Row, _ db: Database) throws -> Int {
    let number: Int = try row.decode(atIndex: 1)
    isAfterGap = number != sequence + 1
    // A second one of a number, or one out of its order, is none that was written, whatever its hash says.
    let isWritten = try row.decode(Bool.self, atIndex: 8)
    if number < 1 || number <= sequence || !isWritten { findings.append(.changed(id, number)) }
    if isAfterGap, number > sequence + 1 { findings.append(.gap(id, (sequence + 1)...(number - 1))) }
    let (hasher, size) = try self.hasher(of: row, number, after: hash)
    var written = StreamWalk.hex(hasher)
    let stored = try row.withUnsafeData(atIndex: 6) { data in data.map { Array($0) } ?? [] }
    if isAfterGap { erased.pass(number) }
    if written != stored, !isAfterGap {
      if try erased.takes(row, number, of: id, after: hash, stored: stored, db) {
        written = stored
      } else {
        try report(number, row, stored: stored)
      }
    }
    for other in try erased.textsThere(after: row, number, stream: id, broken: broken) where !isMissing(other) {
      findings.append(.textIsThere(id, other, erasedBy: number))
    }
    (sequence, hash, made) = (number, stored, written)
    try checkOrder(of: row)
    try passHead(at: row)
    return size
  }

  private func isMissing(_ number: Int) -> Bool {
    findings.contains { finding in
      switch finding {
      case .gap(_, let range): range.contains(number)
      case .hashChanged(_, number): true
      default: false
      }
    }
  }

  /// What an entry's hash is made of, chained to another hash, and how many bytes that is. A zero byte, which ends a
  /// part, is in none that was written: with one, two rows of other parts would have one hash.
  private func hasher(of row: Row, _ number: Int, after previous: [UInt8]) throws -> (PartHasher, Int) {
    var hasher = PartHasher()
    var size = previous.count + bytes.count
    previous.withUnsafeBytes { hasher.add($0) }
    bytes.withUnsafeBytes { hasher.add($0) }
    hasher.add(String(number))
    for index in [2, 3, 4] { size += try add(row, index, to: &hasher) }
    guard !row.hasNull(atIndex: 7) else {
      size += try add(row, 5, to: &hasher)
      return (hasher, size)
    }
    var own = PartHasher()
    size += try addRemains(of: row, to: &hasher) + add(row, 5, to: &own)
    StreamWalk.hex(own).withUnsafeBytes { hasher.add($0) }
    return (hasher, size)
  }

  /// Adds what remains of an entry without its text; gives how many bytes that is.
  private func addRemains(of row: Row, to hasher: inout PartHasher) throws -> Int {
    let size = try row.withUnsafeData(atIndex: 7) { kept in
      try row.withUnsafeData(atIndex: 5) { payload -> Int? in
        guard let kept, let payload else { return nil }
        return kept.withUnsafeBytes { kept in
          payload.withUnsafeBytes { payload in
            guard let ends = KeptRemains.ends(kept, of: payload) else { return nil }
            hasher.add(ends.before, ends.behind)
            return ends.before.count + ends.behind.count + 1
          }
        }
      }
    }
    return try size ?? add(row, 7, to: &hasher)
  }

  /// Adds what a column holds; gives how many bytes that is.
  private func add(_ row: Row, _ index: Int, to hasher: inout PartHasher) throws -> Int {
    try row.withUnsafeData(atIndex: index) { data in
      guard let data else { return 0 }
      data.withUnsafeBytes { bytes in
        hasher.add(bytes)
        if bytes.contains(0) { hasher.add("a zero byte") }
      }
      return data.count + 1
    }
  }

  /// An entry whose hash is not what it should be: where it is right after what the one before it should have had, it
  /// was the hash of that one that was changed.
  private mutating func report(_ number: Int, _ row: Row, stored: [UInt8]) throws {
    if broken.last == number - 1, made != hash {
      let (hasher, _) = try self.hasher(of: row, number, after: made)
      if StreamWalk.hex(hasher) == stored {
        broken.removeLast()
        findings.append(.hashChanged(id, number - 1))
        return
      }
    }
    broken.append(number)
  }

  /// Compares the head that the store took note of at an entry, and the entry's time with the day of the head.
  private mutating func passHead(at row: Row) throws {
    while passed < heads.count, heads[passed].sequence < sequence {
      // A head of an entry that is not there, or one that goes back.
      unlike.append(heads[passed])
      passed += 1
      awaitHead()
    }
    guard passed < heads.count else { return }
    try checkTime(of: row, enteredOn: heads[passed].day.day)
    var isNoted = false
    while passed < heads.count, heads[passed].sequence == sequence {
      check(heads[passed], isNoted: &isNoted)
      passed += 1
      awaitHead()
    }
  }

  /// Compares a head with the entry that it is of. The store takes note of an entry once: a second head of it was put in.
  private mutating func check(_ head: StreamHead, isNoted: inout Bool) {
    if !isNoted, head.hash.utf8.elementsEqual(hash) {
      isNoted = true
    } else if !isNoted, head.hash.utf8.elementsEqual(made), broken.last == sequence {
      // The store took note of the hash that it should have.
      broken.removeLast()
      findings.append(.hashChanged(id, sequence))
      (hash, isNoted) = (made, true)
    } else {
      unlike.append(head)
    }
  }

  private mutating func checkOrder(of row: Row) throws {
    guard let latest else { return }
    let at = try row.withUnsafeData(atIndex: 2) { data in data.map { Array($0) } ?? [] }
    if at.count == latest.count, at.lexicographicallyPrecedes(latest) { findings.append(.backwards(id, sequence)) }
    self.latest = at
  }

  private mutating func checkTime(of row: Row, enteredOn day: Day) throws {
    let end = end
    let (isTime, isLate) = try row.withUnsafeData(atIndex: 2) { data -> (Bool, Bool) in
      guard let data, data.count == end.count else { return (false, false) }
      return (true, data.withUnsafeBytes { !$0.lexicographicallyPrecedes(end) })
    }
    if !isTime { findings.append(.timeless(id, sequence)) }
    if isLate { findings.append(.late(id, sequence, day)) }
  }

  /// What was found in the whole stream.
  mutating func finish(_ db: Database, seals: SealWalk) throws -> [Finding] {
    if !broken.isEmpty {
      let found = try StreamDiagnosis.of(broken, in: id, db) { number in
        isMissing(number) || findings.contains(.changed(id, number))
      }
      // The time of an entry that was moved is that of another day.
      let moved = found.compactMap { if case .moved(_, let range, _) = $0 { range } else { nil } }
      findings.removeAll { finding in
        if case .late(_, let number, _) = finding { moved.contains { $0.contains(number) } } else { false }
      }
      findings += found
      if findings.isEmpty { findings += broken.map { .changed(id, $0) } }
    }
    // Behind the head of a later entry, which is not there, and of none that the stream ends with.
    unlike += heads[passed...].filter { $0.sequence < sequence || !$0.hash.utf8.elementsEqual(hash) }
    let isBroken = !findings.isEmpty
    let last = heads.last
    if let last, last.sequence != sequence, last.hash.utf8.elementsEqual(hash) {
      // It ends as it did, at another number.
      findings.append(
        last.sequence > sequence ? .fewer(id, last.sequence - sequence) : .more(id, sequence - last.sequence))
      return findings
    }
    let noted = heads.map(\.sequence).max() ?? 0
    if noted > sequence { findings.append(.cutOff(id, (sequence + 1)...noted)) }
    if noted < sequence { findings.append(.unnoted(id, (noted + 1)...sequence)) }
    for head in unlike where !isBroken && head.sequence <= sequence {
      if seals.broken.contains(head.day) {
        findings.append(.head(id, head.day.day))
      } else if seals.seals[head.day] == nil {
        findings.append(.openHead(id, head.day.day))
      } else {
        findings.append(.remade(id, head.sequence, head.day.day))
      }
    }
    return findings
  }

  private static func hex(_ hasher: PartHasher) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: PartHasher.length) { buffer, count in
      hasher.write(into: buffer)
      count = PartHasher.length
    }
  }
}
