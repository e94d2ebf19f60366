import Casework
import Testing
import Workflow

/// The course of a booking in three lanes, up to the moments that its rows begin at. The strategy meeting is on Mon 5 Jan
/// 2026, day 0: day 5 is Mon 12, day 10 Mon 19, day 15 Mon 26 January.
extension Office {
  static let conference = StepID("initial-conference", 1)

  static let booking = """
    {"command":"open-case","family":"Carter","procedure":"eclipse-booking","step":"strategy-discussion","team":"north",\
    "people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2019-05-02","fileNumber":"E 4711"},\
    {"kind":"child","givenName":"Siân","familyName":"Carter","born":"2024-02-11","fileNumber":"E 4712"},\
    {"kind":"relative","givenName":"Dana","familyName":"Carter","relationship":"mother","phone":"01632 960001",\
    "email":"dana@example.org","address":"4 Mill Lane"},\
    {"kind":"professional","givenName":"Ruth","familyName":"Bell","agency":"Oakfield Primary School",\
    "phone":"01632 960002","email":"ruth@example.org","address":"School Road"},\
    {"kind":"relative","givenName":"Ray","familyName":"Carter","relationship":"father","phone":"01632 960003"}],\
    "allocations":{"social-worker":"amina.shah","team-manager":"grace.obi"}}
    """

