import Casework
import Storage
import Testing
import Workflow

@testable import waymark

/// The demo around other days than a Monday in January.
@Suite struct DemoDayTests {
  // A Monday, New Year's Day, Easter Monday, 29 February, a Saturday, a summer bank holiday, the days of Christmas.
  @Test(arguments: [
    "2026-06-15", "2026-01-01", "2026-04-06", "2024-02-29", "2026-01-17", "2025-08-25", "2026-12-27", "2026-11-30",
  ])
  func anyDayWillDo(_ text: String) throws {
    let sample = try DemoSample(today: try #require(Day(text)))
    let january = try DemoSample.forty.get()
    #expect(sample.openTasks.isSuperset(of: january.openTasks))
    let mine = sample.tasks(of: DemoAuthority.defaultWorker)
    #expect((12...16).contains(mine.count), "\(mine.count)")
    let calendar = WorkingCalendar.englandAndWales
    #expect(sample.count(mine) { $0 < sample.today } >= 1)
    #expect(sample.count(mine) { $0 == calendar.workingDay(onOrAfter: sample.today) } >= 1)
    #expect(sample.streams.flatMap(\.facts).allSatisfy { $0.at.day < sample.today })
    for held in sample.files.flatMap(\.steps).compactMap(\.meeting.held) { #expect(calendar.isWorkingDay(held.day)) }
  }
}
