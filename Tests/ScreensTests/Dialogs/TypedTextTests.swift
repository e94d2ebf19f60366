import Casework
import Synchronization
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Dialogs: what is typed outlives the program")
struct TypedTextTests {
  private let world = FormWorld()

  private func awaiting() throws {
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
  }

  /// Everything that is kept of what Ben has typed, as if the program had been killed now.
  private func reopened() -> Driver { world.open(FormWorld.report, as: FormWorld.ben) }

  @Test("a reason is offered again in the same dialog on the same form, with the cursor where it was")
  func reason() throws {
    try awaiting()
    let driver = reopened().type("rSay who saw Zoë.").press(.left, .left)
    driver.shell.keep()
    world.clock.set("2026-01-12 11:15")
    let again = reopened().type("r")
    #expect(again.message.contains("Restored what you had typed here, 09:41."), "\(again.message)")
    again.type("!").press(.enter)
    #expect(world.form(FormWorld.report)?.state == .rejected)
    #expect(world.open(FormWorld.report).text.contains("Say who saw Zo!ë."))
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    #expect(!reopened().type("r").text.contains("Say who"), "what was sent is not offered again")
  }

  @Test("nobody else is offered it, nor the same person anywhere else")
  func others() throws {
    try awaiting()
    let driver = reopened().type("rSay who saw Zoë.")
    driver.shell.keep()
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    #expect(!world.open(FormWorld.report, as: FormWorld.rita).type("b").text.contains("Say who"))
    #expect(!world.open(FormWorld.report, as: FormWorld.ben).type("b").text.contains("Say who"))
  }

  @Test("what is dropped on purpose is gone")
  func dropped() throws {
    try awaiting()
    let driver = reopened().type("rSay who saw Zoë, and when it was.")
    driver.shell.keep()
    driver.press(.escape)
    #expect(driver.message.contains("Esc again leaves and drops what you typed here."))
    driver.press(.escape)
    #expect(!reopened().type("r").text.contains("Say who"))
  }

  @Test("a reason stays until the question that follows it is answered with yes")
  func followed() throws {
    try awaiting()
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    let records = world.open(FormWorld.report, as: FormWorld.rita).type("bThe wrong child is named.").press(.enter)
    #expect(records.text.contains("Roll back"))
    let killed = world.open(FormWorld.report, as: FormWorld.rita).type("b")
    #expect(killed.text.contains("The wrong child is named."))
    killed.press(.enter).type("n")
    #expect(world.form(FormWorld.report)?.state == .authorised)
    killed.type("b")
    #expect(killed.text.contains("The wrong child is named."), "no drops the question, not the reason")
    killed.press(.enter).type("y")
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    #expect(!world.open(FormWorld.report, as: FormWorld.rita).type("b").text.contains("The wrong child"))
  }

  @Test("what was refused is still there when the dialog is opened again")
  func refused() throws {
    try awaiting()
    let disk = FickleStore(world.store)
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    driver.type("rSay who saw Zoë.")
    driver.shell.keep()
    disk.failure = .busy(path: "x")
    driver.press(.enter)
    #expect(world.form(FormWorld.report)?.state == .awaitingAuthorisation)
    disk.failure = nil
    #expect(driver.type("r").text.contains("Say who saw Zoë."))
  }

  @Test("what was refused in a dialog that can't be opened again is put in elsewhere by one key")
  func refusedForGood() throws {
    try awaiting()
    let driver = reopened().type("rSay who saw Zoë.")
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    driver.press(.enter)
    #expect(driver.text.contains("What you typed is kept; Alt-' puts it into any field."), "\(driver.text)")
    driver.press(.escape, .alt("/"))
    #expect(!driver.text.contains("Say who saw Zoë."))
    driver.press(.alt("'"))
    #expect(driver.text.contains("Say who saw Zoë."), "\(driver.text)")
    let other = reopened().press(.alt("/"), .alt("'"))
    #expect(other.message.contains("Nothing that was typed was refused yet."))
    #expect(reopened().press(.alt("'")).message.contains("No text is typed here"))
  }

  @Test("a full disk is said while a reason is typed, tried again, and told when it is over")
  func full() throws {
    try awaiting()
    let disk = FickleStore(world.store)
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    disk.failure = .full(path: "/srv/waymark.store")
    driver.type("rSay who saw Zoë.")
    driver.shell.keep()
    #expect(driver.text.contains("What you typed could not be kept: There is no space left"), "\(driver.text)")
    disk.onSave = { count in if count == 3 { disk.failure = nil } }
    let device = MemoryDevice(script: [.key(.character("!")), .idle, .idle, .idle])
    driver.shell.run(on: device)
    #expect(disk.saves >= 3)
    #expect(reopened().type("r").text.contains("Say who saw Zoë.!"))
  }

  @Test("what the store can't take of a reason is in the refuge from the first try on, and goes once it is sent")
  func sheltered() throws {
    try awaiting()
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let session = Session(service: service, worker: FormWorld.ben, isTraining: true, refuge: refuge)
    let driver = Driver(session)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    disk.failure = .busy(path: "x")
    driver.type("rSay who saw Zoë.")
    driver.shell.keep()
    #expect(refuge.kept.withLock { $0?.answers.values.contains(.text("Say who saw Zoë.")) } == true)
    // Ended by now, as by a kill: once the store is to be had the same dialog offers it.
    disk.failure = nil
    let again = Driver(session)
    _ = again.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    #expect(again.type("r").text.contains("Say who saw Zoë."))
    #expect(refuge.kept.withLock { $0 } == nil, "it is in the store now")
    disk.failure = .busy(path: "x")
    again.type("!")
    again.shell.keep()
    #expect(refuge.kept.withLock { $0?.answers.values.contains(.text("Say who saw Zoë.!")) } == true)
    disk.failure = nil
    again.press(.enter)
    #expect(world.form(FormWorld.report)?.state == .rejected)
    #expect(refuge.kept.withLock { $0 } == nil)
  }

