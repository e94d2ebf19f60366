import Testing
import Workflow

@Suite("Span")
struct SpanTests {
  @Test(
    "the ways a guide states a time limit",
    arguments: [
      ("15 working days", 15, TimeUnit.workingDays, "15 working days"), ("48 hours", 48, .hours, "48 hours"),
      ("6 weeks", 6, .weeks, "6 weeks"), ("1 day", 1, .days, "1 day"), ("1 days", 1, .days, "1 day"),
      ("24 hours", 24, .hours, "24 hours"), ("3 months", 3, .months, "3 months"), ("3 month", 3, .months, "3 months"),
      ("  10   Working \t DAYS ", 10, .workingDays, "10 working days"), ("48hours", 48, .hours, "48 hours"),
      ("15wd", 15, .workingDays, "15 working days"),
      ("1 working day", 1, .workingDays, "1 working day"), ("0 days", 0, .days, "0 days"),
      ("007 weeks", 7, .weeks, "7 weeks"), ("100000 hours", 100_000, .hours, "100000 hours"),
    ])
  func good(text: String, count: Int, unit: TimeUnit, description: String) throws {
    let span = try Span.of(text)
    #expect(span == Span(count: count, unit: unit))
    #expect(span.description == description)
    #expect(Span(span.description) == span)
  }

  @Test(
    "what was wrong is named",
    arguments: [
      ("", RuleError.noSpan), ("   ", .noSpan), ("days", .noCount("days")), ("fifteen days", .noCount("fifteen")),
      ("-5 days", .noCount("-5")), ("١٥ days", .noCount("١٥")), ("15", .noUnit(15)),
      ("100001 days", .countTooLarge("100001")), ("999999999 working days", .countTooLarge("999999999")),
      ("99999999999999999999999 days", .countTooLarge("99999999999999999999999")),
      ("2 fortnights", .unknownUnit("fortnights")), ("15 working", .unknownUnit("working")),
      ("1.5 days", .unknownUnit(".5 days")), ("15 workingdays", .unknownUnit("workingdays")),
      ("15 days before", .unexpected("before")), ("15 working days or so", .unexpected("or so")),
    ])
  func bad(text: String, error: RuleError) {
    #expect(throws: error) { try Span(parsing: text) }
    #expect(Span(text) == nil)
  }

  @Test("a count outside the bounds becomes the nearest")
  func bounds() {
    #expect(Span(count: -1, unit: .days).count == 0)
    #expect(Span(count: .max, unit: .days).count == 100_000)
  }
}
