public import Casework
import GRDB
import Workflow

extension SQLiteStore {
  public func rebuild(with changes: [RowChange]) throws(StoreError) {
    try write { db in
      try FindTable.rebuilding(in: db) {
        try Rows.removeAll(in: db)
        for change in changes { try Rows.apply(change, words: .rebuilt, in: db) }
      }
      try Meta.set(.timeliness, to: 1, in: db)
    }
  }

  public func dumpRows() throws(StoreError) -> [String] {
    let rows = try readTogether { db in
      (
        workers: try JSONColumn.values("SELECT json FROM worker", in: db) as [Worker],
        definitions: try JSONColumn.values("SELECT json FROM definition", in: db) as [KeptDefinitions],
        cases: try JSONColumn.values("SELECT json FROM case_row", in: db) as [CaseRow],
        access: try AccessTable.rows(in: db),
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
    }
    return try RowDump.lines(
      workers: rows.workers, definitions: rows.definitions, cases: rows.cases, access: rows.access, tray: rows.tray,
      people: rows.people,
      meetings: rows.meetings, forms: rows.forms, bookings: rows.bookings, mandates: rows.mandates,
      passages: rows.passages, timeliness: rows.timeliness)
  }
}
