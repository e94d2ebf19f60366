import CustomDump
import Testing

@testable import Workflow

/// Decisions on a procedure that no authority has.
@Suite struct DecisionTests {
  static let talk = StepID("talk", 1)
  static let visit = StepID("visit", 1)
  static let note = TaskID(talk, "note")

  static let held = Command.recordAttendance(
    RecordAttendance(
      step: talk, date: Day("2026-01-05") ?? .earliest, time: TimeOfDay("08:00") ?? .midnight, present: ["p1"]))

  static func answers(_ first: String, _ second: String) -> [FieldAddress: Answer] {
    [
      at("summary"): .text("Said."), at("verdict", child: "p1"): .text(first),
      at("verdict", child: "p2"): .text(second),
    ]
  }

  /// The talk held, its note finalised with a verdict for each child.
  static func noted(_ first: String, _ second: String) -> Given {
    var given = Given()
    given.when(held)
    given.when(.startForm(StartForm(form: note)))
    given.when(.saveForm(SaveForm(form: note, answers: answers(first, second))))
    given.when(.finaliseForm(FinaliseForm(form: note)))
    return given
  }

  @Test func aTaskOpensWhenThoseBeforeItAreDone() {
    var given = Given()
    #expect(given.open == ["talk-1/hold"])
    expectNoDifference(
      given.refusal(.startForm(StartForm(form: Self.note))), [.waitsFor(title: "Note it", others: ["Hold it"])])
    given.when(Self.held)
    #expect(given.open == ["talk-1/note"])
  }

  @Test func everythingMissingIsNamedAtOnce() {
    var given = Given()
    given.when(Self.held)
    given.when(.startForm(StartForm(form: Self.note)))
    expectNoDifference(
      given.refusal(.finaliseForm(FinaliseForm(form: Self.note))),
      [.missingAnswers(["Summary", "Verdict (Child 1 Ash)", "Verdict (Child 2 Ash)"])])
    let bad: [FieldAddress: Answer] = [
      at("verdict", child: "p1"): .text("hang"), at("verdict"): .text("watch"),
      at("summary"): .text("a\u{7}"), at("nothing"): .flag(true),
    ]
    expectNoDifference(
      given.refusal(.saveForm(SaveForm(form: Self.note, answers: bad))),
      [
        .noSuchField(at("nothing"), form: "Note"),
        .badAnswer(label: "Summary", problem: "has a control character (U+0007) at character 2"),
        .noSuchField(at("verdict"), form: "Note"),
        .badAnswer(label: "Verdict (Child 1 Ash)", problem: "must be one of: watch, leave"),
      ])
  }

  @Test func finishingAFormMakesOfEachChildWhatItsRulesSay() {
    let given = Self.noted("watch", "leave")
    #expect(given.file.statuses["p1"]?["watched"]?.detail == "watch")
    #expect(given.file.statuses["p1"]?["watched"]?.since == Day("2026-01-05"))
    #expect(given.file.statuses["p2"]?["watched"] == nil)
    #expect(given.open == ["talk-1/end"])
  }

  @Test func aConditionForEveryChildHoldsOnlyForAll() {
    #expect(Self.noted("watch", "watch").open == ["talk-1/shout"])
  }

  @Test func closingOpensWhatFollowsOnce() {
    var given = Self.noted("watch", "leave")
    let events = given.when(.closeStep(CloseStep(step: Self.talk)))
    expectNoDifference(
      events,
      [.stepClosed(StepClosed(step: Self.talk)), .stepOpened(StepOpened(step: Self.visit, from: Self.talk))])
    given.when(.rollBack(RollBack(task: Self.note, reason: "Wrong.")), by: "rec.support")
    #expect(given.file.step(Self.talk)?.state == .reopened)
    #expect(given.open.contains("talk-1/note"))
    given.when(.finaliseForm(FinaliseForm(form: Self.note)))
    expectNoDifference(
      given.when(.closeStep(CloseStep(step: Self.talk))), [.stepClosed(StepClosed(step: Self.talk))])
  }

