import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct ChronologyScreenTests {
  private static func driver(
    _ world: World = World(), as worker: Worker = World.amina, width: Int = 80, height: Int = 24,
    depth: ColorDepth = .indexed
  ) -> Driver {
    Driver(world.session(as: worker), width: width, height: height, depth: depth).type("fCarter").press(.enter).type(
      "c")
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func theChronology(size: (Int, Int)) {
    Golden.check(
      Self.driver(width: size.0, height: size.1).frame, "chronology-\(size.0)x\(size.1)")
  }

  @Test func theChronologyWithoutColour() {
    Golden.check(Self.driver(depth: .none).press(.home).frame, "chronology-mono-80x24")
  }

  @Test func itTellsWhatWasDecidedAboutEachChild() {
    let driver = Self.driver(width: 120, height: 40)
    #expect(driver.text.contains("Strategy discussion held"))
    #expect(driver.text.contains("Section 47 enquiry completed"))
    #expect(driver.text.contains("Initial conference held"))
    #expect(driver.text.contains("decision about Ellie"))
    #expect(driver.text.contains("Ellie: subject to a plan"))
    driver.type("c").press(.down, .down, .down, .enter)
    #expect(driver.text.contains("Mia"))
    #expect(!driver.text.contains("Ellie: subject to a plan"))
  }

  @Test func aWorkerAddsALine() throws {
    let world = World()
    let driver = Self.driver(world).type("a")
    driver.type("14/3/2019").press(.down).type("Moved from another authority").press(.down).press(.down)
    driver.type("Letter of 3 Nov 2025").press(.control("s"))
    #expect(driver.message.contains("Added to the chronology, 14 Mar 2019."))
    driver.press(.home)
    #expect(driver.selectedRow?.contains("+ 14 Mar 2019") == true, "\(driver.text)")
    #expect(driver.text.contains("from: Letter of 3 Nov 2025"))
    #expect(try world.service.file("C0001").chronology.entries.count == 1)
    driver.type("a").type("1/1/2199").press(.down).type("x").press(.control("s"))
    #expect(driver.text.contains("is still to come"))
  }

  /// What somebody wrote is erased by whoever may: the line stays, and says who did so and why.
  @Test func aLineThatSomebodyWroteIsErased() throws {
    var definitions = TestDefinitions.set
    let manager = try #require(TestDefinitions.procedure.roles.firstIndex { $0.key == "team-manager" })
    definitions.procedures["test"]?.roles[manager].permissions.insert(.erase)
    let world = World(definitions: definitions)
    let line = AddToChronology(date: Day("2026-01-02") ?? .earliest, text: "Seen with another family")
    world.perform(.addToChronology(line), on: "C0001", at: "2026-01-20 10:00")
    world.clock.set("2026-01-26 09:41")
    let driver = Self.driver(world, as: World.ben, width: 100, height: 30).press(.home)
    #expect(driver.type("X").message.contains("Only what somebody wrote here can be erased."))
    for _ in 0..<20 where driver.selectedRow?.contains("Seen with another") != true { driver.press(.down) }
    #expect(driver.footer.contains("X erase"))
    driver.type("X").type("Wrong family").press(.control("s"))
    #expect(driver.text.contains("Erase “Seen with another family” of 2 Jan 2026 in the"), "\(driver.text)")
    driver.type("y")
    #expect(driver.message.contains("Erased."))
    #expect(!driver.text.contains("Seen with another family"))
    #expect(driver.selectedRow?.contains("+ 2 Jan 2026") == true && driver.text.contains("(text erased)"))
    #expect(driver.text.contains("The text was erased by Ben Cole, 09:41: Wrong family"))
    #expect(driver.type("X").message.contains("It is erased already."))
    let other = Self.driver(world, width: 100, height: 30)
    for _ in 0..<20 where other.selectedRow?.contains("(text erased)") != true { other.press(.up) }
    #expect(!other.footer.contains("X erase"))
  }

  @Test func aLineIsHiddenWithAReasonAndShownAgain() throws {
    let world = World()
    let driver = Self.driver(world).press(.home)
    #expect(driver.selectedRow?.contains("Case opened") == true)
    driver.type("x").type("Known to all").press(.enter)
    #expect(driver.message.contains("Hidden; it stays on the record."))
    #expect(!driver.text.contains("Case opened"))
    driver.type("z").press(.home)
    #expect(driver.text.contains("hidden by amina.shah"))
    #expect(driver.text.contains("Known to all"))
    driver.type("x")
    #expect(driver.message.contains("Shown again: Case opened."))
    #expect(try world.service.file("C0001").chronology.hidden.isEmpty)
  }

  @Test func whoMayNotChangePeopleWritesNothing() {
    let driver = Self.driver(as: World.cerys).type("a")
    #expect(driver.message.contains("Writing in the chronology is for: Social worker."), "\(driver.message)")
  }

  @Test func aLineOpensWhatItIsFrom() {
    let driver = Self.driver().press(.home).select("Strategy discussion held").press(.enter)
    #expect(driver.frame.text(row: 0).contains("Strategy discussion"))
  }
}
