import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct TrayToolGoldenTests {
  static let sizes = TrayGoldenTests.sizes
  static let depths = [ColorDepth.indexed, .none]

  static func driver(
    _ world: World, _ worker: Worker, _ size: (Int, Int), _ depth: ColorDepth
  ) -> Driver {
    Driver(world.session(as: worker), width: size.0, height: size.1, depth: depth)
  }

  @Test(arguments: sizes, depths)
  func grouped(size: (Int, Int), depth: ColorDepth) {
    let driver = Self.driver(World(), World.amina, size, depth).type("o").type("due").press(.enter)
    Golden.check(driver.frame, "tray-grouped-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func aFilterThatCanNotBeRead(size: (Int, Int), depth: ColorDepth) {
    let driver = Self.driver(World(), World.amina, size, depth).type("/overdue rle:chair")
    Golden.check(driver.frame, "tray-problem-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func marked(size: (Int, Int), depth: ColorDepth) {
    let driver = Self.driver(World(), World.amina, size, depth).type("  ")
    Golden.check(driver.frame, "tray-marked-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func theTeam(size: (Int, Int), depth: ColorDepth) {
    let world = TrayToolTests.team()
    TrayToolTests.give(world, "strategy-discussion-1/hold", of: "C0006", to: "carys.rees")
    Golden.check(
      Self.driver(world, World.ben, size, depth).type("t").frame, "tray-team-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func whatChanged(size: (Int, Int), depth: ColorDepth) {
    let world = TrayToolTests.team()
    TrayToolTests.give(world, "strategy-discussion-1/hold", of: "C0006", to: "carys.rees")
    world.attend("C0006", StepID("strategy-discussion", 1), on: "2026-01-26")
    world.clock.set("2026-01-27 09:00")
    Golden.check(
      Self.driver(world, World.ben, size, depth).type("y").frame, "tray-changes-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func actingForAnother(size: (Int, Int), depth: ColorDepth) throws {
    let world = World()
    let mandate = try world.mandate(of: World.ben, for: World.amina, until: "2026-01-30")
    let session = world.session(as: World.ben).acting(for: World.amina, by: mandate)
    let driver = Driver(session, width: size.0, height: size.1, depth: depth)
    Golden.check(driver.frame, "tray-acting-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes, depths)
  func savedViews(size: (Int, Int), depth: ColorDepth) {
    let world = World()
    for (name, filter) in [("Late", "overdue"), ("This week", "due:week"), ("Chairs", "role:chair -kind:request")] {
      let arrangement = TrayArrangement(filter: filter, group: name == "Late" ? .family : nil)
      world.store.keepTray(SavedTray(name: name, arrangement: arrangement), of: World.amina.id)
    }
    Golden.check(
      Self.driver(world, World.amina, size, depth).type("'").frame, "tray-views-\(size.0)x\(size.1)-\(depth)")
  }
}
