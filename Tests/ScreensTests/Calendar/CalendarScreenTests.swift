import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct CalendarScreenTests {
  static let sizes = [(60, 20), (80, 24), (120, 40)]

  /// The world with more meetings of the chair about the end of January.
  private static func world() -> World {
    let world = World()
    var change = RowChange()
    change.caseID = "C0001"
    let meetings = [
      ("2026-01-26 09:00", "2026-01-26 10:30", "Core group 1"),
      ("2026-01-26 14:00", "2026-01-26 16:00", "Review conference 1"),
      ("2026-01-30 11:00", "2026-01-30 12:00", "Core group 2"),
      ("2026-02-03 10:00", "2026-02-03 11:00", "Core group 3"),
    ]
    change.put.bookings = meetings.enumerated().compactMap { index, meeting in
      guard let start = Moment(meeting.0), let end = Moment(meeting.1) else { return nil }
      return BookingRow(
        caseID: "C0001", step: StepID("core-group", index + 1), booked: .worker(World.cerys.id), start: start, end: end,
        label: "Carter (3 children)", title: meeting.2)
    }
    _ = try? world.store.append([], to: "C0001", expecting: world.store.version(of: "C0001"), changing: change)
    return world
  }

  private static func driver(width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed) -> Driver {
    Driver(world().session(as: World.cerys), width: width, height: height, depth: depth).type("C")
  }

  @Test(arguments: sizes, ["day", "week", "month"])
  func theCalendar(size: (Int, Int), span: String) {
    let driver = Self.driver(width: size.0, height: size.1).type(String(span.prefix(1)))
    Golden.check(driver.frame, "calendar-\(span)-\(size.0)x\(size.1)")
  }

  @Test func theCalendarWithoutColour() {
    let driver = Self.driver(depth: .none)
    Golden.check(driver.frame, "calendar-week-mono-80x24")
    Golden.check(driver.type("m").frame, "calendar-month-mono-80x24")
  }

  @Test func ofAMeetingThatMayNotBeSeenOnlyTheTimeIsThere() {
    let world = Self.world()
    var change = RowChange()
    change.caseID = "C0001"
    change.put.access = AccessRow(
      caseID: "C0001", access: CaseAccess(team: "north", involved: [], named: [World.amina.id: .latest]))
    _ = try? world.store.append([], to: "C0001", expecting: world.store.version(of: "C0001"), changing: change)
    let driver = Driver(world.session(as: World.cerys), width: 80, height: 24, depth: .indexed).type("C")
    #expect(driver.text.contains("14:00 to 16:00"))
    #expect(driver.text.contains("another meeting"))
    #expect(!driver.text.contains("Carter") && !driver.text.contains("Review conference 1"))
    #expect(driver.press(.enter).text.contains("Of this meeting you may see no more than when it is."))
    #expect(driver.type("s").text.contains("Of this meeting you may see no more than when it is."))
  }

  @Test func aMeetingIsOpenedAndItsFamily() {
    let driver = Self.driver().press(.down)
    #expect(driver.selectedRow?.contains("Review conference 1") == true)
    driver.type("s")
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.frame.text(row: 1).contains("Carter"))
    driver.press(.escape).press(.up, .enter)
    #expect(driver.frame.text(row: 0).contains("Core group 1"), "\(driver.frame.text(row: 0))")
  }

  @Test func weeksAndMonthsAreGoneThrough() {
    let driver = Self.driver()
    #expect(driver.text.contains("Cerys Pugh · 26 Jan 2026 to 1 Feb 2026 · 3 meetings to come"))
    driver.press(.right)
    #expect(driver.text.contains("2 Feb 2026 to 8 Feb 2026 · 2 meetings"))
    driver.type("t").type("m")
    #expect(driver.text.contains("January 2026 · 3 meetings"))
    driver.press(.down)
    #expect(driver.text.contains("February 2026"))
    driver.press(.pageUp, .pageUp)
    #expect(driver.text.contains("December 2025"))
    driver.press(.home).press(.up)
    #expect(driver.text.contains("November 2025"))
  }

  @Test func aDayThatIsNotWorkedSaysWhy() {
    let driver = Self.driver().type("m").press(.pageUp).press(.up)
    for _ in 0..<6 { driver.press(.left) }
    #expect(driver.text.contains("December 2025"))
    driver.type("d")
    for _ in 0..<12 where !driver.text.contains("Christmas Day") { driver.press(.right) }
    #expect(driver.text.contains("not worked: bank holiday (Christmas Day)"))
    #expect(driver.text.contains("No meeting."))
    #expect(driver.press(.enter).message.contains("There is no meeting under the cursor."))
  }

  @Test func anotherWorkersMeetingsAreShown() {
    let driver = Driver(Self.world().session()).type("C")
    #expect(driver.text.contains("Amina Shah · "))
    driver.type("o").type("Cerys").press(.enter)
    #expect(driver.text.contains("Cerys Pugh · 26 Jan 2026"))
    #expect(driver.type("v").message.contains("No procedure names a venue."))
  }
}
