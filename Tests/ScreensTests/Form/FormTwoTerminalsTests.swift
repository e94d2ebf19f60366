import Casework
import Synchronization
import Terminal
import Testing
import Workflow

@testable import Screens

/// One worker with the same form open at two terminals: no line of either is lost, and no clock decides.
@Suite("Forms: at two terminals")
struct FormTwoTerminalsTests {
  private let world = FormWorld()
  private let place = SharedRefuge.Place()
  private let summary = FieldAddress(FieldKey("summary"))

  /// The form at a terminal; how it comes to the store may be another way than that of others.
  private func terminal(_ sitting: String, _ disk: FickleStore? = nil) -> Driver {
    let service = CaseService(store: disk ?? FickleStore(world.store), clock: world.clock) {
      () throws(CaseworkError) in FormDefinitions.set
    }
    let session = Session(
      service: service, worker: FormWorld.amina, isTraining: true, refuge: SharedRefuge(place: place, sitting: sitting))
    let driver = Driver(session, width: 120)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    return driver
  }

  private var stored: Answer? {
    world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id)?.answers[summary]
  }

  private var saved: Answer? { world.form(FormWorld.report)?.answers[summary] }

  /// Types a line at one terminal, and another at a second one for which the store has that of the first.
  private func typed() throws -> (second: Driver, disk: FickleStore) {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    let disk = FickleStore(world.store)
    let second = terminal("b", disk)
    terminal("a").type("aaa").shell.keep()
    world.clock.set("2026-01-12 09:50")
    disk.draftFailure = .typedElsewhere
    second.type("bbb").shell.keep()
    return (second, disk)
  }

  @Test("the one that came second is told so, and what it types is in the refuge")
  func told() throws {
    let (second, _) = try typed()
    #expect(second.text.contains("NOT KEPT: you are typing into it at another terminal too. Until the store takes it,"))
    #expect(stored == .text("aaa") && place.texts(of: "summary") == ["bbb"])
  }

  @Test("told no longer once it is saved, or the other has left")
  func over() throws {
    let (second, disk) = try typed()
    disk.draftFailure = nil
    second.shell.keep()
    #expect(second.message.contains("What you typed is kept now."), "\(second.message)")
    disk.draftFailure = .typedElsewhere
    second.type("!").shell.keep()
    #expect(second.formScreen?.isStuck == true)
    second.press(.control("s"))
    #expect(saved == .text("bbb!"))
    #expect(second.formScreen?.isStuck == false && !second.text.contains("NOT KEPT"))
    #expect(place.texts(of: "summary").isEmpty)
    second.press(.tab).shell.keep()
    #expect(second.formScreen?.isStuck == false, "where the cursor is takes nobody's place")
  }

  @Test("both ended, one is there at the next opening, and the other to be decided on after it")
  func ended() throws {
    _ = try typed()
    let next = terminal("c")
    #expect(next.text.contains("bbb"))
    #expect(next.message.contains("open the form again for what you typed at another terminal"), "\(next.message)")
    #expect(stored == .text("bbb") && place.texts(of: "summary") == ["aaa"])
    next.press(.control("s"))
    #expect(saved == .text("bbb"))
    next.press(.escape, .escape)
    let last = terminal("d")
    #expect(place.texts(of: "summary").isEmpty && stored == .text("aaa"))
    last.press(.control("s"))
    #expect(last.message.contains("keep yours or take theirs: Summary"), "\(last.message)")
    last.press(.alt("m"), .control("s"))
    #expect(saved == .text("aaa"))
  }

  @Test("what is open at a terminal is not taken from it")
  func open() throws {
    let (second, disk) = try typed()
    place.open.withLock { $0 = ["a", "b"] }
    let third = terminal("c")
    #expect(third.text.contains("aaa") && !third.text.contains("bbb"))
    third.type("!").shell.keep()
    #expect(place.texts(of: "summary") == ["bbb"])
    // Opened again where it could not be kept, it is what was typed there.
    disk.failure = .busy(path: "x")
    second.press(.escape, .escape).type("y")
    #expect(second.formScreen == nil)
    disk.failure = nil
    _ = second.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    #expect(second.text.contains("bbb") && !second.text.contains("aaa"))
    #expect(place.texts(of: "summary") == ["bbb"])
  }

  @Test("of what was left, what holds all of the other stands for both")
  func held() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    terminal("a").type("aaa").shell.keep()
    world.clock.set("2026-01-12 09:20")
    let disk = FickleStore(world.store)
    let second = terminal("b", disk)
    disk.failure = .busy(path: "x")
    second.type(" bbb").send(.closed)
    #expect(terminal("c").text.contains("aaa bbb"))
    #expect(stored == .text("aaa bbb") && place.texts(of: "summary").isEmpty)
  }

  @Test("typed after the clock was set back, it is later all the same")
  func clock() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    let disk = FickleStore(world.store)
    let driver = terminal("a", disk).type("Two children.")
    driver.shell.keep()
    disk.failure = .busy(path: "x")
    world.clock.set("2026-01-12 08:00")
    driver.press(.backspace).type("!").send(.closed)
    #expect(terminal("c").text.contains("Two children!"))
    #expect(stored == .text("Two children!"))
  }

  @Test("a reason typed after the clock was set back is later all the same")
  func dialog() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let disk = FickleStore(world.store)
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    func opened() -> Driver {
      let refuge = SharedRefuge(place: place, sitting: "a")
      let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true, refuge: refuge))
      _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
      return driver.type("r")
    }
    let driver = opened().type("Say who.")
    driver.shell.keep()
    disk.failure = .busy(path: "x")
    world.clock.set("2026-01-12 08:00")
    driver.press(.backspace).type("!").shell.keep()
    disk.failure = nil
    #expect(opened().text.contains("Say who!"))
  }

  @Test("what the same worker has saved elsewhere does not take the place of what they typed: they decide")
  func savedElsewhere() throws {
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    terminal("a").type("Mine.").shell.keep()
    world.clock.set("2026-01-12 09:43")
    try world.perform(.saveForm(SaveForm(form: FormWorld.report, answers: [summary: .text("Mine too.")])))
    let again = terminal("b")
    #expect(again.message.contains("Restored what you had typed"), "\(again.message)")
    again.press(.control("s"))
    #expect(again.message.contains("keep yours or take theirs: Summary"), "\(again.message)")
    #expect(saved == .text("Mine too."))
  }
}
