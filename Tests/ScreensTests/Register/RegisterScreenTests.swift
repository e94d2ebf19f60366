import Casework
import Screens
import Terminal
import Testing
import Workflow

/// A register on screen: several people are ticked and settled at once.
struct RegisterScreenTests {
  private func driver(_ world: CircleWorld, _ row: String, _ width: Int = 80, _ height: Int = 24) -> Driver {
    Driver(world.session(), width: width, height: height).select(row).press(.enter)
  }

  @Test("CG-6 members are sent the minutes in the way agreed with each", arguments: [(60, 20), (80, 24), (120, 40)])
  func minutes(size: (Int, Int)) {
    let world = CircleWorld()
    world.held()
    let driver = driver(world, "Send the minutes", size.0, size.1)
    driver.select("Ruth").type(" ").select("Tim").type(" r")
    #expect(driver.text.contains("as agreed with each"))
    driver.press(.control("s"))
    #expect(driver.message.contains("Recorded: sent to 2 people."))
    driver.select("Housing").type("x").type("The family has moved out.").press(.enter)
    driver.press(.home).type(" ")
    Golden.check(driver.frame, "register-\(size.0)x\(size.1)")
  }

  @Test("CG-8 one sheet records the date, the way and a note for all who are ticked") func received() {
    let world = CircleWorld()
    world.held()
    let driver = driver(world, "Collect reports")
    driver.type("A").press(.enter).press(.control("u")).type("yesterday").press(.down, .right, .down)
    driver.type("With the agenda.")
    Golden.check(driver.frame, "register-sheet-80x24")
    driver.press(.control("s"))
    #expect(driver.text.contains("2 of 2 settled"))
    let marks = try? world.service.file(world.caseID).step(world.meeting)?.registers["reports"]
    let entry = RegisterEntry(on: Day("2026-01-04") ?? .earliest, method: "phone", note: "With the agenda.")
    let signature = Signature(by: MeetingWorld.amina.id, at: world.clock.now)
    #expect(marks == ["p4": .recorded(entry, signature), "p5": .recorded(entry, signature)])
  }

  @Test func whatIsWrongStaysInTheSheet() {
    let world = CircleWorld()
    world.held()
    let driver = driver(world, "Collect reports").press(.enter, .control("u")).type("tomorrow").press(.control("s"))
    #expect(driver.text.contains("Tue 6 Jan 2026 is still to come."))
    driver.press(.control("u")).type("soon").press(.control("s"))
    #expect(driver.text.contains("That is no date"))
  }

  @Test func aMeetingOpensItsRegister() {
    let world = CircleWorld()
    world.held()
    let driver = Driver(world.session(as: MeetingWorld.amina), width: 120, height: 40)
    driver.select("Close the meeting").type("p").press(.enter)
    #expect(driver.text.contains("Circle meeting"))
    // From the attendance to the tasks, and there to the one after it.
    driver.press(.tab, .down, .enter)
    #expect(driver.text.contains("0 of 2 settled"))
    driver.type("m")
    #expect(driver.text.contains("Members: support circle"))
  }
}
