import Casework
import Testing
import Workflow

@testable import waymark

/// ECL-1 to ECL-6 through `apply`, on the shipped procedure: from the strategy meeting to the checks.
@Suite struct EclipseBookingRowsTests {
  @Test("ECL-1 three lanes and three periods, and each task has its place") func board() throws {
    let office = try Office()
    try office.untilBooking()
    let file = try office.file
    let board = try #require(
      Board(
        of: Office.conference, in: file, procedure: try office.service.procedure(of: file),
        calendar: office.service.calendar, now: office.clock.now, worker: { office.service.worker($0) }))
    #expect(
      board.lanes.map(\.title) == ["Social worker", "Conference business support", "Principal officer"])
    #expect(board.periods.prefix(3) == ["0-5", "5-10", "10-15"])
    func tasks(_ lane: RoleKey, _ period: String) -> [TaskKey] { board.tasks(in: lane, period).map(\.task.task) }
    #expect(tasks("social-worker", "0-5") == ["convening-sheet", "return-sheet"])
    #expect(tasks("conference-support", "5-10") == ["checks", "ask-screening", "organise", "invite"])
    #expect(tasks("chair", "5-10") == ["screening"])
    #expect(tasks("social-worker", "10-15") == ["arrangements", "report"])
    #expect(tasks("chair", "10-15") == ["preparation", "meet-parents", "attendance"])
  }

  @Test(
    "ECL-2 the strategy meeting is about chosen children, and its date drives every limit",
    arguments: [
      ("2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"),
      // Fri 2 January: Mon 5 is day 1.
      ("2026-01-02", "2026-01-09", "2026-01-16", "2026-01-23"),
    ])
  func strategyMeeting(held: String, five: String, ten: String, fifteen: String) throws {
    let office = try Office()
    try office.untilBooking(held: held)
    #expect(try office.due("initial-conference-1/convening-sheet") == five)
    #expect(try office.due("initial-conference-1/organise") == ten)
    let limits = try office.reason("initial-conference-1/organise")
    #expect(limits.contains("Local limit: 10 working days after"))
    #expect(limits.contains("Booking an ICPC, row 2"))
    #expect(limits.contains("National limit: 15 working days after"))
    let file = try office.file
    let procedure = try office.service.procedure(of: file)
    let step = try #require(file.step(Office.conference))
    let due = file.due(of: step, procedure: procedure, calendar: office.service.calendar)
    #expect(due?.deadline.description == fifteen)
    #expect(try office.pathway()["Strategy meeting"] == .completed)
  }

  @Test("ECL-2 the enquiry decides by day 5 whether there is a conference") func decision() throws {
    let office = try Office()
    try office.take(Office.booking)
    try office.take(
      #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"08:30","present":["p4"]}"#
    )
    try office.write("strategy-discussion-1/record", ["decision": .text("section-47")])
    try office.take(#"{"command":"close-step","step":"strategy-discussion-1"}"#)
    #expect(try office.due("section-47-1/enquiry") == "2026-01-12")
    #expect(try office.reason("section-47-1/enquiry").contains("decide whether an ICPC is needed"))
  }

  @Test("ECL-3 the sheet asks for people, safety and dates; a person without details is named") func sheet() throws {
    let office = try Office()
    try office.untilBooking()
    #expect(
      try office.tray(of: "amina.shah") == [
        "initial-conference-1/arrangements", "initial-conference-1/convening-sheet", "initial-conference-1/report",
      ])
    try office.take(#"{"command":"start-form","form":"initial-conference-1/convening-sheet"}"#)
    let empty = try office.refuse(#"{"command":"finalise-form","form":"initial-conference-1/convening-sheet"}"#)
    #expect(
      empty.contains(
        "4 answers are missing: Each person you would like to attend; "
          + "Is there any health, safety or risk issue for somebody who attends?; "
          + "Is there domestic abuse in the family?; Are there dates to avoid?."))
    let people = ["p3", "p5"].map { [FieldKey("person"): Answer.text($0)] }
    try office.fill(
      "initial-conference-1/convening-sheet",
      ["attendees": .rows(people), "has-safety-issues": .flag(true), "has-dates-to-avoid": .flag(true)])
    try office.take(#"{"command":"finalise-form","form":"initial-conference-1/convening-sheet"}"#)
    let send = #"{"command":"send-request","task":"initial-conference-1/return-sheet","to":"role:conference-support"}"#
    #expect(
      try office.refuse(send).contains(
        #"\"Return the convening sheet\" can't be done yet. "#
          + "Ray Carter has no e-mail address. Ray Carter has no postal address."))
    try office.take(Office.father)
    try office.take(send)
  }

  @Test("ECL-4 nothing is booked before the sheet is complete, and the refusal names what is missing") func early()
    throws
  {
    let office = try Office()
    try office.untilBooking()
    let refusal = try office.refuse(Office.book, by: "tom.reed")
    for sentence in [
      #"\"Complete the convening sheet\" is not done."#,
      "The convening sheet does not say whether there are safety issues.",
      "The convening sheet does not say whether there are dates to avoid.",
      #"\"Complete the checks prior to booking\" is not done."#, #"\"Complete the safety screening\" is not done."#,
      "The duty principal officer has not found that the conference can be held safely.",
    ] {
      #expect(refusal.contains(sentence), "\(sentence)\n\(refusal)")
    }
    try office.writeSheet()
    #expect(try office.refuse(Office.book, by: "tom.reed").contains("Ray Carter has no e-mail address."))
  }

  @Test("ECL-4 the sheet is returned to the support team's inbox, and whoever picks it up has the checks")
  func returned()
    throws
  {
    let office = try Office()
    try office.untilReturned()
    #expect(
      try office.inbox(of: "conference-support") == [
        "initial-conference-1/checks", "initial-conference-1/organise", "request initial-conference-1/return-sheet",
      ])
    try office.take(
      #"{"command":"reassign-task","task":"initial-conference-1/return-sheet","worker":"tom.reed"}"#, by: "tom.reed")
    #expect(
      try office.tray(of: "tom.reed") == ["initial-conference-1/checks", "request initial-conference-1/return-sheet"])
    let row = try #require(try office.rows(of: "tom.reed").first { $0.kind == .request })
    #expect(row.from == "Amina Shah")
    #expect(row.note == "Father separately, please.")
    try office.take(
      #"{"command":"answer-request","task":"initial-conference-1/return-sheet","done":false,"note":"Who speaks for Siân?"}"#,
      by: "tom.reed")
    let back = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "initial-conference-1/return-sheet" })
    #expect(back.note == "returned: Who speaks for Siân?")
  }

  @Test("ECL-5 every child has a file number, an allocated worker and a strategy meeting, or nothing is booked")
  func children() throws {
    let office = try Office()
    let opening = Office.booking.replacing(#","fileNumber":"E 4712""#, "")
      .replacing(#""social-worker":"amina.shah","#, "")
    try office.untilBooking(opening, about: ["p1"])
    let refusal = try office.refuse(Office.book, by: "tom.reed")
    for sentence in [
      "Siân Carter has no strategy meeting that was held.", "Siân Carter has no file number.",
      "Siân Carter has no allocated social worker.", "Ellie Carter has no allocated social worker.",
    ] {
      #expect(refusal.contains(sentence), "\(sentence)\n\(refusal)")
    }
    #expect(!refusal.contains("Ellie Carter has no file number."))
    try office.take(
      #"{"command":"concern-children","step":"initial-conference-1","children":["p1"]}"#)
    #expect(try !office.refuse(Office.book, by: "tom.reed").contains("Siân Carter"), "the conference is about Ellie")
    try office.take(#"{"command":"allocate","role":"social-worker","worker":"amina.shah"}"#, by: "grace.obi")
    #expect(try !office.refuse(Office.book, by: "tom.reed").contains("allocated"))
  }

  @Test("ECL-6 business support ticks its checks, each with who and when, before the screening is asked for")
  func checks() throws {
    let office = try Office()
    try office.untilReturned()
    let ask = #"{"command":"send-request","task":"initial-conference-1/ask-screening","to":"role:duty-chair"}"#
    #expect(try office.refuse(ask, by: "tom.reed").contains("waits for: Complete the checks prior to booking"))
    try office.take(
      #"{"command":"check-items","task":"initial-conference-1/checks","items":{"details":true,"safety":true}}"#,
      by: "tom.reed")
    let step = try #require(try office.file.step(Office.conference))
    #expect(step.checks["checks"]?.keys.sorted() == ["details", "safety"])
    #expect(step.checks["checks"]?["safety"]?.by == "tom.reed")
    #expect(try office.refuse(ask, by: "tom.reed").contains("waits for"))
    #expect(
      try office.refuse(Office.ticked, by: "amina.shah").contains("Conference business support"),
      "it is not for the social worker")
    try office.take(Office.ticked, by: "tom.reed")
    #expect(
      try !office.inbox(of: "conference-support").contains("request initial-conference-1/return-sheet"),
      "done with the checks that it asked for")
    try office.take(ask, by: "tom.reed")
    #expect(
      try office.inbox(of: "duty-chair") == [
        "initial-conference-1/screening", "request initial-conference-1/ask-screening",
      ])
  }
}
