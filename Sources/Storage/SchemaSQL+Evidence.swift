extension SchemaSQL {
  /// The layout with the heads of each day, the seals that chain the days, what tells the store from every other, who
  /// opened what, and in which streams a worker did something.
  ///
  /// A day has a second part, and more, where it was sealed before it was over. The triggers keep a slip of the program
  /// or of a hand from the evidence; somebody with the file drops them, and verification finds what they did.
  static let evidence = """
    CREATE TABLE identity (id TEXT NOT NULL CHECK (length(id) = 32)) STRICT;
    INSERT INTO identity VALUES (lower(hex(randomblob(16))));

    CREATE TABLE day_head (
      day INTEGER NOT NULL, part INTEGER NOT NULL, stream TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence > 0), hash TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (day, part, stream)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE day_seal (
      day INTEGER NOT NULL, part INTEGER NOT NULL, streams INTEGER NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (day, part)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reading (
      number INTEGER PRIMARY KEY CHECK (number > 0), at TEXT NOT NULL, by TEXT NOT NULL, case_id TEXT NOT NULL,
      detail TEXT NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE INDEX reading_by_case ON reading (case_id, number);
    CREATE INDEX reading_by_worker ON reading (by, number);
    CREATE TABLE worked (
      worker TEXT NOT NULL, stream TEXT NOT NULL, PRIMARY KEY (worker, stream)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO worked SELECT DISTINCT by, stream FROM journal;

    CREATE TRIGGER identity_is_never_changed BEFORE UPDATE ON identity
      BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;
    CREATE TRIGGER identity_is_never_cut BEFORE DELETE ON identity
      BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;
    CREATE TRIGGER head_only_grows BEFORE UPDATE ON day_head
      WHEN (NEW.day, NEW.part, NEW.stream) <> (OLD.day, OLD.part, OLD.stream) OR NEW.sequence <= OLD.sequence
        OR EXISTS (SELECT 1 FROM day_seal WHERE (day, part) = (OLD.day, OLD.part))
      BEGIN SELECT RAISE(ABORT, 'a head only grows, until its day is sealed'); END;
    CREATE TRIGGER head_is_never_cut BEFORE DELETE ON day_head
      BEGIN SELECT RAISE(ABORT, 'heads are kept'); END;
    CREATE TRIGGER head_is_of_an_open_day BEFORE INSERT ON day_head
      WHEN (NEW.day, NEW.part) <= (SELECT day, part FROM day_seal ORDER BY day DESC, part DESC LIMIT 1)
      BEGIN SELECT RAISE(ABORT, 'the day is sealed'); END;
    CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON day_seal
      BEGIN SELECT RAISE(ABORT, 'seals are kept'); END;
    CREATE TRIGGER seal_is_never_cut BEFORE DELETE ON day_seal
      BEGIN SELECT RAISE(ABORT, 'seals are kept'); END;
    CREATE TRIGGER seal_only_follows BEFORE INSERT ON day_seal
      WHEN (NEW.day, NEW.part) <= (SELECT day, part FROM day_seal ORDER BY day DESC, part DESC LIMIT 1)
      BEGIN SELECT RAISE(ABORT, 'a seal follows the last'); END;
    CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading
      BEGIN SELECT RAISE(ABORT, 'readings are kept'); END;
    CREATE TRIGGER reading_is_never_cut BEFORE DELETE ON reading
      BEGIN SELECT RAISE(ABORT, 'readings are kept'); END;
    CREATE TRIGGER reading_only_follows BEFORE INSERT ON reading
      WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM reading), 0)
      BEGIN SELECT RAISE(ABORT, 'readings have no gaps'); END;
    """

  /// The layout with what remains of an entry once its text is erased: its hash is over that, and over the payload's own.
  static let remains = "ALTER TABLE journal ADD COLUMN remains TEXT;"

  /// The layout in which that may be kept by how much of the payload it is: nothing that is there changes, but a program of
  /// before would not read it.
  static let shortRemains = ""

  /// The triggers that keep the journal, the readings, their heads and seals, and what the store was made as.
  static let guards = [
    "head_is_never_cut", "head_is_of_an_open_day", "head_only_grows", "identity_is_never_changed",
    "identity_is_never_cut", "journal_is_never_changed", "journal_is_never_cut", "journal_only_grows",
    "reading_is_never_changed", "reading_is_never_cut", "reading_only_follows",
    "seal_is_never_changed", "seal_is_never_cut", "seal_only_follows", "training_is_never_changed",
    "training_is_never_cut",
  ]
}
