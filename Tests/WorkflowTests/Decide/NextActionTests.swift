import CustomDump
import Testing

@testable import Workflow

/// What follows a step is chosen, and sent when the step is closed.
@Suite struct NextActionTests {
  static let action = Harvest.task("action")

  /// A field that is cut, so that what follows can be chosen.
  static func cut() -> Given {
    var given = Harvest.given()
    given.happened(.taskConfirmed(TaskConfirmed(task: Harvest.task("cut"))))
    return given
  }

  static func choose(_ actions: ChosenAction...) -> Command {
    .chooseActions(ChooseActions(task: action, actions: actions))
  }

  @Test("MOS-4 what cannot be chosen is named at once") func problems() {
    let given = Self.cut()
    let cases: [(Command, [Refusal.Reason])] = [
      (Self.choose(), [.nothingChosen]),
      (Self.choose(ChosenAction(action: "fly")), [.noSuchAction("fly", allowed: ["feast", "sow", "rest"])]),
      (
        Self.choose(ChosenAction(action: "rest"), ChosenAction(action: "sow"), ChosenAction(action: "sow")),
        [.chosenTwice(action: "sow"), .standsAlone(action: "Rest")]
      ),
      (Self.choose(ChosenAction(action: "feast")), [.passedToNobody(action: "Feast")]),
      (Self.choose(ChosenAction(action: "rest", to: .worker("ann.worker"))), [.notPassedOn(action: "Rest")]),
      (
        Self.choose(ChosenAction(action: "feast", to: .worker("bob.manager"))),
        [.workerLacksRole("bob.manager", role: "Worker or Support")]
      ),
    ]
    for (command, reasons) in cases { expectNoDifference(given.refusal(command), reasons) }
    expectNoDifference(
      Harvest.given().refusal(Self.choose(ChosenAction(action: "sow"))),
      [.waitsFor(title: "Say what follows", others: ["Cut it"])])
  }

  @Test("MOS-6 MOS-8 only when the step is finished is a next action sent, to whoever it was passed to") func sent() {
    var given = Self.finished()
    given.when(
      Self.choose(
        ChosenAction(action: "feast", to: .worker("rec.support"), note: "Bring bread."), ChosenAction(action: "sow")))
    #expect(given.file.steps.count { $0.state.isOpen } == 1, "nothing is sent yet")
    let events = given.when(.closeStep(CloseStep(step: Harvest.step)))
    expectNoDifference(
      events,
      [
        .stepClosed(StepClosed(step: Harvest.step)),
        .stepOpened(
          StepOpened(
            step: StepID("feast", 1), from: Harvest.step, to: .worker("rec.support"), roles: ["support"],
            note: "Bring bread.")),
        .stepOpened(StepOpened(step: StepID("sowing", 1), from: Harvest.step)),
      ])
    let passed = given.file.step(StepID("feast", 1))?.passed
    #expect(passed?.signature.by == "ann.worker")
    #expect(passed?.note == "Bring bread.")
  }

  @Test("MOS-3 what was passed on stands in the receiver's incoming work") func incoming() {
    var given = Self.finished()
    given.when(Self.choose(ChosenAction(action: "feast", to: .worker("eve.both"), note: "Yours.")))
    given.when(.closeStep(CloseStep(step: Harvest.step)))
    let row = given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first
    #expect(row?.id == TaskID(StepID("feast", 1), "held"))
    #expect(row?.worker == "eve.both", "though ann.worker is allocated")
    #expect(row?.from == "ann.worker")
    #expect(row?.note == "Yours.")
  }

  @Test("MOS-5 no further action opens nothing") func ending() {
    var given = Self.finished()
    given.when(Self.choose(ChosenAction(action: "rest")))
    let events = given.when(.closeStep(CloseStep(step: Harvest.step)))
    expectNoDifference(events, [.stepClosed(StepClosed(step: Harvest.step))])
    let step = given.file.step(Harvest.step)
    #expect(step.map { Harvest.field.chosenActions(of: $0).map(\.action.says) } == ["Go on with the other field."])
  }

  @Test func theChoiceCanBeChangedUntilTheStepIsClosed() {
    var given = Self.finished()
    given.when(Self.choose(ChosenAction(action: "rest")))
    expectNoDifference(given.refusal(Self.choose(ChosenAction(action: "rest"))), [.nothingChanges])
    given.when(Self.choose(ChosenAction(action: "sow")))
    given.when(.closeStep(CloseStep(step: Harvest.step)))
    #expect(given.file.steps.last?.id == StepID("sowing", 1))
    expectNoDifference(
      given.refusal(Self.choose(ChosenAction(action: "rest"))), [.stepNotOpen(title: "Field", .completed)])
  }

  @Test func aStepThatClosesItselfClosesWithItsLastTask() {
    var given = Self.finished()
    given.when(Self.choose(ChosenAction(action: "sow")))
    given.when(.closeStep(CloseStep(step: Harvest.step)))
    let sowing = StepID("sowing", 1)
    let events = given.when(.confirmTask(ConfirmTask(task: TaskID(sowing, "sow"))))
    expectNoDifference(
      events,
      [
        .taskConfirmed(TaskConfirmed(task: TaskID(sowing, "sow"))), .stepClosed(StepClosed(step: sowing)),
        .stepOpened(StepOpened(step: StepID("sowing", 2), from: sowing)),
      ])
  }

  /// A field in which only the next action is left.
  static func finished() -> Given {
    var given = cut()
    given.when(Harvest.ticked)
    let note = Harvest.task("note")
    given.happened(.formStarted(FormStarted(form: note, definition: "note", answers: [:], sources: [:])))
    given.happened(.formsAuthorised(FormsAuthorised(task: note, forms: [note])))
    given.when(.sendRequest(SendRequest(task: Harvest.task("ask"), to: .role("support"))))
    given.when(.confirmTask(ConfirmTask(task: Harvest.task("carts"))), by: "rec.support")
    return given
  }
}
