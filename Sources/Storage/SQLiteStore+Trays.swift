public import Casework
import GRDB
public import Workflow

extension SQLiteStore {
  public func savedTrays(of worker: WorkerID) throws(StoreError) -> [SavedTray] {
    guard sight.isOwn(worker) else { return [] }
    return try read { db in
      try JSONColumn.values(
        "SELECT json FROM saved_tray WHERE worker = ? ORDER BY name", [worker.rawValue], in: db)
    }
  }

  public func keepTray(_ tray: SavedTray, of worker: WorkerID) throws(StoreError) {
    try write { db in
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO saved_tray (worker, name, json) VALUES (?, ?, ?)")
        .execute(arguments: [worker.rawValue, tray.name, try JSONText.encode(tray)])
    }
  }

  public func forgetTray(_ name: String, of worker: WorkerID) throws(StoreError) {
    try write { db in
      try db.cachedStatement(sql: "DELETE FROM saved_tray WHERE worker = ? AND name = ?")
        .execute(arguments: [worker.rawValue, name])
    }
  }

  public func trayChanges(in scopes: [String], since: Instant, limit: Int) throws(StoreError) -> [TrayChange] {
    try readTogether { db in
      try TrayChangeTable.changes(
        in: scopes, since: since.milliseconds, limit: max(0, limit), within: sight, db)
    }
  }

  public func mandates(of holder: WorkerID) throws(StoreError) -> [Mandate] {
    guard sight.seesAnything else { return [] }
    return try read { db in
      try JSONColumn.values("SELECT json FROM mandate WHERE holder = ? ORDER BY principal", [holder.rawValue], in: db)
    }
  }

  /// SQLite's own count of what other connections have committed.
  public func changeMark() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
  }
}
