import Testing
import Workflow

/// CG-7: what is said of good and poor rows of a plan.
@Suite struct SmartCheckTests {
  private static let columns = [
    ColumnDefinition(key: "outcome", label: "Outcome", kind: .text),
    ColumnDefinition(key: "action", label: "Action", kind: .text),
    ColumnDefinition(key: "how", label: "How", kind: .text),
    ColumnDefinition(key: "who", label: "Who", kind: .text),
    ColumnDefinition(key: "by", label: "By when", kind: .date),
    ColumnDefinition(key: "progress", label: "Progress", kind: .oneOf([Choice("done", title: "Done")])),
  ]
  private static let rules = SmartRules(
    columns: [
      .outcome: "outcome", .action: "action", .how: "how", .who: "who", .byWhen: "by", .progress: "progress",
    ],
    vague: ["monitor", "support", "engage", "as needed", "ongoing", "ASAP"], measures: ["weekly", "each"],
    verbs: ["attend", "visit", "monitor", "support", "engage", "carry out"], agencies: ["school", "social care"],
    finished: ["done"])

  private func advice(
    _ action: String, outcome: String = "", how: String = "", who: String = "Ruth Bell", by: String = "2026-02-16",
    progress: String? = nil, review: String? = "2026-04-14"
  ) -> [String] {
    var row: [FieldKey: Answer] = [
      "action": .text(action), "outcome": .text(outcome), "how": .text(how), "who": .text(who), "by": .text(by),
    ]
    row["progress"] = progress.map { .text($0) }
    let check = SmartCheck(
      rules: Self.rules, columns: Self.columns, today: Day("2026-01-26") ?? .earliest,
      review: review.flatMap { Day($0) })
    return check.advice(on: [[:], row]).filter { $0.row == 1 }.map(\.wording)
  }

  @Test(arguments: [
    "Attend the parenting course on Mondays.", "To attend the clinic with Ellie", "Dana attends all six appointments",
    "Monitor school attendance weekly", "Support Dana to visit the school on 3 days", "Visiting the home and garden",
  ])
  func nothingIsSaidOfAnActionThatCanBeChecked(action: String) {
    #expect(advice(action) == [])
  }

  @Test(arguments: [
    ("Parenting course.", "too short to act on: say what is done, and with or for whom"),
    ("Better attendance at the nursery", "says nothing that somebody does: begin with what is done, such as"),
    ("Monitor the home conditions", "\"monitor\" can't be checked by itself: say how often, how much or until when"),
    ("Supporting the mother at home", "\"supporting\" can't be checked by itself"),
    ("Visit the family as needed", "\"as needed\" can't be checked by itself"),
    ("Visit the family asap please", "\"asap\" can't be checked by itself"),
    ("Visit the home and attend the clinic", "two actions in one row: give each a row, a person and a date of its own"),
    ("Attend the clinic. Visit the school on Monday", "two actions in one row"),
  ])
  func anActionThatCantBeCheckedIsNamed(action: String, said: String) {
    let found = advice(action)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Row 2, Action: \(said)") == true, "\(found)")
  }

  @Test func aMeasureInHowServesTheAction() {
    #expect(advice("Monitor the home conditions", how: "By 2 visits unannounced.") == [])
  }

  @Test(arguments: ["School", "the school", "social care", "School, social care", "school and social care"])
  func aWholeAgencyIsNobody(who: String) {
    let found = advice("Attend the clinic with Ellie", who: who)
    #expect(found.count == 1 && found.first?.hasSuffix("is nobody: name the person") == true, "\(found)")
  }

  @Test(arguments: ["Ruth Bell", "Ruth Bell, school", "School (Ruth Bell)"])
  func aNameBesideAnAgencyIsEnough(who: String) {
    #expect(advice("Attend the clinic with Ellie", who: who) == [])
  }

  @Test func datesAreLookedAt() {
    let action = "Attend the clinic with Ellie"
    #expect(advice(action, who: "", by: "") == ["Row 2, Who: nobody is named", "Row 2, By when: no date: say by when"])
    #expect(
      advice(action, by: "2026-01-23")
        == ["Row 2, By when: Fri 23 Jan 2026 is past: say how it went, or set a new date"])
    #expect(advice(action, by: "2026-01-23", progress: "done") == [])
    #expect(
      advice(action, by: "2026-04-15")
        == ["Row 2, By when: Wed 15 Apr 2026 is after the next review, Tue 14 Apr 2026"])
    #expect(advice(action, by: "2026-04-15", review: nil) == [])
  }

  @Test func anOutcomeIsNotTheActionAgain() {
    let action = "Attend the clinic with Ellie"
    #expect(
      advice(action, outcome: "Ellie attend the clinic with")
        == ["Row 2, Outcome: says the action again: say what will be different for the child"])
    #expect(advice(action, outcome: "Ellie's weight is above the 9th centile.") == [])
    #expect(
      advice(action, outcome: "Ongoing engagement of the mother").first?.contains("can't be checked by itself") == true)
  }
}
