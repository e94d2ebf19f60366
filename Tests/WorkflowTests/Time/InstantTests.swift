import Testing
import Workflow

@Suite("Instant")
struct InstantTests {
  @Test(
    "text with and without milliseconds",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-01-12T09:41:00.000Z", 1_768_210_860_000),
      ("2026-01-12T09:41:00Z", 1_768_210_860_000), ("1969-12-31T23:59:59.999Z", -1),
      ("2000-02-29T12:00:00.250Z", 951_825_600_250),
    ])
  func text(text: String, milliseconds: Int) throws {
    let instant = try Instant.of(text)
    #expect(instant.milliseconds == milliseconds)
    #expect(Instant(instant.description) == instant)
  }

  @Test("written in UTC to the millisecond")
  func description() {
    #expect(Instant(milliseconds: 1_768_210_860_007).description == "2026-01-12T09:41:00.007Z")
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "2026-01-12", "2026-01-12T09:41Z", "2026-01-12T09:41:00", "2026-01-12T09:41:00.0Z",
      "2026-01-12T09:41:00.0000Z", "2026-01-12T09:41:60Z", "2026-01-12T24:00:00Z", "2026-01-12T09:41:00+00:00",
      "2026-02-30T09:41:00Z", "2026-01-12T09:41:00Z ", "2026-01-12T09:41:00.Z",
    ])
  func bad(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(
    "the clock in England and Wales on both sides of each change",
    arguments: [
      ("2026-01-12T09:41:00Z", "2026-01-12T09:41"), ("2026-03-29T00:59:59.999Z", "2026-03-29T00:59"),
      ("2026-03-29T01:00:00Z", "2026-03-29T02:00"), ("2026-07-01T23:30:00Z", "2026-07-02T00:30"),
      ("2026-10-25T00:59:00Z", "2026-10-25T01:59"), ("2026-10-25T01:00:00Z", "2026-10-25T01:00"),
      ("2027-03-28T01:00:00Z", "2027-03-28T02:00"), ("2027-10-31T01:00:00Z", "2027-10-31T01:00"),
      ("2024-03-31T00:59:00Z", "2024-03-31T00:59"), ("2024-03-31T01:00:00Z", "2024-03-31T02:00"),
    ])
  func clock(utc: String, civil: String) throws {
    let instant = try Instant.of(utc)
    #expect(try instant.moment == .of(civil))
    #expect(instant.day == instant.moment.day)
  }

  @Test("a time the spring change skips is an hour later, one that the autumn change repeats is the first")
  func changes() throws {
    #expect(try Instant(.of("2026-03-29T01:30")) == .of("2026-03-29T01:30:00Z"))
    #expect(try Instant(.of("2026-03-29T01:30")).moment == .of("2026-03-29T02:30"))
    #expect(try Instant(.of("2026-10-25T01:30")) == .of("2026-10-25T00:30:00Z"))
    #expect(try Instant(.of("2026-10-25T02:00")) == .of("2026-10-25T02:00:00Z"))
  }

  @Test("every quarter of an hour of two years comes back, but for the skipped hours")
  func roundTrip() throws {
    var lost: [Moment] = []
    for day in try Day.of("2026-01-01")...Day.of("2027-12-31") {
      for minutes in stride(from: 0, to: 1440, by: 15) {
        let moment = Moment(day: day, time: TimeOfDay(minutes: minutes))
        if Instant(moment).moment != moment { lost.append(moment) }
      }
    }
    #expect(
      lost.map(\.description) == [
        "2026-03-29T01:00", "2026-03-29T01:15", "2026-03-29T01:30", "2026-03-29T01:45",
        "2027-03-28T01:00", "2027-03-28T01:15", "2027-03-28T01:30", "2027-03-28T01:45",
      ])
  }

  @Test("steps, differences and the ends of the calendar")
  func arithmetic() throws {
    let instant = try Instant.of("2026-01-12T09:41:00Z")
    #expect(try instant.adding(seconds: 90) == .of("2026-01-12T09:42:30Z"))
    #expect(try instant.adding(seconds: -60) == .of("2026-01-12T09:40:00Z"))
    #expect(instant.adding(seconds: 90) - instant == 90_000)
    #expect(instant < instant.adding(seconds: 1))
    #expect(instant.adding(seconds: .max).description == "2200-12-31T23:59:59.999Z")
    #expect(instant.adding(seconds: .min).description == "1900-01-01T00:00:00.000Z")
    #expect(Instant(milliseconds: .max).day == .latest)
    #expect(Instant(milliseconds: .min).day == .earliest)
  }
}
