import Testing

@testable import Workflow

/// What is done again and again: one task closes a step and opens the next, for as long as the condition holds.
@Suite struct RecurringStepTests {
  @Test("QG-8 one task closes the step and opens the next, until no child is what it is done for") func series() {
    var given = Choir.given()
    given.happened(.stepOpened(StepOpened(step: StepID("walk", 1), from: nil)))
    given.happened(.statusBegun(StatusBegun(child: "p1", status: "singing", since: Given.monday.day)))
    func go(_ number: Int) -> Command {
      .confirmTask(ConfirmTask(task: TaskID(StepID("walk", number), "go")))
    }
    let events = given.when(go(1))
    #expect(events.map(\.name) == ["task-confirmed", "step-closed", "step-opened"])
    #expect(given.open.contains("walk-2/go"))
    given.happened(.statusEnded(StatusEnded(child: "p1", status: "singing")))
    #expect(given.when(go(2)).map(\.name) == ["task-confirmed", "step-closed"])
    #expect(!given.open.contains { $0.hasPrefix("walk") })
  }
}
