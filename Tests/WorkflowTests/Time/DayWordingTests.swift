import Testing
import Workflow

@Suite("Day in words")
struct DayWordingTests {
  @Test("long, short and brief")
  func forms() throws {
    let day = try Day.of("2026-01-14")
    #expect(day.long == "Wed 14 Jan 2026")
    #expect(day.short == "14 Jan 2026")
    #expect(day.brief == "Wed 14 Jan")
    #expect(day.monthName == "January")
  }

  @Test("days of the month have no leading zero")
  func singleDigit() throws {
    #expect(try Day.of("2026-05-04").long == "Mon 4 May 2026")
  }

  @Test("every month has its three letters")
  func months() {
    let names = (1...12).compactMap { Day(year: 2026, month: $0, day: 1)?.monthShortName }
    #expect(names == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
  }
}
