import Casework
import Testing
import Workflow

@testable import waymark

/// MOS-10 to MOS-18 through `apply`, on the shipped procedure.
@Suite struct MosaicConferenceRowsTests {
  @Test("MOS-10 attendees are found as person, worker, or organisation") func attendees() throws {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule("initial-conference-1", "2026-01-20", officers: Office.chairAndMinutes)
    let people = [
      #"{"kind":"relative","givenName":"Rhian","familyName":"Carter","relationship":"grandmother"}"#,
      #"{"kind":"professional","givenName":"Huw","familyName":"Parry","worker":"huw.parry"}"#,
      #"{"kind":"professional","givenName":"","familyName":"","agency":"Oakfield Surgery"}"#,
    ]
    for person in people { try office.take("{\"command\":\"add-person\",\"person\":\(person)}") }
    try office.request("initial-conference-1/ask-invitations", to: "tom.reed", note: "All five.")
    try office.take(
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email","p5":"phone","p6":"email","p7":"letter"}}"#,
      by: "tom.reed")
    let meeting = try #require(try office.file.step(StepID("initial-conference", 1))?.meeting)
    #expect(meeting.invitations.map(\.person) == ["p3", "p4", "p5", "p6", "p7"])
    #expect(try office.service.store.workers(matching: "parry", role: nil, limit: 9).map(\.name) == ["Huw Parry"])
  }

  @Test("MOS-11 business support picks the request up from its inbox and sends the invitations") func inbox() throws {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule("initial-conference-1", "2026-01-20", officers: Office.chairAndMinutes)
    let invite = #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#
    #expect(try office.refuse(invite, by: "tom.reed").contains("waits for: Ask for the invitations."))
    try office.request("initial-conference-1/ask-invitations", to: "role:conference-support", note: "Both, please.")
    #expect(
      try office.inbox("role:conference-support")
        == ["initial-conference-1/invite", "request initial-conference-1/ask-invitations"])
    #expect(
      try office.refuse(invite)
        .contains(#"\"Send invitations (CP)\" is for: Business Support Team (Safeguarding and Meetings)."#))
    try office.take(
      #"{"command":"reassign-task","task":"initial-conference-1/ask-invitations","worker":"tom.reed"}"#, by: "tom.reed")
    #expect(
      try office.tray(of: "tom.reed")
        == ["initial-conference-1/invite", "request initial-conference-1/ask-invitations"])
    #expect(try office.inbox("role:conference-support").isEmpty)
    #expect(
      try office.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#).contains("Send invitations (CP)"))
    try office.take(invite, by: "tom.reed")
    #expect(try !office.tray(of: "tom.reed").contains("request initial-conference-1/ask-invitations"))
  }

  @Test("MOS-12 the other requests go out when the assessment, which is the report, is authorised") func others() throws
  {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule("initial-conference-1", "2026-01-20", officers: Office.chairAndMinutes)
    for ask in ["ask-minutes", "ask-chair"] {
      #expect(
        try office.refuse("{\"command\":\"send-request\",\"task\":\"initial-conference-1/\(ask)\",\"to\":\"mei.lin\"}")
          .contains("waits for: Complete the child and family assessment, which is the report."))
    }
    // Tue 20 Jan 2026 less 5 days.
    #expect(try office.due("initial-conference-1/report") == "2026-01-15")
    try office.take(
      #"{"command":"start-form","form":"initial-conference-1/report","copyFrom":["assessment-1/record"]}"#)
    try office.fill("initial-conference-1/report")
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/report"}"#)
    try office.authorise("initial-conference-1/report")
    #expect(try office.file.form(named: "initial-conference-1/report")?.definition == "child-and-family-assessment")
    #expect(try office.due("initial-conference-1/ask-minutes") == "2026-01-15")
    #expect(try office.due("initial-conference-1/ask-chair") == "2026-01-15")
    try office.request("initial-conference-1/ask-minutes", to: "mei.lin", note: "Room 2.")
    try office.request("initial-conference-1/ask-chair", to: "owen.price", note: "Two children.")
    #expect(try office.tray(of: "mei.lin") == ["request initial-conference-1/ask-minutes"])
    #expect(try office.row("initial-conference-1/ask-chair", of: "owen.price")?.note == "Two children.")
  }

