import Casework
import Testing
import Workflow

@testable import waymark

/// MOS-1 to MOS-9 through `apply`, on the shipped procedure.
@Suite struct MosaicDiscussionRowsTests {
  @Test(
    "MOS-1 a strategy discussion is sent as a next action from most steps",
    arguments: ["contact", "referral", "assessment", "child-in-need-review", "looked-after-review", "uasc-assessment"])
  func sent(from step: String) throws {
    let office = try Office()
    try office.take(Office.openMosaic(step))
    #expect(try office.tray(of: "amina.shah") == ["\(step)-1/record"])
    try office.write("\(step)-1/record", ["has-concern": .flag(true), "raised-on": .text("2026-01-05")])
    try office.choose("\(step)-1/action", "strategy-discussion", to: "huw.parry", by: "amina.shah")
    #expect(try office.tray(of: "huw.parry").isEmpty, "nothing is sent before the step is finished")
    try office.close("\(step)-1")
    #expect(try office.tray(of: "huw.parry") == ["strategy-discussion-1/concern"])
    #expect(try office.tray(of: "amina.shah").isEmpty)
    #expect(try office.pathway()["Strategy discussion 1"] == .current)
  }

  @Test("MOS-1 no further action ends a contact, and nothing follows") func ended() throws {
    let office = try Office()
    try office.take(Office.openMosaic("contact"))
    try office.write("contact-1/record", ["has-concern": .flag(false)])
    let both = Office.choosing(
      "contact-1/action", [("no-further-action", nil, nil), ("strategy-discussion", "huw.parry", nil)])
    #expect(
      try office.refuse(both).contains(#"\"No further action\" can't be chosen beside another next action."#))
    try office.choose("contact-1/action", "no-further-action", by: "amina.shah")
    try office.close("contact-1")
    #expect(try office.file.steps.map(\.state) == [.completed])
    #expect(try office.tray(of: "amina.shah").isEmpty)
  }

  @Test("MOS-2 the discussion is due within 3 days of the concern") func due() throws {
    let office = try Office()
    try office.untilConcern()
    // Sent on Mon 5 Jan 2026, and nobody has said yet when the concern was raised.
    #expect(try office.due("strategy-discussion-1/concern", of: "huw.parry") == "2026-01-08")
    try office.write(
      "strategy-discussion-1/concern", ["raised-on": .text("2026-01-03"), "immediate": .flag(false)], by: "huw.parry")
    let row = try #require(try office.row("strategy-discussion-1/hold", of: "huw.parry"))
    #expect(row.due?.description == "2026-01-06")
    #expect(row.explanation.contains("3 days after Sat 3 Jan 2026"))
    #expect(row.explanation.contains("Process manual, Strategy Discussion, within 3 days of concern being raised."))
  }

  @Test("MOS-2 an immediate response is due on the day of the concern") func immediate() throws {
    let office = try Office()
    try office.untilConcern()
    try office.write(
      "strategy-discussion-1/concern", ["raised-on": .text("2026-01-05"), "immediate": .flag(true)], by: "huw.parry")
    #expect(try office.due("strategy-discussion-1/hold", of: "huw.parry") == "2026-01-05")
  }

  @Test("MOS-2 the day of the concern is copied forward from the record that raised it") func copied() throws {
    let office = try Office()
    try office.untilConcern()
    try office.take(
      #"{"command":"start-form","form":"strategy-discussion-1/concern","copyFrom":["assessment-1/record"]}"#,
      by: "huw.parry")
    let form = try #require(try office.file.form(named: "strategy-discussion-1/concern"))
    #expect(form.answers[FieldAddress(FieldKey("raised-on"), child: nil)] == .text("2026-01-05"))
  }

  @Test("MOS-3 it is in the receiver's incoming work, and current work of the person") func incoming() throws {
    let office = try Office()
    try office.untilConcern()
    let row = try #require(try office.row("strategy-discussion-1/concern", of: "huw.parry"))
    #expect(row.from == "Amina Shah")
    #expect(row.note == "Bruise on the arm.")
    #expect(row.stepTitle == "Strategy discussion 1")
    #expect(try office.currentWork == "Strategy discussion 1, Child-in-need review 1")
  }

  @Test("MOS-4 action taken offers section 47 and no further action, one of them") func action() throws {
    let office = try Office()
    try office.untilConcern()
    let choice = Office.choosing("strategy-discussion-1/action", [("section-47", "amina.shah", nil)])
    #expect(
      try office.refuse(choice, by: "huw.parry").contains(
        #"\"Strategy discussion: action taken\" waits for: Write the record of the strategy discussion."#))
    let held = try Office()
    try held.untilDiscussed()
    #expect(try held.tray(of: "huw.parry") == ["strategy-discussion-1/action"])
    let wrong = Office.choosing("strategy-discussion-1/action", [("conference", nil, nil)])
    #expect(
      try held.refuse(wrong, by: "huw.parry").contains(
        #"There is no next action \"conference\"; there are: section-47, no-further-action."#))
    let both = Office.choosing(
      "strategy-discussion-1/action", [("section-47", "amina.shah", nil), ("no-further-action", nil, nil)])
    #expect(try held.refuse(both, by: "huw.parry").contains("Only one next action can be chosen."))
    try held.take(choice, by: "huw.parry")
    #expect(try held.tray(of: "huw.parry") == ["strategy-discussion-1/authorisation"])
  }

  @Test("MOS-5 no further action ends this workflow alone, and is passed to nobody") func noFurtherAction() throws {
    let office = try Office()
    try office.untilDiscussed()
    let passed = Office.choosing("strategy-discussion-1/action", [("no-further-action", "amina.shah", nil)])
    #expect(try office.refuse(passed, by: "huw.parry").contains(#"\"No further action\" is passed to nobody."#))
    try office.choose("strategy-discussion-1/action", "no-further-action", by: "huw.parry")
    try office.take(#"{"command":"submit-forms","task":"strategy-discussion-1/authorisation"}"#, by: "huw.parry")
    try office.authorise("strategy-discussion-1/authorisation")
    try office.close("strategy-discussion-1", by: "grace.obi")
    #expect(try office.pathway()["Strategy discussion 1"] == .completed)
    #expect(try office.tray(of: "huw.parry").isEmpty)
    #expect(try office.tray(of: "grace.obi").isEmpty)
    #expect(try office.tray(of: "amina.shah") == ["child-in-need-review-1/record"], "the workflow to return to")
    let step = try #require(try office.service.procedure(of: office.file).step("strategy-discussion"))
    #expect(
      step.nextActions.last?.says
        == "This ends the strategy discussion alone. Return to the assessment, or to the current child-in-need or "
        + "looked-after workflow, and send the next action from there.")
  }

  @Test("MOS-6 a next action is passed to a worker found by search") func passedOn() throws {
    let office = try Office()
    try office.untilDiscussed()
    #expect(
      try office.service.store.workers(matching: "sha", role: "social-worker", limit: 9).map(\.id) == ["amina.shah"])
    func refusal(to recipient: String?) throws -> String {
      try office.refuse(
        Office.choosing("strategy-discussion-1/action", [("section-47", recipient, nil)]), by: "huw.parry")
    }
    #expect(
      try refusal(to: nil).contains(#"\"Final outcome of section 47 enquiry\" is passed to somebody: say to whom."#))
    #expect(try refusal(to: "owen.price").contains("Owen Price is not a social worker."))
    #expect(try refusal(to: "no.body").contains("There is no worker no.body."))
    try office.choose("strategy-discussion-1/action", "section-47", to: "amina.shah", by: "huw.parry")
  }

  @Test("MOS-7 a request is sent with a note, and opened by whoever receives it") func request() throws {
    let office = try Office()
    try office.untilDiscussed()
    try office.choose("strategy-discussion-1/action", "section-47", to: "amina.shah", by: "huw.parry")
    try office.take(
      #"{"command":"submit-forms","task":"strategy-discussion-1/authorisation","to":"ivo.lind","note":"Grace is away."}"#,
      by: "huw.parry")
    let row = try #require(try office.row("strategy-discussion-1/authorisation", of: "ivo.lind"))
    #expect(row.kind == .request)
    #expect(row.title == "Authorise: send the strategy discussion to be authorised")
    #expect(row.from == "Huw Parry")
    #expect(row.note == "Grace is away.")
    let sent = try office.service.store.tray(TrayPage(view: .sent("huw.parry"), limit: 9))
    #expect(sent.map(\.task.description) == ["strategy-discussion-1/authorisation"])
    #expect(try office.tray(of: "grace.obi").isEmpty)
    #expect(try office.tray(of: "huw.parry").isEmpty)
  }

  @Test("MOS-7 a request goes to a worker, a role's inbox or a team, and can be returned") func returned() throws {
    let office = try Office()
    try office.untilMosaicConference()
    try office.schedule("initial-conference-1", "2026-01-20", officers: Office.chairAndMinutes)
    let ask = "initial-conference-1/ask-invitations"
    #expect(
      try office.refuse("{\"command\":\"send-request\",\"task\":\"\(ask)\",\"to\":\"grace.obi\"}")
        .contains("Grace Obi is not a Business Support Team (Safeguarding and Meetings)."))
    try office.request(ask, to: "team:unit", note: "Both, please.")
    #expect(
      try office.inbox("unit") == ["initial-conference-1/invite", "request initial-conference-1/ask-invitations"])
    #expect(
      try office.refuse("{\"command\":\"send-request\",\"task\":\"\(ask)\",\"to\":\"tom.reed\"}")
        .contains(#"\"Ask for the invitations\" has been sent already, and is not answered yet."#))
    try office.take(
      "{\"command\":\"answer-request\",\"task\":\"\(ask)\",\"done\":false,\"note\":\"Whose address is it?\"}",
      by: "tom.reed")
    let row = try #require(try office.row(ask, of: "amina.shah"))
    #expect(row.from == "Tom Reed")
    #expect(row.note == "returned: Whose address is it?")
    try office.request(ask, to: "tom.reed", note: "The mother's.")
    #expect(try office.row(ask, of: "tom.reed")?.note == "The mother's.")
    #expect(try office.file.step(StepID("initial-conference", 1))?.requests["ask-invitations"]?.count == 2)
  }

  @Test("MOS-8 the manager authorises, then finishes; only then is the next action sent") func finished() throws {
    let office = try Office()
    try office.untilDiscussed()
    try office.choose("strategy-discussion-1/action", "section-47", to: "amina.shah", by: "huw.parry")
    try office.take(#"{"command":"submit-forms","task":"strategy-discussion-1/authorisation"}"#, by: "huw.parry")
    let finish = #"{"command":"close-step","step":"strategy-discussion-1"}"#
    #expect(
      try office.refuse(finish, by: "grace.obi")
        .contains("1 task is still open: Send the strategy discussion to be authorised."))
    #expect(try office.tray(of: "grace.obi") == ["request strategy-discussion-1/authorisation"])
    try office.authorise("strategy-discussion-1/authorisation")
    #expect(try office.refuse(finish, by: "huw.parry").contains("This is for: Team manager or senior."))
    #expect(try office.tray(of: "grace.obi") == ["strategy-discussion-1/close"])
    #expect(try !office.tray(of: "amina.shah").contains("section-47-1/enquiry"))
    try office.close("strategy-discussion-1", by: "grace.obi")
    #expect(try office.tray(of: "amina.shah") == ["child-in-need-review-1/record", "section-47-1/enquiry"])
    #expect(try office.row("section-47-1/enquiry", of: "amina.shah")?.from == "Grace Obi")
  }

  @Test("MOS-9 section 47 is completed and authorised, and leads to the conference") func section47() throws {
    let office = try Office()
    try office.untilSection47()
    try office.write("section-47-1/enquiry", ["outcome": .text("conference")])
    #expect(
      try office.refuse(#"{"command":"submit-forms","task":"section-47-1/authorisation"}"#)
        .contains("waits for: Section 47 enquiry: action taken."))
    try office.choose(
      "section-47-1/action", "initial-conference", to: "huw.parry", note: "Over to you.", by: "amina.shah")
    try office.take(#"{"command":"submit-forms","task":"section-47-1/authorisation"}"#)
    try office.take(
      #"{"command":"reject","task":"section-47-1/authorisation","reason":"What does the school say?"}"#, by: "grace.obi"
    )
    #expect(try office.row("section-47-1/enquiry", of: "amina.shah")?.note == "returned: What does the school say?")
    try office.take(#"{"command":"finalise-form","form":"section-47-1/enquiry"}"#)
    try office.take(#"{"command":"submit-forms","task":"section-47-1/authorisation"}"#)
    try office.authorise("section-47-1/authorisation")
    try office.close("section-47-1", by: "grace.obi")
    #expect(
      try office.tray(of: "huw.parry") == ["initial-conference-1/organise", "initial-conference-1/report"])
    #expect(try office.row("initial-conference-1/organise", of: "huw.parry")?.note == "Over to you.")
    // Held on Tue 6 Jan 2026: 15 working days are the 7th to 9th, two whole weeks, and Tue 27 Jan.
    #expect(try office.due("initial-conference-1/organise", of: "huw.parry") == "2026-01-27")
  }
}
