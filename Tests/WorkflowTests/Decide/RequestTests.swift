import CustomDump
import Testing

@testable import Workflow

/// Requests with a note: sent, picked up, done or returned.
@Suite struct RequestTests {
  static let ask = Harvest.task("ask")
  static let advice = Harvest.task("advice")

  @Test("MOS-7 what is asked for opens with the request, for whoever received it, and answers it") func asked() {
    var given = Harvest.given()
    #expect(
      given.holders == ["check ann.worker", "note ann.worker", "ask ann.worker", "advice ann.worker", "cut ann.worker"])
    let carts = Harvest.task("carts")
    expectNoDifference(
      given.refusal(.confirmTask(ConfirmTask(task: carts)), by: "rec.support"),
      [.waitsFor(title: "Bring carts", others: ["Ask for carts"])])
    given.when(.sendRequest(SendRequest(task: Self.ask, to: .role("support"), note: "Two, please.")))
    #expect(given.holders.contains("request ask support"))
    #expect(given.holders.contains("carts support"))
    let incoming = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar)
      .first { $0.id == Self.ask }
    #expect(incoming?.title == "Request: ask for carts")
    #expect(incoming?.from == "ann.worker")
    #expect(incoming?.note == "Two, please.")
    given.when(.reassignTask(ReassignTask(task: Self.ask, worker: "rec.support")), by: "rec.support")
    #expect(given.holders.contains("carts rec.support"), "whoever picks the request up has what it asks for")
    expectNoDifference(
      given.refusal(.answerRequest(AnswerRequest(task: Self.ask, done: true)), by: "rec.support"),
      [.tasksOpen(["Bring carts"])])
    given.when(.confirmTask(ConfirmTask(task: carts)), by: "rec.support")
    #expect(!given.holders.contains { $0.contains("ask") || $0.contains("carts") })
  }

  @Test func whatIsReturnedGoesBackToTheSender() {
    var given = Harvest.given()
    given.when(.sendRequest(SendRequest(task: Self.ask, to: .worker("rec.support"))))
    #expect(given.holders.contains("carts rec.support"))
    expectNoDifference(
      given.refusal(.answerRequest(AnswerRequest(task: Self.ask, done: false)), by: "rec.support"), [.reasonNeeded])
    given.when(.answerRequest(AnswerRequest(task: Self.ask, done: false, note: "No horses.")), by: "rec.support")
    #expect(given.holders.contains("ask ann.worker"))
    #expect(!given.holders.contains { $0.hasPrefix("carts") })
    let row = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first { $0.id == Self.ask }
    #expect(row?.note == "returned: No horses.")
    #expect(row?.from == "rec.support")
    given.when(.sendRequest(SendRequest(task: Self.ask, to: .team("north"), note: "Oxen will do.")))
    #expect(given.holders.contains("request ask team:north"))
    #expect(given.holders.contains("carts team:north"))
    #expect(given.file.step(Harvest.step)?.requests["ask"]?.count == 2, "the first is kept")
  }

  @Test func aRequestThatAsksForNoTaskIsAnswered() {
    var given = Harvest.given()
    expectNoDifference(
      given.refusal(.answerRequest(AnswerRequest(task: Self.advice, done: true)), by: "bob.manager"),
      [.notRequested(title: "Ask for advice")])
    given.when(.sendRequest(SendRequest(task: Self.advice, to: .worker("bob.manager"))))
    #expect(given.holders.contains("request advice bob.manager"))
    expectNoDifference(
      given.refusal(.sendRequest(SendRequest(task: Self.advice, to: .role("support")))),
      [.requestSent(title: "Ask for advice")])
    expectNoDifference(
      given.refusal(.answerRequest(AnswerRequest(task: Self.advice, done: true)), by: "ann.worker"),
      [.notYourRole(needed: ["Manager", "Support"], doing: "Answering \"Ask for advice\"")])
    given.when(.answerRequest(AnswerRequest(task: Self.advice, done: true, note: "Wait a day.")), by: "bob.manager")
    #expect(!given.holders.contains { $0.contains("advice") })
    expectNoDifference(
      given.refusal(.sendRequest(SendRequest(task: Self.advice, to: .role("support")))),
      [.taskDone(title: "Ask for advice")])
  }

  @Test func whoCannotReceiveItIsNamed() {
    let given = Harvest.given()
    let cases: [(Recipient, Refusal.Reason)] = [
      (.worker("nobody"), .noSuchWorker("nobody")),
      (.worker("bob.manager"), .workerLacksRole("bob.manager", role: "Support")),
      (.role("manager"), .notAReceiver("Manager", allowed: "Support")), (.team("south"), .noSuchTeam("south")),
    ]
    for (recipient, reason) in cases {
      expectNoDifference(given.refusal(.sendRequest(SendRequest(task: Self.ask, to: recipient))), [reason])
    }
    expectNoDifference(
      given.refusal(.sendRequest(SendRequest(task: Self.ask, to: .role("support"), note: "a\u{1B}[2J"))),
      [.badText(field: "The note", problem: "has a control character (U+001B) at character 2")])
  }

  @Test("MOS-7 forms are sent to a named manager with a note") func authorisation() {
    var given = Harvest.given()
    let note = Harvest.task("note")
    given.when(.startForm(StartForm(form: note)))
    given.when(
      .saveForm(
        SaveForm(
          form: note, answers: [at("summary"): .text("Gold."), at("verdict", child: "p1"): .text("watch")])))
    expectNoDifference(
      given.refusal(.finaliseForm(FinaliseForm(form: note, to: "rec.support"))),
      [.workerLacksRole("rec.support", role: "Manager")])
    given.when(.finaliseForm(FinaliseForm(form: note, to: "eve.both", note: "By noon, please.")))
    let row = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first { $0.id == note }
    #expect(row?.worker == "eve.both")
    #expect(row?.note == "By noon, please.")
  }

  @Test func recipientsAreWrittenAsPeopleType() {
    #expect(Recipient("ruth.bell") == .worker("ruth.bell"))
    #expect(Recipient("role:chair") == .role("chair"))
    #expect(Recipient("team:north") == .team("north"))
    #expect(Recipient("post:north") == nil)
    #expect(Recipient("") == nil)
    for text in ["ruth.bell", "role:chair", "team:north"] { #expect(Recipient(text)?.description == text) }
  }
}
