import Testing
import Workflow

@Suite("Counting a span")
struct WorkingCalendarCountTests {
  private let calendar = WorkingCalendar.englandAndWales

  @Test(
    "where each unit ends",
    arguments: [
      ("2025-12-15T14:00", "15 working days", "2026-01-08"), ("2025-12-15", "15 working days", "2026-01-08"),
      ("2026-01-14T10:00", "5 working days before", "2026-01-07"), ("2026-01-14", "5 days before", "2026-01-09"),
      ("2026-01-14", "6 weeks", "2026-02-25"), ("2026-01-14", "4 weeks before", "2025-12-17"),
      ("2025-11-30", "3 months", "2026-02-28"), ("2026-02-28", "6 months", "2026-08-28"),
      ("2026-01-14T14:00", "48 hours", "2026-01-16T14:00"), ("2026-01-14T14:00", "48 hours before", "2026-01-12T14:00"),
      ("2026-01-14", "24 hours", "2026-01-15T00:00"), ("2026-01-14T14:00", "0 hours", "2026-01-14T14:00"),
      ("2026-01-14T14:00", "0 working days", "2026-01-14"),
    ])
  func ends(start: String, rule: String, end: String) throws {
    let counted = try calendar.count(.of(rule), from: .of(start))
    #expect(try counted.deadline == .of(end))
    #expect(try calendar.deadline(counted.span, counted.direction, from: .of(start)) == counted.deadline)
  }

  @Test(
    "hours are hours when the clocks change",
    arguments: [
      ("2026-03-28T14:00", "24 hours", "2026-03-29T15:00"), ("2026-10-24T14:00", "24 hours", "2026-10-25T13:00"),
      ("2026-03-29T15:00", "24 hours before", "2026-03-28T14:00"),
      ("2026-10-25T13:00", "24 hours before", "2026-10-24T14:00"),
      ("2026-03-27T16:00", "48 hours", "2026-03-29T17:00"), ("2026-10-24T23:00", "48 hours", "2026-10-26T22:00"),
    ])
  func clocks(start: String, rule: String, end: String) throws {
    let counted = try calendar.count(.of(rule), from: .of(start))
    #expect(try counted.deadline == .of(end))
    #expect(counted.wording.contains("; the clocks change in between"))
  }

  @Test(
    "the event's own day as day 1, or the next working day",
    arguments: [
      ("2025-12-15", "15 working days", "2026-01-07"), ("2025-12-13", "15 working days", "2026-01-07"),
      ("2025-12-25", "1 working day", "2025-12-29"), ("2025-12-15", "1 working day", "2025-12-15"),
      ("2025-12-15", "3 days", "2025-12-17"), ("2025-12-13", "1 day", "2025-12-13"),
      ("2025-12-15T14:00", "48 hours", "2025-12-17T14:00"), ("2025-12-15", "2 weeks", "2025-12-29"),
      ("2025-12-15", "5 working days before", "2025-12-08"), ("2025-12-15", "0 days", "2025-12-15"),
    ])
  func includingDayOne(start: String, rule: String, end: String) throws {
    let counted = try calendar.count(.of(rule), from: .of(start), includingDayOne: true)
    #expect(try counted.deadline == .of(end))
  }

  @Test(
    "which working day of a limit a day is",
    arguments: [
      ("2025-12-15", false, "2025-12-15", 0), ("2025-12-15", false, "2025-12-16", 1),
      ("2025-12-15", false, "2026-01-08", 15), ("2025-12-15", true, "2025-12-15", 1),
      ("2025-12-15", true, "2026-01-07", 15), ("2025-12-13", true, "2025-12-14", 0),
      ("2025-12-13", true, "2025-12-15", 1), ("2025-12-15", true, "2025-12-14", nil),
    ])
  func numberOfADay(start: String, includingDayOne: Bool, day: String, number: Int?) throws {
    let counted = try calendar.count(.of("15 working days"), from: .of(start), includingDayOne: includingDayOne)
    #expect(try calendar.workingDay(.of(day), of: counted) == number)
    let weeks = try calendar.count(.of("3 weeks"), from: .of(start))
    #expect(try calendar.workingDay(.of(day), of: weeks) == nil)
  }

  @Test("what was passed over is kept")
  func explanation() throws {
    let counted = try calendar.count(.of("15 working days"), .after, from: Day.of("2025-12-15"))
    #expect(try counted.dayOne == .of("2025-12-16"))
    #expect(counted.nonWorkingSkipped.map(\.name) == ["Christmas Day", "Boxing Day", "New Year's Day"])
    #expect(counted.weekendDaysSkipped == 6)
    #expect(counted.fallsOn == nil)
    #expect(counted.lastWorkingDay == counted.deadline.day)
  }

  @Test("a deadline that falls on another day says which is the last working day before it")
  func fallsOn() throws {
    let counted = try calendar.count(.of("3 months"), .after, from: Moment.of("2025-09-26T10:00"))
    #expect(counted.fallsOn == .holiday("Boxing Day"))
    #expect(try counted.lastWorkingDay == .of("2025-12-24"))
    #expect(counted.dayOne == nil)
    #expect(counted.nonWorkingSkipped.isEmpty)
  }

  @Test("the joint report timetable of the core group guide")
  func reportTimetable() throws {
    let review = try Deadline.of("2026-03-20T10:00")
    var deadline = try calendar.count(.of("4 weeks before"), from: review).deadline
    #expect(deadline.description == "2026-02-20")
    let steps = try ["5 working days", "5 working days", "2 working days", "3 working days"].map { step in
      deadline = try calendar.count(.of(step), from: deadline).deadline
      return deadline.description
    }
    #expect(steps == ["2026-02-27", "2026-03-06", "2026-03-10", "2026-03-13"])
    #expect(try calendar.count(.of("5 working days before"), from: review).deadline.description == steps.last)
  }

  @Test("the largest spans stop at the ends of the calendar", arguments: TimeUnit.allCases, Direction.allCases)
  func saturates(unit: TimeUnit, direction: Direction) throws {
    let span = Span(count: .max, unit: unit)
    for start in [Day.earliest, Day.latest, try .of("2026-01-14")] {
      let counted = calendar.count(span, direction, from: start)
      #expect(Day.years.contains(counted.deadline.day.year))
      #expect(!counted.wording.isEmpty)
    }
  }
}
