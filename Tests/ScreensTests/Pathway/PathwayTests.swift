import Casework
import Screens
import Terminal
import Testing
import Workflow

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

  @Test("ICS-13 the closed initial conference is grey on the map, the review to come orange")
  func closedIsGreyAndCurrentIsOrange() throws {
    let frame = carter().frame
    func color(of text: String) throws -> Terminal.Color {
      for y in 0..<frame.height {
        let cells = (0..<frame.width).map { frame[x: $0, y: y] }
        for x in cells.indices where String(cells[x...].prefix(text.count).map(\.character)) == text {
          return cells[x].style.foreground
        }
      }
      throw NotShown(text: text)
    }
    #expect(try color(of: "✔ Initial conference") == .index(244))
    #expect(try color(of: "● Review conference 1") == .index(208))
    #expect(try color(of: "● Core group 1") == .index(208))
  }

  private struct NotShown: Error { var text: String }

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

  /// A session in whose calendar the review's limit is no working day.
  private func closedSession(_ world: World) -> Session {
    let closures = Day("2026-04-14").map { [$0: "office closed"] } ?? [:]
    let service = CaseService(
      store: world.store, clock: world.clock, calendar: WorkingCalendar(closures: closures)
    ) { () throws(CaseworkError) in TestDefinitions.set }
    return Session(service: service, worker: World.amina, isTraining: true)
  }

  @Test func aLimitThatEndsOnNoWorkingDaySaysSo() {
    let world = World()
    for width in [120, 80] {
      let driver = Driver(closedSession(world), width: width, height: 40).select("Carter")
      #expect(driver.type("p").text.contains("due Tue 14 Apr"))
      #expect(driver.text.contains("not a working day"), "at \(width) columns")
    }
    let narrow = Driver(closedSession(world), width: 60, height: 40).select("Carter").type("p")
    #expect(narrow.text.contains("due Tue 14 Apr, closure"))
    narrow.press(.down)
    #expect(narrow.text.contains("Due Tue 14 Apr 2026, not a working day: closure"))
    let tray = Driver(closedSession(world)).select("Organise the review")
    #expect(tray.text.contains("due Tue 14 Apr 2026, not a working day: closure (office closed)"))
  }

  @Test func theWholeReasonForADateIsSaid() {
    let driver = carter(width: 60, height: 20).type("d")
    let text = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("National limit: 10 working days after"))
    #expect(text.contains("Working Together 2023, chapter 3."))
  }

  @Test func theSelectedStepStaysInSight() {
    let driver = carter(width: 100, height: 30)
    for _ in 0..<8 {
      driver.press(.right)
      #expect(driver.frame.cursor.map { $0.x >= 0 && $0.x < 100 && $0.y > 1 && $0.y < 28 } == true)
    }
  }
}
