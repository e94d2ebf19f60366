import Testing
import Workflow

@Suite("A counted span in words")
struct CountedSpanWordingTests {
  @Test("what the worker reads", arguments: cases)
  func wording(start: String, rule: String, parts: [String]) throws {
    let counted = try WorkingCalendar.englandAndWales.count(.of(rule), from: .of(start))
    #expect(counted.wording == parts.joined(separator: "; "))
  }

  @Test("a closure that is passed over gives the authority's reason")
  func closureSkipped() throws {
    let counted = try Self.trainingDay().count(.of("2 working days"), from: .of("2026-01-14"))
    let answer = "2 working days after Wed 14 Jan 2026: day 1 is Fri 16 Jan, day 2 is Mon 19 Jan 2026"
    #expect(counted.wording == answer + "; skips Thu 15 Jan (training day) and 1 weekend")
  }

  @Test("a deadline on a closure gives the authority's reason")
  func closureMet() throws {
    let counted = try Self.trainingDay().count(.of("1 day"), from: .of("2026-01-14"))
    let note = "that is a closure (training day), the last working day before it is Wed 14 Jan 2026"
    #expect(counted.wording == "1 day after Wed 14 Jan 2026: Thu 15 Jan 2026; " + note)
  }

  @Test(
    "which day is day 1, where the event's own day is included",
    arguments: [
      (
        "2026-01-14", "5 working days",
        "5 working days counted from Wed 14 Jan 2026, which is day 1: day 5 is Tue 20 Jan 2026; skips 1 weekend"
      ),
      (
        "2026-01-17", "5 working days",
        "5 working days counted from Sat 17 Jan 2026, day 1 being the next working day: day 1 is Mon 19 Jan, day 5 is "
          + "Fri 23 Jan 2026; skips 1 weekend day"
      ),
      (
        "2026-01-17", "1 working day",
        "1 working day counted from Sat 17 Jan 2026, day 1 being the next working day: Mon 19 Jan 2026; skips 1 "
          + "weekend day"
      ),
      ("2026-01-14", "1 day", "1 day counted from Wed 14 Jan 2026, which is day 1: the day itself"),
      ("2026-01-14", "3 days", "3 days counted from Wed 14 Jan 2026, which is day 1: day 3 is Fri 16 Jan 2026"),
    ])
  func dayOne(start: String, rule: String, words: String) throws {
    let calendar = WorkingCalendar.englandAndWales
    #expect(try calendar.count(.of(rule), from: .of(start), includingDayOne: true).wording == words)
  }

  private static func trainingDay() throws -> WorkingCalendar {
    try WorkingCalendar(closures: [.of("2026-01-15"): "training day"])
  }

  /// The event, the rule, and the sentence in its parts.
  private static let cases: [(String, String, [String])] = [
    (
      "2025-12-15", "15 working days",
      [
        "15 working days after Mon 15 Dec 2025: day 1 is Tue 16 Dec, day 15 is Thu 8 Jan 2026",
        "skips Thu 25 Dec (Christmas Day), Fri 26 Dec (Boxing Day), Thu 1 Jan (New Year's Day) and 3 weekends",
      ]
    ),
    (
      "2022-09-05", "15 working days",
      [
        "15 working days after Mon 5 Sep 2022: day 1 is Tue 6 Sep, day 15 is Tue 27 Sep 2022",
        "skips Mon 19 Sep (State Funeral of Queen Elizabeth II) and 3 weekends",
      ]
    ),
    (
      "2026-01-17", "10 working days",
      [
        "10 working days after Sat 17 Jan 2026: day 1 is Mon 19 Jan, day 10 is Fri 30 Jan 2026",
        "skips 3 weekend days",
      ]
    ),
    (
      "2026-01-17", "1 working day",
      ["1 working day after Sat 17 Jan 2026: Mon 19 Jan 2026", "skips 1 weekend day"]
    ),
    (
      "2020-12-24", "1 working day",
      [
        "1 working day after Thu 24 Dec 2020: Tue 29 Dec 2020",
        "skips Fri 25 Dec (Christmas Day), Mon 28 Dec (Boxing Day, substitute day) and 1 weekend",
      ]
    ),
    (
      "2026-01-12", "2 working days",
      ["2 working days after Mon 12 Jan 2026: day 1 is Tue 13 Jan, day 2 is Wed 14 Jan 2026"]
    ),
    (
      "2026-01-14T10:00", "5 working days before",
      [
        "5 working days before Wed 14 Jan 2026: day 1 is Tue 13 Jan, day 5 is Wed 7 Jan 2026",
        "skips 1 weekend",
      ]
    ),
    (
      "2024-01-01", "260 working days",
      [
        "260 working days after Mon 1 Jan 2024: day 1 is Tue 2 Jan, day 260 is Thu 9 Jan 2025",
        "skips 8 bank holidays and closures and 53 weekends",
      ]
    ),
    ("2026-01-14", "0 working days", ["on Wed 14 Jan 2026: the day itself"]),
    ("2025-10-13", "6 weeks", ["6 weeks after Mon 13 Oct 2025: Mon 24 Nov 2025"]),
    (
      "2025-11-30", "3 months",
      [
        "3 months after Sun 30 Nov 2025: Sat 28 Feb 2026, the last day of a shorter month",
        "that is a weekend, the last working day before it is Fri 27 Feb 2026",
      ]
    ),
    (
      "2025-09-25", "3 months",
      [
        "3 months after Thu 25 Sep 2025: Thu 25 Dec 2025",
        "that is a bank holiday (Christmas Day), the last working day before it is Wed 24 Dec 2025",
      ]
    ),
    ("2026-01-14T14:00", "48 hours", ["48 hours after Wed 14 Jan 2026 14:00: Fri 16 Jan 2026 14:00"]),
    (
      "2026-01-14", "1 hour before",
      ["1 hour before Wed 14 Jan 2026, counted from 00:00 because no time is given: Tue 13 Jan 2026 23:00"]
    ),
    (
      "2026-03-28T14:00", "48 hours",
      ["48 hours after Sat 28 Mar 2026 14:00: Mon 30 Mar 2026 15:00", "the clocks change in between"]
    ),
    (
      "2026-01-14", "100000 days",
      ["100000 days after Wed 14 Jan 2026: Wed 31 Dec 2200", "the calendar ends there"]
    ),
  ]
}
