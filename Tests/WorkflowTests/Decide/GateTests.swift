import CustomDump
import Testing

@testable import Workflow

/// A gate that is shut names each thing that is missing.
@Suite struct GateTests {
  @Test func everythingThatIsMissingIsNamedAtOnce() {
    var given = Harvest.given()
    given.file.allocations["manager"] = nil
    expectNoDifference(
      given.refusal(.confirmTask(ConfirmTask(task: Harvest.task("cut")))),
      [
        .gateShut(
          title: "Cut it",
          missing: [
            "Child 1 Ash has no file number.", "Child 1 Ash has no allocated manager.",
            "Ada Ash has no telephone number or e-mail address.", "\"Check the field\" is not done.",
            "Nobody has written it up.",
          ])
      ])
  }

  @Test func itOpensWhenNothingIsMissing() {
    var given = Harvest.given()
    var child = given.file.people[0]
    child.fileNumber = "EX-1"
    given.happened(.personChanged(PersonChanged(person: child)))
    var aunt = given.file.people[1]
    aunt.email = "ada@example.org"
    given.happened(.personChanged(PersonChanged(person: aunt)))
    given.when(Harvest.ticked)
    given.when(.startForm(StartForm(form: Harvest.task("note"))))
    let cut = Command.confirmTask(ConfirmTask(task: Harvest.task("cut")))
    expectNoDifference(
      given.refusal(cut), [.gateShut(title: "Cut it", missing: ["Nobody has written it up."])])
    given.when(.saveForm(SaveForm(form: Harvest.task("note"), answers: [at("summary"): .text("Gold.")])))
    #expect(given.file.missing(for: given.task("cut"), in: given.step, given.context("ann.worker")).isEmpty)
    given.when(cut)
    #expect(given.file.step(Harvest.step)?.confirmed["cut"]?.by == "ann.worker")
  }

  @Test("ECL-5 an allocated worker and a file are asked for each child that the step is about")
  func childrenOfTheStep() {
    var given = Harvest.given()
    let other = Person(id: "p3", kind: .child, givenName: "Child 3", familyName: "Ash")
    given.happened(.personAdded(PersonAdded(person: other)))
    given.happened(.childrenConcerned(ChildrenConcerned(step: Harvest.step, children: ["p3"])))
    let missing = given.file.missing(for: given.task("cut"), in: given.step, given.context("ann.worker"))
    #expect(missing.contains("Child 3 Ash has no file number."))
    #expect(!missing.contains { $0.contains("Child 1") })
  }

  @Test("QG-1 a gate is asked of what the command would make of the case: who was there") func attendance() {
    var given = Harvest.given()
    let feast = StepID("feast", 1)
    given.happened(.stepOpened(StepOpened(step: feast, from: Harvest.step)))
    func person(_ id: PersonID, _ sector: String) -> Person {
      Person(id: id, kind: .professional, givenName: "Bo", familyName: id.rawValue, sector: sector)
    }
    given.happened(.personAdded(PersonAdded(person: person("p3", "mill"))))
    given.happened(.personAdded(PersonAdded(person: person("p4", "bakery"))))
    func held(_ present: [PersonID]) -> Command {
      .recordAttendance(
        RecordAttendance(
          step: feast, date: Given.monday.day, time: TimeOfDay("08:30") ?? .midnight, present: present))
    }
    expectNoDifference(
      given.refusal(held(["p3"])),
      [
        .gateShut(
          title: "Hold it",
          missing: ["Nobody was there from: The bakery.", "1 person was there, and 2 are needed."])
      ])
    given.when(held(["p3", "p4"]))
    #expect(given.file.step(feast)?.meeting.held != nil)
  }

  @Test("CG-3 two who must not be the same person, and a step that must be over") func differing() {
    var given = Harvest.given()
    let feast = StepID("feast", 1)
    given.happened(.stepOpened(StepOpened(step: feast, from: Harvest.step)))
    given.happened(.workerAllocated(WorkerAllocated(role: "manager", worker: "ann.worker")))
    let missing = { (given: Given) in
      given.file.missing(at: "all", in: given.file.step(feast) ?? given.step, given.context("ann.worker"))
    }
    expectNoDifference(
      missing(given), ["The worker and the manager are the same person.", "Sowing is not closed yet."])
    given.happened(.workerAllocated(WorkerAllocated(role: "manager", worker: "bob.manager")))
    given.happened(.stepOpened(StepOpened(step: StepID("sowing", 1), from: nil)))
    given.happened(.stepClosed(StepClosed(step: StepID("sowing", 1))))
    expectNoDifference(missing(given), [])
  }

  @Test func whatClosingAStepOpensIsNotAskedForByItsGate() {
    var given = Harvest.given()
    let (feast, sowing) = (StepID("feast", 1), StepID("sowing", 1))
    given.procedure.steps[1].next = [NextSteps(open: ["sowing"])]
    given.happened(.stepOpened(StepOpened(step: feast, from: Harvest.step)))
    given.happened(.meetingHeld(MeetingHeld(step: feast, at: Given.monday.moment, present: ["p1"])))
    let close = Command.closeStep(CloseStep(step: feast))
    expectNoDifference(
      given.refusal(close), [.gateShut(title: "End it", missing: ["Sowing is not closed yet."])])
    given.happened(.stepOpened(StepOpened(step: sowing, from: nil)))
    given.happened(.stepClosed(StepClosed(step: sowing)))
    given.when(close)
    #expect(given.file.steps.last?.id == StepID("sowing", 2))
  }
}

extension Given {
  var step: Step { file.step(Harvest.step) ?? Step(id: Harvest.step, opened: file.opened, openedFrom: nil) }

  func task(_ key: TaskKey) -> TaskDefinition {
    Harvest.field.task(key) ?? TaskDefinition(key: key, title: "", verb: .confirm, by: [])
  }
}
