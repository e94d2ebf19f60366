import Terminal
import Testing
import Workflow

@testable import Screens

/// What the rows of the core group guidance look like on screen, on the shipped procedure.
@Suite struct CoreGroupRowScreenTests {
  private static let first = "first-core-group-1"

  private func held() throws -> Office {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.join()
    try office.hold(Self.first, on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Office.managed)
    return office
  }

  @Test("CG-2 members with agency, details and how information is shared; who left is named") func members() throws {
    let office = try held()
    try office.clock.set("2026-02-10T10:00")
    try office.take(
      #"{"command":"leave-group","group":"core-group","person":"p4","reason":"Has left the school."}"#)
    try RowScreen(office, as: "amina.shah", Routes.members("C0001", "core-group"))
      .expect("CG-2-members", has: "Dana Carter", "by hand", "Has left the school.")
  }

  @Test("CG-3 chair and note taker can't be the same person") func noteTaker() throws {
    let office = try held()
    let form = "\(Self.first)/minutes"
    try office.take("{\"command\":\"start-form\",\"form\":\"\(form)\"}")
    try office.fill(form, ["chair": .text("p4"), "note-taker": .text("p4")])
    try RowScreen(office, as: "amina.shah", form: form).press(.function(8))
      .expect("CG-3-same", has: "\"Chair\" and \"Note taker\" are the same person.")
  }

  @Test("CG-4 the minutes of the last core group follow its own agenda") func agenda() throws {
    let office = try Office()
    try office.untilLastCoreGroup()
    try office.take("{\"command\":\"start-form\",\"form\":\"\(Office.last)/minutes\"}")
    try RowScreen(office, as: "amina.shah", form: "\(Office.last)/minutes").expect(
      "CG-4-agenda", has: "13 Mult", "4 present")
  }

  @Test("CG-5 the notes of the first core group follow the guide's format") func notes() throws {
    let office = try held()
    let form = "\(Self.first)/minutes"
    try office.take("{\"command\":\"start-form\",\"form\":\"\(form)\"}")
    try office.fill(
      form,
      Office.people.merging([
        "attended": .rows([
          ["person": .text("p3")], ["person": .text("p5"), "agency": .text("Children's social care")],
        ]),
        "apologies": .rows([["person": .text("p4"), "reason": .text("Teaching")]]),
        "child-voice@p1": .text("Ellie drew her family."),
      ]) { $1 })
    try RowScreen(office, as: "amina.shah", form: form).press(.pageDown, until: "Teaching")
      .expect("CG-5-notes", has: "Apologies", "Ruth Bell", "Teaching")
  }

  @Test("CG-6 minutes and plan go to every member, each in the agreed way") func disseminate() throws {
    let office = try held()
    try office.write("\(Self.first)/minutes", Office.people)
    try office.write("\(Self.first)/plan")
    try office.record("record-sent", "\(Self.first)/disseminate", ["p3"], on: "2026-01-28")
    try RowScreen(office, as: "amina.shah", task: "\(Self.first)/disseminate")
      .expect("CG-6-disseminate", has: "Dana Carter", "by hand", "secure e-mail", "due Wed 4 Feb 2026")
  }

  @Test("CG-7 an action of the plan has need, outcome, action, how, who, when and progress") func plan() throws {
    let office = try held()
    let form = "\(Self.first)/plan"
    try office.take("{\"command\":\"start-form\",\"form\":\"\(form)\"}")
    try office.save(form, ["plan": .rows([CoreGroupDocumentTests.plan])], by: "amina.shah")
    try RowScreen(office, as: "amina.shah", form: form).press(.enter).expect(
      "CG-7-plan", has: "What the need is", "Who is responsible", "Progress")
  }

  @Test("CG-8 whoever was not there owes a report") func owed() throws {
    let office = try held()
    try RowScreen(office, as: "amina.shah", task: "\(Self.first)/reports").expect("CG-8-owed", has: "Ruth Bell")
  }

  @Test("CG-9 contributions of each member, collated into the draft report") func contributions() throws {
    let office = try Office()
    try office.untilDraft()
    try RowScreen(office, as: "amina.shah", form: "\(Office.last)/agencies")
      .expect("CG-9-contributions", has: "Ruth Bell")
    try office.take(
      "{\"command\":\"start-form\",\"form\":\"\(Office.last)/draft-report\",\"copyFrom\":[\"\(Office.last)/agencies\"]}"
    )
    try RowScreen(office, as: "amina.shah", form: "\(Office.last)/draft-report")
      .expect("CG-9-collated", has: "By p4.")
  }

  @Test("CG-10 the analysis is everybody's, and a disagreement is put into words") func disagreement() throws {
    let office = try Office()
    try office.untilDraft()
    let form = "\(Office.last)/draft-report"
    try office.take(
      "{\"command\":\"start-form\",\"form\":\"\(form)\",\"copyFrom\":[\"\(Office.last)/agencies\"]}")
    try office.fill(
      form,
      [
        "recommendation@p1": .text("not-agreed"),
        "disagreement@p1": .text("The school recommends a plan, the mother none."),
      ])
    try RowScreen(office, as: "amina.shah", form: form)
      .press(.pageDown, until: "The school recommends a plan, the mother none.")
      .expect("CG-10-disagreement", has: "Members do not agree")
  }

  @Test("CG-11 the meeting's tasks have the joint report's timetable") func timetable() throws {
    let office = try Office()
    try office.untilLastCoreGroup()
    try RowScreen(
      office, as: "amina.shah", Routes.meeting("C0001", StepID("core-group-before-review", 1), focus: nil)
    ).press(.backTab).expect("CG-11-timetable", has: "18 Mar")
  }
}
