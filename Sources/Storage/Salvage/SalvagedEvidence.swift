import Casework
import Foundation
import GRDB
import Workflow

/// What in a damaged store proves the rest of it: what tells it from every other, where each stream ended on each day,
/// and the seals of the days.
///
/// It comes over as it is or not at all: with some of it missing, what is there proves no more than a new beginning.
struct SalvagedEvidence {
  private var identities: Set<String> = []
  private var heads: [DayPart: [String: StreamHead]] = [:]
  private var seals: [DayPart: Seal] = [:]

  private struct Seal {
    var streams: Int
    var hash: String
  }

  /// How many entries each stream had, as its heads have it.
  var lengths: [StreamID: Int] {
    heads.values.joined().reduce(into: [:]) { lengths, head in
      let stream = StreamID(rawValue: head.key)
      lengths[stream] = max(lengths[stream] ?? 0, head.value.sequence)
    }
  }

  /// What the heads say of a stream: the day and the hash of each entry that one was taken note of, by its number.
  func noted(of stream: StreamID) -> [Int: (day: Day, hash: String)] {
    heads.reduce(into: [:]) { noted, day in
      if let head = day.value[stream.rawValue] { noted[head.sequence] = (day.key.day, head.hash) }
    }
  }

  /// The days of which the seal is not what their heads and the seal before make, or of which there is none though there is
  /// one of a later day.
  var unlikeDays: [Day] {
    var before = identities.flatMap { identity in
      [true, false].map { SealHasher.beginning(of: identity, isTraining: $0) }
        + [SealHasher.earlierBeginning(of: identity)]
    }
    var unlike: [Day] = []
    let last = seals.keys.max()
    for day in Set(seals.keys).union(heads.keys).sorted() {
      guard let seal = seals[day] else {
        if let last, day < last { unlike.append(day.day) }
        continue
      }
      let streams = (heads[day] ?? [:]).sorted { ByteOrder.precedes($0.key, $1.key) }
      let fits = before.contains { previous in
        var hasher = SealHasher(day, previous: previous)
        for (stream, head) in streams { hasher.add(stream: stream, sequence: head.sequence, hash: head.hash) }
        return hasher.hex == seal.hash && hasher.streams == seal.streams
      }
      if !fits { unlike.append(day.day) }
      before = [seal.hash]
    }
    return unlike
  }

  /// Takes the row of a day's head: day, part, stream, sequence, hash. Of those that a page was left with before, the
  /// furthest is the last. False for any other row.
  mutating func takeHead(_ row: StoredRow) -> Bool {
    guard let day = day(row), let stream = row.text(2), let sequence = row.number(3), let hash = row.text(4),
      hash.utf8.count == 64
    else { return false }
    let known = heads[day]?[stream]?.sequence ?? 0
    if sequence > known { heads[day, default: [:]][stream] = StreamHead(day: day, sequence: sequence, hash: hash) }
    return true
  }

  /// Takes the row of a seal: day, part, how many streams, hash. False for any other row.
  mutating func takeSeal(_ row: StoredRow) -> Bool {
    guard let day = day(row), let streams = row.number(2), let hash = row.text(3), hash.utf8.count == 64 else {
      return false
    }
    seals[day] = Seal(streams: streams, hash: hash)
    return true
  }

  /// Takes the row that tells the store from every other, where it is that.
  mutating func takeIdentity(_ row: StoredRow) {
    guard let text = row.text(0), text.utf8.count == 32, text.utf8.allSatisfy(isHexadecimal) else { return }
    identities.insert(text)
  }

  /// Puts all of it into a new store, in which no day is noted yet.
  func put(in db: Database) throws {
    guard let identity = identities.first, identities.count == 1 else { throw UnreadableRow() }
    try Guards.lifting(["identity_is_never_changed"], in: db) {
      try db.execute(sql: "UPDATE identity SET id = ?", arguments: [identity])
    }
    for (day, streams) in heads {
      for (stream, head) in streams {
        try DayHeads.insert(day, stream: stream, sequence: head.sequence, hash: head.hash, in: db)
      }
    }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO day_seal (day, part, streams, hash) VALUES (?, ?, ?, ?)")
    for (day, seal) in seals.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [day.day.number, day.part, seal.streams, seal.hash])
    }
  }

  private func day(_ row: StoredRow) -> DayPart? {
    guard let number = row.number(0), let part = row.number(1), part >= 0 else { return nil }
    return DayPart(day: Day(number: number), part: part)
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
  }
}
