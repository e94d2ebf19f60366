import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct ManagerTests {
  static let sizes = [(60, 20), (80, 24), (120, 40)]

  /// The world with a manager who may read the figures, and a year of steps behind them.
  static func world(steps: Bool = true) -> World {
    var procedure = TestDefinitions.procedure
    procedure.roles[1].permissions.insert(.readTimeliness)
    let world = World(
      definitions: DefinitionSet(procedures: [procedure], forms: Array(TestDefinitions.set.forms.values)))
    if steps { addSteps(to: world) }
    return world
  }

  private static func addSteps(to world: World) {
    let workers: [WorkerID?] = [World.amina.id, World.cerys.id, "zoe.left", nil]
    var change = RowChange()
    change.caseID = "C0001"
    for month in 0..<13 {
      for step in 0..<8 {
        let first = Month(of: Day("2026-01-26") ?? .earliest).advanced(by: -month).first
        let due = first.adding(days: 2 + step * 3)
        let late = (step * 7 + month * 5) % 9
        let done: Day? = step == 7 ? nil : due.adding(days: late < 3 ? late : -late)
        for measure in TimelinessRow.Measure.allCases {
          change.put.timeliness.append(
            TimelinessRow(
              caseID: "C0001", step: StepID(step < 4 ? "core-group" : "review-conference", 100 + month * 10 + step),
              measure: measure, title: step < 4 ? "Core group" : "Review conference",
              team: step % 3 == 2 ? "review" : "north", worker: workers[step % workers.count],
              due: Deadline(day: due.adding(days: measure == .national ? 3 : 0)),
              done: done.map { Moment(day: $0, time: TimeOfDay(minutes: 600)) }))
        }
      }
    }
    _ = try? world.store.append([], to: "C0001", expecting: world.store.version(of: "C0001"), changing: change)
  }

  private static func driver(
    _ world: World = world(), width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed
  ) -> Driver {
    Driver(world.session(as: World.ben), width: width, height: height, depth: depth).type("m")
  }

  @Test(arguments: sizes, [ColorDepth.indexed, .none])
  func thePage(size: (Int, Int), depth: ColorDepth) {
    let driver = Self.driver(width: size.0, height: size.1, depth: depth)
    Golden.check(driver.frame, "manager-\(size.0)x\(size.1)-\(depth)")
  }

  @Test(arguments: sizes)
  func theStepsBehindAFigure(size: (Int, Int)) {
    let driver = Self.driver(width: size.0, height: size.1).select("Core group").press(.enter)
    Golden.check(driver.frame, "manager-list-\(size.0)x\(size.1)")
  }

  @Test func theListWithoutColour() {
    Golden.check(Self.driver(depth: .none).select("Core group").press(.enter).frame, "manager-list-mono-80x24")
  }

  @Test func aFigureOpensItsStepsAndFromThereTheCase() {
    let driver = Self.driver().select("Review conference").press(.enter)
    #expect(driver.text.contains("Review conference · North · due in January 2026"))
    #expect(driver.text.contains("nobody"))
    driver.type("l")
    #expect(driver.text.contains("late alone"))
    #expect(!driver.text.contains("in time"))
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    driver.press(.escape, .escape)
    #expect(driver.frame.text(row: 0).contains("Timeliness"))
  }

  @Test func theBarsOpenTheStepsOfATeamOrWorker() {
    let driver = Self.driver().select("Core group").press(.tab)
    #expect(driver.selectedRow?.contains("Amina Shah") == true)
    driver.press(.enter)
    #expect(driver.text.contains("Core group · Amina Shah · due in January 2026"))
    driver.press(.escape).type("t").press(.home, .enter)
    #expect(driver.text.contains("All teams · every limit"))
    driver.select("Reviewing").press(.enter)
    #expect(driver.text.contains("· Reviewing · due in January 2026"))
  }

  @Test func monthsAndMeasuresChange() {
    let driver = Self.driver(width: 120, height: 40).press(.left)
    #expect(driver.text.contains("due in December 2025"))
    driver.press(.right, .right)
    #expect(driver.text.contains("due in February 2026"))
    driver.press(.left).type("n")
    #expect(driver.text.contains("national limits alone"))
    #expect(driver.footer.contains("every limit"))
  }

  @Test func aWorkerWhoHasLeftIsNamedByTheirId() {
    let driver = Self.driver()
    driver.type("t").press(.down, .down, .enter).select("Core group")
    #expect(driver.text.contains("Reviewing · every limit"))
    #expect(driver.text.contains("zoe.left"))
  }

  @Test func whoMayNotReadTheFiguresIsToldWhoMay() {
    let driver = Driver(Self.world().session()).type("m")
    #expect(driver.text.contains("Reading the figures on timeliness is for: Team manager"), "\(driver.text)")
    #expect(!driver.text.contains("Core group"))
  }

  @Test func anEmptyStoreSaysSo() {
    let world = World(families: false, definitions: DefinitionSet(procedures: [Self.managing], forms: []))
    let driver = Driver(world.session(as: World.ben)).type("m")
    #expect(driver.text.contains("No step that has a limit was due from Feb 2025 to Jan 2026."))
    #expect(driver.press(.enter).message.contains("There is no figure under the cursor."))
    driver.press(.tab, .down, .end, .left)
    #expect(driver.text.contains("from Jan 2025 to Dec 2025"))
  }

  private static let managing: Procedure = {
    var procedure = TestDefinitions.procedure
    procedure.roles[1].permissions.insert(.readTimeliness)
    return procedure
  }()

  @Test func aSparklineReadsWithoutBlocksToo() {
    let trend = [nil, 0, 50, 99, 100].map { percent in
      percent.map { TimelinessTally(due: 100, inTime: $0, late: 100 - $0) } ?? TimelinessTally()
    }
    #expect(Sparkline(trend: trend, isPlain: false).text == "·▁▄▇█")
    #expect(Sparkline(trend: trend, isPlain: true).text == ".059+")
    #expect(PartBar(percent: 50, isPlain: true).text(columns: 4) == "##..")
    #expect(PartBar(percent: 99, isPlain: false).text(columns: 4) == "███░")
    #expect(PartBar(percent: 1, isPlain: false).text(columns: 4) == "█░░░")
    #expect(PartBar(percent: nil, isPlain: true).text(columns: 3) == "...")
    #expect(PartBar(percent: 100, isPlain: true).text(columns: 0).isEmpty)
  }
}
