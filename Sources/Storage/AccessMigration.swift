import Casework
import GRDB
import Workflow

/// Fills who may see which case of a store that was kept before that was written down, from its journal.
enum AccessMigration {
  static func fill(_ db: Database) throws {
    for stream in try Journal.streams(in: db) where stream != .authority {
      let id = CaseID(stream.rawValue)
      try AccessTable.put(AccessRow(caseID: id, access: try access(of: id, in: db)), in: db)
    }
  }

  /// Who may see a case. One that can't be read can't be opened either, and was not restricted then.
  private static func access(of id: CaseID, in db: Database) throws -> CaseAccess {
    let unread = CaseAccess(team: "", involved: [])
    do {
      return try CaseFile(id: id, entries: try Journal.entries(of: StreamID(id), in: db))?.access ?? unread
    } catch StoreError.unreadableEntry {
      return unread
    }
  }
}
