import CustomDump
import Testing

@testable import Workflow

/// Tasks that are put back, put off and noted.
@Suite struct TrayTaskTests {
  static let hold = TaskID(StepID("talk", 1), "hold")
  static let go = TaskID(StepID("visit", 1), "go")

  /// A case with a visit that is due Sat 10 Jan 2026, five days after the talk.
  static func visiting() -> Given {
    var given = Given()
    given.happened(.meetingHeld(MeetingHeld(step: StepID("talk", 1), at: Given.monday.moment, present: [])))
    given.happened(.stepOpened(StepOpened(step: StepID("visit", 1), from: StepID("talk", 1))))
    return given
  }

  static func task(_ given: Given, _ id: TaskID) -> OpenTask? {
    given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).first { $0.id == id }
  }

  static func snooze(_ until: String?, _ task: TaskID = go) -> Command {
    .snoozeTask(SnoozeTask(task: task, until: until.flatMap { Deadline($0) }))
  }

  @Test func whatWasClaimedGoesBackToWhereItCameFrom() {
    var given = Given()
    given.when(.reassignTask(ReassignTask(task: Self.hold, worker: "eve.both")), by: "eve.both")
    #expect(Self.task(given, Self.hold)?.worker == "eve.both")
    let back = Command.putBackTask(PutBackTask(task: Self.hold))
    expectNoDifference(
      given.refusal(back, by: "ann.worker"),
      [.notYourRole(needed: ["Manager"], doing: "Giving a task to somebody else")])
    expectNoDifference(given.when(back, by: "eve.both"), [.taskPutBack(TaskPutBack(task: Self.hold))])
    #expect(Self.task(given, Self.hold)?.worker == "ann.worker")
    expectNoDifference(given.refusal(back), [.nothingChanges])
  }

  @Test func aManagerPutsBackWhatAnotherHas() {
    var given = Given()
    given.when(.reassignTask(ReassignTask(task: Self.hold, worker: "eve.both")), by: "eve.both")
    given.when(.putBackTask(PutBackTask(task: Self.hold)), by: "bob.manager")
    #expect(Self.task(given, Self.hold)?.worker == "ann.worker")
  }

  @Test func aTaskIsPutOffUntilADayAndComesBackByItself() throws {
    var given = Self.visiting()
    let until = try #require(Deadline("2026-01-08"))
    expectNoDifference(given.when(Self.snooze("2026-01-08")), [.taskSnoozed(TaskSnoozed(task: Self.go, until: until))])
    #expect(Self.task(given, Self.go)?.snoozedUntil == Moment("2026-01-08T00:00"))
    expectNoDifference(given.refusal(Self.snooze("2026-01-08")), [.nothingChanges])
    given.when(Self.snooze(nil))
    #expect(Self.task(given, Self.go)?.snoozedUntil == nil)
  }

  @Test func nothingIsPutOffPastItsLimitAndTheReasonIsGiven() throws {
    let given = Self.visiting()
    let task = try #require(Self.task(given, Self.go))
    let due = try #require(task.due)
    #expect(due.deadline == Deadline("2026-01-10"))
    let reasons = given.refusal(Self.snooze("2026-01-11"))
    let late = try #require(Deadline("2026-01-11"))
    expectNoDifference(
      reasons, [.snoozedPastLimit(title: "Go", late, limit: due.deadline, why: due.explanation)])
    #expect(
      reasons[0].wording.hasPrefix("\"Go\" is due Sat 10 Jan 2026, so it can't be put off until Sun 11 Jan 2026. "))
    #expect(reasons[0].wording.contains("Our own."))
    var onTheDay = given
    onTheDay.when(Self.snooze("2026-01-10"))
    #expect(Self.task(onTheDay, Self.go)?.snoozedUntil == Moment("2026-01-10T00:00"))
  }

  @Test func aLimitThatComesNearerBringsItBack() {
    var given = Self.visiting()
    given.when(Self.snooze("2026-01-10"))
    let earlier = Given.monday.moment.day.adding(days: -3)
    given.happened(
      .meetingHeld(
        MeetingHeld(step: StepID("talk", 1), at: Moment(day: earlier, time: .midnight), present: [])))
    #expect(Self.task(given, Self.go)?.snoozedUntil == Moment("2026-01-07T00:00"))
  }

  @Test func onlyWhoeverHasItPutsItOffAndNotIntoThePast() throws {
    var given = Self.visiting()
    let past = try #require(Deadline("2026-01-05T08:00"))
    expectNoDifference(given.refusal(Self.snooze("2026-01-05T08:00")), [.snoozedIntoThePast(past)])
    expectNoDifference(
      given.refusal(Self.snooze("2026-01-08"), by: "eve.both"), [.notHeld(title: "Go", by: "ann.worker")])
    given.when(.reassignTask(ReassignTask(task: Self.go, worker: "eve.both")), by: "eve.both")
    given.when(Self.snooze("2026-01-08"), by: "eve.both")
    given.when(.putBackTask(PutBackTask(task: Self.go)), by: "eve.both")
    #expect(Self.task(given, Self.go)?.snoozedUntil == nil, "whoever gets it has put nothing off")
  }

  @Test func notesAreKeptInOrderWithWhoLeftThem() {
    var given = Given()
    given.when(.noteTask(NoteTask(task: Self.hold, text: "Rang the school.")))
    given.when(.noteTask(NoteTask(task: Self.hold, text: "Ask again on Friday.")), by: "bob.manager")
    let notes = given.file.step(Self.hold.step)?.taskNotes[Self.hold.task] ?? []
    #expect(notes.map(\.text) == ["Rang the school.", "Ask again on Friday."])
    #expect(notes.map(\.left.by) == ["ann.worker", "bob.manager"])
    expectNoDifference(given.refusal(.noteTask(NoteTask(task: Self.hold, text: " \n "))), [.emptyNote])
    expectNoDifference(
      given.refusal(.noteTask(NoteTask(task: Self.hold, text: "a\u{1B}[2J"))),
      [.badText(field: "The note", problem: "has a control character (U+001B) at character 2")])
    expectNoDifference(
      given.refusal(.noteTask(NoteTask(task: Self.hold, text: "x")), by: "rec.support"),
      [.notYourRole(needed: ["Worker", "Manager"])])
  }

  @Test func whoeverActsForAnotherPutsOffTheOthersTasksAndAuthorisesNothingOfTheirs() {
    var given = Self.visiting()
    var context = given.context("ann.worker")
    context.actor = Actor(worker: "eve.both", roles: ["worker"], principal: "ann.worker")
    #expect(throws: Never.self) { _ = try given.file.decide(Self.snooze("2026-01-08"), in: context) }
    context.actor.principal = nil
    #expect(throws: Refusal(.notHeld(title: "Go", by: "ann.worker"))) {
      _ = try given.file.decide(Self.snooze("2026-01-08"), in: context)
    }
    let one = TaskID(StepID("visit", 1), "one")
    let two = TaskID(StepID("visit", 1), "two")
    let answers: [FieldAddress: Answer] = [
      at("summary"): .text("x"), at("verdict", child: "p1"): .text("leave"), at("verdict", child: "p2"): .text("leave"),
    ]
    for form in [one, two] {
      given.when(.startForm(StartForm(form: form)))
      given.when(.saveForm(SaveForm(form: form, answers: answers)))
      given.when(.finaliseForm(FinaliseForm(form: form)))
    }
    let send = TaskID(StepID("visit", 1), "send")
    given.when(.submitForms(SubmitForms(task: send)))
    context = given.context("bob.manager")
    context.actor = Actor(worker: "bob.manager", roles: ["manager"], principal: "ann.worker")
    #expect(throws: Refusal(.ownWork)) { _ = try given.file.decide(.authorise(Authorise(task: send)), in: context) }
  }
}
