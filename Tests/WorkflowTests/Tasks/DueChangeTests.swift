import Testing

@testable import Workflow

/// What a date would do to due dates, before it is set.
@Suite struct DueChangeTests {
  private func changes(_ day: String, of given: Given) throws -> [DueChange] {
    let start = try #require(Moment("\(day) 14:00"))
    return given.file.dueChanges(setting: Gathering.feast, for: start, in: given.context("ann.worker"))
  }

  @Test func whatIsDueByTheDateIsNamedWithItsReason() throws {
    let given = Gathering.given()
    let later = try changes("2026-01-14", of: given)
    #expect(later.map(\.title) == ["Write the speech"])
    #expect(later.map(\.before) == [nil])
    #expect(
      later.first?.sentence(today: given.at.day)
        == "\"Write the speech\" is then due Mon 12 Jan 2026, in 7 days: 2 working days before Wed 14 Jan 2026.")
    #expect(later.first?.isLate(at: given.at.moment) == false)
    let tomorrow = try changes("2026-01-06", of: given)
    #expect(tomorrow.first?.isLate(at: given.at.moment) == true)
    #expect(
      tomorrow.first?.sentence(today: given.at.day)
        == "\"Write the speech\" is then due Fri 2 Jan 2026, 3 days ago: 2 working days before Tue 6 Jan 2026.")
    #expect(given.file.step(Gathering.feast)?.meeting.schedule == nil, "nothing was done")
  }

  @Test func aDateThatChangesNothingIsSilent() throws {
    var given = Gathering.given()
    given.when(Gathering.schedule("2026-01-14"))
    #expect(try changes("2026-01-14", of: given) == [])
    let moved = try changes("2026-01-15", of: given)
    #expect(moved.map(\.before?.description) == ["2026-01-12"])
    #expect(moved.map(\.due.deadline.description) == ["2026-01-13"])
  }

  @Test(arguments: [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (12, "in 12 days"), (-4, "4 days ago")])
  func distances(days: Int, text: String) throws {
    let day = try #require(Day("2026-01-05"))
    #expect(day.distance(to: day.adding(days: days)) == text)
  }

  @Test func aLateDateIsTakenUnlessTheLimitIsStrict() throws {
    var allowed = Gathering.given()
    #expect(allowed.when(Gathering.schedule("2026-01-06")).count == 1)
    #expect(allowed.when(Gathering.schedule("2026-02-06")).count == 1)
    let given = Gathering.given(strict: true)
    let second = try #require(Day("2026-01-02"))
    let reasons = given.refusal(Gathering.schedule("2026-01-06"))
    #expect(reasons == [.dueInThePast(title: "Write the speech", Deadline(day: second))])
    #expect(
      Refusal(reasons).description
        == "\"Write the speech\" would be due Fri 2 Jan 2026, which is past: choose a later date.")
    let limit = try #require(Day("2026-01-15"))
    let past = given.refusal(Gathering.schedule("2026-01-16"))
    #expect(past == [.pastLimit(title: "Feast", Deadline(day: limit))])
    #expect(Refusal(past).description == "Feast must be held by Thu 15 Jan 2026.")
  }
}
