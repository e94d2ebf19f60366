import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// The notice over what is left to, where a case is taken from whoever types in it.
struct HiddenNoticeTests {
  private func restrict(_ id: CaseID, to named: WorkerID, in store: InMemoryStore) throws {
    var change = RowChange()
    change.put.access = AccessRow(
      caseID: id, access: CaseAccess(team: "north", involved: [], named: [named: .latest]))
    let stream = StreamID(id)
    try store.append([], to: stream, expecting: store.version(of: stream), changing: change)
  }

  @Test("no letter is a key in it, not those either that every screen has")
  func letters() throws {
    let world = World()
    let service = CaseService(store: world.store, clock: world.clock) { TestDefinitions.set }
    service.look(as: World.amina)
    let driver = Driver(Session(service: service, worker: World.amina, isTraining: true))
    driver.type("fCarter").press(.enter)
    try restrict("C0001", to: World.ben.id, in: world.store)
    driver.press(.pageDown)
    let depth = driver.shell.layers.count
    #expect(driver.shell.top is NoticeDialog)
    for letter in "q F:?c" {
      driver.type(String(letter))
      #expect(driver.shell.layers.count == depth && driver.shell.top is NoticeDialog, "\(letter)")
    }
    driver.press(.escape)
    #expect(driver.shell.layers.count == depth - 1)
  }

  @Test("it says that what was refused in the case is kept, and by which key")
  func refused() throws {
    let world = FormWorld()
    try world.writeReport()
    try world.perform(.finaliseForm(FinaliseForm(form: FormWorld.report)))
    let service = CaseService(store: world.store, clock: world.clock) { FormDefinitions.set }
    service.look(as: FormWorld.ben)
    let driver = Driver(Session(service: service, worker: FormWorld.ben, isTraining: true))
    _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.report))])
    driver.type("rSay who saw Zoë.")
    try world.perform(.authorise(Authorise(task: FormWorld.report)), as: FormWorld.ben)
    driver.press(.enter)
    #expect(driver.shell.refusedIn == world.caseID, "\(driver.text)")
    try restrict(world.caseID, to: FormWorld.amina.id, in: world.store)
    driver.press(.tab)
    #expect(driver.text.contains("You do not see this case any more."), "\(driver.text)")
    #expect(driver.text.contains("What was refused last is kept too; Alt-' puts it into"), "\(driver.text)")
  }
}
