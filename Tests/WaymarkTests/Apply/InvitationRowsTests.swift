import Casework
import Testing
import Workflow

@testable import waymark

/// What ICS-2 to ICS-5 and ICS-17 ask beyond their first words, through `apply`, on the shipped procedure.
@Suite struct InvitationRowsTests {
  @Test("ICS-2 inviting is done once each relative and agency is invited, or left out with a reason")
  func everybody() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(Office.schedule)
    try office.take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p4":"email"}}"#)
    let row = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "initial-conference-1/invite" })
    #expect(row.note == "1 of 2 invited; not yet: Dana Carter")
    #expect(try office.tray(of: "amina.shah").contains("initial-conference-1/answers"), "answers come in meanwhile")
    let leave = #"{"command":"leave-out","step":"initial-conference-1","person":"p3","reason":"A court order."}"#
    #expect(
      try office.refuse(leave, by: "owen.price").contains(
        #"\"Invite people to the conference\" is for: Social worker, Conference support."#))
    #expect(try office.refuse(leave.replacing("A court order.", " ")).contains("A reason is needed."))
    #expect(try office.refuse(leave.replacing("p3", "p4")).contains("Ruth Bell is invited"))
    try office.take(leave)
    #expect(try !office.tray(of: "amina.shah").contains("initial-conference-1/invite"))
    #expect(try office.file.step(StepID("initial-conference", 1))?.meeting.leftOut == ["p3": "A court order."])
  }

  @Test("ICS-1 a date that makes a task late at once is taken, and the answer says so") func lateAtOnce() throws {
    let office = try Office()
    try office.untilConference()
    let fine = try office.take(Office.schedule)
    #expect(!fine.contains("warnings"))
    let late = try office.take(Office.schedule.replacing("2026-01-19", "2026-01-06"))
    #expect(
      late.contains(
        #""warnings":["\"Write initial conference report\" is then due Fri 2 Jan 2026, 3 days ago: "#
          + #"2 working days before Tue 6 Jan 2026."]"#))
  }

  @Test("ICS-5 the report of a review is one of a review, whatever is copied forward") func prefilled() throws {
    let office = try Office()
    try office.untilClosed()
    try office.take(
      #"{"command":"start-form","form":"review-conference-1/report","copyFrom":["initial-conference-1/report"]}"#)
    let form = try #require(try office.file.form(named: "review-conference-1/report"))
    let type = FieldAddress(FieldKey("conference-type"), child: nil)
    #expect(form.answers[type] == .text("review"))
    #expect(form.sources[type] == nil && !form.sources.isEmpty)
  }

  @Test("ICS-17 an action of the plan is for a child, not for a professional") func child() throws {
    let office = try Office()
    try office.untilPlanUpdate()
    try office.write("plan-update-1/part-1")
    try office.take(#"{"command":"start-form","form":"plan-update-1/part-2"}"#)
    let save = #"{"command":"save-form","form":"plan-update-1/part-2","answers":{"actions":[{"child":"p4"}]}}"#
    #expect(try office.refuse(save).contains("row 1, Child, where it is for one: must be a child of the case, by id."))
    try office.take(save.replacing("p4", "p1"))
  }
}
