/// Takes a store back to a layout before today's, as far as its tables go.
enum OlderLayouts {
  /// The statements that lead from the layout with what remains of an entry to the one before.
  static let withoutRemains = "ALTER TABLE journal DROP COLUMN remains; PRAGMA user_version = 9;"

  /// The statements that lead from today's layout to the one before that with heads and seals.
  static let withoutEvidence = """
    \(withoutRemains)
    DROP TABLE case_access; DROP TABLE case_worker;
    DROP TRIGGER training_is_never_changed; DROP TRIGGER training_is_never_cut;
    DROP TABLE identity; DROP TABLE day_head; DROP TABLE day_seal; DROP TABLE reading; DROP TABLE worked;
    PRAGMA user_version = 7;
    """

  /// The statements that lead from the layout with figures on timeliness to the one before.
  static let withoutTimeliness = """
    DROP TABLE timeliness; DROP TABLE timeliness_count; DELETE FROM meta WHERE key = 'timeliness';
    PRAGMA user_version = 6;
    """

  /// The statements that lead from today's layout to the one before that with words.
  static let withoutWords = """
    \(withoutEvidence)
    \(["person", "family", "meeting", "task", "form", "passage"].map {
      "DROP TABLE find_\($0)_word; DROP TABLE find_\($0);"
    }.joined(separator: "\n"))
    DROP TABLE passage; DROP TABLE kept_place;
    ALTER TABLE case_row DROP COLUMN sounds;
    ALTER TABLE person DROP COLUMN former; ALTER TABLE person DROP COLUMN sounds;
    ALTER TABLE person DROP COLUMN marks;
    ALTER TABLE meeting DROP COLUMN search;
    ALTER TABLE form DROP COLUMN label; ALTER TABLE form DROP COLUMN search;
    UPDATE meeting SET json = json_remove(json, '$.label');
    PRAGMA user_version = 5;
    """

  /// The statements that lead from today's layout to each one before it, the first layout last.
  static let all: [(layout: Int, sql: String)] = {
    let steps = [
      (5, withoutWords), (4, Layouts.withoutTrays),
      (3, "DROP INDEX tray_sent; ALTER TABLE tray DROP COLUMN sender_id; ALTER TABLE tray DROP COLUMN receiver;"),
      (2, "DROP TABLE booking;"),
      (
        1,
        """
        DROP TABLE definition; DROP TABLE form; DROP INDEX tray_unclaimed;
        CREATE TABLE form (
          case_id TEXT NOT NULL, form TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (case_id, form)
        ) STRICT;
        """
      ),
    ]
    var layouts = [(9, withoutRemains), (7, withoutEvidence), (6, withoutEvidence + withoutTimeliness)]
    var sql = ""
    for (layout, step) in steps {
      sql += step
      layouts.append((layout, sql + "PRAGMA user_version = \(layout);"))
    }
    return layouts
  }()
}
