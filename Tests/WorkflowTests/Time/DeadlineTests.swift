import Testing
import Workflow

@Suite("Deadline")
struct DeadlineTests {
  @Test(
    "a day, or a time on it",
    arguments: [
      ("2025-12-15", "2025-12-15", "Mon 15 Dec 2025"),
      ("2025-12-15T14:00", "2025-12-15T14:00", "Mon 15 Dec 2025 14:00"),
      ("2025-12-15 14:00", "2025-12-15T14:00", "Mon 15 Dec 2025 14:00"),
      ("2025-12-15 2pm", "2025-12-15T14:00", "Mon 15 Dec 2025 14:00"),
    ])
  func good(text: String, iso: String, long: String) throws {
    let deadline = try Deadline(parsing: text)
    #expect(deadline.description == iso)
    #expect(deadline.long == long)
  }

  @Test(
    "what was wrong is named",
    arguments: [
      ("", RuleError.unreadableDate("")), ("15/12/2025", .unreadableDate("15/12/2025")),
      ("tomorrow", .unreadableDate("tomorrow")), ("2025-12-15T25:00", .unreadableDate("2025-12-15T25:00")),
      ("2025-02-30", .noSuchDay("2025-02-30")), ("2025-13-01T10:00", .noSuchDay("2025-13-01")),
      ("1066-10-14", .noSuchDay("1066-10-14")),
    ])
  func bad(text: String, error: RuleError) {
    #expect(throws: error) { try Deadline(parsing: text) }
  }

  @Test("the end of a day comes after every time on it and before the next day")
  func order() throws {
    let sorted = try ["2025-12-15", "2025-12-16T00:00", "2025-12-15T23:59", "2025-12-15T09:00"]
      .map { try Deadline.of($0) }.sorted()
    #expect(
      sorted.map(\.description) == ["2025-12-15T09:00", "2025-12-15T23:59", "2025-12-15", "2025-12-16T00:00"])
    #expect(try Deadline.of("1970-01-02").sortKey == 1440 + 1439)
    #expect(try Deadline.of("1970-01-02T00:10").sortKey == 1450)
  }

  @Test("a day is passed the day after, a time the minute after")
  func passed() throws {
    #expect(try !Deadline.of("2025-12-15").isPassed(at: .of("2025-12-15T23:59")))
    #expect(try Deadline.of("2025-12-15").isPassed(at: .of("2025-12-16T00:00")))
    #expect(try !Deadline.of("2025-12-15T14:00").isPassed(at: .of("2025-12-15T14:00")))
    #expect(try Deadline.of("2025-12-15T14:00").isPassed(at: .of("2025-12-15T14:01")))
  }
}