  /// The strategy meeting was held on a day, about these children, and the enquiry is closed with a conference to follow.
  func untilBooking(_ opening: String = booking, held day: String = "2026-01-05", about children: [String]? = nil)
    throws
  {
    try take(opening)
    if let children {
      let ids = children.map { "\"\($0)\"" }.joined(separator: ",")
      try take("{\"command\":\"concern-children\",\"step\":\"strategy-discussion-1\",\"children\":[\(ids)]}")
    }
    try take(
      "{\"command\":\"record-attendance\",\"step\":\"strategy-discussion-1\",\"date\":\"\(day)\",\"time\":\"08:30\","
        + "\"present\":[\"p4\"]}")
    try write("strategy-discussion-1/record", ["decision": .text("section-47")])
    try take(#"{"command":"close-step","step":"strategy-discussion-1"}"#)
    try write("section-47-1/enquiry", ["outcome": .text("conference")])
    try take(#"{"command":"close-step","step":"section-47-1"}"#)
  }

  static let father = """
    {"command":"change-person","person":{"id":"p5","kind":"relative","givenName":"Ray","familyName":"Carter",\
    "relationship":"father","phone":"01632 960003","email":"ray@example.org","address":"9 Quay Street"}}
    """

  /// Mother, father and the school are to come, with domestic abuse and two dates to avoid.
  func writeSheet() throws {
    let people = ["p3", "p4", "p5"].map { [FieldKey("person"): Answer.text($0)] }
    let dates = ["2026-01-20", "2026-01-21"].map { [FieldKey("on"): Answer.text($0)] }
    try write(
      "initial-conference-1/convening-sheet",
      [
        "attendees": .rows(people), "has-safety-issues": .flag(true), "safety-issues": .text("Threats by the father."),
        "domestic-abuse": .flag(true), "has-dates-to-avoid": .flag(true), "dates-to-avoid": .rows(dates),
      ])
  }

  /// The sheet is complete and returned to the support team's inbox.
  func untilReturned() throws {
    try untilBooking()
    try take(Self.father)
    try writeSheet()
    try take(
      #"{"command":"send-request","task":"initial-conference-1/return-sheet","to":"role:conference-support","note":"Father separately, please."}"#
    )
  }

  static let ticked = """
    {"command":"check-items","task":"initial-conference-1/checks",\
    "items":{"details":true,"strategy":true,"requests":true,"safety":true}}
    """

  /// The checks are done and the details with the duty officer.
  func untilScreening() throws {
    try untilReturned()
    try take(Self.ticked, by: "tom.reed")
    try take(
      #"{"command":"send-request","task":"initial-conference-1/ask-screening","to":"role:duty-chair"}"#, by: "tom.reed")
  }

  static let split: [String: Answer] = [
    "method": .text("hybrid"), "safe": .flag(true), "split": .flag(true), "domestic-abuse": .flag(true),
    "who-attends-what": .rows([["person": .text("p5"), "part": .text("Apart, with the chair")]]),
  ]

  static let book = """
    {"command":"schedule-meeting","step":"initial-conference-1","date":"2026-01-22","time":"10:00",\
    "venue":"Conference room","joining":"Link and code by e-mail.",\
    "officers":{"chair":"owen.price","minute-taker":"mei.lin"}}
    """

  /// The conference is booked: hybrid, with the father apart.
  func untilBooked() throws {
    try untilScreening()
    try write("initial-conference-1/screening", Self.split, by: "dora.finch")
    try take(Self.book, by: "tom.reed")
  }

  static let invited = """
    {"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email","p5":"phone"},\
    "parts":{"p3":"conference","p5":"apart"}}
    """

  /// When a task in a worker's tray, or waiting for a role, is due; nil where it is not there or has no date.
  func due(_ task: String) throws -> String? {
    let file = try file
    let procedure = try service.procedure(of: file)
    let open = file.openTasks(procedure: procedure, calendar: service.calendar)
    return open.first { $0.id.description == task }?.due?.deadline.description
  }

  /// Why a task is due then, in words.
  func reason(_ task: String) throws -> String {
    let file = try file
    let procedure = try service.procedure(of: file)
    let open = file.openTasks(procedure: procedure, calendar: service.calendar)
    return open.first { $0.id.description == task }?.due?.explanation ?? ""
  }

  /// The tasks that wait in a role's inbox, as `step/task`, sorted.
  func inbox(of role: RoleKey) throws -> [String] {
    try service.store.tray(TrayPage(view: .queues([TrayRow.queue(of: role)]), limit: 100))
      .map { "\($0.kind == .request ? "request " : "")\($0.task)" }.sorted()
  }
}

extension Office {
  /// The conference was held on Thu 22 January, both children are subject to a plan, and it is closed.
  func untilReview() throws {
    try untilBooked()
    try take(Self.invited, by: "tom.reed")
    try take(
      #"{"command":"record-answers","step":"initial-conference-1","answers":{"p3":true,"p4":true,"p5":true}}"#)
    try write("initial-conference-1/report")
    try tick("arrangements", ["discussed", "interpreter", "childcare", "own-attendance"], by: "amina.shah")
    try tick("preparation", Self.preparation, by: "owen.price")
    try write("initial-conference-1/meet-parents", by: "owen.price")
    try clock.set("2026-01-22T12:30")
    try take(
      #"{"command":"record-attendance","step":"initial-conference-1","date":"2026-01-22","time":"10:00","present":["p3","p4"]}"#,
      by: "owen.price")
    try write("initial-conference-1/outcomes", by: "owen.price")
    try write("initial-conference-1/outline-plan", by: "owen.price")
    try write("initial-conference-1/minutes", by: "mei.lin")
    try take(#"{"command":"confirm-task","task":"initial-conference-1/complete"}"#)
    try take(#"{"command":"close-step","step":"initial-conference-1"}"#)
  }

  /// What the chair's preparation asks for.
  static let preparation = [
    "reports", "safety", "method", "needs", "interpreter", "advocate", "parents", "transport", "childcare",
    "social-worker", "views", "child",
  ]

  /// Ticks items of a checklist of the initial conference.
  func tick(_ task: String, _ items: [String], by worker: WorkerID) throws {
    let ticks = items.map { "\"\($0)\":true" }.joined(separator: ",")
    try take(
      "{\"command\":\"check-items\",\"task\":\"initial-conference-1/\(task)\",\"items\":{\(ticks)}}", by: worker)
  }
}
