import Casework
import GRDB
import Workflow

/// Reads every head and seal once, in the order of days, and finds what does not follow.
struct SealWalk {
  private(set) var findings: [Finding] = []
  /// The seals that hold, or not, by their days.
  private(set) var seals: [DayPart: String] = [:]
  /// The days whose heads are not proved by a seal.
  private(set) var broken: Set<DayPart> = []
  private var previous: (day: DayPart?, stored: String, made: String)

  /// Of two beginnings the first is as it should be, the other as it is where somebody made a store what it was not.
  private init(beginning: String, other: String) { previous = (nil, beginning, other) }

  /// Walks through the seals of a store.
  static func through(_ db: Database, identity: String) throws -> SealWalk {
    let isTraining = try Meta.value(.training, in: db) != 0
    return try through(
      db, from: SealHasher.beginning(of: identity, isTraining: isTraining),
      or: SealHasher.beginning(of: identity, isTraining: !isTraining))
  }

  /// The same from what the first seal should be chained to, or else may be.
  static func through(_ db: Database, from beginning: String, or other: String) throws -> SealWalk {
    var walk = SealWalk(beginning: beginning, other: other)
    let seals = try Row.fetchAll(db, sql: "SELECT day, part, streams, hash FROM day_seal ORDER BY day, part")
    var sealed: [DayPart: (streams: Int, hash: String)] = [:]
    for row in seals {
      sealed[try DayPart(row, at: 0)] = (try row.decode(atIndex: 2), try row.decode(atIndex: 3))
    }
    let days = Set(sealed.keys).union(
      try Row.fetchAll(db, sql: "SELECT DISTINCT day, part FROM day_head").map { try DayPart($0, at: 0) })
    let last = days.max()
    for day in days.sorted() {
      if let seal = sealed[day] {
        try walk.check(day, seal, in: db)
      } else if day != last {
        try walk.pass(day, in: db)
      }
    }
    return walk
  }

  /// A day and its seal.
  private mutating func check(_ day: DayPart, _ seal: (streams: Int, hash: String), in db: Database) throws {
    let made = try SealWalk.made(day, after: previous.stored, in: db)
    var isWhole = made.hash == seal.hash && made.streams == seal.streams
    if !isWhole, previous.made != previous.stored {
      let other = try SealWalk.made(day, after: previous.made, in: db)
      if other.hash == seal.hash, other.streams == seal.streams {
        isWhole = true
        if previous.day == nil { findings.append(.training) }
        // A seal that is missing was said to be.
        if let changed = previous.day, seals[changed] != nil {
          findings.removeAll { if case .seal(changed.day, _) = $0 { true } else { false } }
          findings.append(.sealChanged(changed.day))
          broken.remove(changed)
        }
      }
    }
    if !isWhole {
      findings.append(.seal(day.day, after: previous.day?.day))
      broken.insert(day)
    }
    seals[day] = seal.hash
    previous = (day, seal.hash, isWhole ? seal.hash : made.hash)
  }

  /// A day that is over and has no seal.
  private mutating func pass(_ day: DayPart, in db: Database) throws {
    findings.append(.sealMissing(day.day))
    broken.insert(day)
    let made = previous.day == nil ? previous.stored : previous.made
    previous = (day, previous.stored, try SealWalk.made(day, after: made, in: db).hash)
  }

  private static func made(
    _ day: DayPart, after previous: String, in db: Database
  ) throws -> (hash: String, streams: Int) {
    let hasher = try DaySeals.hasher(of: day, after: previous, in: db)
    return (hasher.hex, hasher.streams)
  }
}
