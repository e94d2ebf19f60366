import Testing
import Workflow

@Suite("Day")
struct DayTests {
  @Test("every day of the calendar reads back from its parts and its text, and the week goes round")
  func roundTrips() throws {
    var expected = Day.earliest.weekday
    #expect(expected == .monday)
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      guard day.number == number, day.weekday == expected, Day(year: day.year, month: day.month, day: day.day) == day,
        Day(day.description) == day
      else {
        Issue.record("\(day) does not round trip")
        return
      }
      expected = Weekday(rawValue: expected.rawValue % 7 + 1) ?? .monday
    }
  }

  @Test(
    "numbers count from 1 January 1970",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
      ("2026-01-14", 20_467, .wednesday), ("1900-01-01", -25_567, .monday), ("2200-12-31", 84_370, .wednesday),
    ])
  func number(iso: String, number: Int, weekday: Weekday) throws {
    let day = try Day.of(iso)
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.isWeekend == weekday.isWeekend)
  }

  @Test(
    "anything but an ISO date of the calendar is refused",
    arguments: [
      "", "2026-1-14", "2026-01-14 ", " 2026-01-14", "2026/01/14", "20260114", "14-01-2026", "2026-01-14T00:00",
      "2026-00-10", "2026-13-01", "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-01-00",
      "1899-12-31", "2201-01-01", "+026-01-14", "-026-01-14", "２０２６-01-14", "2026-01-1٤", "99999-01-01",
    ])
  func badText(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("leap years are every fourth, but of the centuries every fourth", arguments: [1904, 2000, 2024, 2028, 2196])
  func leapYear(year: Int) {
    #expect(Day(year: year, month: 2, day: 29) != nil)
  }

  @Test("other years have no 29 February", arguments: [1900, 2023, 2025, 2100, 2200])
  func commonYear(year: Int) {
    #expect(Day(year: year, month: 2, day: 29) == nil)
  }

  @Test(
    "months keep the day or take the last of a shorter month",
    arguments: [
      ("2025-11-30", 3, "2026-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2025-01-31", 1, "2025-02-28"),
      ("2025-03-31", 6, "2025-09-30"), ("2025-08-31", 6, "2026-02-28"), ("2025-01-15", 3, "2025-04-15"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-03-31", -1, "2025-02-28"),
      ("2025-01-31", -2, "2024-11-30"), ("2025-05-06", 0, "2025-05-06"), ("2025-12-31", 1, "2026-01-31"),
      ("2026-01-31", -1, "2025-12-31"),
    ])
  func months(start: String, months: Int, end: String) throws {
    #expect(try Day.of(start).adding(months: months) == .of(end))
  }

  @Test("days cross months and years both ways")
  func days() throws {
    #expect(try Day.of("2025-12-31").adding(days: 1) == .of("2026-01-01"))
    #expect(try Day.of("2024-03-01").adding(days: -1) == .of("2024-02-29"))
    #expect(try Day.of("2026-01-08") - .of("2025-12-15") == 24)
    #expect(try Day.of("2025-12-15") - .of("2026-01-08") == -24)
    #expect(try Day.of("2025-12-15") < .of("2026-01-08"))
  }

  @Test("a step past an end of the calendar stays there", arguments: [200_000, Int.max, Int.max - 1])
  func saturates(count: Int) throws {
    let day = try Day.of("2026-01-14")
    #expect(day.adding(days: count) == .latest)
    #expect(day.adding(days: -count) == .earliest)
    #expect(day.adding(days: .min) == .earliest)
    #expect(day.adding(months: count) == .latest)
    #expect(day.adding(months: -count) == .earliest)
    #expect(day.adding(months: .min) == .earliest)
    #expect(Day(number: count) == .latest)
    #expect(Day(number: .min) == .earliest)
  }

  @Test("ranges of days can be walked, to the very end of the calendar")
  func ranges() throws {
    let week = try Array(Day.of("2025-12-29")...Day.of("2026-01-04"))
    #expect(week.count == 7)
    #expect(week.map(\.weekday) == Weekday.allCases)
    #expect(Array(Day.latest.adding(days: -1)...Day.latest).count == 2)
  }
}
