import CustomDump
import Testing

@testable import Workflow

/// Conditions on the forms of another step: the latest of its kind.
@Suite struct OtherStepConditionTests {
  private static let watched = Condition.inStep(
    "talk", .answer(task: "note", field: "verdict", .isOneOf(["watch"]), .anyChild))

  /// A case whose visit has a task only where the talk's note says so, and a further one only where it does not.
  private static func given() -> Given {
    var given = Given()
    given.procedure.steps[1].tasks += [
      TaskDefinition(key: "ring", title: "Ring", verb: .confirm, by: ["worker"], condition: watched),
      TaskDefinition(key: "rest", title: "Rest", verb: .confirm, by: ["worker"], condition: .not(watched)),
      TaskDefinition(key: "gated", title: "Gated", verb: .confirm, by: ["worker"], gates: ["watched"]),
    ]
    given.procedure.gates = [Gate(key: "watched", requirements: [Requirement(.condition(watched))])]
    given.happened(.stepOpened(StepOpened(step: StepID("visit", 1), from: nil)))
    return given
  }

  private static let note = TaskID(StepID("talk", 1), "note")
  private static let gated = Command.confirmTask(ConfirmTask(task: TaskID(StepID("visit", 1), "gated")))

  private static func write(_ given: inout Given, _ verdict: String) {
    if given.file.form(note) == nil {
      given.when(
        .recordAttendance(
          RecordAttendance(
            step: StepID("talk", 1), date: given.at.day, time: TimeOfDay(minutes: 0), present: ["p1"])))
      given.when(.startForm(StartForm(form: note)))
    }
    given.when(.saveForm(SaveForm(form: note, answers: [at("verdict", child: "p2"): .text(verdict)])))
  }

  @Test func aTaskOfAStepIsNeededByTheAnswerOfAnother() {
    var given = Self.given()
    #expect(given.holders.contains { $0.hasPrefix("rest") } && !given.holders.contains { $0.hasPrefix("ring") })
    let before = given.file
    Self.write(&given, "watch")
    #expect(given.holders.contains { $0.hasPrefix("ring") } && !given.holders.contains { $0.hasPrefix("rest") })
    #expect(!given.procedure.limitsStand(on: given.file, as: before), "what is kept of the visit is made anew")
    let watching = given.file
    given.when(.saveForm(SaveForm(form: Self.note, answers: [at("summary"): .text("Gold.")])))
    #expect(given.procedure.limitsStand(on: given.file, as: watching), "nothing looks at the summary")
  }

  @Test func whatAGateMissesInAnotherStepIsNamed() {
    var given = Self.given()
    expectNoDifference(
      given.refusal(Self.gated),
      [.gateShut(title: "Gated", missing: ["\"Verdict\" of \"Note it\" must be Watch."])])
    Self.write(&given, "watch")
    given.when(Self.gated)
    var none = Self.given()
    none.when(.cancelStep(CancelStep(step: StepID("talk", 1), reason: "No.")), by: "bob.manager")
    expectNoDifference(
      none.refusal(Self.gated), [.gateShut(title: "Gated", missing: ["Talk has not begun."])])
    #expect(none.holders.contains { $0.hasPrefix("rest") }, "nothing is answered there")
  }
}
