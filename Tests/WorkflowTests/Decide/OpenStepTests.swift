import CustomDump
import Testing

@testable import Workflow

/// A step that a case can begin with is opened again in a case that is there.
@Suite struct OpenStepTests {
  private static let second = StepID("talk", 2)

  private func closed() -> Given {
    var given = Given()
    given.happened(.stepClosed(StepClosed(step: StepID("talk", 1))))
    return given
  }

  @Test func itIsOpenedForTheChildWhoWasMissed() {
    var given = closed()
    let command = OpenStep(step: "talk", children: ["p2"], reason: "Not known of at the first.")
    expectNoDifference(
      given.when(.openStep(command)),
      [
        .stepOpened(StepOpened(step: Self.second, from: nil, reason: "Not known of at the first.")),
        .childrenConcerned(ChildrenConcerned(step: Self.second, children: ["p2"])),
      ])
    #expect(given.holders == ["hold ann.worker"])
    #expect(given.file.step(Self.second).map { given.file.children(of: $0).map(\.id) } == ["p2"])
    #expect(
      given.file.openTasks(procedure: given.procedure, calendar: Given.calendar).map(\.stepTitle) == ["Talk 2"])
  }

  @Test func besideAnOpenOneItIsForOtherChildren() {
    var given = Given()
    expectNoDifference(given.refusal(.openStep(OpenStep(step: "talk"))), [.stepStillOpen(title: "Talk")])
    given.happened(.childrenConcerned(ChildrenConcerned(step: StepID("talk", 1), children: ["p1"])))
    expectNoDifference(
      given.refusal(.openStep(OpenStep(step: "talk", children: ["p1", "p2"]))), [.stepStillOpen(title: "Talk")])
    given.when(.openStep(OpenStep(step: "talk", children: ["p2"])))
  }

  @Test func whatCanNotBeOpenedIsNamed() {
    let given = closed()
    expectNoDifference(
      given.refusal(.openStep(OpenStep(step: "visit"))), [.notAStartingStep("visit", allowed: ["talk"])])
    expectNoDifference(
      given.refusal(.openStep(OpenStep(step: "talk", children: ["p9"], reason: "a\u{1B}"))),
      [
        .noSuchPerson("p9"),
        .badText(field: "The reason", problem: "has a control character (U+001B) at character 2"),
      ])
    expectNoDifference(given.refusal(.openStep(OpenStep(step: "talk", children: []))), [.nobodyNamed])
    expectNoDifference(
      given.refusal(.openStep(OpenStep(step: "talk")), by: "rec.support"),
      [.notYourRole(needed: ["Worker"], doing: "Opening a step")])
  }

  @Test func itMovesNoLimitOfWhatAnotherHasLedTo() {
    var given = Given()
    let (first, visit) = (StepID("talk", 1), StepID("visit", 1))
    given.happened(.meetingHeld(MeetingHeld(step: first, at: Given.monday.moment, present: ["p1"])))
    given.happened(.stepClosed(StepClosed(step: first)))
    given.happened(.stepOpened(StepOpened(step: visit, from: first)))
    var dates: [Deadline?] {
      given.file.openTasks(procedure: given.procedure, calendar: Given.calendar)
        .filter { $0.id.step == visit }.map(\.due?.deadline)
    }
    let before = dates
    #expect(before.contains { $0 != nil })
    given.when(.openStep(OpenStep(step: "talk", children: ["p2"])))
    #expect(dates == before, "while the second is to come")
    given.happened(
      .meetingHeld(MeetingHeld(step: Self.second, at: Given.monday.adding(seconds: 864_000).moment, present: ["p2"])))
    #expect(dates == before, "when it was held")
  }
}
