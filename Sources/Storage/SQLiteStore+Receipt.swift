public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  /// A receipt of everything in the store; how many cases and entries that is, it says only where all may be seen. The day is sealed as far as it went, so that the receipt is over it too; a
  /// store that can't be written gives one over the days that are sealed, and how many streams were worked on since.
  public func makeReceipt(at now: Instant) throws(StoreError) -> (receipt: Receipt, unsealed: Int) {
    do throws(StoreError) {
      return try write { db in
        if let open = try DayPart.last(of: .heads, in: db), open > (try DayPart.last(of: .seals, in: db) ?? .none) {
          try DaySeals.sealAll(before: open, in: db)
          try DaySeals.seal(open, in: db)
        }
        return (try receipt(of: db, at: now), 0)
      }
    } catch {
      guard case .readOnly = error else { throw error }
      return try readTogether { db in
        let last = try DayPart.last(of: .seals, in: db) ?? .none
        let unsealed = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM day_head WHERE (day, part) > (?, ?)",
          arguments: [last.day.number, last.part])
        return (try receipt(of: db, at: now), sight.isWhole ? unsealed ?? 0 : min(1, unsealed ?? 0))
      }
    }
  }
}

extension SQLiteStore {
  private func receipt(of db: Database, at now: Instant) throws -> Receipt {
    var receipt = try Receipt(of: db, at: now)
    if !sight.isWhole { (receipt.streams, receipt.entries) = (0, 0) }
    return receipt
  }
}

extension DayPart {
  /// Before every day.
  static let none = DayPart(day: .earliest, part: -1)
}

extension Receipt {
  /// The last seals, and ever fewer of those before, so that it stays short and says about where a change begins.
  fileprivate init(of db: Database, at now: Instant) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT day, part, hash FROM day_seal ORDER BY day DESC, part DESC")
    let counts = try SealedCounts(db)
    var seals: [Seal] = []
    var (next, step) = (0, 1)
    for (index, row) in rows.enumerated() where index == next || index == rows.count - 1 {
      let day = try DayPart(row, at: 0)
      seals.append(Seal(day: day.day, part: day.part, hash: try row.decode(atIndex: 2)))
      (next, step) = (index + step, seals.count > Receipt.everySeal ? step * 2 : 1)
    }
    self.init(
      store: try DaySeals.identity(in: db), made: now, streams: counts.streams, entries: counts.entries, seals: seals)
  }

  /// How many of the last seals are all in it.
  private static let everySeal = 4
}

extension SQLiteStore {
  /// What tells the store from every other.
  public var identity: String {
    get throws(StoreError) { try read { db in try DaySeals.identity(in: db) } }
  }
}
