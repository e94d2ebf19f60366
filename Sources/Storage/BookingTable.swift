public import Casework
import GRDB
public import Workflow

/// The bookings' table: who and what is booked when.
enum BookingTable {
  static let columns = "booked, start, end, case_id, step, label, title"

  static func put(_ row: BookingRow, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO booking (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (booked, start, case_id, step) DO UPDATE SET
          end = excluded.end, label = excluded.label, title = excluded.title
        """
    )
    .execute(arguments: [
      row.booked.description, row.start.sortKey, row.end.sortKey, row.caseID.rawValue, row.step.description, row.label,
      row.title,
    ])
  }

  static func remove(_ keys: [BookingRow.Key], of id: String, in db: Database) throws {
    guard !keys.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "DELETE FROM booking WHERE booked = ? AND start = ? AND case_id = ? AND step = ?")
    for key in keys {
      try statement.execute(arguments: [key.booked.description, key.start.sortKey, id, key.step.description])
    }
  }

  /// The statement for the bookings of so many people and places at some of a time.
  ///
  /// No meeting is longer than half a day: those that began earlier need not be looked at.
  static func overlapping(_ count: Int) -> String {
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    return """
      SELECT \(columns) FROM booking
      WHERE booked IN (\(marks)) AND start < ? AND start > ? AND end > ?
      """
  }

  /// The bookings of these people and places at some of the time from one moment to another, in the order of time.
  static func rows(of booked: [Booked], from: Moment, to: Moment, in db: Database) throws -> [BookingRow] {
    guard !booked.isEmpty else { return [] }
    let names = Set(booked).map(\.description).sorted()
    let bounds = [to.sortKey, from.sortKey - Scheduling.longest, from.sortKey]
    let arguments = StatementArguments(names) + StatementArguments(bounds)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: overlapping(names.count)), arguments: arguments)
    var found: [BookingRow] = []
    while let row = try rows.next() { found.append(try self.row(row)) }
    return found.sorted(by: BookingRow.precedes)
  }

  /// The bookings that stand in the way of others, which are all of one time: in one query.
  static func clashes(with claimed: [BookingRow], in db: Database) throws -> [BookingRow] {
    guard let from = claimed.map(\.start).min(), let to = claimed.map(\.end).max() else { return [] }
    return try rows(of: claimed.map(\.booked), from: from, to: to, in: db)
      .filter { row in claimed.contains { $0.clashes(with: row) } }
  }

  static func row(_ row: Row) throws -> BookingRow {
    guard let booked = Booked(try row.decode(String.self, atIndex: 0)),
      let step = StepID(try row.decode(String.self, atIndex: 4))
    else { throw UnreadableRow() }
    return BookingRow(
      caseID: CaseID(rawValue: try row.decode(String.self, atIndex: 3)), step: step, booked: booked,
      start: Moment(sortKey: try row.decode(Int.self, atIndex: 1)),
      end: Moment(sortKey: try row.decode(Int.self, atIndex: 2)), label: try row.decode(String.self, atIndex: 5),
      title: try row.decode(String.self, atIndex: 6))
  }
}

extension SQLiteStore {
  public func bookings(of booked: [Booked], from: Moment, to: Moment) throws(StoreError) -> [BookingRow] {
    guard sight.seesAnything else { return [] }
    return try readTogether { db in
      let rows = try BookingTable.rows(of: booked, from: from, to: to, in: db)
      let sight = try SightSQL.needed(sight, in: db)
      guard !sight.isWhole else { return rows.sorted(by: BookingRow.precedes) }
      var known: [CaseID: Bool] = [:]
      for id in Set(rows.map(\.caseID)) { known[id] = try SightSQL.includes(id.rawValue, sight, in: db) }
      return rows.map { known[$0.caseID] == true ? $0 : $0.unnamed }.sorted(by: BookingRow.precedes)
    }
  }
}
