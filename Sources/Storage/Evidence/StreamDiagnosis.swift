import Casework
import GRDB
import Workflow

/// What became of the entries of a stream that do not follow from the one before: each is looked for at the places at
/// which it would have been right.
enum StreamDiagnosis {
  /// The findings on entries that do not follow. One that stands at its place, behind another than it was written
  /// behind, is itself as it was, and is not among them, where something is found of the one before it; `isMissing` says
  /// so of what was found already. With nothing wrong before it, it was chained to another by whoever changed it.
  static func of(
    _ broken: [Int], in stream: StreamID, _ db: Database, isMissing: (Int) -> Bool
  ) throws -> [Finding] {
    var findings: [Finding] = []
    var atTheirPlace: [Int] = []
    var run: (range: ClosedRange<Int>, shift: Int)?
    func close() {
      if let run { findings.append(.moved(stream, run.range, by: run.shift)) }
      run = nil
    }
    var places = try Places(of: stream, db)
    for number in broken {
      switch places.written(number) {
      case nil:
        close()
        findings.append(.changed(stream, number))
      case 0:
        close()
        atTheirPlace.append(number)
      case .some(let shift):
        if let current = run, current.shift == shift, current.range.upperBound == number - 1 {
          run = (current.range.lowerBound...number, shift)
        } else {
          close()
          run = (number...number, shift)
        }
      }
    }
    close()
    for number in atTheirPlace where !isMissing(number - 1) {
      let isFollowing = findings.contains { finding in
        switch finding {
        case .changed(_, number - 1): true
        case .moved(_, let range, _): range.contains(number - 1)
        default: false
        }
      }
      if !isFollowing { findings.append(.changed(stream, number)) }
    }
    return findings.sorted { place(of: $0) < place(of: $1) }
  }

  private static func place(of finding: Finding) -> Int {
    switch finding {
    case .changed(_, let number): number
    case .moved(_, let range, by: _): range.lowerBound
    default: 0
    }
  }

  /// The entries of a stream, and the hashes behind which one of them may have been written.
  private struct Places {
    private let stream: StreamID
    private var entries: [Int: (parts: [String], hash: String)] = [:]
    /// The hash before each number, as they stand.
    private var before: [Int: String] = [0: HashChain.beginning]
    /// What may still be tried: a stream of thousands that was made anew is not worth hours.
    private var tries = 2_000_000
    /// How far from its place an entry is looked for, besides where the one before it was found.
    private static let reach = 8
    private var lastShift = 0

    init(of stream: StreamID, _ db: Database) throws {
      self.stream = stream
      let rows =
        stream == ReadingChain.stream
        ? try Row.fetchCursor(db, sql: "SELECT number, at, by, case_id, detail, hash, NULL FROM reading")
        : try Row.fetchCursor(
          db, sql: "SELECT sequence, at, by, role, payload, hash, remains FROM journal WHERE stream = ?",
          arguments: [stream.rawValue])
      while let row = try rows.next() {
        let number: Int = try row.decode(atIndex: 0)
        let hash: String = try row.decode(atIndex: 5)
        let (payload, kept) = (try row.decode(String.self, atIndex: 4), try row.decode(String?.self, atIndex: 6))
        let proved = NewEntry.proved(payload, remains: kept.map { KeptRemains.whole($0, of: payload) })
        entries[number] = (try (1...3).map { try row.decode(String.self, atIndex: $0) } + proved, hash)
        before[number] = hash
      }
    }

    /// How far from where it stands an entry was written; nil where it was not written at all.
    mutating func written(_ number: Int) -> Int? {
      guard let entry = entries[number] else { return nil }
      let near = [lastShift, 0] + (1...Self.reach).flatMap { [$0, -$0] }
      // Nearest first: an entry that was moved has its neighbours about it.
      let previous = before.keys.sorted { abs($0 - number) < abs($1 - number) }
      for shift in near where number + shift > 0 {
        for place in previous {
          guard tries > 0, let hash = before[place] else { return nil }
          tries -= 1
          if made(entry.parts, at: number + shift, after: hash) == entry.hash {
            lastShift = shift
            return shift
          }
        }
      }
      return nil
    }

    private func made(_ parts: [String], at number: Int, after previous: String) -> String {
      var hasher = HashChain.place(number, of: stream.rawValue, previous: previous)
      for part in parts { hasher.add(part) }
      return hasher.hex
    }
  }
}
