import Terminal
import Testing
import Workflow

@testable import Screens

/// The mouse does what keys do, wherever it is clicked.
@Suite("The mouse")
struct MouseTests {
  /// Where a text is drawn first, below the title.
  private func place(of text: String, in driver: Driver, skipping: Int = 0) throws -> Position {
    let frame = driver.frame
    var left = skipping
    for y in 1..<frame.height {
      let row = frame.text(row: y)
      guard let found = row.firstRange(of: text) else { continue }
      if left == 0 { return Position(x: String(row[..<found.lowerBound]).columns, y: y) }
      left -= 1
    }
    throw Missing(text: text)
  }

  private struct Missing: Error { var text: String }

  private func click(_ text: String, in driver: Driver, skipping: Int = 0) throws {
    let place = try place(of: text, in: driver, skipping: skipping)
    driver.send(.mouse(MouseEvent(.press, at: place)))
    driver.send(.mouse(MouseEvent(.release, at: place)))
  }

  @Test("a row: the first click goes there, the second opens it")
  func rows() throws {
    let driver = Driver(World().session())
    try click("Ünal", in: driver)
    #expect(driver.selectedRow?.contains("Ünal") == true)
    #expect(driver.shell.top.title == "Work tray")
    try click("Evans", in: driver, skipping: 1)
    #expect(driver.selectedRow?.contains("Write the conference report") == true)
    try click("Evans", in: driver, skipping: 1)
    #expect(driver.shell.top.title == "Write the conference report")
  }

  @Test("a tab and a key of the footer")
  func tabsAndKeys() throws {
    let driver = Driver(World().session())
    try click("Team 11", in: driver)
    #expect(driver.text.contains("[2 Team 11]"))
    try click("1 Mine", in: driver)
    #expect(driver.text.contains("[1 Mine 10]"))
    try click("summary", in: driver)
    #expect(driver.shell.top.title == "Family summary")
    try click("Esc back", in: driver)
    #expect(driver.shell.top.title == "Work tray")
  }

  @Test("the wheel goes up and down")
  func wheel() {
    let driver = Driver(World().session())
    driver.send(.mouse(MouseEvent(.wheelDown, at: Position(x: 1, y: 5))))
    #expect(driver.selectedRow?.contains("Carter") == true)
    driver.send(.mouse(MouseEvent(.wheelUp, at: Position(x: 1, y: 5))))
    #expect(driver.selectedRow?.contains("Organise the conference") == true)
  }

  @Test("the choices of a dialog")
  func dialogs() throws {
    let driver = Driver(World().session())
    driver.press(.character("r"))
    #expect(driver.shell.top is WorkerDialog)
    driver.press(.escape)
    let question = ConfirmDialog(title: "Close", message: "Close it?", confirm: "Close", tag: "t")
    _ = driver.shell.settle([.push(question)])
    try click("Close  ", in: driver)
    #expect(driver.text.contains("[ Close ]"))
    try click("Close ]", in: driver)
    #expect(!(driver.shell.top is ConfirmDialog))
    let calendar = CalendarDialog(
      title: "Date", day: Day("2026-01-26") ?? .earliest, due: nil, explanation: nil, tag: "t")
    _ = driver.shell.settle([.push(calendar)])
    try click("14", in: driver)
    #expect((driver.shell.top as? CalendarDialog)?.day == Day("2026-01-14"))
  }

  @Test("fields, a place in a text, what the mouse is drawn over, choices and sections")
  func form() throws {
    let world = FormWorld()
    try world.finishEnquiry()
    let driver = world.open(FormWorld.report).type("bTwo children, Siân and Zoë.")
    try click("children, S", in: driver)
    #expect(driver.formScreen?.focus == FieldAddress("summary"))
    driver.type("big ")
    #expect(driver.text.contains("Two big children"))
    let start = try place(of: "big children", in: driver)
    driver.send(.mouse(MouseEvent(.press, at: start)))
    driver.send(.mouse(MouseEvent(.drag, at: Position(x: start.x + 2, y: start.y))))
    driver.send(.mouse(MouseEvent(.drag, at: Position(x: start.x + 4, y: start.y))))
    driver.press(.delete)
    #expect(driver.text.contains("Two children, Siân"))
    try click("Last visit", in: driver)
    #expect(driver.formScreen?.focus == FieldAddress("visited"))
    try click("Needs", in: driver)
    #expect(driver.formScreen?.focus == FieldAddress("needs"))
    try click("[ ] Health", in: driver)
    #expect(driver.text.contains("[x] Health"))
    try click("Analysis  ", in: driver)
    #expect(driver.formScreen?.section == 1)
    #expect(driver.formScreen?.focus == nil)
  }

  @Test("no place, in no window, on no screen is too odd")
  func oddPlaces() {
    let kinds: [MouseEvent.Kind] = [.press, .drag, .release, .wheelUp, .wheelDown]
    let places = [-1, 0, 1, 7, 19, 23, 24, 39, 79, 80, 9_999]
    for size in [(40, 8), (80, 24), (20, 5)] {
      for named in Routes.everyScreen {
        let driver = Driver(World().session(), root: named.screen, width: size.0, height: size.1)
        for kind in kinds {
          for x in places {
            for y in places where (x + y) % 3 == 0 { driver.send(.mouse(MouseEvent(kind, at: Position(x: x, y: y)))) }
          }
        }
        #expect(driver.frame.size == Size(width: size.0, height: size.1))
      }
    }
  }

  @Test("a key leaves the mouse to the terminal and takes it again; the settings can too")
  func turnedOff() {
    let device = MemoryDevice(script: [.closed])
    makeShell(session: World().session(), depth: .indexed).run(on: device)
    #expect(device.usesMouse)
    let toggled = MemoryDevice(script: [.key(.function(12)), .closed])
    makeShell(session: World().session(), depth: .indexed).run(on: toggled)
    #expect(!toggled.usesMouse)
    #expect(toggled.frame?.text.contains("The mouse marks text in the terminal again.") == true)
    var preferences = Preferences()
    preferences.usesMouse = false
    let off = MemoryDevice(script: [.closed])
    makeShell(session: World().session(), depth: .indexed, preferences: preferences).run(on: off)
    #expect(!off.usesMouse)
  }
}
