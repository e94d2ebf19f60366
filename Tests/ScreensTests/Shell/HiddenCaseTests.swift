import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// A case that is open on the screen while it is restricted, or whoever looks at it sees less than before.
struct HiddenCaseTests {
  private let world = World()
  private let id: CaseID = "C0001"

  /// A session that sees what its worker may.
  private func session() -> Session {
    let service = CaseService(store: world.store, clock: world.clock) { TestDefinitions.set }
    service.look(as: World.amina)
    return Session(service: service, worker: World.amina, isTraining: true)
  }

  private func restrict(to named: WorkerID) throws {
    var change = RowChange()
    change.put.access = AccessRow(
      caseID: id, access: CaseAccess(team: "north", involved: [World.amina.id], named: [named: .latest]))
    let stream = StreamID(id)
    try world.store.append([], to: stream, expecting: world.store.version(of: stream), changing: change)
  }

  @Test(arguments: ["p", "n", "c", "W", ""])
  func whateverIsShownOfItIsLeftWithTheNextKey(screen: String) throws {
    let driver = Driver(session())
    driver.type("fCarter").press(.enter).type(screen)
    #expect(driver.text.contains("Ellie") || driver.text.contains("Carter"), "\(driver.text)")
    try restrict(to: World.ben.id)
    driver.press(.pageDown)
    #expect(driver.text.contains("You do not see this case any more"), "\(driver.text)")
    #expect(!driver.frame.text(row: 0).contains("Carter"))
    for key in [Key.pageDown, .escape, .pageDown, .tab, .enter, .down] {
      driver.press(key)
      #expect(!driver.text.contains("Ellie"), "\(driver.text)")
    }
  }

  @Test func aListThatWasMadeBeforeIsMadeAnewWithTheNextKey() throws {
    let driver = Driver(session())
    driver.type("f").type("Carter")
    #expect(driver.text.contains("Ellie"), "\(driver.text)")
    try restrict(to: World.ben.id)
    driver.press(.down)
    #expect(!driver.text.contains("Ellie"), "\(driver.text)")
  }

  @Test func whatIsRefusedOfAHiddenCaseNamesItNot() throws {
    let session = session()
    let rows = try session.service.store.tray(TrayPage(view: .mine(World.amina.id), limit: 50))
    let row = try #require(rows.first { $0.caseID == id })
    let other = try #require(rows.first { $0.caseID != id })
    try restrict(to: World.ben.id)
    let only = TrayBatch(.note("Seen"), with: [row], in: session)
    #expect(only.refused.map(\.why) == [""])
    let driver = Driver(session, width: 120, height: 40)
    _ = driver.shell.settle(only.effects(saying: "Noted.", of: 1))
    #expect(driver.message.contains("The task is not there any more."))
    _ = driver.shell.settle(TrayBatch(.note("Seen"), with: [row, other], in: session).effects(saying: "Noted.", of: 2))
    #expect(driver.text.contains("! The task is not there any more."), "\(driver.text)")
    #expect(!driver.text.contains("Carter"))
  }

  @Test func itIsLeftInAPauseToo() throws {
    let driver = Driver(session())
    driver.type("fCarter").press(.enter).type("p")
    try restrict(to: World.ben.id)
    driver.send(.idle)
    #expect(driver.text.contains("You do not see this case any more"))
  }

  /// The first pause is long over when it happens, and no key is pressed after it.
  @Test(arguments: [true, false]) func itIsLeftThoughNobodyPressesAKey(_ looks: Bool) throws {
    let driver = Driver(session())
    driver.type("fCarter").press(.enter)
    #expect(!driver.shell.top.isLive)
    driver.shell.looksAgain = looks
    let device = MemoryDevice(script: [.closed], pace: 20_000, timesOut: true)
    var seen: [Bool?] = []
    func look() { seen.append(device.frame?.text.contains("Ellie")) }
    device.meanwhile = [1_500: look, 1_501: { try? restrict(to: World.ben.id) }, 20_000: look]
    driver.shell.run(on: device)
    #expect(seen == [true, !looks])
  }

  @Test func whoeverHasLeftIsShownNothingMore() throws {
    let driver = Driver(session())
    driver.type("fCarter").press(.enter).type("p")
    var gone = World.amina
    gone.roles = []
    try world.service.register([gone], by: "system")
    driver.press(.down)
    #expect(driver.text.contains("You do not see this case any more"), "\(driver.text)")
    #expect(!driver.text.contains("Ellie"))
  }

  @Test func whatWasTypedIsKeptAndComesBackWithTheRight() throws {
    let world = FormWorld()
    let service = CaseService(store: world.store, clock: world.clock) { FormDefinitions.set }
    service.look(as: FormWorld.amina)
    let session = Session(service: service, worker: FormWorld.amina, isTraining: true)
    func restrict(to named: WorkerID) throws {
      var change = RowChange()
      change.put.access = AccessRow(
        caseID: world.caseID, access: CaseAccess(team: "north", involved: [], named: [named: .latest]))
      let stream = StreamID(world.caseID)
      try world.store.append([], to: stream, expecting: world.store.version(of: stream), changing: change)
    }
    func opened() -> Driver {
      let driver = Driver(session)
      _ = driver.shell.settle([.push(FormScreen(caseID: world.caseID, form: FormWorld.outline))])
      return driver
    }
    let driver = opened().type("bZoë was seen at home.")
    try restrict(to: FormWorld.ben.id)
    driver.type("!")
    driver.press(.tab)
    #expect(driver.text.contains("You do not see this case any more"), "\(driver.text)")
    #expect(!driver.text.contains("Zoë was seen"))
    // Whoever goes on typing does nothing to what is there now.
    let tray = try #require(driver.shell.layers.first?.screen as? TrayScreen)
    driver.type("c could not sleep z").press(.enter).type("xdr")
    #expect(driver.shell.layers.count == 2 && driver.shell.top is NoticeDialog)
    #expect((driver.shell.layers.first?.screen as? TrayScreen)?.selected == tray.selected)
    driver.press(.escape)
    #expect(driver.shell.layers.count == 1)
    #expect(driver.frame.text(row: 0).contains("Work tray"))
    try restrict(to: FormWorld.amina.id)
    #expect(opened().text.contains("Zoë was seen at home.!"), "\(opened().text)")
  }

  @Test func aCaseThatIsSeenStays() throws {
    let driver = Driver(session())
    driver.type("fCarter").press(.enter).type("p")
    try restrict(to: World.amina.id)
    driver.press(.down).send(.idle)
    #expect(driver.frame.text(row: 0).contains("Pathway map"))
  }
}
