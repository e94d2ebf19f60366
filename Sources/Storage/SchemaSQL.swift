/// The statements of the layouts.
enum SchemaSQL {
  /// Layout 1.
  ///
  /// The read models have no foreign keys between them: they are made from the journal and can be made anew, and a
  /// wrong row in one must never keep a fact out of the journal.
  static let first = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      stream TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      role TEXT NOT NULL,
      payload TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (stream, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
      WHEN NEW.sequence <> 1 + coalesce((SELECT max(sequence) FROM journal WHERE stream = NEW.stream), 0)
      BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

    CREATE TABLE worker (
      id TEXT PRIMARY KEY, sort TEXT NOT NULL, search TEXT NOT NULL, roles TEXT NOT NULL, json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX worker_by_name ON worker (sort, id);

    CREATE TABLE tray (
      case_id TEXT NOT NULL,
      task TEXT NOT NULL,
      due INTEGER NOT NULL,
      due_has_time INTEGER NOT NULL,
      worker TEXT,
      queue TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      step_title TEXT NOT NULL,
      title TEXT NOT NULL,
      worker_name TEXT,
      sender TEXT,
      explanation TEXT NOT NULL,
      note TEXT,
      search TEXT NOT NULL,
      UNIQUE (case_id, task)
    ) STRICT;
    \(trayIndexes.prefix(3).map { $0 + ";" }.joined(separator: "\n"))

    CREATE TABLE case_row (
      id TEXT PRIMARY KEY, sort TEXT NOT NULL, search TEXT NOT NULL, json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_by_family ON case_row (sort, id);

    CREATE TABLE person (
      case_id TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, search TEXT NOT NULL, json TEXT NOT NULL,
      UNIQUE (case_id, id)
    ) STRICT;
    CREATE INDEX person_by_name ON person (sort, case_id, id, search);

    CREATE TABLE meeting (
      case_id TEXT NOT NULL, step TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (case_id, step)
    ) STRICT;

    CREATE TABLE form (
      case_id TEXT NOT NULL, form TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (case_id, form)
    ) STRICT;

    CREATE TABLE draft (
      case_id TEXT NOT NULL, form TEXT NOT NULL, worker TEXT NOT NULL, json TEXT NOT NULL,
      PRIMARY KEY (case_id, form, worker)
    ) STRICT, WITHOUT ROWID;
    """

  /// Layout 2: the fourth of the tray's indexes; the definitions that cases run on; forms in columns, since one is
  /// written with every save.
  static let second = """
    \(trayIndexes[3]);
    ALTER TABLE form RENAME TO form_text;
    CREATE TABLE form (
      case_id TEXT NOT NULL, form TEXT NOT NULL, title TEXT NOT NULL, step_title TEXT NOT NULL, state TEXT NOT NULL,
      saved_at TEXT NOT NULL, saved_by TEXT NOT NULL,
      UNIQUE (case_id, form)
    ) STRICT;
    INSERT INTO form
      SELECT case_id, form, json ->> 'title', json ->> 'stepTitle', json ->> 'state', json ->> 'savedAt',
        json ->> 'savedBy'
      FROM form_text ORDER BY rowid;
    DROP TABLE form_text;
    CREATE TABLE definition (
      procedure TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL CHECK (length(digest) = 64),
      json TEXT NOT NULL,
      PRIMARY KEY (procedure, version)
    ) STRICT, WITHOUT ROWID;
    """

  /// Layout 3: who and what is booked when, in minutes of the civil calendar.
  static let third = """
    CREATE TABLE booking (
      booked TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, case_id TEXT NOT NULL, step TEXT NOT NULL,
      label TEXT NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY (booked, start, case_id, step)
    ) STRICT, WITHOUT ROWID;
    """

  /// Layout 4: who sent what is in a tray, and to whom.
  static let fourth = """
    ALTER TABLE tray ADD COLUMN sender_id TEXT;
    ALTER TABLE tray ADD COLUMN receiver TEXT;
    \(trayIndexes[4]);
    """

  /// The layout with the words by which people, families, meetings, tasks, forms and what stands in forms are found, and the
  /// places that workers keep.
  static let words = """
    ALTER TABLE case_row ADD COLUMN sounds TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN former TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN sounds TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN marks TEXT NOT NULL DEFAULT '';
    ALTER TABLE meeting ADD COLUMN search TEXT NOT NULL DEFAULT '';
    ALTER TABLE form ADD COLUMN label TEXT NOT NULL DEFAULT '';
    ALTER TABLE form ADD COLUMN search TEXT NOT NULL DEFAULT '';
    UPDATE meeting SET json = json_set(
      json, '$.label', coalesce((SELECT json ->> 'label' FROM case_row WHERE id = case_id), case_id));
    UPDATE form SET label = coalesce((SELECT json ->> 'label' FROM case_row WHERE id = case_id), case_id);
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, form TEXT NOT NULL, field TEXT NOT NULL,
      definition TEXT NOT NULL, text TEXT NOT NULL,
      owed INTEGER NOT NULL,
      indexed TEXT,
      UNIQUE (case_id, form, field)
    ) STRICT;
    CREATE INDEX passage_owed ON passage (id) WHERE owed = 1;
    CREATE TABLE kept_place (worker TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    \(FindTable.all.map(\.creation).joined(separator: "\n"))
    """

  /// Each gives the rows of one kind of view in the order of a tray.
  static let trayIndexes = [
    "CREATE INDEX tray_mine ON tray (worker, due, case_id, task) WHERE worker IS NOT NULL",
    "CREATE INDEX tray_queue ON tray (queue, due, case_id, task)",
    "CREATE INDEX tray_request ON tray (worker, due, case_id, task, kind) WHERE kind = 'request'",
    """
    CREATE INDEX tray_unclaimed ON tray (queue, due, case_id, task, kind, worker)
      WHERE kind = 'request' AND worker IS NULL
    """,
    "CREATE INDEX tray_sent ON tray (sender_id, due, case_id, task, kind) WHERE kind = 'request'",
  ]
  /// The names of those indexes.
  static let trayIndexNames = ["tray_mine", "tray_queue", "tray_request", "tray_unclaimed", "tray_sent"]
}