  @Test("as the program ends, a reason is in the refuge before the store is waited for")
  func refugeFirst() throws {
    try awaiting()
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true, refuge: refuge))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    driver.type("rSay who saw Zoë.")
    disk.onSave = { _ in
      #expect(refuge.kept.withLock { $0?.answers.values.contains(.text("Say who saw Zoë.")) } == true)
    }
    let saves = disk.saves
    driver.send(.closed)
    #expect(disk.saves > saves)
    #expect(reopened().type("r").text.contains("Say who saw Zoë."))
  }

  @Test("keys that never pause are kept at the rhythm of a form, in a dialog too")
  func rhythm() throws {
    try awaiting()
    let disk = FickleStore(world.store)
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    let keys = (0..<40).map { _ in InputEvent.key(.character("a")) }
    driver.type("r").shell.run(on: MemoryDevice(script: keys, pace: 50))
    #expect(disk.saves == 4, "three times while two seconds of keys came, and once after them")
    #expect(reopened().type("r").text.contains(String(repeating: "a", count: 40)))
  }
}

@Suite("Sheets: what is typed outlives the program")
struct TypedSheetTests {
  private let world = World()

  /// Amina at the summary of the Carters, with the sheet that adds a relative.
  private func adding() -> Driver {
    Driver(world.session(), width: 120, height: 50).select("Carter").type("sa").press(.down, .enter)
  }

  @Test("a sheet comes back whole, and goes once it is done")
  func sheet() {
    let driver = adding().type("Alun").press(.enter).type("Rhys").press(.enter).type("grandfa").press(.left)
    driver.shell.keep()
    let again = adding()
    #expect(again.message.contains("Restored what you had typed here, 09:41."), "\(again.message)")
    #expect(again.text.contains("Alun") && again.text.contains("Rhys"))
    again.type("-")
    #expect(again.text.contains("grandf-a"), "the cursor is where it was")
    again.press(.backspace, .end).type("ther").press(.control("s"))
    #expect(again.message.contains("Added: Alun Rhys."), "\(again.message)")
    let empty = adding().shell.top as? PersonDialog
    #expect(empty != nil && empty?.sheet.typed == nil)
  }

  @Test("leaving it on purpose drops it, after a question")
  func left() {
    let driver = adding().type("Alun")
    driver.shell.keep()
    driver.press(.escape).type("y")
    #expect(!adding().text.contains("Alun"))
  }

  @Test("what somebody else has changed meanwhile in the same line is said beside it")
  func meanwhile() throws {
    let driver = Driver(world.session(), width: 120, height: 50).select("Carter").type("s").press(.tab)
    let id = try #require(world.store.cases(matching: "Carter", limit: 1).first?.id)
    _ = driver.shell.settle([.push(FamilyDialog(changing: try world.service.file(id)))])
    driver.press(.down, .end).type(", Flat 2")
    driver.shell.keep()
    world.clock.set("2026-01-26 10:00")
    let change = Command.changeCase(ChangeCase(family: "Carter", address: "9 High Street"))
    try world.service.perform(change, on: id, as: Actor(World.amina))
    _ = driver.shell.settle([.push(FamilyDialog(changing: try world.service.file(id)))])
    #expect(driver.text.contains("4 Mill Lane, Flat 2"))
    #expect(driver.text.contains("Address has been changed meanwhile to: 9 High Street"), "\(driver.text)")
  }

  @Test("a text that has no room is refused and said so, not cut")
  func noRoom() throws {
    let world = World()
    let long = String(repeating: "The child must not go home. ", count: 160)
    let prompt = Driver(world.session()).type("n").type("Seen today. ")
    prompt.send(.paste(long))
    #expect(prompt.text.contains("Nothing pasted: 4,480 characters, room for 3,988."), "\(prompt.text)")
    prompt.type("!")
    #expect(!prompt.text.contains("Nothing pasted: 4,480 characters, room for 3,988."))
    prompt.press(.enter)
    let notes = world.store.streams().flatMap { world.store.entries(of: $0) }.compactMap { entry in
      if case .taskNoted(let note)? = try? entry.event() { note.text } else { nil }
    }
    #expect(notes == ["Seen today. !"])
    let sheet = Driver(world.session())
    _ = sheet.shell.settle([.push(try OpenCaseDialog(family: "Ash", in: world.session()))])
    sheet.send(.paste(long))
    #expect(sheet.text.contains("Nothing pasted: 4,480 characters, room for "), "\(sheet.text)")
  }

  @Test("a note on one child's task is not offered on the same task of another")
  func anothersNote() {
    let world = World()
    /// The tray with a note begun on the row of a family, that row's task in the words of the dialog.
    func note(on family: String) -> Driver {
      let driver = Driver(world.session(), width: 120, height: 40)
      let lines = driver.text.split(separator: "\n")
      let first = lines.firstIndex { $0.contains("CHILD OR FAMILY") } ?? 0
      let row = lines.firstIndex { $0.contains(family) && $0.contains("Organise") } ?? 0
      for _ in first..<max(first, row - 1) { driver.press(.down) }
      return driver.type("n")
    }
    let evans = note(on: "Evans").type("Zoë was seen at Hillside.")
    evans.shell.keep()
    let other = note(on: "山田")
    for driver in [evans, other] {
      #expect(driver.text.contains("Note on: organise the conference"), "\(driver.text)")
    }
    #expect(!other.text.contains("Hillside"), "\(other.text)")
    #expect(note(on: "Evans").text.contains("Zoë was seen at Hillside."))
  }
}
