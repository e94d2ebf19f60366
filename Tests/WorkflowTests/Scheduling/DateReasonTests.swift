import Testing

@testable import Workflow

/// A date that something speaks against, and the reason that it needs.
@Suite struct DateReasonTests {
  private func gathering(_ change: (inout Procedure) -> Void = { _ in }) -> Given {
    var given = Gathering.given()
    for index in given.procedure.timescales.indices { given.procedure.timescales[index].needsReason = true }
    change(&given.procedure)
    return given
  }

  private func schedule(_ text: String, venue: String = "Hall", because reason: String? = nil) throws -> Command {
    let start = try #require(Moment(text))
    return .scheduleMeeting(
      ScheduleMeeting(
        step: Gathering.feast, date: start.day, time: start.time, venue: venue, officers: [:], reason: reason))
  }

  @Test(arguments: [
    ("2026-01-05 08:59", ["Mon 5 Jan 2026 08:59 is past: say why it is set for then."]),
    ("2026-01-10 14:00", ["Sat 10 Jan 2026 is at the weekend: say why it can't be another day."]),
    (
      "2026-05-25 14:00",
      [
        "Mon 25 May 2026 is Spring bank holiday: say why it can't be another day.",
        "Feast must be held by Thu 15 Jan 2026: say why it is later.",
      ]
    ),
    (
      "2026-01-06 14:00",
      ["\"Write the speech\" would be due Fri 2 Jan 2026, which is past: say why it is so soon."]
    ),
  ])
  func everyObjectionIsNamed(text: String, wanted: [String]) throws {
    let given = gathering()
    let command = try schedule(text)
    #expect(
      given.refusal(command).map(\.wording).filter { text == "2026-01-06 14:00" || !$0.contains("speech") } == wanted)
    var allowed = given
    let events = allowed.when(try schedule(text, because: "The grandmother flies home."))
    #expect(events.count == 1)
    #expect(allowed.file.step(Gathering.feast)?.meeting.schedule?.reason == "The grandmother flies home.")
  }

  @Test func aClosureIsNamedWithItsReason() throws {
    let day = try #require(Day("2026-01-13"))
    let given = gathering()
    var context = given.context("ann.worker")
    context.calendar = WorkingCalendar(closures: [day: "training day"])
    let command = try schedule("2026-01-13 14:00")
    #expect(throws: Refusal(.dateNeedsReason(.notWorked(day, .closure("training day"))))) {
      try given.file.decide(command, in: context)
    }
    let wording = DateObjection.notWorked(day, .closure("training day")).wording
    #expect(wording == "Tue 13 Jan 2026 is a closure (training day): say why it can't be another day.")
  }

  @Test func aBlankReasonIsNone() throws {
    let given = gathering()
    #expect(given.refusal(try schedule("2026-01-10 14:00", because: " \n")).count == 1)
    let reasons = given.refusal(try schedule("2026-01-10 14:00", because: "bell \u{7}")).map(\.wording)
    #expect(reasons == ["The reason has a control character (U+0007) at character 6."])
  }

  @Test func theReasonStaysWithTheDate() throws {
    var given = gathering()
    given.when(try schedule("2026-01-10 14:00", because: "Flies home."))
    given.when(try schedule("2026-01-10 14:00", venue: "Barn"))
    #expect(given.file.step(Gathering.feast)?.meeting.schedule?.reason == "Flies home.", "the date is the same")
    given.when(try schedule("2026-01-14 14:00", venue: "Barn"))
    let meeting = given.file.step(Gathering.feast)?.meeting
    #expect(meeting?.schedule?.reason == nil)
    #expect(meeting?.earlierSchedules.map(\.reason) == ["Flies home.", "Flies home."])
  }

  @Test func noReasonHelpsAgainstAStrictLimit() throws {
    let given = Gathering.given(strict: true)
    let reasons = given.refusal(try schedule("2026-01-17 14:00", because: "Flies home."))
    #expect(reasons == [.pastLimit(title: "Feast", Deadline(day: try #require(Day("2026-01-15"))))])
    let both = given.refusal(try schedule("2026-01-17 14:00"))
    #expect(both.map(\.wording).count == 2, "with the weekend named beside it")
  }
}
