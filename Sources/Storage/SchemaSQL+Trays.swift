extension SchemaSQL {
  /// The layout with what a tray is narrowed and grouped by, what is put off, arrangements that are kept, what changed
  /// in trays, and mandates. Roles and addresses of the tasks that are there are known when their case is next worked
  /// on, or the read models are made anew.
  static let trays = """
    ALTER TABLE tray ADD COLUMN roles TEXT NOT NULL DEFAULT '';
    ALTER TABLE tray ADD COLUMN address TEXT;
    ALTER TABLE tray ADD COLUMN about TEXT;
    ALTER TABLE tray ADD COLUMN wake INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX tray_snoozed ON tray (worker, wake) WHERE wake > 0;
    CREATE TABLE saved_tray (
      worker TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (worker, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tray_change (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
    CREATE TABLE tray_change_scope (
      scope TEXT NOT NULL, at INTEGER NOT NULL, change INTEGER NOT NULL, PRIMARY KEY (scope, at, change)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tray_change_by_time ON tray_change_scope (at, change);
    CREATE TABLE mandate (
      holder TEXT NOT NULL, principal TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (holder, principal)
    ) STRICT, WITHOUT ROWID;
    """
}
