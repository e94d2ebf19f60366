import Casework
import Testing
import Workflow

@testable import waymark

/// A meeting that is moved: what is due for it moves too, and the old dates can still be seen.
@Suite struct MovedMeetingTests {
  @Test func limitsMoveAlongAndSayWhereFrom() throws {
    let office = try Office()
    try office.untilConference()
    try office.take(Office.schedule)
    try office.take(Office.schedule.replacing("2026-01-19", "2026-01-22"))
    let report = try #require(
      try office.rows(of: "amina.shah").first { $0.task.description == "initial-conference-1/report" })
    #expect(report.due?.description == "2026-01-20")
    #expect(
      report.explanation.hasPrefix(
        "Local limit: 2 working days before Thu 22 Jan 2026: day 1 is Wed 21 Jan, day 2 is Tue 20 Jan 2026 (initial "
          + "conference scheduled, moved from Mon 19 Jan 2026; was due Thu 15 Jan 2026). Local practice"))
    let schedules = try office.service.store.entries(of: StreamID("C0001")).map(\.fact.payload)
      .filter { $0.contains("meeting-scheduled") }
    #expect(schedules.count == 2)
    #expect(schedules.first?.contains("2026-01-19T14:00") == true)
    #expect(schedules.last?.contains("2026-01-22T14:00") == true)
  }
}
