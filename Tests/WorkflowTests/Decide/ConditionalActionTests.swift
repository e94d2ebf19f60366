import CustomDump
import Testing

@testable import Workflow

/// What an authority says of requests and next actions: a note that is needed, where one is offered, when one was
/// answered.
@Suite struct ConditionalActionTests {
  private static let isGold = Condition.answer(task: "note", field: "summary", .isAnswered, .anyChild)

  /// The harvest with a feast only where the note is written, a rest with a note, and carts asked for with a note.
  static func given() -> Given {
    var given = Harvest.given()
    for index in given.procedure.steps[0].tasks.indices {
      switch given.procedure.steps[0].tasks[index].key {
      case "action":
        given.procedure.steps[0].tasks[index].after = []
        given.procedure.steps[0].tasks[index].verb = .chooseNext(
          NextActions(
            isSingle: false,
            actions: [
              NextAction(key: "feast", title: "Feast", open: "feast", condition: isGold),
              NextAction(key: "rest", title: "Rest", condition: .not(isGold), needsNote: true),
            ]))
      case "ask":
        given.procedure.steps[0].tasks[index].verb = .request(
          RequestDefinition(to: ["support"], asksFor: ["carts"], needsNote: true))
      default: break
      }
    }
    given.procedure.timescales = [
      Timescale(
        key: "after-asking", span: Span(count: 2, unit: .workingDays), direction: .after,
        from: MomentReference("field", .done("ask")), isNational: false, cite: "Our own.")
    ]
    return given
  }

  private static let action = Harvest.task("action")
  private static let ask = Harvest.task("ask")

  private static func choose(_ key: String, note: String? = nil) -> Command {
    .chooseActions(ChooseActions(task: action, actions: [ChosenAction(action: key, note: note)]))
  }

  private static func write(_ given: inout Given, _ answer: Answer) {
    let note = Harvest.task("note")
    if given.file.form(note) == nil { given.when(.startForm(StartForm(form: note))) }
    given.when(.saveForm(SaveForm(form: note, answers: [at("summary"): answer])))
  }

  @Test func aNoteThatIsNeededIsAskedFor() {
    var given = Self.given()
    for note in [nil, "", " \n"] {
      let send = Command.sendRequest(SendRequest(task: Self.ask, to: .role("support"), note: note))
      expectNoDifference(given.refusal(send), [.noteNeeded(title: "Ask for carts")])
      expectNoDifference(given.refusal(Self.choose("rest", note: note)), [.noteNeeded(title: "Rest")])
    }
    given.when(.sendRequest(SendRequest(task: Self.ask, to: .role("support"), note: "Two.")))
    given.when(Self.choose("rest", note: "It rains."))
  }

  @Test func anActionIsOfferedWhereItsConditionHolds() {
    var given = Self.given()
    expectNoDifference(
      given.refusal(Self.choose("feast")),
      [.notOffered(action: "Feast", because: ["\"Summary\" of \"Note it\" is not answered."])])
    Self.write(&given, .text("Gold."))
    expectNoDifference(
      given.refusal(Self.choose("rest", note: "It rains.")),
      [.notOffered(action: "Rest", because: ["\"Summary\" of \"Note it\" must be left out."])])
    given.when(Self.choose("feast"))
    #expect(!given.holders.contains { $0.hasPrefix("action") })
  }

  @Test func whatIsNoLongerOfferedIsChosenAnew() {
    var given = Self.given()
    Self.write(&given, .text("Gold."))
    given.when(Self.choose("feast"))
    let chosen = given.file
    Self.write(&given, .blank)
    #expect(given.holders.contains("action ann.worker"), "the choice is to be made again")
    #expect(
      given.procedure.step("field")?.tasksStand(
        on: given.file.steps[1].forms, as: chosen.steps[1].forms) == false)
    let events = given.file.following(given.file.steps[1], given.procedure.steps[0], given.context("ann.worker"))
    expectNoDifference(events, [])
    given.when(Self.choose("rest", note: "It rains."))
    #expect(!given.holders.contains { $0.hasPrefix("action") })
  }

  @Test func whereNoneIsOfferedNoneIsChosen() {
    var given = Self.given()
    let index = given.procedure.steps[0].tasks.firstIndex { $0.key == "action" } ?? 0
    given.procedure.steps[0].tasks[index].verb = .chooseNext(
      NextActions(isSingle: true, actions: [NextAction(key: "feast", title: "Feast", condition: Self.isGold)]))
    #expect(!given.holders.contains { $0.hasPrefix("action") })
    Self.write(&given, .text("Gold."))
    #expect(given.holders.contains("action ann.worker"))
  }

  @Test func aLimitCountsFromWhenARequestWasAnswered() throws {
    var given = Self.given()
    let index = given.procedure.steps[0].tasks.firstIndex { $0.key == "cut" } ?? 0
    given.procedure.steps[0].tasks[index].due = ["after-asking"]
    func due() -> DueDate? {
      given.file.step(Harvest.step).flatMap { step in
        given.file.due(
          of: given.procedure.steps[0].tasks[index], in: step, procedure: given.procedure, calendar: Given.calendar)
      }
    }
    given.when(.sendRequest(SendRequest(task: Self.ask, to: .worker("rec.support"), note: "Two.")))
    #expect(due() == nil)
    given.at = Instant(try #require(Moment("2026-01-08T11:00")))
    given.when(.confirmTask(ConfirmTask(task: Harvest.task("carts"))), by: "rec.support")
    #expect(due()?.deadline.description == "2026-01-12")
    #expect(due()?.explanation.contains("(\"Ask for carts\" done, field)") == true)
  }
}
