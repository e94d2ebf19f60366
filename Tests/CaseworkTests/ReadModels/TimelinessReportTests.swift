import Casework
import Testing
import Workflow

@Suite struct TimelinessReportTests {
  private static let january = Month("2026-01") ?? Month(index: 0)

  private static func count(
    _ key: StepKey, _ title: String, _ month: Month, _ tally: TimelinessTally, worker: WorkerID? = nil
  ) -> TimelinessCount {
    TimelinessCount(
      team: nil, worker: worker, month: month, kind: TimelinessKind(key: key, title: title), tally: tally)
  }

  @Test func aMonthIsReadAndCounted() {
    #expect(Month("2026-01")?.description == "2026-01")
    #expect(Month("2026-01")?.long == "January 2026")
    #expect(Month("2026-01")?.advanced(by: -1).title == "Dec 2025")
    #expect(Month("2026-01")?.lastTwelve.lowerBound.description == "2025-02")
    for text in ["2026-13", "2026-1", "January", "", "2026-01-01", "1600-01"] { #expect(Month(text) == nil, "\(text)") }
    #expect(Day("2026-02-28").map { Month(of: $0) } == Month("2026-02"))
  }

  @Test(
    arguments: [
      (0, 0, nil), (3, 0, 100), (0, 3, 0), (1, 1, 50), (999, 1, 99), (1, 999, 1), (2, 1, 67), (12, 2, 86),
    ] as [(Int, Int, Int?)])
  func onlyAllIsAHundredPercentAndOnlyNoneIsNothing(inTime: Int, late: Int, percent: Int?) {
    let tally = TimelinessTally(due: inTime + late + 5, inTime: inTime, late: late)
    #expect(tally.percent == percent)
    #expect(tally.toCome == 5)
  }

  @Test func kindsStandInTheOrderOfTheProceduresAndMonthsInTheirPlaces() throws {
    let month = Self.january
    let one = TimelinessTally(due: 1, inTime: 1)
    let report = TimelinessReport(
      [
        Self.count("visit", "Visit", month, one), Self.count("core-group", "Core group", month, one),
        Self.count("core-group", "Core group", month.advanced(by: -11), TimelinessTally(due: 2, late: 2)),
        Self.count("core-group", "Core group", month.advanced(by: -12), one),
        Self.count("gone", "Gone since", month, one), Self.count("core-group", "Another core group", month, one),
      ], months: month.lastTwelve, order: ["core-group", "visit"])
    #expect(report.lines.map(\.kind.title) == ["Another core group", "Core group", "Visit", "Gone since"])
    let group = report.lines[1]
    #expect(group.trend.count == 12 && group.trend.first?.late == 2 && group.tally == one)
    #expect(group.trend[1..<11].allSatisfy { $0.due == 0 })
  }

  @Test func workersStayApart() {
    let counts = ["ann", "bo", nil].map {
      Self.count("visit", "Visit", Self.january, TimelinessTally(due: 1), worker: $0.map { WorkerID($0) })
    }
    let report = TimelinessReport(counts, months: Self.january.lastTwelve, order: [])
    #expect(report.lines.map(\.worker) == ["ann", "bo", nil])
    #expect(TimelinessReport([], months: Self.january.lastTwelve, order: ["visit"]).lines.isEmpty)
  }
}
