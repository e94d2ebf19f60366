public import Casework
import GRDB
import Workflow

extension SQLiteStore {
  public func rebuild(
    with changes: [RowChange], of lengths: [StreamID: Int]?
  ) throws(StoreError) -> Set<StreamID> {
    try write { db in
      if let lengths {
        let streams = try Journal.streams(in: db)
        let moved = try streams.filter { try Journal.version(of: $0, in: db) != lengths[$0, default: 0] }
        guard moved.isEmpty else { return Set(moved) }
      }
      try FindTable.rebuilding(in: db) {
        try Rows.removeAll(in: db)
        for change in changes { try Rows.apply(change, words: .rebuilt, in: db) }
      }
      try WorkedTable.remake(in: db)
      try Meta.set(.timeliness, to: 1, in: db)
      return []
    }
  }

  public func dumpRows() throws(StoreError) -> [String] {
    guard sight.seesAnything else { return [] }
    let (rows, hidden) = try readTogether { db in
      let access = try AccessTable.rows(in: db)
      let rows = (
        workers: try JSONColumn.values("SELECT json FROM worker", in: db) as [Worker],
        definitions: try JSONColumn.values("SELECT json FROM definition", in: db) as [KeptDefinitions],
        cases: try JSONColumn.values("SELECT json FROM case_row", in: db) as [CaseRow],
        access: access,
        tray: try Row.fetchAll(db, sql: "SELECT \(TrayTable.columns) FROM tray").map(TrayTable.row),
        people: try JSONColumn.values("SELECT json FROM person", in: db) as [PersonRow],
        meetings: try JSONColumn.values("SELECT json FROM meeting", in: db) as [MeetingRow],
        forms: try Row.fetchAll(db, sql: "SELECT \(Rows.formColumns) FROM form").map { try Rows.form($0) },
        bookings: try Row.fetchAll(db, sql: "SELECT \(BookingTable.columns) FROM booking").map(BookingTable.row),
        passages: try Row.fetchAll(db, sql: "SELECT \(Passages.columns) FROM passage").map(Passages.row),
        mandates: try JSONColumn.values("SELECT json FROM mandate", in: db) as [Mandate],
        timeliness: try Row.fetchAll(db, sql: "SELECT \(TimelinessTable.columns) FROM timeliness")
          .map(TimelinessTable.row)
      )
      let ids = Set(access.map(\.caseID)).union(rows.cases.map(\.id)).union(rows.tray.map(\.caseID))
        .union(rows.people.map(\.caseID)).union(rows.meetings.map(\.caseID)).union(rows.forms.map(\.caseID))
        .union(rows.bookings.map(\.caseID)).union(rows.passages.map(\.caseID)).union(rows.timeliness.map(\.caseID))
      let hidden = sight.isWhole ? [] : try ids.filter { try !SightSQL.includes($0.rawValue, sight, in: db) }
      return (rows, hidden)
    }
    func seen<Row>(_ rows: [Row], _ id: (Row) -> CaseID) -> [Row] { rows.filter { !hidden.contains(id($0)) } }
    return try RowDump.lines(
      workers: rows.workers, definitions: rows.definitions, cases: seen(rows.cases, \.id),
      access: seen(rows.access, \.caseID), tray: seen(rows.tray, \.caseID), people: seen(rows.people, \.caseID),
      meetings: seen(rows.meetings, \.caseID), forms: seen(rows.forms, \.caseID),
      bookings: rows.bookings.map { hidden.contains($0.caseID) ? $0.unnamed : $0 }, mandates: rows.mandates,
      passages: seen(rows.passages, \.caseID), timeliness: seen(rows.timeliness, \.caseID))
  }
}
