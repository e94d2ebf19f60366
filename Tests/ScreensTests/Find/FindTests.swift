import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

@Suite("Find")
struct FindTests {
  private func driver(_ world: World = World(), width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed)
    -> Driver
  {
    Driver(world.session(), width: width, height: height, depth: depth).press(.alt("/"))
  }

  @Test("is open from anywhere with one key, and goes back to where one was")
  func fromAnywhere() {
    let driver = driver()
    #expect(driver.frame.text(row: 0).contains("Find"))
    #expect(driver.text.contains("Type some of a name as it is written or sounds"))
    driver.press(.escape)
    #expect(driver.frame.text(row: 0).contains("Work tray"))
    driver.type("F")
    #expect(driver.frame.text(row: 0).contains("Find"))
    driver.press(.escape).type("/fam").press(.alt("/"))
    #expect(driver.frame.text(row: 0).contains("Find"))
    driver.press(.escape)
    #expect(driver.text.contains("fam"), "the filter that was typed is still there")
  }

  @Test("is open once, however often its key is pressed, and offers nothing to clear while it is empty")
  func once() {
    let driver = driver(width: 120).press(.alt("/"), .alt("/"))
    #expect(!driver.footer.contains("Alt-/"))
    driver.type("carter")
    #expect(driver.footer.contains("Alt-/ clear"))
    #expect(driver.press(.alt("/")).text.contains("Type some of a name"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
  }

  @Test("lists what it finds in groups, as one types", arguments: [(80, 24), (60, 20), (120, 40)])
  func groups(size: (Int, Int)) {
    let driver = driver(width: size.0, height: size.1).type("carter")
    Golden.check(driver.frame, "find-\(size.0)x\(size.1)")
    for title in ["People", "Families"] { #expect(driver.text.contains(title)) }
    #expect(
      driver.press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace).text.contains("Type some"))
  }

  @Test("marks what matches without colour too")
  func withoutColour() {
    let driver = driver(depth: .none).type("siân")
    let frame = driver.frame
    let row = (0..<frame.height).first { frame.text(row: $0).contains("Evans, Siân") && $0 > 1 } ?? 0
    let column = Array(frame.text(row: row)).firstIndex(of: "S") ?? 0
    #expect(frame[x: column, y: row].style.attributes.contains(.underline))
    #expect(!frame[x: column - 3, y: row].style.attributes.contains(.underline))
  }

  @Test("opens a person at their line of the family's summary")
  func opensAPerson() {
    let driver = driver().type("jack carter").press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.selectedRow?.contains("Jack Carter") == true)
    #expect(driver.press(.escape).frame.text(row: 0).contains("Find"))
    #expect(driver.text.contains("jack carter"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
  }

  @Test("opens a text at the very field and word")
  func opensAField() throws {
    let world = FormWorld()
    let text = "Nothing was said of it before. Then a playground was named, and nothing after."
    try world.perform(.startForm(StartForm(form: FormWorld.report)))
    let record = try FormRecord(world.caseID, FormWorld.report, part: nil, in: world.session(as: FormWorld.amina))
    let long = record.definition.sections.filter { !$0.isForEachChild }.flatMap(\.fields).last { $0.kind == .longText }
    let field = try #require(long)
    try world.perform(
      .saveForm(SaveForm(form: FormWorld.report, answers: [FieldAddress(field.key): .text(text)])))
    let driver = Driver(world.session(as: FormWorld.amina), root: FindScreen())
    driver.type("playg")
    #expect(driver.text.contains("a playground was named"))
    driver.press(.enter)
    let screen = try #require(driver.shell.layers.last?.screen as? FormScreen)
    #expect(screen.focus == FieldAddress(field.key))
    driver.type("X")
    #expect(driver.text.contains("Xplayground"))
    let other = Driver(world.session(as: FormWorld.rita), root: FindScreen()).type("playg").press(.enter)
    #expect(other.text.contains("playground"), "who can't write in it reads it at the field")
    #expect(
      Driver(world.session(as: FormWorld.rita), root: FindScreen()).type("xplay").text.contains("Nothing is found"))
  }

  @Test("opens a meeting, a task and a form")
  func opensWork() {
    let driver = driver().type("carter initial conference")
    #expect(driver.text.contains("Meetings"))
    driver.press(.enter)
    #expect(!driver.frame.text(row: 0).contains("Find"))
    driver.press(.escape, .alt("/")).type("okafor").press(.tab, .tab, .tab)
    #expect(driver.press(.enter).frame.text(row: 0).contains("Find") == false)
  }

  @Test("offers what was opened and what is pinned before anything is typed")
  func places() {
    let world = World()
    let driver = driver(world).type("okafor").press(.enter, .escape).press(.alt("/"))
    #expect(driver.text.contains("Where you were"))
    driver.type("carter ellie").press(.alt("p"))
    #expect(driver.message.contains("Pinned"))
    driver.press(.escape, .alt("/"))
    Golden.check(driver.frame, "find-places-80x24")
    #expect(driver.text.contains("Pinned"))
    driver.press(.alt("p"))
    #expect(driver.message.contains("No longer pinned"))
    let other = Driver(world.session(as: World.ben)).press(.alt("/"))
    #expect(!other.text.contains("Where you were"), "what one worker opened is not shown to another")
  }

  @Test("takes anything that is typed or pasted")
  func anything() {
    let driver = driver()
    for text in [
      "\"", "*", "NEAR(", " AND ", "-", ":", "^", "(", "'", "\u{1}\u{1B}[31m", String(repeating: "x", count: 10_000),
    ] {
      driver.send(.paste(text))
      #expect(driver.frame.text(row: 0).contains("Find"))
      #expect(!driver.message.contains("!"))
    }
    driver.press(.alt("/")).type("carter")
    #expect(driver.text.contains("Ellie"))
  }

  @Test("says that there is more, and walks groups and pages")
  func moves() {
    let world = World()
    world.addRows(60)
    let driver = driver(world).type("task")
    #expect(driver.text.contains("more than 17: type more of it"))
    for key in [Key.down, .pageDown, .pageDown, .up, .pageUp, .tab, .backTab] {
      driver.press(key)
      #expect(driver.selectedRow != nil)
    }
  }

  @Test("holds a family of 40 children with names 200 wide")
  func wide() {
    let world = World()
    let name = String(repeating: "W", count: 200)
    let people = (1...40).map { NewPerson(kind: .child, givenName: "Child\($0)", familyName: name) }
    world.perform(
      .openCase(
        OpenCase(
          family: name, procedure: "test", step: "strategy-discussion", team: "north", people: people,
          allocations: ["social-worker": World.amina.id])), on: nil, at: "2026-01-20 09:00")
    for size in [(60, 20), (80, 24), (120, 40)] {
      let driver = driver(world, width: size.0, height: size.1).type("child3")
      #expect(driver.text.contains("People"))
      driver.press(.pageDown, .pageDown, .enter)
      #expect(!driver.message.contains("!"))
    }
  }
}