  @Test func theEarlierLimitHoldsAndBothAreExplained() throws {
    var given = Self.noted("watch", "leave")
    given.when(.closeStep(CloseStep(step: Self.talk)))
    let task = try #require(given.file.openTasks(procedure: Small.procedure, calendar: Given.calendar).first)
    #expect(task.due?.deadline.description == "2026-01-10")
    #expect(task.due?.governing.timescale.isNational == false)
    #expect(task.due?.others.first?.deadline.description == "2026-01-19")
    #expect(task.due?.explanation.contains("Local limit: 5 days after Mon 5 Jan 2026") == true)
    #expect(task.due?.explanation.contains("National limit: 10 working days after Mon 5 Jan 2026") == true)
    #expect(task.due?.explanation.contains("(talk held). Our own.") == true)
  }

  @Test func aLaterStepCountsFromTheOneBeforeIt() throws {
    var given = Self.noted("watch", "leave")
    given.when(.closeStep(CloseStep(step: Self.talk)))
    given.file.change(Self.visit) { $0.meeting.held = Given.monday.moment }
    given.file.evolve(
      .stepOpened(StepOpened(step: StepID("visit", 2), from: Self.visit)),
      signature: Signature(by: "ann.worker", at: Given.monday))
    let second = try #require(given.file.step(StepID("visit", 2)))
    let due = given.file.due(of: second, procedure: Small.procedure, calendar: Given.calendar)
    #expect(due?.deadline.description == "2026-01-19")
  }

  @Test func twoPeopleInOneFormMergeByFieldAndClashOnTheSame() {
    var given = Given()
    given.when(Self.held)
    given.when(.startForm(StartForm(form: Self.note)))
    let first = [at("summary"): Answer.text("Mine.")]
    given.when(.saveForm(SaveForm(form: Self.note, answers: first, revision: 1)))
    let other = [at("verdict", child: "p1"): Answer.text("watch")]
    given.when(.saveForm(SaveForm(form: Self.note, answers: other, revision: 1)), by: "eve.both")
    expectNoDifference(
      given.refusal(
        .saveForm(SaveForm(form: Self.note, answers: [at("summary"): .text("Theirs.")], revision: 1)),
        by: "eve.both"), [.editedMeanwhile(labels: ["Summary"], by: "eve.both")])
    #expect(given.file.form(Self.note)?.answers.count == 2)
  }

  @Test func formsSentTogetherAreAuthorisedTogetherByAnother() {
    var given = Self.noted("watch", "leave")
    given.when(.closeStep(CloseStep(step: Self.talk)))
    for key in ["one", "two"] as [TaskKey] {
      let id = TaskID(Self.visit, key)
      given.when(.startForm(StartForm(form: id)))
      given.when(.saveForm(SaveForm(form: id, answers: Self.answers("watch", "leave"))))
      given.when(.finaliseForm(FinaliseForm(form: id)))
    }
    let send = TaskID(Self.visit, "send")
    given.when(.submitForms(SubmitForms(task: send)))
    #expect(given.open == ["visit-1/go", "request visit-1/send"])
    expectNoDifference(given.refusal(.authorise(Authorise(task: send))), [.notYourRole(needed: ["Manager"])])
    given.when(.authorise(Authorise(task: send)), by: "bob.manager")
    #expect(given.open.contains("visit-1/end"))
    // Nobody rolls back their own work, whichever of the forms it is in, and whether they wrote or sent it.
    let rollBack = Command.rollBack(RollBack(task: TaskID(Self.visit, "one"), reason: "A slip."))
    for change in [{ $0.writers.insert("rec.support") }, { $0.submittedBy = "rec.support" }] as [(inout Form) -> Void] {
      var own = given
      own.file.change(Self.visit) { step in
        if var form = step.forms["two"] {
          change(&form)
          step.forms["two"] = form
        }
      }
      expectNoDifference(own.refusal(rollBack, by: "rec.support"), [.ownWork])
    }
    given.when(rollBack, by: "rec.support")
    #expect(given.open.contains("request visit-1/send"))
    #expect(given.file.form(TaskID(Self.visit, "two"))?.state == .awaitingAuthorisation)
  }

