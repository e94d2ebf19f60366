import Casework
import Testing
import Workflow

@testable import waymark

/// QG-1 to QG-6 through `apply`, on the shipped procedure.
@Suite struct QuickGuideConferenceRowsTests {
  @Test("QG-1 social care, police and health must have attended; the team manager signs off on day 1")
  func dayOne() throws {
    let office = try Office(at: "2026-01-05T11:00")
    try office.take(Office.openQuickGuide)
    let held = #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"09:00","#
    #expect(
      try office.refuse(held + #""present":["p6"]}"#).contains(
        #"\"Record that the strategy discussion was held\" can't be done yet. Nobody was there from: Police. "#
          + "Nobody was there from: Health."))
    try office.take(held + #""present":["p4","p5","p6"]}"#)
    let row = try #require(try office.row("strategy-discussion-1/record", of: "amina.shah"))
    #expect(row.due?.description == "2026-01-05")
    #expect(row.explanation.contains("Quick guide, Day 1."))
    try office.write("strategy-discussion-1/record", ["decision": .text("section-47")])
    #expect(try office.tray(of: "grace.obi") == ["request strategy-discussion-1/record"])
    #expect(
      try office.refuse(#"{"command":"close-step","step":"strategy-discussion-1"}"#)
        .contains("1 task is still open: Write the record of the strategy discussion."))
    try office.authorise("strategy-discussion-1/record")
    try office.close("strategy-discussion-1")
    #expect(try office.pathway()["Strategy discussion"] == .completed)
  }

  @Test("QG-1 a discussion at the weekend makes the next working day day 1") func weekend() throws {
    let office = try Office(at: "2026-01-10T09:00")
    try office.take(Office.openQuickGuide)
    try office.hold("strategy-discussion-1", "2026-01-10", "09:00", present: ["p4", "p5", "p6"])
    #expect(try office.due("strategy-discussion-1/record") == "2026-01-12")
  }

