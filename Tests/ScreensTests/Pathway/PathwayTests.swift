import Terminal
import Testing

struct PathwayTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)], [ColorDepth.indexed, .none])
  func aFamily(size: (Int, Int), depth: ColorDepth) {
    let driver = Driver(World().session(), width: size.0, height: size.1, depth: depth)
    driver.select("Carter")
    Golden.check(driver.type("p").frame, "pathway-\(size.0)x\(size.1)-\(depth)")
  }

  private func carter(width: Int = 120, height: Int = 40) -> Driver {
    let driver = Driver(World().session(), width: width, height: height)
    driver.select("Carter")
    return driver.type("p")
  }

  /// The line of the pane that names the step under the cursor.
  private func pane(_ driver: Driver) -> String {
    driver.text.split(separator: "\n").first {
      $0.contains(" · ") && !$0.contains("Waymark") && !$0.contains("child 1")
    }
    .map(String.init) ?? ""
  }

  @Test func theCursorFollowsTheLines() {
    let driver = carter()
    #expect(pane(driver).contains("Core group 1"))
    #expect(pane(driver.type("h")).contains("Initial conference"))
    #expect(pane(driver.type("h")).contains("Section 47 enquiry"))
    #expect(pane(driver.press(.right, .right, .down)).contains("Review conference 1"))
    #expect(pane(driver.press(.up)).contains("Core group 1"))
    #expect(pane(driver.press(.home)).contains("Strategy discussion"))
  }

  @Test func tabGoesFromChildToChild() {
    let driver = carter()
    #expect(driver.frame.text(row: 1).contains("Carter, Ellie · 6 · subject to a plan since 14 Jan 2026 (neglect)"))
    #expect(driver.press(.tab).frame.text(row: 1).contains("Carter, Jack · 4"))
    #expect(driver.press(.backTab, .backTab).frame.text(row: 1).contains("Carter, Mia · 1  (child 3 of 3)"))
  }

  @Test func aStepToComeSaysWhyItCannotBeOpened() {
    let driver = carter().press(.right, .enter)
    #expect(driver.message.contains("is not opened yet: it can follow the core group 1"))
  }

  @Test func theSelectedStepStaysInSight() {
    let driver = carter(width: 100, height: 30)
    for _ in 0..<8 {
      driver.press(.right)
      #expect(driver.frame.cursor.map { $0.x >= 0 && $0.x < 100 && $0.y > 1 && $0.y < 28 } == true)
    }
  }
}
