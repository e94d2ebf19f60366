import Casework
import GRDB
import Workflow

/// Fills the bookings of a store that was kept before there were any, from its journal.
///
/// No procedure said then how long a meeting lasts, which is why each has the usual length.
enum BookingMigration {
  static func fill(_ db: Database) throws {
    let meetings: [MeetingRow] = try JSONColumn.values("SELECT json FROM meeting ORDER BY rowid", in: db)
    for meeting in meetings where meeting.state.isOpen && meeting.held == nil && meeting.start != nil {
      guard let schedule = try schedule(of: meeting, in: db) else { continue }
      let label = try String.fetchOne(
        db, sql: "SELECT json ->> 'label' FROM case_row WHERE id = ?", arguments: [meeting.caseID.rawValue])
      let end = schedule.end ?? schedule.start.adding(minutes: Scheduling.usualLength)
      let booked = Set(schedule.officers.values.map { Booked.worker($0) } + [.venue(called: schedule.venue)])
      for booked in booked {
        let row = BookingRow(
          caseID: meeting.caseID, step: meeting.step, booked: booked, start: schedule.start, end: end,
          label: label ?? meeting.caseID.rawValue, title: meeting.title)
        try BookingTable.put(row, in: db)
      }
    }
  }

  /// What a meeting was set for last.
  private static func schedule(of meeting: MeetingRow, in db: Database) throws -> Schedule? {
    let payloads = try String.fetchAll(
      db.cachedStatement(sql: "SELECT payload FROM journal WHERE stream = ? ORDER BY sequence DESC"),
      arguments: [meeting.caseID.rawValue])
    for payload in payloads where payload.contains(MeetingScheduled.name) {
      guard let event = try? JSONText.decode(Event.self, from: payload) else { continue }
      if case .meetingScheduled(let scheduled) = event, scheduled.step == meeting.step { return scheduled.schedule }
    }
    return nil
  }
}
