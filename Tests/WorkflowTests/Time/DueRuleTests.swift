import Testing
import Workflow

@Suite("Due rule")
struct DueRuleTests {
  @Test(
    "a span and a direction, after unless said otherwise",
    arguments: [
      ("15 working days", "15 working days after"), ("3 months after", "3 months after"),
      ("48 Hours BEFORE", "48 hours before"), ("1 working day before", "1 working day before"),
      ("-5 working days", "5 working days before"), (" \u{2212}48hours", "48 hours before"),
    ])
  func good(text: String, description: String) throws {
    let rule = try DueRule(parsing: text)
    #expect(rule.description == description)
    #expect(DueRule(rule.description) == rule)
  }

  @Test(
    "what was wrong is named",
    arguments: [
      ("", RuleError.noSpan), ("before", .noCount("before")), ("5 before", .unknownUnit("before")),
      ("5 days since", .unknownDirection("since")), ("5 days before Monday", .unknownDirection("before monday")),
      ("-5 days before", .directionTwice("before")), ("-5 days after", .directionTwice("after")),
      ("-5 days on", .unknownDirection("on")), ("-", .noCount("-")), ("--5 days", .noCount("--5")),
    ])
  func bad(text: String, error: RuleError) {
    #expect(throws: error) { try DueRule(parsing: text) }
    #expect(DueRule(text) == nil)
  }
}
