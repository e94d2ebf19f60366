import Casework
import Foundation
import GRDB
import Workflow

/// Writes values into a store behind the program's back.
struct RowsWriter {
  private let path: String
  private let places: [Place]
  let tables: RowsTables

  /// Takes the store's guards away, so that all of it can be written in.
  init(preparing path: String) throws {
    self.path = path
    let queue = try DatabaseQueue(path: path)
    (places, tables) = try queue.writeWithoutTransaction { db in
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      let places = try Self.places(in: db)
      let indexes = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL%'")
      let names = Set(places.map(\.table)).map { table in
        (table, [table] + indexes.filter { table.hasPrefix("\($0)_") })
      }
      return (places, RowsTables(Dictionary(uniqueKeysWithValues: names)))
    }
    try queue.close()
  }

  /// Writes one; the table, and the case whose row it is. Nil where nothing is changed by it.
  func write(_ bytes: [UInt8]) throws -> (table: String, id: CaseID)? {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let head = String(decoding: parts.first ?? [], as: UTF8.self)
    let value = Array(parts.count > 1 ? parts[1] : [])
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      let name = String(head.prefix { $0 != " " })
      let number = Int(head.drop { $0 != " " }.dropFirst().prefix(3)) ?? 0
      let sum = head.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      let place = places.first { $0.name == name } ?? places[sum % places.count]
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(place.table) LIMIT 1 OFFSET ?", arguments: [abs(number)])
      guard let row = rows.first else { return nil }
      let old = String.fromDatabaseValue(row[place.column] as DatabaseValue)
      let keys = place.keys.map { "\($0) IS ?" }.joined(separator: " AND ")
      let new = place.isNumber ? "CAST(? AS INTEGER)" : "CAST(? AS TEXT)"
      let data = Data(Self.replaced(value, in: old))
      // A rule of the table may forbid it: then nobody could have written it.
      let update: Void? = try? db.execute(
        sql: "UPDATE \(place.table) SET \(place.column) = \(new) WHERE \(keys)",
        arguments: StatementArguments([data.databaseValue] + place.keys.map { row[$0] as DatabaseValue }))
      guard update != nil, db.changesCount > 0 else { return nil }
      let column = ["case_id", "stream", "id"].first { row.hasColumn($0) }
      let id = column.flatMap { String.fromDatabaseValue(row[$0] as DatabaseValue) }.map { CaseID(rawValue: $0) }
      return (place.table, id ?? "C0041")
    }
  }

  private struct Place {
    var table: String
    var column: String
    var isNumber: Bool
    /// What tells its row from the others of the table.
    var keys: [String]
    var name: String { "\(table).\(column)" }
  }

  private static func places(in db: Database) throws -> [Place] {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%'
        AND name NOT LIKE '%\\_data' ESCAPE '\\' AND name NOT LIKE '%\\_idx' ESCAPE '\\' ORDER BY name
        """)
    return try tables.flatMap { table in
      let columns = try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_info(?)", arguments: [table])
      let names = columns.map { $0["name"] as String }
      let keys = columns.filter { ($0["pk"] as Int) > 0 }.map { $0["name"] as String }
      return columns.map {
        Place(table: table, column: $0["name"], isNumber: $0["type"] == "INTEGER", keys: keys.isEmpty ? names : keys)
      }
    }
  }

  /// The value, or a JSON text with the value in place of one of its own.
  private static func replaced(_ value: [UInt8], in old: String?) -> [UInt8] {
    guard value.first == UInt8(ascii: "$"), let equals = value.firstIndex(of: UInt8(ascii: "=")),
      let number = Int(String(decoding: value[1..<equals].prefix(4), as: UTF8.self)), number >= 0, let old
    else { return value }
    var ranges: [Range<Int>] = []
    let bytes = Array(old.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(bytes.count, index + 1)
        ranges.append(start..<index)
      } else if bytes[index] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[index])
        || (0x61...0x7A).contains(bytes[index])
      {
        while index < bytes.count, ![0x2C, 0x5D, 0x7D].contains(bytes[index]) { index += 1 }
        ranges.append(start..<index)
      } else {
        index += 1
      }
    }
    guard !ranges.isEmpty else { return value }
    let range = ranges[number % ranges.count]
    return Array(bytes[..<range.lowerBound]) + value[(equals + 1)...] + Array(bytes[range.upperBound...])
  }
}
