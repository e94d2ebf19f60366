import Casework
import Terminal
import Testing
import Workflow

/// What the summary of a closed case says of how long it is kept.
struct RetentionSummaryTests {
  private static let schedule = RetentionSchedule(
    title: "Test",
    rules: [RetentionRule(title: "Any case", cite: "Rule 1", years: 25, from: .birth)])

  /// The Smith family's case, called off on 12 January 2026, as the summary shows it.
  private func summary(
    _ retention: Result<RetentionSchedule?, CaseworkError>, closed: Bool = true, on day: String = "2026-01-26"
  ) throws -> (world: World, text: String) {
    var definitions = TestDefinitions.set
    let manager = try #require(TestDefinitions.procedure.roles.firstIndex { $0.key == "team-manager" })
    definitions.procedures["test"]?.roles[manager].permissions.insert(.erase)
    let world = World(definitions: definitions, retention: retention)
    let id = try #require(world.store.cases(matching: "Smith", limit: 1).first?.id)
    if closed {
      let command = CancelStep(step: StepID("strategy-discussion", 1), reason: "They moved.")
      world.perform(.cancelStep(command), on: id, as: World.ben, at: "2026-01-12 10:00")
    }
    world.clock.set("\(day) 09:41")
    let driver = Driver(world.session(), width: 100, height: 30).type("fSmith").press(.enter)
    return (world, driver.text)
  }

  @Test func aClosedCaseSaysUntilWhenItIsKeptAndWhy() throws {
    let text = try summary(.success(Self.schedule)).text
    #expect(
      text.contains("Closed 12 Jan 2026; kept until 24 Dec 2047: Any case: 25 years from the birth of Nia on 24 Dec"))
    #expect(text.contains("2022 (Rule 1)"))
  }

  /// The records of the closed case are held too: the hold stands out, the date does not.
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func aClosedCaseWhoseRecordsAreHeld(size: (Int, Int)) throws {
    let world = try summary(.success(Self.schedule)).world
    let id = try #require(world.store.cases(matching: "Smith", limit: 1).first?.id)
    world.perform(
      .holdRecords(HoldRecords(reason: "The inquiry into Hillside School.")), on: id, as: World.ben,
      at: "2026-01-20 10:00")
    world.clock.set("2026-01-26 09:41")
    let driver = Driver(world.session(), width: size.0, height: size.1).type("fSmith").press(.enter)
    #expect(driver.text.contains("RECORDS HELD by Ben Cole"))
    Golden.check(driver.frame, "summary-closed-\(size.0)x\(size.1)")
  }

  @Test func whatIsPastItsTimeSaysSo() throws {
    let schedule = RetentionSchedule(
      title: "Test", rules: [RetentionRule(title: "Any case", cite: "Rule 1", years: 1, from: .closing)])
    let text = try summary(.success(schedule), on: "2027-01-13").text
    #expect(text.contains("Closed 12 Jan 2026; was to be kept until 12 Jan 2027: Any case: 1 year from the closing"))
  }

  @Test func anOpenCaseSaysNothing() throws {
    #expect(try !summary(.success(Self.schedule), closed: false).text.contains("Closed"))
  }

  @Test func withoutAScheduleOrARuleThatIsSaid() throws {
    let none = try summary(.success(nil)).text
    #expect(none.contains("Closed 12 Jan 2026") && !none.contains("kept until"))
    let uncovered = RetentionRule(title: "Visits", cite: "Rule 2", steps: ["visit"], years: 1, from: .closing)
    let text = try summary(.success(RetentionSchedule(title: "Test", rules: [uncovered]))).text
    #expect(text.contains("Closed 12 Jan 2026; no rule of the retention schedule covers the case"))
  }

  /// A schedule with errors in it keeps nobody from the case.
  @Test func aScheduleThatCannotBeReadIsSaid() throws {
    let text = try summary(.failure(.definitions("schedule.yaml:1:1: error"))).text
    #expect(text.contains("Closed 12 Jan 2026; the retention schedule can't be read: waymark retention says why"))
    #expect(text.contains("Nia Smith"))
  }
}