  @Test("QG-2 the unit is warned, the manager decides by day 5, the request form is complete") func decision() throws {
    let office = try Office()
    try office.untilAgreed()
    #expect(
      try office.tray(of: "amina.shah")
        == ["conference-decision-1/warning", "section-47-1/enquiry", "section-47-1/see-children"])
    #expect(try office.due("conference-decision-1/warning") == "2026-01-05")
    // Day 1 is Mon 5 Jan 2026, so day 5 is Friday.
    #expect(try office.due("conference-decision-1/decision", of: "grace.obi") == "2026-01-09")
    try office.request("conference-decision-1/warning", to: "role:conference-support", note: "Two children, perhaps.")
    #expect(try office.inbox("role:conference-support") == ["request conference-decision-1/warning"])
    try office.take(#"{"command":"answer-request","task":"conference-decision-1/warning","done":true}"#, by: "tom.reed")
    #expect(
      try office.refuse(#"{"command":"start-form","form":"conference-decision-1/decision"}"#).contains("Team manager"))
    try office.write("conference-decision-1/decision", ["decision": .text("conference")], by: "grace.obi")
    #expect(try office.due("conference-decision-1/conference-request") == "2026-01-09")
    #expect(
      try office.refuse(#"{"command":"send-request","task":"conference-decision-1/send-request","to":"tom.reed"}"#)
        .contains("waits for: Complete the conference request (SOC1953)."))
    try office.take(#"{"command":"start-form","form":"conference-decision-1/conference-request"}"#)
    #expect(
      try office.refuse(#"{"command":"finalise-form","form":"conference-decision-1/conference-request"}"#)
        .contains("missing: Each person you would like to attend; "))
    try office.fill("conference-decision-1/conference-request")
    try office.take(#"{"command":"finalise-form","form":"conference-decision-1/conference-request"}"#)
    try office.request("conference-decision-1/send-request", to: "role:conference-support", note: "Complete.")
    #expect(
      try office.refuse(#"{"command":"close-step","step":"conference-decision-1"}"#)
        .contains("1 task is still open: Send the conference request to the conference unit."))
    try office.take(
      #"{"command":"answer-request","task":"conference-decision-1/send-request","done":true}"#, by: "tom.reed")
    try office.close("conference-decision-1")
    #expect(try office.pathway()["Initial conference"] == .current)
  }

  @Test("QG-3 a single assessment is reviewed at 20, 35 and 45 working days") func childInNeed() throws {
    let office = try Office()
    try office.untilDecision("child-in-need")
    #expect(
      try office.file.form(named: "conference-decision-1/decision")?
        .answers[FieldAddress(FieldKey("assessment-length"), child: nil)] == .text("d20"))
    try office.close("conference-decision-1")
    #expect(try office.pathway()["Initial conference"] != .current)
    // Four whole weeks from Mon 5 Jan 2026; seven; nine.
    for (number, due) in [("20", "2026-01-30"), ("35", "2026-02-20"), ("45", "2026-03-06")] {
      let review = "single-assessment-1/review-\(number)"
      #expect(try office.due(review, of: "grace.obi") == due)
      #expect(try office.tray(of: "grace.obi") == [review])
      try office.write(review, ["outcome": .text("continue")], by: "grace.obi")
    }
    try office.write("single-assessment-1/assessment")
    try office.authorise("single-assessment-1/assessment")
    try office.close("single-assessment-1")
    #expect(try office.pathway()["Single assessment"] == .completed)
  }

  @Test("QG-3 an assessment that can be finished is reviewed no more") func finished() throws {
    let office = try Office()
    try office.untilDecision("child-in-need")
    try office.close("conference-decision-1")
    try office.write("single-assessment-1/review-20", ["outcome": .text("finish")], by: "grace.obi")
    #expect(try office.tray(of: "grace.obi").isEmpty)
    #expect(try office.due("single-assessment-1/assessment") == "2026-03-06")
  }

  @Test("QG-4 before the conference: visit, pack, children, advocacy, interpreter, chair's contact") func before()
    throws
  {
    let office = try Office()
    try office.untilInvited()
    let task = "initial-conference-1/preparation"
    // The working day before Thu 22 Jan 2026.
    #expect(try office.due(task) == "2026-01-21")
    let tick = "{\"command\":\"check-items\",\"task\":\"\(task)\",\"items\":{\"visit\":true,\"pack\":true}}"
    try office.take(tick)
    #expect(try office.row(task, of: "amina.shah")?.note?.contains("2 of 7") == true)
    #expect(
      try office.refuse("{\"command\":\"check-items\",\"task\":\"\(task)\",\"items\":{\"tea\":true}}").contains(
        #"The checklist has no item \"tea\"; it has: visit, pack, children, advocacy, own-tool, interpreter, childcare."#
      ))
    #expect(
      try office.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#)
        .contains("Prepare the family for the conference"))
    try office.tickAll(task, by: "amina.shah")
    #expect(try office.row(task, of: "amina.shah") == nil)
    #expect(try office.due("initial-conference-1/chair-contact", of: "owen.price") == "2026-01-21")
    try office.confirm("initial-conference-1/chair-contact", by: "owen.price")
  }

  @Test("QG-5 the report is shared 2 working days before, or the chair is alerted") func shared() throws {
    let office = try Office()
    try office.untilInvited()
    // Thu 22 Jan 2026 less two working days.
    #expect(try office.due("initial-conference-1/share-report") == "2026-01-20")
    #expect(try office.due("initial-conference-1/alert-chair") == "2026-01-20")
    let item = #"{"command":"check-items","task":"initial-conference-1/share-report","items":{"family":true}}"#
    try office.take(item)
    try office.request("initial-conference-1/alert-chair", to: "owen.price", note: "The school's part is missing.")
    #expect(
      try office.row("initial-conference-1/alert-chair", of: "owen.price")?.note == "The school's part is missing.")
    try office.take(
      #"{"command":"answer-request","task":"initial-conference-1/alert-chair","done":true}"#, by: "owen.price")
    let quiet = try Office()
    try quiet.untilQuickPlan()
    #expect(try quiet.pathway()["Initial conference"] == .completed, "nobody need be alerted")
  }

  @Test("QG-6 the conference is due by day 15; section 47 and report by then, or by the conference if sooner")
  func dayFifteen() throws {
    let office = try Office()
    try office.untilRequested()
    let row = try #require(
      try office.service.store.tray(TrayPage(view: .queues(["role:conference-support"]), limit: 9)).first)
    #expect(row.task.description == "initial-conference-1/organise")
    // Mon 5 Jan 2026 is day 1, Fri 23 Jan day 15. Nationally it is day 0, and Monday day 15.
    #expect(row.due?.description == "2026-01-23")
    #expect(row.explanation.contains("Quick guide, Within 15 Working Days."))
    #expect(row.explanation.contains("National limit: 15 working days after Mon 5 Jan 2026"))
    #expect(row.explanation.contains("Mon 26 Jan 2026"))
    #expect(try office.due("section-47-1/enquiry") == "2026-01-23")
    #expect(try office.due("initial-conference-1/report") == "2026-01-23")
    try office.schedule("initial-conference-1", "2026-01-22", officers: Office.chairAndMinutes, by: "tom.reed")
    #expect(try office.due("section-47-1/enquiry")?.hasPrefix("2026-01-22") == true)
    #expect(try office.due("initial-conference-1/report")?.hasPrefix("2026-01-22") == true)
    for form in ["section-47-1/enquiry", "initial-conference-1/report"] {
      try office.write(form)
      #expect(try office.tray(of: "grace.obi").contains("request \(form)"))
      #expect(try office.due(form, of: "grace.obi")?.hasPrefix("2026-01-22") == true, "signed off by then")
      try office.authorise(form)
    }
  }
}
