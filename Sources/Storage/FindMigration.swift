import Casework
import GRDB
import Workflow

/// Fills what is found by words in a store that was kept before there was any of it.
enum FindMigration {
  static func fill(_ db: Database) throws {
    try FindTable.rebuilding(in: db) {
      for row: CaseRow in try JSONColumn.values("SELECT json FROM case_row", in: db) { try Rows.put(row, in: db) }
      for row: PersonRow in try JSONColumn.values("SELECT json FROM person", in: db) { try Rows.put(row, in: db) }
      for row: MeetingRow in try JSONColumn.values("SELECT json FROM meeting", in: db) { try Rows.put(row, in: db) }
      for row in try Row.fetchAll(db, sql: "SELECT \(Rows.formColumns) FROM form") {
        try Rows.put(try Rows.form(row), in: db)
      }
    }
    for stream in try Journal.streams(in: db) where stream != .authority {
      let id = CaseID(stream.rawValue)
      // What can't be read is left to the day when it can: a rebuild finds it then.
      guard let file = try? CaseFile(id: id, entries: Journal.entries(of: stream, in: db)) else { continue }
      for form in file.forms {
        for row in PassageRow.rows(of: form, in: id) { try Passages.putIndexed(row, in: db) }
      }
    }
  }
}
