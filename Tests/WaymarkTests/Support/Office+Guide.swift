import Testing
import Workflow

/// The guide's course, up to the moments that its rows begin at.
extension Office {
  static let open = """
    {"command":"open-case","family":"Carter","procedure":"ics-steps","step":"strategy-discussion","team":"north",\
    "people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2019-05-02"},\
    {"kind":"child","givenName":"Siân","familyName":"Carter","born":"2024-02-11"},\
    {"kind":"relative","givenName":"Dana","familyName":"Carter","relationship":"mother"},\
    {"kind":"professional","givenName":"Ruth","familyName":"Bell","relationship":"school nurse",\
    "agency":"Oakfield Primary School"}],\
    "allocations":{"social-worker":"amina.shah","team-manager":"grace.obi"}}
    """

  /// Strategy discussion on Mon 5 Jan 2026 and enquiry, both closed: the initial conference is open.
  func untilConference() throws {
    try take(Self.open)
    try take(
      #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"09:00","present":["p4"]}"#
    )
    try write("strategy-discussion-1/record", ["decision": .text("section-47")])
    try take(#"{"command":"close-step","step":"strategy-discussion-1"}"#)
    try write("section-47-1/enquiry", ["outcome": .text("conference")])
    try take(#"{"command":"authorise","task":"section-47-1/enquiry"}"#, by: "grace.obi")
    try take(#"{"command":"close-step","step":"section-47-1"}"#)
  }

  static let schedule = """
    {"command":"schedule-meeting","step":"initial-conference-1","date":"2026-01-19","time":"14:00",\
    "venue":"Room 2, Civic Centre","officers":{"chair":"owen.price","minute-taker":"mei.lin"}}
    """

  /// The conference is set, everybody invited and answered, the report authorised.
  func untilHeld() throws {
    try untilConference()
    try take(Self.schedule)
    try take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    try take(#"{"command":"record-answers","step":"initial-conference-1","answers":{"p3":true,"p4":false}}"#)
    try write("initial-conference-1/report")
    try take(#"{"command":"authorise","task":"initial-conference-1/report"}"#, by: "grace.obi")
    try clock.set("2026-01-19T17:00")
    try take(
      #"{"command":"record-attendance","step":"initial-conference-1","date":"2026-01-19","time":"14:00","present":["p3"]}"#,
      by: "owen.price")
  }

  /// Ellie becomes subject to a plan, Siân does not; outline plan and minutes are written.
  func untilOutcomes() throws {
    try untilHeld()
    try write(
      "initial-conference-1/outcomes",
      [
        "decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("no-plan"),
      ], by: "owen.price")
    try write("initial-conference-1/outline-plan", by: "tom.reed")
    try write("initial-conference-1/minutes", by: "mei.lin")
    try take(#"{"command":"authorise","task":"initial-conference-1/minutes"}"#, by: "owen.price")
  }

  /// The initial conference is closed.
  func untilClosed() throws {
    try untilOutcomes()
    try take(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
    try take(#"{"command":"close-step","step":"initial-conference-1"}"#)
  }

  /// The first core group was held, its minutes not written.
  func untilCoreGroup() throws {
    try untilClosed()
    try take(
      #"{"command":"schedule-meeting","step":"core-group-1","date":"2026-01-28","time":"10:00","venue":"School","officers":{}}"#
    )
    try take(#"{"command":"invite","step":"core-group-1","invitations":{"p3":"phone","p4":"email"}}"#)
    try take(#"{"command":"record-answers","step":"core-group-1","answers":{"p3":true,"p4":true}}"#)
    try clock.set("2026-01-28T15:00")
    try take(
      #"{"command":"record-attendance","step":"core-group-1","date":"2026-01-28","time":"10:00","present":["p3","p4"]}"#
    )
  }

  /// The first core group is closed: the plan is to be updated.
  func untilPlanUpdate() throws {
    try untilCoreGroup()
    try write("core-group-1/minutes")
    try take(#"{"command":"authorise","task":"core-group-1/minutes"}"#, by: "grace.obi")
    try take(#"{"command":"close-step","step":"core-group-1"}"#)
  }
}
