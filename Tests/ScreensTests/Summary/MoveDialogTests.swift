import Casework
import Screens
import Terminal
import Testing
import Workflow

/// A case is moved to other rules from the family's summary: what changes is shown before it is done.
struct MoveDialogTests {
  /// A family that begins with the first procedure, in an authority that has another one besides.
  private func session(as worker: Worker) throws -> Session {
    let first = try #require(TestDefinitions.set.procedures["test"])
    var other = first
    other.key = "other"
    other.version = 3
    let role = try #require(other.roles.firstIndex { $0.key == "team-manager" })
    other.roles[role].permissions.insert(.moveCase)
    let step = try #require(other.steps.firstIndex { $0.key == "strategy-discussion" })
    other.steps[step].tasks[0].title = "Note who was there"
    let definitions = DefinitionSet(procedures: [first, other], forms: Array(TestDefinitions.set.forms.values))
    let clock = TestClock(Instant(milliseconds: 0))
    clock.set("2026-01-26 09:41")
    let service = CaseService(store: InMemoryStore(), clock: clock) { definitions }
    try service.register([World.amina, World.ben], by: "system")
    let child = NewPerson(kind: .child, givenName: "Sam", familyName: "Oak")
    let opening = OpenCase(
      family: "Oak", procedure: "test", step: "strategy-discussion", team: "north", people: [child],
      allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
    try service.perform(.openCase(opening), on: nil, as: Actor(World.amina))
    return Session(service: service, worker: worker, isTraining: true)
  }

  /// The summary of the family, found by its name.
  private func summary(_ session: Session, width: Int = 80, height: Int = 24) -> Driver {
    Driver(session, width: width, height: height).type("fOak").press(.enter)
  }

  @Test(arguments: [(60, 20), (80, 24)]) func whatChangesIsShownFirst(size: (Int, Int)) throws {
    let session = try session(as: World.ben)
    let driver = summary(session, width: size.0, height: size.1).type("m")
    #expect(driver.text.contains("Move the case to other rules"))
    for _ in "test" { driver.press(.backspace) }
    driver.type("other").press(.enter, .backspace).type("3").press(.enter).type("Here it is otherwise.")
    driver.press(.control("s"))
    Golden.check(driver.frame, "summary-move-\(size.0)x\(size.1)")
    #expect(try session.service.file("C0001").procedure == "test")
    driver.type("y")
    #expect(driver.message.contains("Moved: to version 3 of other."))
    #expect(try session.service.file("C0001").procedure == "other")
    let tray = try session.service.store.tray(TrayPage(view: .mine(World.amina.id), limit: 9))
    #expect(tray.map(\.title).contains("Note who was there"))
  }

  @Test func aRefusalStaysInTheSheet() throws {
    let driver = summary(try session(as: World.ben), width: 100).type("m").press(.enter, .enter)
    driver.type("To see.").press(.control("s"))
    #expect(driver.text.contains("Nobody may do this here."))
  }

  @Test func whoMayNotMoveACaseIsTold() throws {
    let driver = summary(try session(as: World.amina)).type("m")
    #expect(driver.message.contains("Moving a case"))
  }
}
