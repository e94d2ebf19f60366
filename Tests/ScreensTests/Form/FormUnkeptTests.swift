import Casework
import Foundation
import Synchronization
import Terminal
import Testing
import Workflow

@testable import Screens

/// A store that takes nothing for a while, and files that a text can be written to meanwhile.
@Suite("Forms: nothing can be kept")
struct FormUnkeptTests {
  private let world = FormWorld()

  /// Keeps what is written.
  private final class Files: OutsideFiles {
    let written = Mutex<[String: String]>([:])
    func write(_ text: String, to path: String) throws(OutsideFileProblem) {
      guard path.hasPrefix("~/") else { throw OutsideFileProblem("\(path) can't be written: no such folder.") }
      written.withLock { $0[path] = text }
    }
  }

  private func driver(
    _ disk: FickleStore, _ files: Files = Files(), depth: ColorDepth = .indexed,
    refuge: any DraftRefuge = NoDraftRefuge()
  ) -> Driver {
    let service = CaseService(store: disk, clock: world.clock) { () throws(CaseworkError) in FormDefinitions.set }
    let session = Session(service: service, worker: FormWorld.amina, isTraining: true, refuge: refuge)
    let driver = Driver(session, depth: depth, files: files)
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    return driver
  }

  @Test("a full disk is said at once, the text stays, and is kept by itself once there is room")
  func room() {
    let disk = FickleStore(world.store)
    let driver = driver(disk).type("bTwo children.")
    disk.failure = .full(path: "/srv/waymark.store")
    driver.type(" Siân")
    driver.shell.keep()
    #expect(driver.text.contains("! NOT KEPT: the disk is full."))
    #expect(driver.text.contains("F12"))
    driver.type(" and Zoë").press(.control("s"))
    #expect(driver.text.contains("Not saved: There is no space left for /srv/waymark.store"))
    #expect(driver.text.contains("Two children. Siân and Zoë"), "what was typed stays")
    #expect(driver.formScreen?.isStuck == true)
    disk.failure = nil
    driver.shell.keep()
    #expect(driver.message.contains("There is room again: what you typed is kept."))
    #expect(!driver.text.contains("NOT KEPT"))
    let draft = world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id)
    #expect(draft?.answers[FieldAddress("summary")] == .text("Two children. Siân and Zoë"))
    driver.press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("summary")] == .text("Two children. Siân and Zoë"))
  }

  @Test("the run loop tries again by itself, every two seconds")
  func retries() {
    let disk = FickleStore(world.store)
    let driver = driver(disk).type("b")
    disk.failure = .full(path: "x")
    let device = MemoryDevice(script: [.key(.character("A")), .idle, .idle, .idle])
    disk.onSave = { count in if count == 3 { disk.failure = nil } }
    driver.shell.run(on: device)
    #expect(disk.saves >= 3)
    let draft = world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id)
    #expect(draft?.answers[FieldAddress("summary")] == .text("A"))
  }

  @Test("what is typed goes to a file from the same notice; a bad file is said and loses nothing")
  func export() {
    let (disk, files) = (FickleStore(world.store), Files())
    let driver = driver(disk, files).type("bTwo children.").go(to: FieldAddress("actions")).type("aMend the boiler")
    disk.failure = .readOnly(path: "/srv/waymark.store")
    driver.shell.keep()
    driver.press(.function(12))
    #expect(driver.text.contains("~/waymark-C0001-conference-1-report-2026-01-12-0941.txt"))
    driver.press(.control("u")).type("/none/x").press(.enter)
    #expect(driver.message.contains("/none/x can't be written"))
    driver.press(.function(12)).press(.enter)
    #expect(driver.text.contains("Written to ~/waymark-C0001-conference-1-report-2026-01-12-0941.txt"))
    let text = files.written.withLock { $0.values.first } ?? ""
    #expect(text.contains("Summary\nTwo children.") && text.contains("1. What: Mend the boiler"), "\(text)")
    #expect(text.contains("Conference report\n") && text.contains("Typed by Amina Shah, "))
    #expect(driver.text.contains("Mend the boiler"))
  }

  @Test("what was typed in a form that nobody can write in any more goes to a file, too")
  func exportFromReading() throws {
    try world.writeReport()
    world.open(FormWorld.report).type(" Typed.").shell.keep()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    let files = Files()
    let driver = driver(FickleStore(world.store), files)
    func words() -> String { driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words().contains("is still kept. F12 writes it to a file."), "\(words())")
    driver.press(.function(12)).press(.enter)
    #expect(words().contains("Written to ~/waymark-"), "\(words())")
    #expect(files.written.withLock { $0.values.first }?.contains("Typed.") == true)
  }

  @Test(
    "a form whose text is nowhere else is not left without asking",
    arguments: [
      StoreError.full(path: "x"), .readOnly(path: "x"), .missing(path: "x"), .cannotOpen(path: "x", detail: "gone"),
    ])
  func leaving(error: StoreError) {
    let disk = FickleStore(world.store)
    let driver = driver(disk).type("bTwo children.")
    disk.failure = error
    driver.press(.escape, .escape)
    #expect(driver.text.contains("Leave and lose it?"))
    driver.press(.enter)
    #expect(driver.text.contains("Two children."), "no is the answer until it is made yes")
    driver.press(.escape).type("t")
    #expect(driver.text.contains("Write what is typed to a file"))
    driver.press(.escape, .escape).type("y")
    #expect(driver.formScreen == nil)
  }

  @Test("what the store can't take as the program is ended is found in the refuge, and goes into the store from there")
  func hangUp() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    disk.failure = .full(path: "/srv/waymark.store")
    driver.send(.closed)
    #expect(refuge.kept.withLock { $0?.answers[FieldAddress("summary")] } == .text("Two children."))
    // The disk is as full as before: it is shown, and stays where it is.
    let full = self.driver(disk, refuge: refuge)
    #expect(full.text.contains("Two children."))
    #expect(refuge.kept.withLock { $0 } != nil)
    disk.failure = nil
    let again = self.driver(disk, refuge: refuge)
    #expect(again.text.contains("Two children."))
    #expect(again.message.contains("Restored what you had typed"), "\(again.message)")
    #expect(refuge.kept.withLock { $0 } == nil)
    let draft = world.store.draft(of: FormWorld.report, in: world.caseID, by: FormWorld.amina.id)
    #expect(draft?.answers[FieldAddress("summary")] == .text("Two children."))
  }

  @Test("what the refuge holds is no match for what was typed later")
  func outOfDate() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    disk.failure = .full(path: "/srv/waymark.store")
    driver.send(.closed)
    disk.failure = nil
    world.clock.set("2026-01-12 10:00")
    // Another program without the refuge, on another machine perhaps.
    let other = self.driver(disk).type("Three children.")
    other.shell.keep()
    #expect(self.driver(disk, refuge: refuge).text.contains("Three children."))
    #expect(refuge.kept.withLock { $0 } == nil)
  }

  @Test("what the store can't take is in the refuge from the first try on, as it changes, until the store takes it")
  func sheltered() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    disk.failure = .busy(path: "x")
    driver.shell.keep()
    #expect(refuge.text(of: "summary") == "Two children.")
    #expect(driver.text.contains("NOT KEPT: another program is writing to the store. Until the store takes it,"))
    driver.type(" Siân")
    driver.shell.keep()
    #expect(refuge.text(of: "summary") == "Two children. Siân")
    let times = refuge.times
    driver.shell.keep()
    #expect(refuge.times == times, "what is there already is not written again")
    driver.press(.escape, .escape)
    #expect(driver.text.contains("Leave it unsaved?"))
    driver.type("y")
    #expect(driver.formScreen == nil)
    let again = self.driver(disk, refuge: refuge)
    #expect(again.text.contains("Two children. Siân"))
    again.shell.keep()
    #expect(again.text.contains("NOT KEPT: another program is writing to the store. Until the store takes it,"))
    disk.failure = nil
    again.shell.keep()
    #expect(refuge.text(of: "summary") == nil)
    #expect(!again.text.contains("NOT KEPT"))
  }

  @Test("what was typed and taken back while the store could not be written is not offered again")
  func takenBack() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    driver.shell.keep()
    disk.failure = .busy(path: "x")
    driver.type("!")
    driver.shell.keep()
    driver.press(.backspace)
    driver.shell.keep()
    #expect(refuge.text(of: "summary") == "Two children.")
    disk.failure = nil
    driver.shell.keep()
    #expect(driver.message.contains("There is room again"))
    #expect(refuge.text(of: "summary") == nil)
  }

  @Test("saved after all, it is in the refuge no longer")
  func savedAfterAll() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    disk.failure = .busy(path: "x")
    driver.shell.keep()
    disk.failure = nil
    driver.press(.control("s"))
    #expect(world.form(FormWorld.report)?.answers[FieldAddress("summary")] == .text("Two children."))
    #expect(refuge.text(of: "summary") == nil)
  }

  @Test("as the program ends, what is typed is in the refuge before the store is waited for")
  func refugeFirst() {
    let (disk, refuge) = (FickleStore(world.store), OneDraftRefuge())
    let driver = driver(disk, refuge: refuge).type("bTwo children.")
    let found = Mutex<[String?]>([])
    disk.onSave = { _ in found.withLock { $0.append(refuge.text(of: "summary")) } }
    driver.send(.closed)
    #expect(found.withLock { $0.first } == "Two children.")
    #expect(refuge.text(of: "summary") == nil, "the store took it")
  }

  @Test("golden: the notice", arguments: [(80, 24), (120, 40), (60, 20)])
  func golden(width: Int, height: Int) {
    Golden.check(stuck().resize(width, height).frame, "form-unkept-\(width)x\(height)")
  }

  @Test("golden: the notice without colour")
  func goldenMono() {
    Golden.check(stuck(depth: .none).frame, "form-unkept-mono")
  }

  private func stuck(depth: ColorDepth = .indexed) -> Driver {
    let disk = FickleStore(world.store)
    let driver = driver(disk, depth: depth).type("bTwo children, Siân and Zoë.")
    disk.failure = .full(path: "/srv/waymark.store")
    driver.shell.keep()
    return driver.press(.end)
  }
}
