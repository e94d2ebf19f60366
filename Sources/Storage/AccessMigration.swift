import Casework
import GRDB
import Workflow

/// Fills who may see which case of a store that was kept before that was written down, from its journal.
enum AccessMigration {
  /// Who may see a case. One that can't be read can't be opened either, and was not restricted then.
  private static func access(of id: CaseID, _ entries: [Entry]) throws -> CaseAccess {
    let unread = CaseAccess(team: "", involved: [])
    do throws(StoreError) {
      return try CaseFile(id: id, entries: entries)?.access ?? unread
    } catch {
      guard case .unreadableEntry = error else { throw error }
      return unread
    }
  }

  static func fill(_ db: Database) throws {
    for stream in try Journal.streams(in: db) where stream != .authority {
      let id = CaseID(stream.rawValue)
      let access = try access(of: id, Journal.entries(of: stream, in: db))
      try AccessTable.put(AccessRow(caseID: id, access: access), in: db)
    }
  }
}
