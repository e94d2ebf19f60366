extension SchemaSQL {
  /// The layout with what decides who may see a case: the team that has it, whether it is restricted, and who is involved
  /// in it or named; `named_until` is the number of the last day on which somebody is, where it is restricted.
  static let rights = """
    CREATE TABLE case_access (case_id TEXT PRIMARY KEY, team TEXT NOT NULL, restricted INTEGER NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE INDEX case_restricted ON case_access (case_id) WHERE restricted = 1;
    CREATE TABLE case_worker (
      worker TEXT NOT NULL, case_id TEXT NOT NULL, named_until INTEGER, PRIMARY KEY (worker, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_worker_by_case ON case_worker (case_id);
    """
}
