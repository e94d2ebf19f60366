import Casework
import Testing
import Workflow

/// The course of the core groups, up to the moments that its rows begin at. The initial conference is held on Mon 19 Jan
/// 2026: Ellie becomes subject to a plan, Siân a child in need.
extension Office {
  static let coreGroup = """
    {"command":"open-case","family":"Carter","procedure":"core-group","step":"strategy-discussion","team":"north",\
    "people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2014-05-02"},\
    {"kind":"child","givenName":"Siân","familyName":"Carter","born":"2024-02-11"},\
    {"kind":"relative","givenName":"Dana","familyName":"Carter","relationship":"mother","phone":"01632 960001"},\
    {"kind":"professional","givenName":"Ruth","familyName":"Bell","agency":"Oakfield Primary School",\
    "email":"ruth@example.org"},\
    {"kind":"professional","givenName":"Grace","familyName":"Obi","agency":"Children's social care",\
    "worker":"grace.obi","email":"grace@example.org"},\
    {"kind":"professional","givenName":"Amina","familyName":"Shah","agency":"Children's social care",\
    "worker":"amina.shah","email":"amina@example.org"}],\
    "allocations":{"social-worker":"amina.shah","team-manager":"grace.obi"}}
    """

  /// The initial conference is closed: first core group, review conference and child in need review are open.
  func untilFirstCoreGroup() throws {
    try take(Self.coreGroup)
    try take(
      #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"08:30","present":["p4"]}"#
    )
    try write("strategy-discussion-1/record", ["decision": .text("section-47")])
    try take(#"{"command":"close-step","step":"strategy-discussion-1"}"#)
    try write("section-47-1/enquiry", ["outcome": .text("conference")])
    try take(#"{"command":"close-step","step":"section-47-1"}"#)
    try take(Self.schedule)
    try take(#"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    try write("initial-conference-1/report")
    try clock.set("2026-01-19T17:00")
    try take(
      #"{"command":"record-attendance","step":"initial-conference-1","date":"2026-01-19","time":"14:00","present":["p3","p4"]}"#,
      by: "owen.price")
    try write(
      "initial-conference-1/outcomes",
      ["decision@p1": .text("plan"), "category@p1": .text("NEG"), "decision@p2": .text("child-in-need")],
      by: "owen.price")
    try write("initial-conference-1/outline-plan", by: "owen.price")
    try write("initial-conference-1/minutes", by: "mei.lin")
    try take(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
    try take(#"{"command":"close-step","step":"initial-conference-1"}"#)
  }

  static let people: [String: Answer] = ["chair": .text("p5"), "note-taker": .text("p4")]

  /// The mother, the school and the social worker are members since the conference.
  func join() throws {
    for (person, sharing) in [("p3", "by-hand"), ("p4", "secure-email"), ("p6", "secure-email")] {
      try take(
        "{\"command\":\"join-group\",\"group\":\"core-group\",\"person\":\"\(person)\",\"sharing\":\"\(sharing)\"}")
    }
  }

  /// Sets and holds a meeting with its people at 10 on a day; it is then 12 on that day.
  func hold(_ step: String, on day: String, present: [String], officers: String = "") throws {
    let there = present.map { "\"\($0)\"" }.joined(separator: ",")
    try take(
      "{\"command\":\"schedule-meeting\",\"step\":\"\(step)\",\"date\":\"\(day)\",\"time\":\"10:00\","
        + "\"venue\":\"School\",\"officers\":{\(officers)}}")
    try clock.set("\(day)T12:00")
    try take(
      "{\"command\":\"record-attendance\",\"step\":\"\(step)\",\"date\":\"\(day)\",\"time\":\"10:00\",\"present\":[\(there)]}"
    )
  }

  static let managed = #""team-manager":"grace.obi""#

  /// Records for these people of a register that something came or went on the day of the clock.
  func record(_ command: String, _ task: String, _ people: [String], on day: String, method: String? = nil) throws {
    let way = method.map { ",\"method\":\"\($0)\"" } ?? ""
    let lines = people.map { "\"\($0)\":{\"on\":\"\(day)\"\(way)}" }.joined(separator: ",")
    try take("{\"command\":\"\(command)\",\"task\":\"\(task)\",\"people\":{\(lines)}}")
  }

  /// The first core group was held on Wed 28 January without the school, and is closed; the next is the one before the
  /// review, or another one.
  func untilNextCoreGroup(_ next: String = "before-review") throws {
    try untilFirstCoreGroup()
    try join()
    try hold("first-core-group-1", on: "2026-01-28", present: ["p3", "p5", "p6"], officers: Self.managed)
    try finish("first-core-group-1", next: next, absent: ["p4"], on: "2026-01-28")
  }

  /// Writes a core group's minutes and plan, collects the reports, sends everything out and closes it.
  func finish(_ step: String, next: String? = nil, absent: [String] = [], on day: String) throws {
    try write("\(step)/minutes", Self.people)
    try write("\(step)/plan")
    if !absent.isEmpty { try record("record-received", "\(step)/reports", absent, on: day) }
    try record("record-sent", "\(step)/disseminate", ["p3", "p4", "p6"], on: day)
    guard let next else { return }
    try take(
      "{\"command\":\"choose-actions\",\"task\":\"\(step)/next-meeting\",\"actions\":[{\"action\":\"\(next)\"}]}")
    try take("{\"command\":\"close-step\",\"step\":\"\(step)\"}")
  }

  static let last = "core-group-before-review-1"

  /// The core group prior to the review was held on Wed 11 March with everybody's contributions; the review is set for
  /// Wed 15 April.
  func untilLastCoreGroup() throws {
    try untilNextCoreGroup()
    try take(
      """
      {"command":"schedule-meeting","step":"review-conference-1","date":"2026-04-15","time":"10:00","venue":"Centre",\
      "officers":{"chair":"owen.price","minute-taker":"mei.lin"}}
      """)
    try hold(Self.last, on: "2026-03-11", present: ["p3", "p4", "p5", "p6"], officers: Self.managed)
  }

  /// The contributions are received and put together, and minutes and plan sent out.
  func untilDraft() throws {
    try untilLastCoreGroup()
    try record("record-received", "\(Self.last)/contributions", ["p3", "p4", "p6"], on: "2026-03-11")
    let rows = ["p4", "p6"].map {
      [FieldKey("member"): Answer.text($0), "progress": .text("By \($0)."), "recommendation": .text("plan")]
    }
    try write("\(Self.last)/agencies", ["contributions": .rows(rows)])
    try finish(Self.last, on: "2026-03-11")
  }

  /// Starts a form with what was written earlier, fills in the rest and finalises it.
  func copy(_ form: String, from sources: [String], _ answers: [String: Answer] = [:]) throws {
    let list = sources.map { "\"\($0)\"" }.joined(separator: ",")
    try take("{\"command\":\"start-form\",\"form\":\"\(form)\",\"copyFrom\":[\(list)]}")
    try fill(form, answers)
    try take("{\"command\":\"finalise-form\",\"form\":\"\(form)\"}")
  }
}

extension Office {
  /// The joint report is with the family and the unit, the review was held on Wed 15 April, Ellie stays subject to a plan,
  /// and the next round is open.
  func untilReviewed() throws {
    try untilDraft()
    try copy("\(Self.last)/draft-report", from: ["\(Self.last)/agencies", "\(Self.last)/minutes"])
    try record("record-sent", "\(Self.last)/send-draft", ["p3", "p4", "p6"], on: "2026-03-11")
    try record("record-received", "\(Self.last)/amendments", ["p3", "p4", "p6"], on: "2026-03-11")
    try copy("\(Self.last)/final-report", from: ["\(Self.last)/draft-report"])
    try take("{\"command\":\"submit-forms\",\"task\":\"\(Self.last)/authorise-report\"}")
    try take("{\"command\":\"authorise\",\"task\":\"\(Self.last)/authorise-report\"}", by: "grace.obi")
    try record("record-sent", "\(Self.last)/report-to-family", ["p1", "p2", "p3"], on: "2026-03-11", method: "by-hand")
    try take("{\"command\":\"send-request\",\"task\":\"\(Self.last)/notify-unit\",\"to\":\"role:conference-support\"}")
    try take("{\"command\":\"answer-request\",\"task\":\"\(Self.last)/notify-unit\",\"done\":true}", by: "tom.reed")
    try take("{\"command\":\"close-step\",\"step\":\"\(Self.last)\"}")
    try clock.set("2026-04-15T13:00")
    try take(#"{"command":"invite","step":"review-conference-1","invitations":{"p3":"letter","p4":"email"}}"#)
    try take(
      #"{"command":"record-attendance","step":"review-conference-1","date":"2026-04-15","time":"10:00","present":["p3","p4"]}"#,
      by: "owen.price")
    try take(#"{"command":"confirm-task","task":"review-conference-1/assessment"}"#)
    try write(
      "review-conference-1/outcomes", ["decision@p1": .text("plan"), "decision@p2": .text("no-plan")], by: "owen.price")
    try write("review-conference-1/outline-plan", by: "owen.price")
    try write("review-conference-1/minutes", by: "mei.lin")
    try take(#"{"command":"confirm-task","task":"review-conference-1/complete"}"#)
    try take(#"{"command":"close-step","step":"review-conference-1"}"#)
  }
}
