import Testing
import Workflow

@testable import Screens

@Suite("DayWording")
struct DayWordingTests {
  @Test("says how a day stands to today and to the limit")
  func wording() throws {
    let calendar = WorkingCalendar.englandAndWales
    let start = try #require(Day("2025-12-22"))
    let today = try #require(Day("2026-01-02"))
    let counted = calendar.count(Span(count: 15, unit: .workingDays), .after, from: start)
    func relation(_ text: String, _ span: CountedSpan?) -> String {
      DayWording(day: Day(text) ?? .earliest, today: today, calendar: calendar)
        .relation(to: counted.deadline, counted: span)
    }
    #expect(relation("2026-01-12", counted) == "working day 12 of 15")
    #expect(relation("2026-01-15", counted) == "working day 15 of 15, the limit")
    #expect(relation("2026-01-20", counted) == "3 working days after the limit")
    #expect(relation("2026-01-12", nil) == "3 working days before the limit")
    #expect(relation("2026-01-15", nil) == "the day of the limit")
    #expect(relation("2025-12-01", counted) == "30 working days before the limit")
    let saturday = DayWording(day: Day(number: today.number + 1), today: today, calendar: calendar)
    #expect(saturday.relation(to: Deadline(day: today), counted: nil) == "1 day after the limit")
    #expect(saturday.distance == "tomorrow")
    #expect(saturday.notWorked == "weekend")
  }
}
