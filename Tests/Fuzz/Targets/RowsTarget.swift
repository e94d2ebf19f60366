import Casework
import Exports
import Foundation
import GRDB
import Screens
import Storage
import Terminal
import Workflow

@testable import waymark

extension FuzzTarget {
  /// A store that another version, or another hand, has written in: each query answers or says what can't be read, and
  /// every screen is text.
  ///
  /// The first line names a place, `tray.due 3`; what follows stands there then. `$12=text` replaces the twelfth value in
  /// a JSON text that stands there.
  static let rows = FuzzTarget(name: "rows") { bytes in
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).store").path
    defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
    try KeysGround.store.get().copy(to: path)
    let id = try RowsWriter.write(bytes, into: path)
    do {
      try RowsReader(path: path, changed: id).readAll()
    } catch is StoreError {
      // It says what can't be read.
    }
  }
}

/// Writes a value into a store behind the program's back.
enum RowsWriter {
  /// Writes it; the case whose row it is.
  static func write(_ bytes: [UInt8], into path: String) throws -> CaseID {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let head = String(decoding: parts.first ?? [], as: UTF8.self)
    let value = Array(parts.count > 1 ? parts[1] : [])
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      let places = try self.places(in: db)
      let name = String(head.prefix { $0 != " " })
      let number = Int(head.drop { $0 != " " }.dropFirst().prefix(3)) ?? 0
      let sum = head.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      let place = places.first { $0.name == name } ?? places[sum % places.count]
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(place.table) LIMIT 1 OFFSET ?", arguments: [abs(number)])
      guard let row = rows.first else { return "C0041" }
      let old = String.fromDatabaseValue(row[place.column] as DatabaseValue)
      let keys = place.keys.map { "\($0) IS ?" }.joined(separator: " AND ")
      let new = place.isNumber ? "CAST(? AS INTEGER)" : "CAST(? AS TEXT)"
      let data = Data(replaced(value, in: old))
      // A rule of the table may forbid it: then nobody could have written it.
      try? db.execute(
        sql: "UPDATE \(place.table) SET \(place.column) = \(new) WHERE \(keys)",
        arguments: StatementArguments([data.databaseValue] + place.keys.map { row[$0] as DatabaseValue }))
      let column = ["case_id", "stream", "id"].first { row.hasColumn($0) }
      return column.flatMap { String.fromDatabaseValue(row[$0] as DatabaseValue) }.map { CaseID(rawValue: $0) }
        ?? "C0041"
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

/// Asks a store everything.
struct RowsReader {
  private let store: SQLiteStore
  private let session: Session
  /// The case whose row was changed.
  private let id: CaseID

  init(path: String, changed id: CaseID) throws {
    store = try SQLiteStore(opening: path)
    self.id = id
    let definitions = try KeysGround.store.get().definitions
    let service = CaseService(store: store, clock: TrialClock()) { () throws(CaseworkError) in definitions }
    guard let worker = try store.worker("grace.obi") ?? store.worker("amina.shah") else {
      throw StoreError.notAStore(path: "")
    }
    session = Session(service: service, worker: worker, isTraining: true)
  }

  func readAll() throws {
    try lists()
    try byCase()
    try screens()
  }

  /// What one query gives: its listing is text in each form; what can't be read is said.
  private func ask(_ query: () throws -> Listing?) throws {
    do {
      guard let listing = try query() else { return }
      for cell in listing.rows.joined() {
        let line = Display.line(cell)
        try FuzzTarget.require(line.firstHarmful() == nil, "the cell \(line.debugDescription)")
      }
      try FuzzTarget.require(listing.jsonArray.firstHarmful(allowingLines: true) == nil, listing.jsonArray)
      for row in SheetReader.rows(of: listing.csv) {
        for cell in row where cell != "-" {
          let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
          try FuzzTarget.require(!isFormula, "the formula \(cell.debugDescription)")
        }
      }
    } catch let broken as FuzzTarget.Broken {
      throw broken
    } catch {
      let line = Display.line("\(error)")
      try FuzzTarget.require(line.firstHarmful() == nil, line)
    }
  }

  private func lists() throws {
    let now = session.now.moment
    let views: [TrayView] = [
      .mine("amina.shah"), .queues(["north", "role:chair"]), .requests("amina.shah"), .sent("amina.shah"),
      .overdue("amina.shah", before: now.sortKey),
    ]
    for view in views {
      try ask { try .tray(store.tray(TrayPage(view: view, awake: now.sortKey, limit: 100))) }
      try ask { try .tray(store.tray(TrayPage(view: view, anchor: .end, limit: 10))) }
      try ask {
        try .tray(store.tray(searching: TraySearch(view: view, filter: TrayFilter(words: "a"), limit: 100)).rows)
      }
      try ask {
        _ = try store.trayCount(view, awake: now.sortKey, limit: 1000)
        return nil
      }
    }
    try ask { try .workers(store.workers(matching: "a", role: nil, limit: 100)) }
    try ask { try .cases(store.cases(matching: "", limit: 100)) }
    try ask {
      _ = try (store.teams(), store.people(matching: "", limit: 300), store.savedTrays(of: "amina.shah"))
      return nil
    }
    try ask {
      _ = try (store.latestDraft(by: "amina.shah"), store.places(of: "amina.shah"), store.changeMark())
      return nil
    }
    try ask {
      let changes = try store.trayChanges(in: ["amina.shah", "north"], since: Instant(milliseconds: 0), limit: 100)
      return try .trayChanges(changes)
    }
    try ask { try .mandates(store.mandates(of: "grace.obi")) }
    try ask {
      try .calendar(session.service.calendar(of: .worker("amina.shah"), .month, around: session.today))
    }
    try ask {
      let month = Month(of: session.today)
      let query = TimelinessQuery(
        measure: TimelinessRow.Measure.allCases[0], group: .teams, months: month.advanced(by: -12)...month, now: now)
      _ = try store.timeliness(query)
      return nil
    }
    try ask {
      let question = FindQuestion(reading: "evans", today: session.today, calendar: session.service.calendar)
      _ = try store.find(question, in: FindGroup.allCases, limit: 20)
      return nil
    }
  }

  private func byCase() throws {
    let service = session.service
    try ask { try .audit(store.entries(of: StreamID(id))) }
    try ask { try .forms(store.forms(of: id)) }
    try ask { try .meetings(store.meetings(of: id)) }
    try ask {
      _ = try store.caseRow(id)
      return nil
    }
    try ask {
      let file = try service.file(id)
      let procedure = try service.procedure(of: file)
      _ = file.openTasks(procedure: procedure, calendar: service.calendar)
      return try .pathway(
        Pathway(of: file, procedure: procedure, calendar: service.calendar, now: service.clock.now))
    }
    try ask {
      let file = try service.file(id)
      return try .people(of: file, procedure: try service.procedure(of: file), on: session.today)
    }
    try ask { try .chronology(service.chronology(of: id).lines, file: service.file(id)) }
  }

  /// The tray, what is found, and the changed case, as they are drawn.
  private func screens() throws {
    let size = Size(width: 80, height: 24)
    let shell = makeShell(session: session, depth: .indexed, tours: TrialTours(isDue: false))
    for step in try TypedScript(
      "F \"\(id.rawValue.filter { $0.isASCII && $0.isLetter || $0.isNumber })\" idle Enter p Esc c"
    ).steps {
      for event in step.events { _ = shell.update(event) }
      let frame = shell.render(size: size)
      for row in 0..<frame.height {
        try FuzzTarget.require(frame.text(row: row).firstHarmful() == nil, frame.text(row: row).debugDescription)
      }
    }
  }
}
