import Casework
import Testing
import Workflow

@Suite struct MeetingCalendarTests {
  private func row(_ start: String, _ end: String) throws -> BookingRow {
    BookingRow(
      caseID: "C0001", step: StepID("feast", 1), booked: .worker("ann"), start: try #require(Moment(start)),
      end: try #require(Moment(end)), label: "Ash", title: "Feast")
  }

  @Test func aSpanIsADayAWeekFromMondayOrAMonth() throws {
    let day = try #require(Day("2026-01-14"))
    func days(_ span: MeetingCalendar.Span) -> [String] {
      let days = span.days(around: day)
      return [days.lowerBound.description, days.upperBound.description]
    }
    #expect(days(.day) == ["2026-01-14", "2026-01-14"])
    #expect(days(.week) == ["2026-01-12", "2026-01-18"])
    #expect(days(.month) == ["2026-01-01", "2026-01-31"])
    #expect(MeetingCalendar.Span.month.moved(day, by: 1).description == "2026-02-14")
    for span in MeetingCalendar.Span.allCases {
      for end in [Day.earliest, .latest] { #expect(!span.days(around: end).isEmpty) }
    }
  }

  @Test func meetingsStandOnTheirDaysInTheOrderOfTime() throws {
    let day = try #require(Day("2026-04-02"))
    let rows = [
      try row("2026-04-02 14:00", "2026-04-02 15:00"), try row("2026-04-02 09:00", "2026-04-02 10:00"),
      try row("2026-04-01 22:00", "2026-04-02 01:00"), try row("2026-04-10 09:00", "2026-04-10 10:00"),
    ]
    let calendar = MeetingCalendar(.week, around: day, bookings: rows, calendar: .englandAndWales)
    #expect(calendar.days.map(\.meetings.count) == [0, 0, 1, 3, 0, 0, 0])
    #expect(calendar.days[3].meetings.map(\.start.time.description) == ["22:00", "09:00", "14:00"])
    #expect(calendar.days[4].nonWorking == .holiday("Good Friday"))
    #expect(calendar.days[5].nonWorking == .weekend)
    let none = MeetingCalendar(.month, around: day, bookings: [], calendar: .englandAndWales)
    #expect(none.meetings.isEmpty && none.days.count == 30)
  }
}
