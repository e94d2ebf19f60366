import Casework
import Testing
import Workflow

@testable import waymark

/// The documents of core groups, made from cases that were played through the shipped procedures.
@Suite struct CoreGroupDocumentTests {
  static let plan: [FieldKey: Answer] = [
    "child": .text("p1"), "need": .text("Ellie eats too little and too late."),
    "outcome": .text("Ellie eats three times a day, and says that she is not hungry."),
    "action": .text("Breakfast club on every school day."),
    "how": .text("Dana brings her; the school writes down who came."),
    "who": .text("Ruth Bell"), "by-when": .text("2026-02-16"), "progress": .text("under-way"),
  ]

  private func held() throws -> Office {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.join()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Office.managed)
    return office
  }

  @Test("CG-2 the proforma has members, details and how information is shared securely") func members() throws {
    let office = try held()
    let text = try office.expectDocument("members", "first-core-group-1", golden: "members")
    #expect(text.contains("Secure") && text.contains("960001"))
  }

  @Test("CG-3 CG-4 CG-5 agenda and notes of the first core group are as the guide has them") func first() throws {
    let office = try held()
    let agenda = try office.expectDocument("agenda", "first-core-group-1", golden: "agenda-first-core-group")
    #expect(agenda.contains("1. Identification of note taker"))
    #expect(agenda.contains("11. Dates, times and venues"))
    let last = try Office()
    try last.untilLastCoreGroup()
    let other = try last.expectDocument("agenda", Office.last, golden: "agenda-last-core-group")
    #expect(other != agenda)
    try office.write(
      "first-core-group-1/minutes",
      Office.people.merging([
        "attended": .rows([
          ["person": .text("p3")], ["person": .text("p5"), "agency": .text("Children's social care")],
        ]),
        "apologies": .rows([["person": .text("p4"), "reason": .text("Teaching")]]),
        "actions": .rows([
          ["action": .text("Breakfast club"), "who": .text("Ruth Bell"), "by-when": .text("2026-02-16")]
        ]),
        "child-voice@p1": .text("Ellie drew her family.\n\n- Mum\n- the dog"),
      ]) { $1 })
    let text = try office.expectDocument("minutes", "first-core-group-1", golden: "minutes-first-core-group")
    #expect(text.contains("Note taker: Ruth Bell (Oakfield Primary School)"))
    #expect(text.contains("Chair: Grace Obi (Children's social care)"))
    #expect(text.contains("Invited and not present") == false)
  }

  @Test("CG-6 CG-7 ICS-17 the detailed plan is a table of SMART rows on wide pages") func plan() throws {
    let office = try held()
    try office.write("first-core-group-1/plan", ["plan": .rows([Self.plan]), "smart": .list(["specific", "timely"])])
    let text = try office.expectDocument("plan", "first-core-group-1", golden: "plan-smart")
    #expect(text.contains("Ellie Carter"))
    let pages = try PDFReading(try office.print("plan", "first-core-group-1", as: .pdf))
    #expect(pages.text.contains("What outcome is"))
  }

  @Test("ICS-16 minutes of a core group, authorised; ICS-17 both parts of the plan in one file") func ics() throws {
    let office = try Office()
    try office.untilPlanUpdate()
    let minutes = try office.expectDocument("minutes", "core-group-1", golden: "minutes-core-group")
    #expect(minutes.contains("Authorised by Grace Obi, Team manager, on Wed 28 Jan 2026 at 15:00"))
    let update = try #require(try office.file.steps.last { $0.id.key == "plan-update" }).id
    try office.write("\(update)/part-1", ["has-plan@p1": .flag(true), "has-plan@p2": .flag(false)])
    try office.write("\(update)/part-2")
    let both = try office.expectDocument("plan", "\(update)", golden: "plan-parts")
    #expect(both.contains("Child protection plan, part 1") && both.contains("Child protection plan, part 2"))
  }

  @Test("CG-8 CG-9 CG-10 CG-11 contributions and disagreement stand in the joint report, each member's by itself")
  func joint() throws {
    let office = try Office()
    try office.untilDraft()
    try office.copy(
      "\(Office.last)/draft-report", from: ["\(Office.last)/agencies", "\(Office.last)/minutes"],
      [
        "analysis@p1": .text("Breakfast is no worry any more; who is at home at night is."),
        "recommendation@p1": .text("not-agreed"),
        "disagreement@p1": .text("The school recommends a plan, the mother none."),
      ])
    let text = try office.expectDocument("report", Office.last, golden: "joint-report")
    #expect(text.contains("Ruth Bell (Oakfield Primary School)\n"))
    #expect(text.contains("Does this child still need a protection plan? Members do not agree"))
    #expect(text.contains("(copied from Agency contributions"))
    let agencies = try office.expectDocument("form", "\(Office.last)/agencies", golden: "agency-contributions")
    #expect(agencies.contains("By p4."))
  }
}
