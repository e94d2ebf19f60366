import Casework
import Testing
import Workflow

@testable import waymark

/// ECL-7 to ECL-12 through `apply`, on the shipped procedure: from the screening to the review.
@Suite struct EclipseConferenceRowsTests {
  @Test("ECL-7 a time is found at which chair, minute taker and venue are free, away from the dates to avoid")
  func slots() throws {
    let office = try Office()
    try office.untilScreening()
    try office.write("initial-conference-1/screening", Office.split, by: "dora.finch")
    try office.clock.set("2026-01-19T12:00")
    let offer = try office.service.slots(for: Office.conference, of: "C0001", count: 3)
    #expect(
      offer.finding.slots.map { "\($0.start) \($0.end) \($0.venue ?? "")" } == [
        "2026-01-19T12:00 2026-01-19T14:00 Conference room", "2026-01-22T09:30 2026-01-22T11:30 Conference room",
        "2026-01-22T12:00 2026-01-22T14:00 Conference room",
      ], "Tue 20 and Wed 21 are to be avoided")
    #expect(offer.finding.slots.allSatisfy { $0.officers == ["chair": "owen.price", "minute-taker": "mei.lin"] })
    #expect(
      try office.refuse(Office.book.replacing("2026-01-22", "2026-01-27"), by: "tom.reed")
        .contains("Initial conference must be held by Mon 26 Jan 2026: say why it is later."))
    try office.take(Office.book, by: "tom.reed")
  }

  @Test("ECL-8 the duty principal officer decides whether, and in which way, there is a conference") func screening()
    throws
  {
    let office = try Office()
    try office.untilScreening()
    let undecided = try office.refuse(Office.book, by: "tom.reed")
    #expect(undecided.contains(#"\"Complete the safety screening\" is not done."#))
    #expect(
      try office.refuse(#"{"command":"start-form","form":"initial-conference-1/screening"}"#, by: "owen.price")
        .contains("Duty principal officer"))
    var answers = Office.split
    answers["safe"] = .flag(false)
    try office.write("initial-conference-1/screening", answers, by: "dora.finch")
    let form = try #require(try office.file.form(named: "initial-conference-1/screening"))
    #expect(form.answers[FieldAddress(FieldKey("risks"))] != nil)
    #expect(
      try office.refuse(Office.book, by: "tom.reed").contains(
        #"\"Book chair, diary slot and venue\" can't be done yet. "#
          + "The duty principal officer has not found that the conference can be held safely."))
    try office.take(#"{"command":"amend-form","form":"initial-conference-1/screening"}"#, by: "dora.finch")
    try office.save("initial-conference-1/screening", ["safe": .flag(true)], by: "dora.finch")
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/screening"}"#, by: "dora.finch")
    #expect(
      try office.refuse(Office.book.replacing(#""venue""#, #""method":"virtual","venue""#), by: "tom.reed")
        .contains(#"\"Method\" (complete the safety screening) says how people meet: Hybrid."#))
    try office.take(Office.book, by: "tom.reed")
    #expect(try office.file.step(Office.conference)?.meeting.schedule?.method == "hybrid")
  }

  @Test("ECL-8 where there is domestic abuse nobody is screened without a word on who attends separately")
  func domesticAbuse() throws {
    let office = try Office()
    try office.untilScreening()
    try office.take(#"{"command":"start-form","form":"initial-conference-1/screening"}"#, by: "dora.finch")
    try office.fill(
      "initial-conference-1/screening",
      ["domestic-abuse": .flag(true), "split": .flag(false), "safe": .flag(true), "method": .text("virtual")],
      by: "dora.finch")
    try office.save("initial-conference-1/screening", ["split-reason": .blank], by: "dora.finch")
    #expect(
      try office.refuse(#"{"command":"finalise-form","form":"initial-conference-1/screening"}"#, by: "dora.finch")
        .contains("1 answer is missing: Why nobody attends separately although there is domestic abuse."))
  }

  @Test("ECL-9 invitations go out within 48 hours of the completed sheet, with joining instructions, each to a part")
  func invitations() throws {
    let office = try Office()
    try office.untilBooked()
    #expect(try office.inbox(of: "conference-support") == ["initial-conference-1/invite"])
    #expect(try office.due("initial-conference-1/invite") == "2026-01-07T09:00", "the sheet was complete on Mon 5 at 9")
    #expect(try office.reason("initial-conference-1/invite").contains("invites within 48 hours of the completed form"))
    let nowhere = Office.invited.replacing(#""p5":"apart""#, #""p4":"conference""#)
    #expect(
      try office.refuse(nowhere, by: "tom.reed").contains(
        "The meeting is held in parts: say to which Ray Carter is invited (conference, apart)."))
    try office.take(Office.invited, by: "tom.reed")
    let invitations = try #require(try office.file.step(Office.conference)?.meeting.invitations)
    #expect(invitations.first { $0.person == "p5" }?.part == "apart")

    let without = try Office()
    try without.untilScreening()
    try without.write("initial-conference-1/screening", Office.split, by: "dora.finch")
    try without.take(Office.book.replacing(#""joining":"Link and code by e-mail.","#, ""), by: "tom.reed")
    #expect(
      try without.refuse(Office.invited, by: "tom.reed").contains(
        "Initial conference (hybrid) has no joining instructions yet: nobody is invited without them."))
  }

  @Test("ECL-10 the report is due 48 hours before the conference, and complete only once the family has it")
  func report() throws {
    let office = try Office()
    try office.untilBooked()
    #expect(try office.due("initial-conference-1/report") == "2026-01-20T10:00", "48 hours before Thu 22 at 10")
    #expect(try office.reason("initial-conference-1/report").contains("report at least 48 hours before the conference"))
    try office.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    try office.fill("initial-conference-1/report", ["shared-with-family": .flag(false)])
    let finalise = #"{"command":"finalise-form","form":"initial-conference-1/report"}"#
    #expect(try office.refuse(finalise).contains("The report has not been shared with the family."))
    try office.save("initial-conference-1/report", ["shared-with-family": .flag(true)], by: "amina.shah")
    try office.fill("initial-conference-1/report")
    try office.take(finalise)
  }

  @Test("ECL-11 the chair prepares and meets the parents before the conference is held") func preparation() throws {
    let office = try Office()
    try office.untilBooked()
    #expect(
      try office.tray(of: "owen.price") == ["initial-conference-1/meet-parents", "initial-conference-1/preparation"])
    try office.clock.set("2026-01-22T12:30")
    let held = """
      {"command":"record-attendance","step":"initial-conference-1","date":"2026-01-22","time":"10:00","present":["p3","p4"]}
      """
    #expect(
      try office.refuse(held, by: "owen.price").contains(
        "waits for: Prepare for the conference; Meet the parents before the conference."))
    try office.tick("preparation", Office.preparation, by: "owen.price")
    try office.write("initial-conference-1/meet-parents", ["met": .flag(true)], by: "owen.price")
    try office.take(held, by: "owen.price")
    #expect(try office.tray(of: "owen.price") == ["initial-conference-1/outcomes"])
  }

  @Test("ECL-12 a review's changes and attendance list reach the support team two weeks before, and the chair")
  func review() throws {
    let office = try Office()
    try office.untilReview()
    try office.take(
      #"{"command":"schedule-meeting","step":"review-conference-1","date":"2026-04-15","time":"10:00","venue":"Conference room","method":"in-person","officers":{"chair":"owen.price","minute-taker":"mei.lin"}}"#,
      by: "tom.reed")
    #expect(try office.due("review-conference-1/changes") == "2026-04-01", "2 weeks before Wed 15 April")
    let people = ["p3", "p4"].map { [FieldKey("person"): Answer.text($0)] }
    try office.take(
      #"{"command":"change-person","person":{"id":"p4","kind":"professional","givenName":"Ruth","familyName":"Bell"}}"#)
    try office.take(#"{"command":"start-form","form":"review-conference-1/changes"}"#)
    try office.fill(
      "review-conference-1/changes",
      ["attendees": .rows(people), "changes": .flag(true), "affects-format": .flag(true)])
    let finalise = #"{"command":"finalise-form","form":"review-conference-1/changes"}"#
    #expect(try office.refuse(finalise).contains("Ruth Bell has no e-mail address."))
    try office.take(
      #"{"command":"change-person","person":{"id":"p4","kind":"professional","givenName":"Ruth","familyName":"Bell","email":"r@example.org"}}"#
    )
    try office.take(finalise)
    try office.take(
      #"{"command":"send-request","task":"review-conference-1/tell-support","to":"role:conference-support"}"#)
    #expect(
      try office.inbox(of: "conference-support").contains("request review-conference-1/tell-support"))
    try office.take(
      #"{"command":"confirm-task","task":"review-conference-1/list-taken-up"}"#, by: "tom.reed")
    try office.take(#"{"command":"send-request","task":"review-conference-1/tell-chair","to":"owen.price"}"#)
    #expect(
      try office.tray(of: "owen.price") == [
        "request review-conference-1/tell-chair", "review-conference-1/attendance",
        "review-conference-1/format-decided",
      ])
  }
}
