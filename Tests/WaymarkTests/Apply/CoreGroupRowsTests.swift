import Casework
import Testing
import Workflow

@testable import waymark

/// CG-1 to CG-5 through `apply`, on the shipped procedure: how often, who, and by which agenda.
@Suite struct CoreGroupRowsTests {
  @Test("CG-1 the first core group within 10 days with the team manager, and the second at 6 weeks") func plan() throws
  {
    let office = try Office()
    try office.untilFirstCoreGroup()
    let first = "first-core-group-1/organise"
    // Tue 20 January is day 1, Mon 2 February day 10.
    #expect(try office.due(first) == "2026-02-02")
    #expect(
      try office.refuse(
        #"{"command":"schedule-meeting","step":"first-core-group-1","date":"2026-01-28","time":"10:00","venue":"School","officers":{}}"#
      ).contains("No team manager is named."))
    #expect(try office.due("review-conference-1/organise") == "2026-04-19", "3 months after 19 January")
    try office.join()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Office.managed)
    try office.finish("first-core-group-1", next: "before-review", absent: ["p4"], on: "2026-01-28")
    #expect(try office.due("\(Office.last)/organise") == "2026-03-11", "6 weeks after Wed 28 January")
    let limits = try office.reason("\(Office.last)/organise")
    #expect(limits.contains("6 weeks after Wed 28 Jan 2026"))
    #expect(limits.contains("4 weeks before Sun 19 Apr 2026: Sun 22 Mar 2026"))
    #expect(try office.pathway()["First core group"] == .completed)
    #expect(try office.pathway()["Core group prior to the review 1"] == .current)
  }

  @Test("CG-1 a review conference begins a new round: 6 weeks after it, then every 6 weeks, the next at 6 months")
  func laterRounds() throws {
    let office = try Office()
    try office.untilReviewed()
    // Held on Wed 15 April.
    #expect(try office.due("core-group-1/organise") == "2026-05-27")
    #expect(try office.reason("core-group-1/organise").contains("(review conference 1 held)"))
    #expect(try office.due("review-conference-2/organise") == "2026-10-15")
    try office.hold("core-group-1", on: "2026-05-27", present: ["p3", "p4", "p6"])
    try office.finish("core-group-1", next: "later", on: "2026-05-27")
    #expect(try office.due("core-group-2/organise") == "2026-07-08")
    try office.hold("core-group-2", on: "2026-07-08", present: ["p3", "p4", "p6"])
    try office.finish("core-group-2", next: "before-review", on: "2026-07-08")
    #expect(try office.due("core-group-before-review-2/organise") == "2026-08-19")
    #expect(try office.reason("core-group-before-review-2/organise").contains("(subsequent core group 2 held)"))
  }

  @Test("CG-1 the other branch: a child in need plan, reviewed at 3 months") func childInNeed() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    #expect(try office.file.statuses["p1"]?.keys.sorted() == ["subject-to-plan"])
    #expect(try office.file.statuses["p2"]?.keys.sorted() == ["child-in-need"])
    #expect(try office.due("child-in-need-review-1/organise") == "2026-04-19")
    try office.hold("child-in-need-review-1", on: "2026-04-15", present: ["p3"])
    try office.write("child-in-need-review-1/record", ["outcome@p2": .text("close"), "outcome@p1": .text("continue")])
    try office.take(#"{"command":"close-step","step":"child-in-need-review-1"}"#)
    #expect(try office.file.statuses["p2"]?.isEmpty != false)
    #expect(try office.pathway()["Child in need review"] == .completed)
  }

  @Test("CG-2 members join and leave, each with agency, contact details and how information is shared securely")
  func membership() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.take(#"{"command":"join-group","group":"core-group","person":"p4"}"#)
    try office.take(
      #"{"command":"add-person","person":{"kind":"professional","givenName":"Kim","familyName":"Ross"}}"#)
    try office.take(#"{"command":"join-group","group":"core-group","person":"p7","sharing":"secure-post"}"#)
    #expect(
      try office.refuse(#"{"command":"join-group","group":"core-group","person":"p3","sharing":"pigeon"}"#).contains(
        #"\"pigeon\" is not a way in which information is shared; the ways are: secure-email, secure-post, by-hand, collection."#
      ))
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5"], officers: Office.managed)
    try office.take(#"{"command":"start-form","form":"first-core-group-1/minutes"}"#)
    try office.fill("first-core-group-1/minutes", Office.people)
    let finalise = #"{"command":"finalise-form","form":"first-core-group-1/minutes"}"#
    let refusal = try office.refuse(finalise)
    for sentence in [
      "Ruth Bell has no agreed way of sharing information.",
      "Kim Ross has no agency or relationship to the family.",
      "Kim Ross has no telephone number or e-mail address or postal address.",
    ] {
      #expect(refusal.contains(sentence), "\(sentence)\n\(refusal)")
    }
    try office.take(
      #"{"command":"leave-group","group":"core-group","person":"p7","reason":"Works with another family.","until":"2026-01-28"}"#
    )
    try office.take(#"{"command":"join-group","group":"core-group","person":"p4","sharing":"secure-email"}"#)
    #expect(try office.refuse(finalise).contains("1 person is a member, and 2 are needed."))
    try office.take(#"{"command":"join-group","group":"core-group","person":"p3","sharing":"by-hand"}"#)
    try office.take(finalise)
    let kim = try office.file.memberships.filter { $0.person == "p7" }
    #expect(kim.map(\.left?.reason) == ["Works with another family."])
  }

  @Test("CG-3 chair and note taker are not the same person", arguments: ["first-core-group-1", Office.last])
  func noteTaker(step: String) throws {
    let office = try Office()
    if step == Office.last {
      try office.untilLastCoreGroup()
    } else {
      try office.untilFirstCoreGroup()
      try office.join()
      try office.hold(step, on: "2026-01-28", present: ["p3", "p4", "p5"], officers: Office.managed)
    }
    try office.take("{\"command\":\"start-form\",\"form\":\"\(step)/minutes\"}")
    try office.fill("\(step)/minutes", ["chair": .text("p4"), "note-taker": .text("p4")])
    let finalise = "{\"command\":\"finalise-form\",\"form\":\"\(step)/minutes\"}"
    #expect(try office.refuse(finalise).contains(#"\"Chair\" and \"Note taker\" are the same person."#))
    try office.save("\(step)/minutes", ["chair": .text("p5")], by: "amina.shah")
    try office.take(finalise)
  }

  @Test("CG-4 the minutes follow the agenda of the meeting, heading by heading") func agendas() throws {
    let forms = try Office().service.definitions().forms
    func headings(_ form: FormKey) throws -> [String] { try #require(forms[form]).sections.map(\.title) }
    #expect(
      try headings("core-group-first") == [
        "1 Identification of note taker", "2 Introductions and apologies",
        "3 Purpose of the meeting and explanation to family members about the role of the core group",
        "4 Confirmation of core group membership and recording of contact details on proforma",
        "5 Check members have a copy of the outline protection plan",
        "6 Assessment: contributions from core group members and arrangements for completion", "7 Child's views",
        "8 Parent's views",
        "9 Review of progress against outline child protection plan and development of the detailed protection plan",
        "10 Any further relevant information with regard to the child's safety and welfare",
        "11 Dates, times and venues for core group meetings until second review conference",
      ])
    #expect(
      try headings("core-group-later") == [
        "1 Identification of note taker", "2 Introductions and apologies", "3 Purpose of the meeting",
        "4 Reports provided by those unable to attend", "5 Notes of previous meeting/matters arising",
        "6 Check members have a copy of the protection plan", "7 Child's views", "8 Parents/carers views",
        "9 Progress of assessment and arrangements for completion",
        "10 Review of progress of the protection plan and updates required",
        "11 Any further relevant information with regard to the child's safety and welfare",
        "12 Dates, times, venues for future core groups",
      ])
    #expect(
      try headings("core-group-before-review").suffix(7) == [
        "9 Progress of the assessment", "10 Written contributions to the joint report",
        "11 Review of the progress of the protection plan and updates required",
        "12 Identification of risk factors/protective factors",
        "13 Multi-agency analysis/recommendation to review conference",
        "14 Arrangements for the completion of the joint report", "15 Dates, times, venues for future core groups",
      ])
  }

  @Test("CG-4 the first, a subsequent and the last core group are each taken down in their own form") func forms()
    throws
  {
    let office = try Office()
    try office.untilNextCoreGroup("later")
    #expect(try office.file.form(named: "first-core-group-1/minutes")?.definition == "core-group-first")
    try office.hold("core-group-1", on: "2026-02-11", present: ["p3", "p4", "p6"])
    try office.take(
      #"{"command":"start-form","form":"core-group-1/minutes","copyFrom":["first-core-group-1/minutes"]}"#)
    let later = try #require(try office.file.form(named: "core-group-1/minutes"))
    #expect(later.definition == "core-group-later")
    #expect(later.answers[FieldAddress(FieldKey("actions"))] != nil, "the actions go on from one set to the next")

    let other = try Office()
    try other.untilLastCoreGroup()
    try other.take("{\"command\":\"start-form\",\"form\":\"\(Office.last)/minutes\"}")
    #expect(try other.file.form(named: "\(Office.last)/minutes")?.definition == "core-group-before-review")
  }

  @Test("CG-5 the notes of the first core group ask for what the guide's format has") func notes() throws {
    let office = try Office()
    try office.untilFirstCoreGroup()
    try office.join()
    try office.hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5"], officers: Office.managed)
    try office.take(#"{"command":"start-form","form":"first-core-group-1/minutes"}"#)
    let refusal = try office.refuse(#"{"command":"finalise-form","form":"first-core-group-1/minutes"}"#)
    for label in [
      "Note taker", "Who attended", "Do core group members have a copy of the outline child protection plan?",
      "Key action points with timescales", "Parents' and carers' views on the protection plan",
      "What life is like for this child, and what this child says and wishes",
      "Core groups until the second review conference",
    ] {
      #expect(refusal.contains(label), "\(label)")
    }
    let definition = try #require(try office.service.definitions().forms["core-group-first"])
    #expect(definition.field("apologies") != nil)
    guard case .table(let columns) = try #require(definition.field("actions")).field.kind else { return }
    #expect(columns.filter(\.isRequired).map(\.key) == ["action", "who", "by-when"])
  }
}