  @Test("MOS-13 the minute taker completes their responsibilities, and tells the chair") func minutes() throws {
    let office = try Office()
    try office.untilRequests()
    try office.hold("initial-conference-1", "2026-01-20", by: "owen.price")
    #expect(
      try office.tray(of: "mei.lin") == ["initial-conference-1/minutes", "request initial-conference-1/ask-minutes"])
    try office.write("initial-conference-1/minutes", by: "mei.lin")
    let tick = #"{"command":"check-items","task":"initial-conference-1/responsibilities","items":{"minutes":true}}"#
    #expect(try office.refuse(tick, by: "owen.price").contains("is for: Minute taker."))
    try office.take(tick, by: "mei.lin")
    #expect(
      try office.tray(of: "mei.lin")
        == [
          "initial-conference-1/distribute", "initial-conference-1/responsibilities",
          "request initial-conference-1/ask-minutes",
        ])
    try office.tickAll("initial-conference-1/responsibilities", by: "mei.lin")
    #expect(try office.tray(of: "mei.lin") == ["initial-conference-1/distribute"])
    let items = try #require(try office.file.step(StepID("initial-conference", 1))?.checks["responsibilities"])
    #expect(items["chair-told"]?.by == "mei.lin")
  }

  @Test("MOS-14 the chair completes the form and the required authorisation") func chair() throws {
    let office = try Office()
    try office.untilRequests()
    try office.hold("initial-conference-1", "2026-01-20", by: "owen.price")
    #expect(
      try office.tray(of: "owen.price") == ["initial-conference-1/outcomes", "request initial-conference-1/ask-chair"])
    #expect(
      try office.refuse(
        #"{"command":"confirm-task","task":"initial-conference-1/chair-authorisation"}"#, by: "owen.price"
      ).contains(
        "waits for: Complete the outcome form; Write the minutes of the conference; Minute taker's responsibilities."))
    let decided = try Office()
    try decided.untilDecided()
    #expect(
      try decided.tray(of: "owen.price")
        == ["initial-conference-1/chair-authorisation", "request initial-conference-1/ask-chair"])
    #expect(
      try decided.refuse(#"{"command":"close-step","step":"initial-conference-1"}"#, by: "owen.price")
        .contains("still open: Ask for the chair's authorisation; Authorise the conference (IRO, CPO)."))
    #expect(
      try decided.refuse(#"{"command":"confirm-task","task":"initial-conference-1/chair-authorisation"}"#)
        .contains("Chair (IRO, CPO)"))
    try decided.confirm("initial-conference-1/chair-authorisation", by: "owen.price")
    try decided.close("initial-conference-1", by: "owen.price")
    #expect(try decided.tray(of: "owen.price").isEmpty)
  }

  @Test("MOS-15 core groups within 10 days, then every 6 weeks; the record within 5 working days") func coreGroups()
    throws
  {
    let office = try Office()
    try office.untilPlan()
    let row = try #require(try office.row("core-group-1/organise", of: "amina.shah"))
    // Tue 20 Jan 2026 and 10 days; the national limit, 10 working days, is Tue 3 Feb.
    #expect(row.due?.description == "2026-01-30")
    #expect(row.explanation.contains("National limit: 10 working days after Tue 20 Jan 2026"))
    let early = Office.schedule.replacing("initial-conference-1", "core-group-1")
    #expect(try office.refuse(early).contains("The members of the core group are not named."))
    try office.join(["p3", "p4"])
    try office.schedule("core-group-1", "2026-01-29", "10:00")
    try office.take(#"{"command":"invite","step":"core-group-1","invitations":{"p3":"phone","p4":"email"}}"#)
    try office.hold("core-group-1", "2026-01-29", "10:00")
    // The 30th of January, then Monday to Thursday.
    #expect(try office.due("core-group-1/minutes") == "2026-02-05")
    try office.write("core-group-1/minutes")
    #expect(try office.due("core-group-1/distribute") == "2026-02-05")
    #expect(
      try office.refuse(#"{"command":"close-step","step":"core-group-1"}"#)
        .contains("1 task is still open: Distribute the record to all members."))
    try office.send("core-group-1/distribute", to: ["p3", "p4"], on: "2026-01-29")
    try office.close("core-group-1")
    #expect(try office.due("core-group-2/organise") == "2026-03-12")
  }

  @Test("MOS-16 reviews at most 6 months after the conference, and a child on the plan starts the next round")
  func reviews() throws {
    let office = try Office()
    try office.untilPlan()
    let row = try #require(try office.row("review-conference-1/organise", of: "amina.shah"))
    #expect(row.due?.description == "2026-04-20", "the national 3 months hold for the first")
    #expect(row.explanation.contains("6 months after Tue 20 Jan 2026: Mon 20 Jul 2026"))
    let reviewed = try Office()
    try reviewed.untilMosaicReviewed()
    #expect(
      try reviewed.refuse(#"{"command":"close-step","step":"review-conference-1"}"#, by: "owen.price").contains(
        #"\"Finish the review child protection conference\" can't be done yet. "#
          + "The social worker's report for the review is not finished."))
    try reviewed.confirm("review-report-1/chair-part", by: "owen.price")
    try reviewed.close("review-report-1", by: "owen.price")
    try reviewed.close("review-conference-1", by: "owen.price")
    // Mon 13 Apr 2026 and 6 months.
    #expect(try reviewed.due("review-conference-2/organise") == "2026-10-13")
    #expect(try reviewed.due("review-report-2/report") == "2026-10-08")
    #expect(try reviewed.pathway()["Core group 1"] == .current, "core groups go on")
  }

  @Test("MOS-16 where no child stays on the plan no round follows, and core groups are called off") func ended() throws
  {
    let office = try Office()
    try office.untilMosaicReviewed()
    try office.take(
      #"{"command":"roll-back","task":"review-conference-1/outcomes","reason":"The decision is wrong."}"#,
      by: "rosa.diaz")
    try office.save("review-conference-1/outcomes", ["decision@p1": .text("no-plan")], by: "owen.price")
    try office.take(#"{"command":"finalise-form","form":"review-conference-1/outcomes"}"#, by: "owen.price")
    try office.confirm("review-report-1/chair-part", by: "owen.price")
    try office.close("review-report-1", by: "owen.price")
    try office.close("review-conference-1", by: "owen.price")
    #expect(try office.pathway()["Core group 1"] == .cancelled)
    #expect(try office.currentWork == "Child-in-need review 1")
  }

  @Test("MOS-17 the report is authorised, the chair asked, who completes it after the conference") func report() throws
  {
    let office = try Office()
    try office.untilPlan()
    // 5 days before Mon 20 Apr 2026, by which the review is due; then before Mon 13 Apr, for which it is set.
    #expect(try office.due("review-report-1/report") == "2026-04-15")
    try office.schedule("review-conference-1", "2026-04-13", officers: Office.chairAndMinutes)
    #expect(try office.due("review-report-1/report") == "2026-04-08")
    try office.write("review-report-1/report")
    #expect(
      try office.refuse(#"{"command":"send-request","task":"review-report-1/ask-chair","to":"owen.price"}"#)
        .contains("waits for: Write the social worker's report for the review."))
    try office.authorise("review-report-1/report")
    #expect(try office.due("review-report-1/ask-chair") == "2026-04-08")
    try office.request("review-report-1/ask-chair", to: "owen.price", note: "For after the review.")
    #expect(
      try office.refuse(#"{"command":"confirm-task","task":"review-report-1/chair-part"}"#, by: "owen.price").contains(
        #"\"Complete the chair's part of the report (CPO)\" can't be done yet. The review conference has not been held."#
      ))
    let reviewed = try Office()
    try reviewed.untilMosaicReviewed()
    try reviewed.confirm("review-report-1/chair-part", by: "owen.price")
    try reviewed.close("review-report-1", by: "owen.price")
    #expect(try reviewed.pathway()["Social worker's report for the review 1"] == .completed)
  }

  @Test("MOS-18 the summary shows the current work after every action") func summary() throws {
    let office = try Office()
    try office.take(Office.openMosaic("assessment"))
    #expect(try office.currentWork == "Child and family assessment 1")
    let discussed = try Office()
    try discussed.untilDiscussed()
    #expect(try discussed.currentWork == "Strategy discussion 1, Child-in-need review 1")
    let enquired = try Office()
    try enquired.untilSection47()
    #expect(try enquired.currentWork == "Child-in-need review 1, Final outcome of section 47 enquiry 1")
    let planned = try Office()
    try planned.untilPlan()
    #expect(
      try planned.currentWork
        == "Child-in-need review 1, Core group 1, Review child protection conference 1, "
        + "Social worker's report for the review 1")
  }
}
