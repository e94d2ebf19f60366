import Testing
import Workflow

/// The quick guide's course, up to the moments that its rows begin at. Day 1 is Mon 5 Jan 2026.
extension Office {
  static let openQuickGuide = """
    {"command":"open-case","family":"Carter","procedure":"quick-guide","step":"strategy-discussion","team":"north",\
    "people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2019-05-02"},\
    {"kind":"child","givenName":"Siân","familyName":"Carter","born":"2025-08-11"},\
    {"kind":"relative","givenName":"Dana","familyName":"Carter","relationship":"mother","phone":"0111 496 0000",\
    "email":"dana@example.org","address":"4 Mill Lane"},\
    {"kind":"professional","givenName":"Ruth","familyName":"Bell","agency":"Oakfield Surgery","sector":"health"},\
    {"kind":"professional","givenName":"Jo","familyName":"Webb","agency":"Police","sector":"police"},\
    {"kind":"professional","givenName":"Amina","familyName":"Shah","worker":"amina.shah","sector":"social-care"}],\
    "allocations":{"social-worker":"amina.shah","team-manager":"grace.obi"}}
    """

  /// The strategy discussion is held on Mon 5 Jan 2026, its record written and signed off, section 47 agreed.
  func untilAgreed() throws {
    try take(Self.openQuickGuide)
    try hold("strategy-discussion-1", "2026-01-05", "09:00", present: ["p4", "p5", "p6"])
    try write("strategy-discussion-1/record", ["decision": .text("section-47")])
    try authorise("strategy-discussion-1/record")
    try close("strategy-discussion-1")
  }

  /// The conference unit is warned, and the team manager decides.
  func untilDecision(_ decision: String) throws {
    try untilAgreed()
    try request("conference-decision-1/warning", to: "role:conference-support", note: "Two children, perhaps.")
    try take(#"{"command":"answer-request","task":"conference-decision-1/warning","done":true}"#, by: "tom.reed")
    try write("conference-decision-1/decision", ["decision": .text(decision)], by: "grace.obi")
  }

  /// The conference is requested.
  func untilRequested() throws {
    try untilDecision("conference")
    try write("conference-decision-1/conference-request")
    try request("conference-decision-1/send-request", to: "role:conference-support", note: "SOC1953 is complete.")
    try take(#"{"command":"answer-request","task":"conference-decision-1/send-request","done":true}"#, by: "tom.reed")
    try close("conference-decision-1")
  }

  /// The conference is set for Thu 22 Jan 2026, and everybody invited.
  func untilInvited() throws {
    try untilRequested()
    try schedule("initial-conference-1", "2026-01-22", officers: Self.chairAndMinutes, by: "tom.reed")
    try take(
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email","p5":"email"}}"#,
      by: "tom.reed")
  }

  /// Everything before the conference is done, and it is held.
  func untilQuickHeld() throws {
    try untilInvited()
    try tickAll("initial-conference-1/preparation", by: "amina.shah")
    try confirm("initial-conference-1/chair-contact", by: "owen.price")
    try write("initial-conference-1/report")
    try authorise("initial-conference-1/report")
    try tickAll("initial-conference-1/share-report", by: "amina.shah")
    try hold("initial-conference-1", "2026-01-22", by: "owen.price")
  }

  /// Ellie is subject to a plan with visits that often; the conference is closed.
  func untilQuickPlan(visits: String = "two-weeks") throws {
    try untilQuickHeld()
    try write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan")], by: "owen.price")
    try write("initial-conference-1/outline-plan", by: "owen.price")
    try write("initial-conference-1/visiting", ["every": .text(visits)], by: "owen.price")
    try send("initial-conference-1/decisions-sent", to: ["p3"], on: "2026-01-22", by: "tom.reed")
    try write("initial-conference-1/minutes", by: "mei.lin")
    try confirm("initial-conference-1/complete")
    try close("initial-conference-1")
    try join(["p3", "p4"])
  }

  /// A core group is held and closed.
  func coreGroup(_ number: Int, on date: String) throws {
    let step = "core-group-\(number)"
    try schedule(step, date, "10:00")
    try take("{\"command\":\"invite\",\"step\":\"\(step)\",\"invitations\":{\"p3\":\"phone\",\"p4\":\"email\"}}")
    try hold(step, date, "10:00")
    try write("\(step)/minutes", ["chair": .text("Amina Shah"), "note-taker": .text("Ruth Bell")])
    try send("\(step)/share-minutes", to: ["p3", "p4"], on: date)
    try close(step)
  }
}
