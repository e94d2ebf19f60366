public import Casework
import Workflow

extension Listing {
  /// A calendar: each meeting of it, and each day that is not worked.
  public static func calendar(_ calendar: MeetingCalendar) throws -> Listing {
    var listing = Listing(columns: ["DATE", "FROM", "TO", "MEETING", "FAMILY", "CASE", "DAY"])
    for day in calendar.days {
      let why = day.nonWorking?.wording ?? ""
      if day.meetings.isEmpty, day.nonWorking != nil {
        try listing.add(
          [day.day.description, "", "", "", "", "", why], json: CalendarValue(day: day.day, notWorked: why))
      }
      for meeting in day.meetings {
        try listing.add(
          [
            day.day.description, meeting.start.time.description, meeting.end.time.description, meeting.shownTitle,
            meeting.label, meeting.caseID.rawValue, why,
          ], json: CalendarValue(day: day.day, notWorked: day.nonWorking == nil ? nil : why, meeting: meeting))
      }
    }
    return listing
  }
}

/// A line of a calendar as scripts read it.
private struct CalendarValue: Encodable {
  var day: Day
  /// Why the day is not worked.
  var notWorked: String?
  var meeting: BookingRow?
}
