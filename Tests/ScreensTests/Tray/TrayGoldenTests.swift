import Terminal
import Testing

struct TrayGoldenTests {
  static let sizes = [(60, 20), (80, 24), (120, 40)]

  @Test(arguments: sizes, [ColorDepth.indexed, .none])
  func theTray(size: (Int, Int), depth: ColorDepth) {
    let driver = Driver(World().session(), width: size.0, height: size.1, depth: depth)
    Golden.check(driver.frame, "tray-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes)
  func aFilterBeingTyped(size: (Int, Int)) {
    let driver = Driver(World().session(), width: size.0, height: size.1)
    Golden.check(driver.type("/conf rep").frame, "tray-filter-\(size.0)x\(size.1)")
  }
}