  /// Who has a part in a form, by what they do to it or by who acts for them.
  @Test(arguments: ["written", "finalised", "sent"], [true, false])
  func whoHadAPartInAFormAuthorisesItNeitherAloneNorAfterSomebodyActedForThem(part: String, byAnother: Bool) {
    var given = Self.noted("watch", "leave")
    given.when(.closeStep(CloseStep(step: Self.talk)))
    /// Does it as the manager, or in their place, where that is the part that they have.
    func work(_ command: Command, _ own: String) {
      guard own == part else {
        _ = given.when(command)
        return
      }
      if byAnother {
        given.when(command, by: "xen.worker", for: "eve.both")
      } else {
        given.when(command, by: "eve.both")
      }
    }
    for key in ["one", "two"] as [TaskKey] {
      let id = TaskID(Self.visit, key)
      given.when(.startForm(StartForm(form: id)))
      work(.saveForm(SaveForm(form: id, answers: Self.answers("watch", "leave"))), "written")
      work(.finaliseForm(FinaliseForm(form: id)), "finalised")
    }
    let send = TaskID(Self.visit, "send")
    work(.submitForms(SubmitForms(task: send)), "sent")
    expectNoDifference(given.refusal(.authorise(Authorise(task: send)), by: "eve.both"), [.ownWork])
    given.when(.authorise(Authorise(task: send)), by: "bob.manager")
    #expect(given.open.contains("visit-1/end"))
  }

  @Test func copyForwardTakesTheLatestAndSaysWhereFrom() {
    var given = Self.noted("watch", "leave")
    given.when(.closeStep(CloseStep(step: Self.talk)))
    let one = TaskID(Self.visit, "one")
    given.when(.startForm(StartForm(form: one, copyFrom: [Self.note])))
    #expect(given.file.form(one)?.answers == Self.answers("watch", "leave"))
    #expect(given.file.form(one)?.sources.values.allSatisfy { $0 == AnswerSource(Self.note, version: 1) } == true)
    expectNoDifference(
      given.refusal(.startForm(StartForm(form: TaskID(Self.visit, "two"), copyFrom: [Self.note]))),
      [.waitsFor(title: "Write two", others: ["Write one"])])
  }

  @Test func aTaskIsClaimedByItsRoleAndGivenByThoseWhoMay() {
    var given = Given()
    let hold = TaskID(Self.talk, "hold")
    given.when(.reassignTask(ReassignTask(task: hold, worker: "eve.both")), by: "eve.both")
    #expect(
      given.file.openTasks(procedure: Small.procedure, calendar: Given.calendar).first?.worker == "eve.both")
    expectNoDifference(
      given.refusal(.reassignTask(ReassignTask(task: hold, worker: "eve.both")), by: "ann.worker"),
      [.notYourRole(needed: ["Manager"], doing: "Giving a task to somebody else")])
    expectNoDifference(
      given.refusal(.reassignTask(ReassignTask(task: hold, worker: "rec.support")), by: "bob.manager"),
      [.workerLacksRole("rec.support", role: "Worker")])
  }

  @Test(arguments: ["\u{1B}[31m", "\u{202E}", "a\u{0}", String(repeating: "x", count: 201)])
  func namesHoldNoControlCharactersAndAreBounded(name: String) {
    let command = Command.addPerson(
      AddPerson(person: NewPerson(kind: .relative, givenName: name, familyName: "Ash")))
    guard case .badText(let field, _)? = Given().refusal(command).first else {
      Issue.record("not refused")
      return
    }
    #expect(field == "The given name")
  }

  @Test func anythingOnWhatIsNotThereIsRefused() {
    let given = Given()
    let none = StepID("visit", 9)
    let task = TaskID(none, "go")
    let commands: [Command] = [
      .closeStep(CloseStep(step: none)), .confirmTask(ConfirmTask(task: task)), .startForm(StartForm(form: task)),
      .saveForm(SaveForm(form: task, answers: [:])), .finaliseForm(FinaliseForm(form: task)),
      .copyAnswers(CopyAnswers(form: task, child: "p1")), .amendForm(AmendForm(form: task)),
      .submitForms(SubmitForms(task: task)), .authorise(Authorise(task: task)),
      .reject(Reject(task: task, reason: "x")), .rollBack(RollBack(task: task, reason: "x")),
      .reassignTask(ReassignTask(task: task, worker: "ann.worker")),
    ]
    for command in commands {
      #expect(given.refusal(command) == [.noSuchStep(none)], "\(command.name)")
    }
  }
}
