/// Takes a store back to a layout before today's, as far as its tables go.
enum OlderLayouts {
  /// The statements that lead from the layout with words to the one before.
  static let withoutWords = """
    \(["person", "family", "meeting", "task", "form", "passage"].map {
      "DROP TABLE find_\($0)_word; DROP TABLE find_\($0);"
    }.joined(separator: "\n"))
    DROP TABLE case_access; DROP TABLE case_worker;
    DROP TABLE passage; DROP TABLE kept_place;
    ALTER TABLE case_row DROP COLUMN sounds;
    ALTER TABLE person DROP COLUMN former; ALTER TABLE person DROP COLUMN sounds;
    ALTER TABLE person DROP COLUMN marks;
    ALTER TABLE meeting DROP COLUMN search;
    ALTER TABLE form DROP COLUMN label; ALTER TABLE form DROP COLUMN search;
    UPDATE meeting SET json = json_remove(json, '$.label');
    PRAGMA user_version = 5;
    """
}
