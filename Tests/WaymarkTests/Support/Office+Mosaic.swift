import Testing
import Workflow

/// The process manual's course, up to the moments that its rows begin at.
extension Office {
  static func openMosaic(_ step: String) -> String {
    open.replacing("ics-steps", "mosaic").replacing("\"strategy-discussion\"", "\"\(step)\"")
  }

  /// A child and family assessment raises a concern on Mon 5 Jan 2026 and goes on beside the strategy discussion that it
  /// sends to Huw Parry: the discussion is in his tray, a child-in-need review in Amina Shah's.
  func untilConcern() throws {
    try take(Self.openMosaic("assessment"))
    try write("assessment-1/record", ["has-concern": .flag(true), "raised-on": .text("2026-01-05")])
    try take(
      Self.choosing(
        "assessment-1/action",
        [
          ("strategy-discussion", "huw.parry", "Bruise on the arm."), ("child-in-need-review", "amina.shah", nil),
        ]))
    try close("assessment-1")
  }

  /// The discussion is held on Tue 6 Jan 2026 and its record written: action taken is to be chosen.
  func untilDiscussed() throws {
    try untilConcern()
    try write(
      "strategy-discussion-1/concern", ["raised-on": .text("2026-01-05"), "immediate": .flag(false)], by: "huw.parry")
    try hold("strategy-discussion-1", "2026-01-06", "09:00", present: ["p4"], by: "huw.parry")
    try write("strategy-discussion-1/record", ["decision": .text("section-47")], by: "huw.parry")
  }

  /// Section 47 is chosen, authorised and sent to Amina Shah.
  func untilSection47() throws {
    try untilDiscussed()
    try choose("strategy-discussion-1/action", "section-47", to: "amina.shah", by: "huw.parry")
    try take(#"{"command":"submit-forms","task":"strategy-discussion-1/authorisation"}"#, by: "huw.parry")
    try authorise("strategy-discussion-1/authorisation")
    try close("strategy-discussion-1", by: "grace.obi")
  }

  /// The initial conference is sent to Amina Shah.
  func untilMosaicConference() throws {
    try untilSection47()
    try write("section-47-1/enquiry", ["outcome": .text("conference")])
    try choose("section-47-1/action", "initial-conference", to: "amina.shah", by: "amina.shah")
    try take(#"{"command":"submit-forms","task":"section-47-1/authorisation"}"#)
    try authorise("section-47-1/authorisation")
    try close("section-47-1", by: "grace.obi")
  }

  /// The conference is set for Tue 20 Jan 2026, everybody invited, the report authorised, every request sent.
  func untilRequests() throws {
    try untilMosaicConference()
    try schedule("initial-conference-1", "2026-01-20", officers: Self.chairAndMinutes)
    try request("initial-conference-1/ask-invitations", to: "role:conference-support", note: "Please invite both.")
    try take(
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#,
      by: "tom.reed")
    try take(
      #"{"command":"record-answers","step":"initial-conference-1","answers":{"p3":true,"p4":true}}"#, by: "tom.reed")
    try write("initial-conference-1/report")
    try authorise("initial-conference-1/report")
    try request("initial-conference-1/ask-minutes", to: "mei.lin", note: "Room 2.")
    try request("initial-conference-1/ask-chair", to: "owen.price", note: "Two children.")
  }

  /// The conference was held, Ellie is subject to a plan, and everything is done but the chair's authorisation.
  func untilDecided() throws {
    try untilRequests()
    try hold("initial-conference-1", "2026-01-20", by: "owen.price")
    try write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")], by: "owen.price")
    try write("initial-conference-1/outline-plan", by: "owen.price")
    try write("initial-conference-1/minutes", by: "mei.lin")
    try tickAll("initial-conference-1/responsibilities", by: "mei.lin")
  }

  /// The initial conference is finished.
  func untilPlan() throws {
    try untilDecided()
    try confirm("initial-conference-1/chair-authorisation", by: "owen.price")
    try close("initial-conference-1", by: "owen.price")
  }

  /// The review is set for Mon 13 Apr 2026, held then, and all is done but the chair's part of the report.
  func untilMosaicReviewed() throws {
    try untilPlan()
    try schedule("review-conference-1", "2026-04-13", officers: Self.chairAndMinutes)
    try request("review-conference-1/ask-invitations", to: "tom.reed", note: "As before.")
    try take(
      #"{"command":"invite","step":"review-conference-1","invitations":{"p3":"letter","p4":"email"}}"#, by: "tom.reed")
    try write("review-report-1/report")
    try authorise("review-report-1/report")
    try request("review-report-1/ask-chair", to: "owen.price", note: "For after the review.")
    try request("review-conference-1/ask-minutes", to: "mei.lin", note: "Room 2.")
    try request("review-conference-1/ask-chair", to: "owen.price", note: "One child.")
    try hold("review-conference-1", "2026-04-13", by: "owen.price")
    try write(
      "review-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")], by: "owen.price")
    try write("review-conference-1/outline-plan", by: "owen.price")
    try write("review-conference-1/minutes", by: "mei.lin")
    try tickAll("review-conference-1/responsibilities", by: "mei.lin")
    try confirm("review-conference-1/chair-authorisation", by: "owen.price")
  }
}
