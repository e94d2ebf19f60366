public import Casework
import GRDB

extension SQLiteStore {
  /// What SQLite finds wrong with the file's pages and indexes, a line each; none for a sound store.
  public func damage() throws(StoreError) -> [String] {
    let found = try read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") }.filter { $0 != "ok" }
    if !found.isEmpty { noteDamage() }
    return found
  }

  /// Keeps numbers of cases that are known to have been given out from being given out again, and passes over those that
  /// were passed over.
  func giveOutNoNumber(upTo count: Int, numbering: Int) throws(StoreError) {
    try write { db in
      try Meta.set(.lastCase, to: max(try Meta.value(.lastCase, in: db), count), in: db)
      try Meta.set(.numbering, to: numbering, in: db)
    }
  }
}
