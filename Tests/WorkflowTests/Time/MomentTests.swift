import Testing
import Workflow

@Suite("Moment")
struct MomentTests {
  @Test(
    "a date and a time, with T or a space",
    arguments: ["2026-01-14T14:00", "2026-01-14 14:00", "2026-01-14 2pm", "2026-01-14  1400"])
  func good(text: String) throws {
    let moment = try Moment.of(text)
    #expect(moment.description == "2026-01-14T14:00")
    #expect(moment.long == "Wed 14 Jan 2026 14:00")
  }

  @Test(
    "anything else is refused",
    arguments: ["", "2026-01-14", "2026-01-14T", "2026-01-1414:00", "2026-01-14T24:00", "2026-02-30T10:00", "14:00"])
  func bad(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("whatever number a store holds is a moment of the calendar", arguments: [Int.min, -1, 0, 29_474_640, .max])
  func anyNumber(key: Int) {
    let moment = Moment(sortKey: key)
    #expect(Day.earliest...Day.latest ~= moment.day)
    if (-1_000_000...100_000_000).contains(key) { #expect(moment.sortKey == key) }
    _ = moment.adding(minutes: key)
  }

  @Test(
    "the number of a step has one after it",
    arguments: ["core-group-0", "core-group-1000000", "core-group-9223372036854775807"])
  func stepNumbers(text: String) {
    #expect(StepID(text) == nil)
    #expect(StepID("core-group-999999")?.number == 999_999)
  }

  @Test("order is by day, then by time")
  func order() throws {
    #expect(try Moment.of("2026-01-13T23:59") < .of("2026-01-14T00:00"))
    #expect(try Moment.of("2026-01-14T09:30") < .of("2026-01-14T14:00"))
  }
}
