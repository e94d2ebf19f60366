/// The layout with the figures on timeliness.
///
/// A store that was kept before has none: its cases run on definitions that only the application can read. It makes them
/// by a rebuild when they are first asked for, and until then the store says that they are not whole.
enum TimelinessMigration {
  /// How each step stands against its limits, one row a measure; and how many there are by month and kind of all, of
  /// each team and of each worker, so that a page of figures reads no step. Dates are minutes of the civil calendar.
  static let layout = """
    CREATE TABLE IF NOT EXISTS timeliness (
      case_id TEXT NOT NULL, step TEXT NOT NULL, measure TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
      team TEXT NOT NULL, worker TEXT, month INTEGER NOT NULL, due INTEGER NOT NULL, due_has_time INTEGER NOT NULL,
      done INTEGER,
      PRIMARY KEY (case_id, step, measure)
    ) STRICT, WITHOUT ROWID;
    \(indexes.map { $0 + ";" }.joined(separator: "\n"))
    CREATE TABLE IF NOT EXISTS timeliness_count (
      measure TEXT NOT NULL, level INTEGER NOT NULL, team TEXT NOT NULL, worker TEXT NOT NULL, month INTEGER NOT NULL,
      kind TEXT NOT NULL, title TEXT NOT NULL, due INTEGER NOT NULL, in_time INTEGER NOT NULL, late INTEGER NOT NULL,
      PRIMARY KEY (measure, level, team, worker, month, kind, title)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS timeliness_by_month ON timeliness_count (measure, level, month, kind, title);
    INSERT OR IGNORE INTO meta SELECT 'timeliness', 1 WHERE NOT EXISTS (SELECT 1 FROM journal);
    """

  /// Each finds the steps of one question: those behind a figure, and those that are open though their time has passed.
  static let indexes = [
    "CREATE INDEX IF NOT EXISTS timeliness_behind ON timeliness (measure, month, kind, title)",
    """
    CREATE INDEX IF NOT EXISTS timeliness_open ON timeliness (measure, month, due, kind, title, team, worker, done)
      WHERE done IS NULL
    """,
  ]
  /// The names of those indexes.
  static let indexNames = ["timeliness_behind", "timeliness_open"]
}
