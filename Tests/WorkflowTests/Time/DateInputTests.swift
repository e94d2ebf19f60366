import Testing
import Workflow

@Suite("DateInput")
struct DateInputTests {
  /// Fri 2 Jan 2026 is today; New Year's Day was a bank holiday.
  static let table: [(String, String?)] = [
    ("2026-01-12", "2026-01-12"), (" 2026-01-12 ", "2026-01-12"), ("2026-02-30", nil),
    ("today", "2026-01-02"), ("Tomorrow", "2026-01-03"), ("yesterday", "2026-01-01"),
    ("mon", "2026-01-05"), ("FRI", "2026-01-09"), ("friday", "2026-01-09"), ("th", "2026-01-08"),
    ("tues", "2026-01-06"),
    ("t", nil), ("s", nil), ("fr", "2026-01-09"), ("frx", nil),
    ("+10wd", "2026-01-16"), ("+ 10 working days", "2026-01-16"), ("-1wd", "2025-12-31"), ("+0wd", "2026-01-02"),
    ("+3", "2026-01-05"), ("+3d", "2026-01-05"), ("-3 days", "2025-12-30"), ("+2w", "2026-01-16"),
    ("+1 month", "2026-02-02"), ("+", nil), ("+x", nil), ("+10x", nil), ("+9999999999999999999", nil), ("+999999", nil),
    ("12", "2026-01-12"), ("1", "2026-02-01"), ("12th", "2026-01-12"), ("32", nil), ("0", nil),
    ("12 jan", "2026-01-12"), ("12jan", "2026-01-12"), ("jan 12", "2026-01-12"), ("12 January 2027", "2027-01-12"),
    ("12 jan 26", "2026-01-12"), ("January 12, 2026", "2026-01-12"), ("22 dec", "2025-12-22"), ("1 oct", "2026-10-01"),
    ("3 oct", "2025-10-03"), ("1 sept", "2026-09-01"), ("29 feb", "2028-02-29"), ("30 feb", nil), ("12 j", nil),
    ("12/1/2026", "2026-01-12"), ("12/1", "2026-01-12"), ("12.1.26", "2026-01-12"), ("12-1-2026", "2026-01-12"),
    ("13/13/2026", nil), ("1/2/3/4", nil), ("12/1/1850", nil),
    ("fri 16 jan", "2026-01-16"), ("thu 16 jan", nil), ("Fri 16 Jan 2026", "2026-01-16"), ("fri 9", "2026-01-09"),
    ("", nil), ("   ", nil), ("soon", nil), ("山", nil), ("1e3", nil), ("٣", nil), ("/", nil), ("-", nil),
  ]

  @Test("reads what people type", arguments: table)
  func parse(text: String, expected: String?) throws {
    let today = try #require(Day("2026-01-02"))
    let found = DateInput.parse(text, today: today, calendar: .englandAndWales)
    #expect(found?.description == expected, "\(text)")
  }

  @Test("a date without a year is at most three months back")
  func undated() throws {
    let today = try #require(Day("2026-11-21"))
    for (text, expected) in [("12 jan", "2027-01-12"), ("1 sep", "2026-09-01"), ("20 aug", "2027-08-20")] {
      #expect(DateInput.parse(text, today: today, calendar: .englandAndWales)?.description == expected)
    }
  }

  @Test("never traps, at the ends of the calendar neither")
  func robust() {
    for text in ["+100000m", "-100000wd", "31 12 2200", "9999999999999999999999", "1/1/99999999999999999999", "+-3"] {
      for today in [Day.earliest, .latest] {
        _ = DateInput.parse(text, today: today, calendar: .englandAndWales)
      }
    }
  }
}
