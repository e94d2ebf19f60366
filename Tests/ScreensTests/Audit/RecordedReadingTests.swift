import Casework
import Synchronization
import Terminal
import Testing
import Workflow

@testable import Screens

/// Whoever sees something of a case is recorded, once for each sitting and part.
struct RecordedReadingTests {
  private let world = World()

  /// What was recorded as opened, in order: by whom, for whom, what.
  private func recorded(_ id: CaseID = "C0001") -> [String] {
    world.store.readings(.cases([id]), limit: 99).reversed().map { kept in
      let reading = kept.reading
      return [reading.by.rawValue, reading.principal.map { "for \($0)" }, reading.what.description]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  /// The summary of the first family, over the tray.
  private func summary(as worker: Worker = World.amina) -> Driver {
    Driver(world.session(as: worker)).type("fCarter").press(.enter)
  }

  @Test func theTrayAndItsPreviewAreNoReading() {
    Driver(world.session()).press(.down, .down, .up)
    #expect(world.store.readings(.worker(World.amina.id), limit: 9).isEmpty)
  }

  @Test func eachPartIsRecordedWhenItIsOpenedAndNotAgainWithinAQuarterOfAnHour() throws {
    let driver = summary()
    #expect(recorded() == ["amina.shah summary"])
    driver.type("p").press(.escape).type("n").press(.escape).type("c").press(.escape)
    let all = ["summary", "pathway", "network", "chronology"].map { "amina.shah \($0)" }
    #expect(recorded() == all)
    driver.type("p").press(.escape).type("p")
    #expect(recorded() == all)
    world.clock.set("2026-01-26 09:55")
    driver.press(.escape).type("n").press(.escape)
    #expect(recorded() == all)
    world.clock.set("2026-01-26 09:57")
    driver.type("n")
    #expect(recorded() == all + ["amina.shah network"])
  }

  @Test func anotherSittingAndAnotherWorkerAreRecorded() {
    _ = summary()
    _ = summary()
    _ = summary(as: World.ben)
    #expect(recorded() == ["amina.shah summary", "amina.shah summary", "ben.cole summary"])
  }

  @Test func whoeverActsForAnotherIsRecordedWithThem() throws {
    let mandate = try world.mandate(of: World.ben, for: World.amina, until: "2026-01-30")
    let session = world.session(as: World.ben).acting(for: World.amina, by: mandate)
    Driver(session).type("fCarter").press(.enter)
    #expect(recorded() == ["ben.cole for amina.shah summary"])
  }

  @Test func aFormAndAMeetingAreRecordedByTheirPlace() throws {
    let step = StepID("initial-conference", 1)
    let form = TaskID(step, "report")
    Driver(world.session(), root: FormScreen(caseID: "C0001", form: form)).press(.down)
    Driver(world.session(), root: MeetingScreen(caseID: "C0001", step: step, focus: nil)).press(.down)
    #expect(recorded() == ["amina.shah form \(form)", "amina.shah meeting \(step)"])
  }

  @Test func aCaseThatIsNotThereIsNotRecorded() {
    Driver(world.session(), root: SummaryScreen(caseID: "C0999")).press(.down)
    #expect(recorded("C0999").isEmpty)
  }

  @Test func whileAnotherHoldsTheStoreNothingIsShownUntilItIsRecorded() {
    let store = FickleStore(world.store)
    let service = CaseService(store: store, clock: world.clock) { TestDefinitions.set }
    let driver = Driver(Session(service: service, worker: World.amina, isTraining: true))
    driver.type("fCarter")
    store.failure = .busy(path: "store")
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.text.contains("Another program holds the store. This is shown as soon as"))
    #expect(!driver.text.contains("Ellie"))
    driver.press(.down)
    #expect(!driver.text.contains("Ellie"))
    // Nobody need press a key: it is tried again as what was typed and not kept is.
    #expect(driver.shell.isStuck)
    store.failure = nil
    driver.shell.keep()
    #expect(driver.text.contains("Ellie") && !driver.shell.isStuck)
    #expect(recorded() == ["amina.shah summary"])
  }

  @Test func whatCanNotBeRecordedIsShownAllTheSameAndSaidOnce() {
    let store = FickleStore(world.store)
    store.failure = .full(path: "store")
    let service = CaseService(store: store, clock: world.clock) { TestDefinitions.set }
    let driver = Driver(Session(service: service, worker: World.amina, isTraining: true))
    driver.type("fCarter").press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.text.contains("Ellie"))
    #expect(driver.text.contains("This is opened without a record of it: There is no space left"))
    driver.type("p")
    #expect(driver.frame.text(row: 0).contains("Pathway map"))
    #expect(!driver.text.contains("without a record"))
    store.failure = nil
    driver.press(.escape)
    #expect(recorded() == ["amina.shah summary"])
  }

  /// A place beside the store that has what was opened.
  private final class Witness: ReadingWitness {
    private let seen = Mutex<[String]>([])
    var noted: [String] { seen.withLock { $0 } }

    func note(_ reading: CaseReading, for problem: StoreError) -> Bool {
      seen.withLock { $0.append("\(reading.by) \(reading.what): \(problem)") }
      return true
    }
  }

  @Test func whatTheStoreCanNotTakeTheWitnessHas() {
    let store = FickleStore(world.store)
    store.failure = .full(path: "store")
    let witness = Witness()
    let service = CaseService(store: store, clock: world.clock, witness: witness) { TestDefinitions.set }
    let driver = Driver(Session(service: service, worker: World.amina, isTraining: true))
    driver.type("fCarter").press(.enter)
    #expect(driver.text.contains("Ellie"))
    #expect(driver.text.contains("The record of this is in the system's log: There is no space left"))
    driver.press(.down).type("p")
    #expect(!driver.text.contains("system's log"))
    // It has each once, as the store would.
    driver.press(.escape).type("p").press(.escape)
    let full = StoreError.full(path: "store")
    #expect(witness.noted == ["amina.shah summary: \(full)", "amina.shah pathway: \(full)"])
    // While another process holds the store, it waits for the store.
    store.failure = .busy(path: "store")
    driver.type("n")
    #expect(witness.noted.count == 2)
  }
}
