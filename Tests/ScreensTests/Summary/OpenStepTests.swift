import Casework
import Screens
import Terminal
import Testing
import Workflow

/// A step is opened again from the family's summary, for the child who was missed.
struct OpenStepTests {
  private static let first = StepID("strategy-discussion", 1)
  private static let second = StepID("strategy-discussion", 2)

  /// A family of two children whose first discussion is open.
  private func session(as worker: Worker) throws -> Session {
    let clock = TestClock(Instant(milliseconds: 0))
    clock.set("2026-01-26 09:41")
    let service = CaseService(store: InMemoryStore(), clock: clock) { TestDefinitions.set }
    try service.register([World.amina, World.cerys], by: "system")
    let children = ["Sam", "Ivy"].map { NewPerson(kind: .child, givenName: $0, familyName: "Oak") }
    let opening = OpenCase(
      family: "Oak", procedure: "test", step: "strategy-discussion", team: "north", people: children,
      allocations: ["social-worker": World.amina.id])
    try service.perform(.openCase(opening), on: nil, as: Actor(World.amina))
    return Session(service: service, worker: worker, isTraining: true)
  }

  private func close(_ session: Session) throws {
    let day = try #require(Day("2026-01-26"))
    let held = RecordAttendance(step: Self.first, date: day, time: TimeOfDay(minutes: 540), present: ["p1"])
    try session.service.perform(.recordAttendance(held), on: "C0001", as: session.actor)
    try session.service.perform(.closeStep(CloseStep(step: Self.first)), on: "C0001", as: session.actor)
  }

  private func summary(_ session: Session) -> Driver {
    Driver(session, width: 80, height: 24).type("fOak").press(.enter)
  }

  @Test func whichChildrenAndWhyAreAsked() throws {
    let session = try session(as: World.amina)
    try close(session)
    let driver = summary(session).type("o")
    #expect(driver.text.contains("Strategy discussion: about which children?"))
    driver.press(.down).type(" ").press(.enter)
    #expect(driver.text.contains("Open: Strategy discussion"))
    driver.type("Ivy was not known of.").press(.enter)
    #expect(driver.message.contains("Strategy discussion is open."), "\(driver.message)")
    #expect(driver.text.contains("strategy discussion 2"))
    let file = try session.service.file("C0001")
    #expect(file.step(Self.second)?.concerned == ["p2"])
    let payloads = try session.service.store.entries(of: "C0001").map(\.fact.payload)
    #expect(payloads.contains { $0.contains("Ivy was not known of.") })
  }

  @Test func anOpenOneIsSaidBeforeTheReasonIsAsked() throws {
    let session = try session(as: World.amina)
    let driver = summary(session).type("o").type(" ").press(.enter)
    #expect(driver.message.contains("Strategy discussion is open already."), "\(driver.message)")
    #expect(try session.service.file("C0001").steps.count == 1)
  }

  @Test func whoMayNotIsTold() throws {
    let driver = summary(try session(as: World.cerys)).type("o")
    #expect(driver.message.contains("Opening a step is for:"), "\(driver.message)")
  }
}
