import GRDB
import Workflow

/// A day of the store, or a part of one that was sealed before it was over.
struct DayPart: Hashable, Comparable {
  var day: Day
  /// 0, and one more for each seal of the day.
  var part = 0

  static func < (left: DayPart, right: DayPart) -> Bool { (left.day, left.part) < (right.day, right.part) }
}

extension DayPart {
  /// More than a day ever has.
  private static let most = 1 << 40

  /// Reads the two columns from an index on.
  init(_ row: Row, at index: Int) throws {
    let part: Int = try row.decode(atIndex: index + 1)
    let number: Int = try row.decode(atIndex: index)
    let day = Day(number: number)
    // A day that the calendar does not have is read as its last, or its first.
    guard 0...DayPart.most ~= part, day.number == number else { throw UnreadableRow() }
    self.init(day: day, part: part)
  }

  /// The last one of a table; nil where it is empty.
  static func last(of table: EvidenceTable, in db: Database) throws -> DayPart? {
    let statement = try db.cachedStatement(
      sql: "SELECT day, part FROM \(table.rawValue) ORDER BY day DESC, part DESC LIMIT 1")
    return try Row.fetchOne(statement).map { try DayPart($0, at: 0) }
  }
}

/// The tables that are kept by day.
enum EvidenceTable: String {
  case heads = "day_head"
  case seals = "day_seal"
}
