/// How a store of today's layout is taken back to an older one.
enum Layouts {
  /// Takes back what the layout of trays as a tool added.
  static let withoutTrays = """
    DROP INDEX tray_snoozed; DROP INDEX tray_change_by_time;
    ALTER TABLE tray DROP COLUMN roles; ALTER TABLE tray DROP COLUMN address; ALTER TABLE tray DROP COLUMN about;
    ALTER TABLE tray DROP COLUMN wake;
    DROP TABLE saved_tray; DROP TABLE tray_change; DROP TABLE tray_change_scope; DROP TABLE mandate;
    """
}
