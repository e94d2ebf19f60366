import Testing

@testable import Workflow

/// Times at which everybody and a place are free, on diaries made up by hand.
@Suite struct SlotSearchTests {
  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
  private func busy(_ from: String, _ to: String) throws -> Range<Moment> { try moment(from)..<moment(to) }

  /// A search from Mon 5 Jan 2026, nine o'clock, for two hours with a chair and somebody who writes.
  private func search(
    _ busy: [Booked: [Range<Moment>]] = [:], limit: String? = "2026-01-09", avoided: [String] = [],
    venues: [Venue] = []
  ) throws -> SlotSearch {
    SlotSearch(
      candidates: [("chair", ["owen", "nadia"]), ("writer", ["nadia", "mei"])], venues: venues, busy: busy,
      avoided: Set(avoided.compactMap { Day($0) }), calendar: .englandAndWales, length: 120,
      earliest: try moment("2026-01-05 09:00"), limit: limit.flatMap { Deadline($0) })
  }

  @Test func aMorningAndAnAfternoonOfEachDayAreOffered() throws {
    let slots = try search().find(3).slots
    #expect(
      slots.map(\.start.description) == ["2026-01-05T09:30", "2026-01-05T12:00", "2026-01-06T09:30"])
    #expect(slots.first?.end == Moment("2026-01-05 11:30"))
    #expect(slots.first?.officers == ["chair": "owen", "writer": "nadia"], "whoever is wanted first")
    #expect(slots.first?.venue == nil && slots.allSatisfy { !$0.isLate })
    #expect(try search().find(0).slots.isEmpty)
  }

  @Test func nobodyServesInTwoRoles() throws {
    let away: [Booked: [Range<Moment>]] = [.worker("owen"): [try busy("2026-01-05 09:00", "2026-01-05 17:00")]]
    #expect(try search(away).find(1).slots.first?.officers == ["chair": "nadia", "writer": "mei"])
  }

  @Test func avoidedAndClosedDaysAreLeftOut() throws {
    var search = try search(avoided: ["2026-01-05", "2026-01-07"])
    search.calendar = WorkingCalendar(closures: [try #require(Day("2026-01-06")): "training day"])
    #expect(search.find(2).slots.map(\.start.day.description) == ["2026-01-08", "2026-01-08"])
  }

  @Test func theVenueMustBeFreeUnlessItIsShared() throws {
    let taken: [Booked: [Range<Moment>]] = [
      .venue(called: "Room 1"): [try busy("2026-01-05 10:00", "2026-01-05 15:30")]
    ]
    let room = Venue("room-1", title: "Room 1")
    let first = try search(taken, venues: [room]).find(1).slots.first
    #expect(first?.start.description == "2026-01-06T09:30")
    let shared = Venue("online", title: "Video call", isShared: true)
    #expect(try search(taken, venues: [room, shared]).find(1).slots.first?.venue == "Video call")
  }

  @Test func withoutATimeBeforeTheLimitTheFirstAfterItIsOfferedAndTheDaysAreCounted() throws {
    let away: [Booked: [Range<Moment>]] = [
      .worker("mei"): [try busy("2026-01-05 00:00", "2026-01-13 12:00")],
      .worker("nadia"): [try busy("2026-01-05 00:00", "2026-01-14 00:00")],
    ]
    let search = try search(away, limit: "2026-01-11", avoided: ["2026-01-08"])
    let finding = search.find(3)
    #expect(finding.isTooLate)
    #expect(finding.slots.map(\.start.description) == ["2026-01-13T12:00", "2026-01-14T09:30", "2026-01-14T12:00"])
    #expect(finding.slots.allSatisfy { $0.isLate })
    #expect(
      finding.explanation(limit: search.limit, roles: ["Chair", "Minute taker"])
        == "There is no time by Sun 11 Jan 2026: 2 days are not worked, 1 day is to be avoided, "
        + "on 4 days no minute taker is free.")
    #expect(try self.search().find(1).explanation(limit: search.limit, roles: []) == nil)
  }

  @Test func peopleWhoAreFreeAtDifferentTimesAreNotFreeTogether() throws {
    var search = try search(
      [
        .worker("owen"): [try busy("2026-01-05 09:00", "2026-01-05 13:00")],
        .worker("mei"): [try busy("2026-01-05 13:00", "2026-01-05 17:00")],
      ], limit: "2026-01-05")
    search.candidates = [("chair", ["owen"]), ("writer", ["mei"])]
    search.horizon = try #require(Day("2026-01-05"))
    let finding = search.find(1)
    #expect(finding.slots.isEmpty && finding.obstacles == [.notTogether: 1])
    #expect(
      finding.explanation(limit: search.limit, roles: ["Chair", "Writer"])
        == "There is no time by Mon 5 Jan 2026: on 1 day they are not free together. "
        + "There is none after it either, as far as was looked.")
  }

  @Test func aMeetingLongerThanTheDayIsNeverHeld() throws {
    var search = try search()
    search.length = 8 * 60
    #expect(search.find(1).slots.isEmpty)
    search.length = 7 * 60
    #expect(search.find(1).slots.first?.start.description == "2026-01-05T09:30")
  }
}
