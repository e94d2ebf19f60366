import Casework
import Testing
import Workflow

@testable import waymark

/// CG-6 to CG-11 through `apply`, on the shipped procedure: minutes, plan, reports, and the joint report.
@Suite struct JointReportRowsTests {
  @Test("CG-6 minutes within 5 days; one shared set goes with the plan to every member and the family")
  func minutes() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.join()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Office.managed)
    #expect(try office.due("first-core-group-1/minutes") == "2026-02-02", "5 days after Wed 28 January")
    #expect(try office.reason("first-core-group-1/minutes").contains("written copy within 5 days"))
    let early = """
      {"command":"record-sent","task":"first-core-group-1/disseminate","people":{"p3":{"on":"2026-01-28"}}}
      """
    #expect(
      try office.refuse(early).contains(
        "waits for: Complete the notes of the first core group; Develop the detailed protection plan"))
    try office.write("first-core-group-1/minutes", Office.people)
    try office.write("first-core-group-1/plan")
    try office.take(early)
    let row = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "first-core-group-1/disseminate" })
    #expect(row.note == "1 of 3 sent; not yet: Ruth Bell, Amina Shah")
    let marks = try #require(try office.file.step(StepID("first-core-group", 1))?.registers["disseminate"])
    guard case .recorded(let entry, _) = try #require(marks["p3"]) else { return }
    #expect(entry.method == "by-hand", "in the way that is agreed with her")
    try office.record("record-sent", "first-core-group-1/disseminate", ["p4", "p6"], on: "2026-01-28")
    #expect(try !office.tray(of: "amina.shah").contains("first-core-group-1/disseminate"))
  }

  @Test("CG-7 each action of the plan has need, outcome, action, how, who and when") func smart() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5"], officers: Office.managed)
    try office.take(#"{"command":"start-form","form":"first-core-group-1/plan"}"#)
    let action: [FieldKey: Answer] = [
      "child": .text("p1"), "need": .text("Regular meals."), "outcome": .text("Eats three times a day."),
      "action": .text("Breakfast club."), "who": .text("Ruth Bell"), "by-when": .text("2026-02-16"),
    ]
    try office.fill("first-core-group-1/plan", ["plan": .rows([action])])
    let finalise = #"{"command":"finalise-form","form":"first-core-group-1/plan"}"#
    try office.save("first-core-group-1/plan", ["plan": .rows([action])], by: "amina.shah")
    #expect(try office.refuse(finalise).contains("How it will be undertaken"))
    var whole = action
    whole["how"] = .text("From Monday, every school day.")
    try office.save("first-core-group-1/plan", ["plan": .rows([whole])], by: "amina.shah")
    try office.take(finalise)
    guard
      case .table(let columns) = try #require(try office.service.definitions().forms["protection-plan"]?.field("plan"))
        .field.kind
    else { return }
    #expect(columns.map(\.key) == ["child", "need", "outcome", "action", "how", "who", "by-when", "progress"])
  }

  @Test("CG-8 whoever was not there owes a written report, and the record shows who") func owed() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.join()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Office.managed)
    let row = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "first-core-group-1/reports" })
    #expect(row.note == "0 of 1 received; not yet: Ruth Bell")
    try office.write("first-core-group-1/minutes", Office.people)
    try office.write("first-core-group-1/plan")
    try office.record("record-sent", "first-core-group-1/disseminate", ["p3", "p4", "p6"], on: "2026-01-28")
    try office.take(
      #"{"command":"choose-actions","task":"first-core-group-1/next-meeting","actions":[{"action":"before-review"}]}"#)
    #expect(
      try office.refuse(#"{"command":"close-step","step":"first-core-group-1"}"#)
        .contains("1 task is still open: Collect the reports of members who were not there."))
    try office.record("record-received", "first-core-group-1/reports", ["p4"], on: "2026-01-28", method: "email")
    try office.take(#"{"command":"close-step","step":"first-core-group-1"}"#)
  }

  @Test("CG-9 each member's contribution is waited for, and is collated into the draft report") func contributions()
    throws
  {
    let office = try Office()
    try office.untilLastCoreGroup()
    let row = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "\(Office.last)/contributions" })
    #expect(row.note == "0 of 3 received; not yet: Dana Carter, Ruth Bell, Amina Shah")
    #expect(
      try office.refuse("{\"command\":\"start-form\",\"form\":\"\(Office.last)/agencies\"}").contains(
        "waits for: Collect the members' written contributions to the joint report"))
    let whole = try Office()
    try whole.untilDraft()
    try whole.take(
      "{\"command\":\"start-form\",\"form\":\"\(Office.last)/draft-report\",\"copyFrom\":[\"\(Office.last)/agencies\",\"\(Office.last)/minutes\"]}"
    )
    let draft = try #require(try whole.file.form(named: "\(Office.last)/draft-report"))
    guard case .rows(let rows) = draft.answers[FieldAddress(FieldKey("contributions"))] ?? .blank else {
      Issue.record("nothing was collated")
      return
    }
    #expect(rows.map { $0["member"] } == [.text("p4"), .text("p6")])
    #expect(rows.map { $0["progress"] } == [.text("By p4."), .text("By p6.")])
    #expect(
      draft.sources[FieldAddress(FieldKey("contributions"))]?.description == "core-group-before-review-1/agencies#1")
  }

  @Test("CG-10 members who do not agree are recorded, in the minutes and in the report") func disagreement() throws {
    let office = try Office()
    try office.untilLastCoreGroup()
    try office.take("{\"command\":\"start-form\",\"form\":\"\(Office.last)/minutes\"}")
    try office.fill("\(Office.last)/minutes", Office.people.merging(["recommendation@p1": .text("not-agreed")]) { $1 })
    let finalise = "{\"command\":\"finalise-form\",\"form\":\"\(Office.last)/minutes\"}"
    try office.save("\(Office.last)/minutes", ["disagreement@p1": .blank], by: "amina.shah")
    #expect(try office.refuse(finalise).contains("Who recommends what, and why"))
    try office.save(
      "\(Office.last)/minutes", ["disagreement@p1": .text("School: end it. Social care: go on.")], by: "amina.shah")
    try office.take(finalise)
    try office.record("record-received", "\(Office.last)/contributions", ["p3", "p4", "p6"], on: "2026-03-11")
    try office.write("\(Office.last)/agencies")
    try office.copy(
      "\(Office.last)/draft-report", from: ["\(Office.last)/agencies", "\(Office.last)/minutes"])
    let draft = try #require(try office.file.form(named: "\(Office.last)/draft-report"))
    #expect(
      draft.answers[FieldAddress(FieldKey("disagreement"), child: "p1")]
        == .text("School: end it. Social care: go on."))
    #expect(draft.answers[FieldAddress(FieldKey("recommendation"), child: "p1")] == .text("not-agreed"))
  }

  @Test("CG-11 the joint report's timetable, from the contributions to the family's copy") func timetable() throws {
    let office = try Office()
    try office.untilLastCoreGroup()
    func due(_ task: String) throws -> String? { try office.due("\(Office.last)/\(task)") }
    // The review is on Wed 15 April, the core group was on Wed 11 March.
    #expect(try due("contributions") == "2026-03-18", "4 weeks before the review")
    try office.record("record-received", "\(Office.last)/contributions", ["p3", "p4", "p6"], on: "2026-03-11")
    try office.write("\(Office.last)/agencies")
    #expect(try due("draft-report") == "2026-03-18", "5 working days after the core group")
    try office.write("\(Office.last)/minutes", Office.people)
    try office.clock.set("2026-03-16T10:00")
    try office.copy("\(Office.last)/draft-report", from: ["\(Office.last)/agencies", "\(Office.last)/minutes"])
    try office.record("record-sent", "\(Office.last)/send-draft", ["p3", "p4", "p6"], on: "2026-03-16")
    #expect(try due("amendments") == "2026-03-21", "5 days after the draft of Mon 16 March")
    try office.clock.set("2026-03-20T10:00")
    try office.record("record-received", "\(Office.last)/amendments", ["p3", "p4", "p6"], on: "2026-03-20")
    #expect(try due("final-report") == "2026-03-24", "2 working days after Fri 20 March")
    try office.clock.set("2026-03-23T10:00")
    try office.copy("\(Office.last)/final-report", from: ["\(Office.last)/draft-report"])
    #expect(try due("authorise-report") == "2026-03-26", "3 working days after Mon 23 March")
    try office.take("{\"command\":\"submit-forms\",\"task\":\"\(Office.last)/authorise-report\"}")
    #expect(try office.tray(of: "grace.obi") == ["request \(Office.last)/authorise-report"])
    #expect(try office.rows(of: "grace.obi").first?.due?.description == "2026-03-26")
    try office.take("{\"command\":\"authorise\",\"task\":\"\(Office.last)/authorise-report\"}", by: "grace.obi")
    #expect(try due("report-to-family") == "2026-04-10", "5 days before the review")
    #expect(
      try office.tray(of: "amina.shah").filter { $0.hasPrefix(Office.last) } == [
        "\(Office.last)/notify-unit", "\(Office.last)/plan", "\(Office.last)/report-to-family",
      ])
  }
}
