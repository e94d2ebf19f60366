import Terminal
import Testing
import Workflow

@testable import Screens

/// What the rows of the steps guide look like on screen, on the shipped procedure.
@Suite struct GuideRowScreenTests {
  private static let report = "initial-conference-1/report"

  @Test("ICS-5 what a report can be copied forward from is ticked, or it starts blank") func copyForward() throws {
    let office = try Office()
    try office.untilConference()
    try RowScreen(office, as: "amina.shah", form: Self.report).press(.character(" "))
      .expect("ICS-5-copy", has: "Section 47 enquiry", "start blank")
  }

  @Test("ICS-6 what was saved is there when one comes back") func save() throws {
    let office = try Office()
    try office.untilConference()
    try office.take("{\"command\":\"start-form\",\"form\":\"\(Self.report)\"}")
    try office.save(Self.report, ["reason": .text("School saw a mark on Ellie's arm.")], by: "amina.shah")
    try office.clock.set("2026-01-06T09:00")
    try RowScreen(office, as: "amina.shah", form: Self.report)
      .expect("ICS-6-saved", has: "School saw a mark on Ellie's arm.", "saved")
  }

  @Test("ICS-7 a finalised report is for reading, and waits for the manager") func finalised() throws {
    let office = try Office()
    try office.untilConference()
    try office.write(Self.report)
    try RowScreen(office, as: "amina.shah", form: Self.report).expect(
      "ICS-7-finalised", has: "Awaiting authorisation by a team manager")
    try RowScreen(office, as: "grace.obi", form: Self.report)
      .expect("ICS-7-manager", has: "a authorise", "r reject")
  }

  @Test("ICS-8 a rejected report is open again, with the manager's reason") func rejected() throws {
    let office = try Office()
    try office.untilConference()
    try office.write(Self.report)
    try office.take(
      "{\"command\":\"reject\",\"task\":\"\(Self.report)\",\"reason\":\"Say what Siân's nursery saw.\"}",
      by: "grace.obi")
    try RowScreen(office, as: "amina.shah", form: Self.report)
      .expect("ICS-8-returned", has: "Say what Siân's nursery saw.")
  }

  @Test("ICS-9 an authorised report is amended by nobody; records support rolls it back") func rolledBack() throws {
    let office = try Office()
    try office.untilConference()
    try office.write(Self.report)
    try office.authorise(Self.report)
    let worker = try RowScreen(office, as: "amina.shah", form: Self.report)
    try worker.expect("ICS-9-authorised", has: "Authorised")
    #expect(!worker.text.contains("roll back"))
    let support = try RowScreen(office, as: "rosa.diaz", form: Self.report)
    try support.expect("ICS-9-support", has: "roll back")
    try office.take(
      "{\"command\":\"roll-back\",\"task\":\"\(Self.report)\",\"reason\":\"Wrong date of birth.\"}", by: "rosa.diaz")
    try RowScreen(office, as: "grace.obi", form: Self.report)
      .expect("ICS-9-rolled-back", has: "Wrong date of birth.", "r reject")
  }

  @Test("ICS-10 the chair decides for each child; the unit writes the outline plan") func outcomes() throws {
    let office = try Office()
    try office.untilHeld()
    let form = "initial-conference-1/outcomes"
    try office.take("{\"command\":\"start-form\",\"form\":\"\(form)\"}", by: "owen.price")
    try office.fill(
      form,
      [
        "decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan"),
        "reason@p1": .text("Ellie is often hungry."),
      ], by: "owen.price")
    try RowScreen(office, as: "owen.price", form: form).press(.pageDown).press(.pageDown, until: "Decision")
      .expect("ICS-10-outcomes", has: "Ellie", "Subject to a child")
    try office.take("{\"command\":\"finalise-form\",\"form\":\"\(form)\"}", by: "owen.price")
    let plan = "initial-conference-1/outline-plan"
    try office.take("{\"command\":\"start-form\",\"form\":\"\(plan)\"}", by: "tom.reed")
    try office.save(
      plan,
      [
        "has-plan@p1": .flag(true), "has-plan@p2": .flag(false), "needs@p1": .text("Regular meals."),
        "actions@p1": .rows([
          ["action": .text("Breakfast club"), "who": .text("School"), "by-when": .text("2026-01-26")]
        ]),
      ], by: "tom.reed")
    try RowScreen(office, as: "tom.reed", form: plan).expect("ICS-10-outline", has: "Regular meals.")
  }

  @Test("ICS-16 core group minutes: copied forward, finalised, authorised") func minutes() throws {
    let office = try Office()
    try office.untilCoreGroup()
    let form = "core-group-1/minutes"
    try RowScreen(office, as: "amina.shah", form: form).expect("ICS-16-start", has: "start blank")
    try office.write(form)
    try RowScreen(office, as: "grace.obi", form: form).expect("ICS-16-manager", has: "a authorise", "r reject")
    try office.authorise(form)
    try RowScreen(office, as: "rosa.diaz", form: form).expect("ICS-16-support", has: "roll back")
  }

  @Test("ICS-17 part 1 opens part 2, either is amended until both are sent") func parts() throws {
    let office = try Office()
    try office.untilPlanUpdate()
    let update = try #require(try office.file.steps.last { $0.id.key == "plan-update" }).id
    try office.write("\(update)/part-1", ["has-plan@p1": .flag(true), "has-plan@p2": .flag(false)])
    try RowScreen(office, as: "amina.shah", form: "\(update)/part-1").expect("ICS-17-part-1", has: "amend")
    try office.write("\(update)/part-2")
    try RowScreen(office, as: "amina.shah", form: "\(update)/part-2").expect("ICS-17-part-2", has: "send")
    try office.take("{\"command\":\"submit-forms\",\"task\":\"\(update)/send\"}")
    try RowScreen(office, as: "grace.obi", form: "\(update)/part-1").expect("ICS-17-sent", has: "a authorise")
  }
}
