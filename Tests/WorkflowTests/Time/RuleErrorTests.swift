import Testing
import Workflow

@Suite("Rule errors in words")
struct RuleErrorTests {
  @Test("each says what was wrong and how to write it", arguments: cases)
  func wording(error: RuleError, problem: String, remedy: String) {
    #expect(error.description == "\(problem) \(remedy)")
  }

  private static let cases: [(RuleError, String, String)] = [
    (.noSpan, "No time limit is given.", rules),
    (.noCount("fifteen"), "A time limit starts with a whole number, not with \"fifteen\".", rules),
    (
      .noCount("-5"), "A time limit starts with a whole number, not with \"-5\".",
      "To count back, write, for example: 5 working days before."
    ),
    (.countTooLarge("999999999"), "999999999 is too many: the most is 100000.", rules),
    (.noUnit(15), "15 of what?", rules),
    (
      .unknownUnit("fortnights"),
      "\"fortnights\" is not a unit of time: it is one of hours, days, working days, weeks, months.", rules
    ),
    (
      .unexpected("before"), "\"before\" cannot follow a time limit here.",
      "Write, for example: 15 working days, 3 months, 48 hours."
    ),
    (.unknownDirection("since"), "\"since\" cannot follow the time limit: only before or after can.", rules),
    (
      .directionTwice("before"), "A minus sign counts back, so \"before\" cannot follow it.",
      "Write, for example: -5 working days, or 5 working days before."
    ),
    (.unreadableDate("15/12/2025"), "\"15/12/2025\" is not a date.", dates),
    (
      .noSuchDay("2025-02-30"), "There is no day 2025-02-30 in the calendar, which runs from 1900 to 2200.", dates
    ),
  ]

  private static let rules = "Write, for example: 15 working days, 3 months, 48 hours before."
  private static let dates = "Write, for example: 2025-12-15, or with a time 2025-12-15T14:00."
}
