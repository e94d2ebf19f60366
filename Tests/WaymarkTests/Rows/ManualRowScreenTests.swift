import Terminal
import Testing
import Workflow

@testable import Screens

/// What the rows of the process manual look like on screen, on the shipped procedure.
@Suite struct ManualRowScreenTests {
  private static let conference = "initial-conference-1"

  @Test("MOS-12 the other requests wait for the report, and say by when") func requests() throws {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule(Self.conference, "2026-01-20", officers: Office.chairAndMinutes)
    try RowScreen(office, as: "amina.shah", task: "\(Self.conference)/ask-minutes")
      .expect("MOS-12-waiting", has: "Complete the child and family assessment")
    try office.write("\(Self.conference)/report")
    try office.authorise("\(Self.conference)/report")
    try RowScreen(office, as: "amina.shah", task: "\(Self.conference)/ask-minutes")
      .expect("MOS-12-open", has: "15 Jan 2026")
  }

  @Test("MOS-13 the minute taker ticks their responsibilities, the last is to tell the chair") func minuteTaker() throws
  {
    let office = try Office()
    try office.untilRequests()
    try RowScreen(office, as: "mei.lin", task: "\(Self.conference)/ask-minutes").expect(
      "MOS-13-request", has: "Room 2.")
    try office.hold(Self.conference, "2026-01-20", by: "owen.price")
    try office.write("\(Self.conference)/minutes", by: "mei.lin")
    let tick =
      #"{"command":"check-items","task":"initial-conference-1/responsibilities","items":{"minutes":true}}"#
    try office.take(tick, by: "mei.lin")
    try RowScreen(office, as: "mei.lin", task: "\(Self.conference)/responsibilities")
      .expect("MOS-13-responsibilities", has: "Chair told that the minutes are ready")
  }

  @Test("MOS-14 the chair picks the request up, completes the form and authorises") func chair() throws {
    let office = try Office()
    try office.untilRequests()
    try RowScreen(office, as: "owen.price", task: "\(Self.conference)/ask-chair").expect(
      "MOS-14-request", has: "Two children.")
    let decided = try Office()
    try decided.untilDecided()
    try RowScreen(decided, as: "owen.price", form: "\(Self.conference)/outcomes").expect(
      "MOS-14-outcomes", has: "Finalised")
    try RowScreen(
      decided, as: "owen.price", Routes.meeting("C0001", StepID("initial-conference", 1), focus: nil)
    ).press(.backTab).expect("MOS-14-authorisation", has: "Authorise the conference (IRO, CPO)")
  }

  @Test("MOS-17 the report for the review: authorised, then the chair's part after the conference") func review() throws
  {
    let office = try Office()
    try office.untilMosaicReviewed()
    try RowScreen(
      office, as: "owen.price", Routes.step("C0001", StepID("review-report", 1), .work, focus: "chair-part")
    ).expect("MOS-17-step", has: "Complete the chair's part of the report (CPO)")
    try RowScreen(office, as: "amina.shah", form: "review-report-1/report").expect("MOS-17-report", has: "Authorised")
  }
}
