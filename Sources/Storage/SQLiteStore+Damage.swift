public import Casework
import GRDB

extension SQLiteStore {
  /// What SQLite finds wrong with the file's pages and indexes, a line each; none for a sound store.
  public func damage() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") }.filter { $0 != "ok" }
  }
}
