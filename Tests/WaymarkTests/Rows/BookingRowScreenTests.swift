import Terminal
import Testing
import Workflow

@testable import Screens

/// What the rows of the booking process and the quick guide look like on screen, on the shipped procedures.
@Suite struct BookingRowScreenTests {
  private static let report = "initial-conference-1/report"

  @Test("ECL-3 the sheet has people, safety issues and dates to avoid") func sheet() throws {
    let office = try Office()
    try office.untilReturned()
    try RowScreen(office, as: "tom.reed", form: "initial-conference-1/convening-sheet")
      .expect("ECL-3-sheet", has: "Ruth Bell")
    try RowScreen(office, as: "tom.reed", form: "initial-conference-1/convening-sheet")
      .press(.down, until: "Threats by the father.").expect("ECL-3-safety", has: "Threats by the father.")
  }

  @Test("ECL-10 the report can't be finalised before the family has it, 48 hours before") func report() throws {
    let office = try Office()
    try office.untilBooked()
    try office.take("{\"command\":\"start-form\",\"form\":\"\(Self.report)\"}")
    try office.fill(Self.report, ["shared-with-family": .flag(false)])
    try RowScreen(office, as: "amina.shah", form: Self.report).press(.function(8))
      .expect("ECL-10-not-shared", has: "report has not been shared with the family.")
    let due = Routes.board("C0001", StepID("initial-conference", 1))
    try RowScreen(office, as: "amina.shah", due).expect("ECL-10-due", has: "Write initial conference report", "20 Jan")
  }

  @Test("QG-5 what is still to be shared of the report is ticked, and the chair is alerted that it is late")
  func shared() throws {
    let office = try Office()
    try office.untilInvited()
    try office.take(
      #"{"command":"check-items","task":"initial-conference-1/share-report","items":{"family":true}}"#)
    try RowScreen(office, as: "amina.shah", task: "initial-conference-1/share-report")
      .expect("QG-5-shared", has: "20 Jan 2026")
    try RowScreen(office, as: "amina.shah", task: "initial-conference-1/preparation")
      .expect("QG-5-childcare", has: "childcare")
    try office.request("initial-conference-1/alert-chair", to: "owen.price", note: "The school's part is missing.")
    try RowScreen(office, as: "owen.price", task: "initial-conference-1/alert-chair")
      .expect("QG-5-alert", has: "The school's part is missing.")
  }

  @Test("QG-7 within 24 hours decisions and outline plan go to the family") func decisions() throws {
    let office = try Office()
    try office.untilQuickHeld()
    try office.write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")], by: "owen.price")
    try office.write("initial-conference-1/outline-plan", by: "owen.price")
    try RowScreen(office, as: "tom.reed", task: "initial-conference-1/decisions-sent")
      .expect("QG-7-decisions", has: "Dana Carter", "14:00")
  }

  @Test("QG-10 supervision asks for chronology, genogram, ecomap and the visiting pattern") func supervision() throws {
    let office = try Office()
    try office.untilQuickPlan()
    let id = try #require(try office.file.steps.first { $0.id.key == "supervision" }).id
    try office.take("{\"command\":\"start-form\",\"form\":\"\(id)/record\"}", by: "grace.obi")
    try RowScreen(office, as: "grace.obi", form: "\(id)/record").press(.pageDown, until: "enogram").expect(
      "QG-10-supervision", has: "hronology", "enogram", "comap")
  }
}
