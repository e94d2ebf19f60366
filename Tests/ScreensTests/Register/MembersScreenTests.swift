import Screens
import Terminal
import Testing
import Workflow

/// The members of a group on screen, and what is done again and again.
struct MembersScreenTests {
  /// From the tray by the meeting to the group's members.
  private func members(_ world: CircleWorld, _ width: Int = 80, _ height: Int = 24) -> Driver {
    let driver = Driver(world.session(), width: width, height: height).select("Record who came")
    return driver.press(.enter).type("M")
  }

  @Test(
    "CG-2 people join and leave a group, with how information is shared",
    arguments: [(60, 20), (80, 24), (120, 40)])
  func joinAndLeave(size: (Int, Int)) {
    let world = CircleWorld()
    world.join("p3", "post")
    world.join("p5", nil)
    let driver = members(world, size.0, size.1)
    driver.select("Tim").press(.enter, .right)
    #expect(driver.text.contains("Secure e-mail"))
    driver.press(.control("s"))
    #expect(driver.message.contains("Tim Marsh: is now a member."))
    driver.select("Housing").type("x").type("The family has moved out.").press(.control("s"))
    Golden.check(driver.frame, "members-\(size.0)x\(size.1)")
  }

  @Test("CG-2 the summary names the members of each group", arguments: [(80, 24), (120, 40)])
  func summary(size: (Int, Int)) {
    let world = CircleWorld()
    world.held()
    settle(world)
    world.visited(times: 2)
    let driver = Driver(world.session(), width: size.0, height: size.1).select("Record the visit").type("s")
    Golden.check(driver.frame, "summary-circle-\(size.0)x\(size.1)")
  }

  private func settle(_ world: CircleWorld) {
    let entry = RegisterEntry(on: world.clock.now.day, method: "post")
    world.perform(.recordReceived(RecordReceived(task: world.task("reports"), people: ["p4": entry, "p5": entry])))
    world.perform(
      .recordSent(
        RecordSent(task: world.task("distribute"), people: ["p2": entry, "p3": entry, "p4": entry, "p5": entry])))
  }

  @Test("QG-8 visits stand on the map once, with their count and the next date", arguments: [(80, 24), (120, 40)])
  func pathway(size: (Int, Int)) {
    let world = CircleWorld()
    world.held()
    settle(world)
    world.visited(times: 3)
    let driver = Driver(world.session(), width: size.0, height: size.1).select("Record the visit").type("p")
    #expect(driver.text.contains("3 done, next Fri 30 Jan"))
    Golden.check(driver.frame, "pathway-circle-\(size.0)x\(size.1)")
    driver.type("v")
    #expect(driver.text.contains("Visit 2 · done 16 Jan 2026"))
    driver.press(.down, .down, .enter)
    #expect(driver.text.contains("Seen alone."), "what was written in an earlier one is at hand")
  }
}
