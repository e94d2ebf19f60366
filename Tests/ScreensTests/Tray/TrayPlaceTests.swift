import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct TrayPlaceTests {
  /// The line that says where the rows lie.
  private func place(_ driver: Driver) -> String {
    driver.text.split(separator: "\n").first { $0.contains("───") && $0.contains(" ──") }
      .map { LineEditor(String($0.filter { $0 != "─" })).trimmed } ?? ""
  }

  private func driver(rows: Int, height: Int = 24) -> Driver {
    let world = World(families: false)
    world.addRows(rows)
    return Driver(world.session(), height: height)
  }

  @Test func aTrayThatIsSeenWholeSaysOnlyWhichRow() {
    let driver = driver(rows: 3)
    #expect(place(driver) == "1 of 3")
    #expect(place(driver.press(.down, .down, .down)) == "3 of 3")
  }

  @Test func movesAreFollowedFromEndToEnd() {
    let driver = driver(rows: 30)
    #expect(place(driver) == "1 of 30   ↓ 19 more")
    driver.press(.pageDown)
    #expect(place(driver) == "12 of 30   ↑ 11 more   ↓ 8 more")
    #expect(place(driver.press(.pageDown)) == "20 of 30   ↑ 19 more")
    #expect(place(driver.press(.pageUp)) == "9 of 30   ↑ 8 more   ↓ 11 more")
    #expect(place(driver.press(.end)) == "30 of 30   ↑ 19 more")
    for _ in 0..<11 { driver.press(.up) }
    #expect(place(driver) == "19 of 30   ↑ 18 more   ↓ 1 more")
    #expect(place(driver.press(.home)) == "1 of 30   ↓ 19 more")
    for _ in 0..<14 { driver.press(.down) }
    #expect(place(driver.type("R")) == "15 of 30   ↑ 4 more   ↓ 15 more")
    driver.resize(80, 40)
    #expect(place(driver).hasPrefix("15 of 30"))
  }

  @Test func aTrayTooLongToCountSaysWhatIsKnown() {
    let driver = driver(rows: 1200)
    #expect(place(driver) == "1 of 999+   ↓ more")
    #expect(place(driver.press(.end)) == "↑ more")
    #expect(place(driver.press(.pageUp)) == "↑ more   ↓ more")
    #expect(place(driver.press(.home)) == "1 of 999+   ↓ more")
    #expect(place(driver.press(.down)) == "2 of 999+   ↓ more")
  }

  @Test func aFilterSaysSoWhereverTheTabIs() {
    let driver = driver(rows: 100).type("/family 7").press(.enter)
    #expect(place(driver) == "with \"family 7\": 1 of 19   ↓ 8 more")
    #expect(place(driver.press(.end)) == "with \"family 7\": 19 of 19   ↑ 8 more")
    driver.type("5")
    #expect(driver.frame.text(row: 1).contains("/ filter: family 7"))
    #expect(driver.text.contains("No task under Overdue matches \"family 7\"."))
    #expect(driver.text.contains("Esc  Show every task of the tab again; marks go first."))
    #expect(!driver.press(.escape).text.contains("family 7"))
  }

  @Test func aWindowTooLowForTheLineSaysItBesideTheHeadings() {
    let driver = driver(rows: 30, height: 12)
    #expect(driver.frame.text(row: 2).hasSuffix("TASK          1 of 30   ↓ 23 more"))
    driver.resize(44, 12)
    #expect(driver.frame.text(row: 2).hasSuffix("↓"))
  }

  @Test func anEmptyTrayHasNoPlace() {
    let window = TrayWindow()
    var place = TrayPlace()
    place.follow("first", from: window, to: window, total: 0)
    #expect(place.wording(of: window, total: 0, atLeast: nil).isEmpty)
  }
}
