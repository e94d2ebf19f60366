extension SchemaSQL {
  /// The layout with what decides who may see a case: the team that has it, whether it is restricted, and who is involved
  /// in it or named; and what keeps a training store from becoming another. `named_until` is the number of the last day on which somebody is, where it is restricted.
  static let rights = """
    CREATE TABLE case_access (case_id TEXT PRIMARY KEY, team TEXT NOT NULL, restricted INTEGER NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE INDEX case_restricted ON case_access (case_id) WHERE restricted = 1;
    CREATE TABLE case_worker (
      worker TEXT NOT NULL, case_id TEXT NOT NULL, named_until INTEGER, PRIMARY KEY (worker, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_worker_by_case ON case_worker (case_id);
    CREATE TRIGGER training_is_never_changed BEFORE UPDATE ON meta
      WHEN OLD.key = 'training' AND (NEW.key <> OLD.key OR NEW.value <> OLD.value)
      BEGIN SELECT RAISE(ABORT, 'a store stays what it was made as'); END;
    CREATE TRIGGER training_is_never_cut BEFORE DELETE ON meta WHEN OLD.key = 'training'
      BEGIN SELECT RAISE(ABORT, 'a store stays what it was made as'); END;
    """
}
