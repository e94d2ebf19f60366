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

  @Test("order is by day, then by time")
  func order() throws {
    #expect(try Moment.of("2026-01-13T23:59") < .of("2026-01-14T00:00"))
    #expect(try Moment.of("2026-01-14T09:30") < .of("2026-01-14T14:00"))
  }
}
