import Foundation
import Testing
import Workflow

extension CodedAsText {
  /// The value a test means by a text; fails the test when it cannot be read.
  static func of(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Self {
    try #require(Self(text), "not the text of a \(Self.self): \(text)", sourceLocation: sourceLocation)
  }
}

@Suite("Values coded as text")
struct CodedAsTextTests {
  @Test("each is stored as one string and read back")
  func roundTrips() throws {
    try check(Day.of("2026-01-14"), "\"2026-01-14\"")
    try check(TimeOfDay.of("9.30"), "\"09:30\"")
    try check(Moment.of("2026-01-14 14:00"), "\"2026-01-14T14:00\"")
    try check(Instant.of("2026-01-12T09:41:00Z"), "\"2026-01-12T09:41:00.000Z\"")
    try check(Deadline.of("2026-01-14"), "\"2026-01-14\"")
    try check(Deadline.of("2026-01-14T14:00"), "\"2026-01-14T14:00\"")
    try check(Span.of("1 Working Days"), "\"1 working day\"")
    try check(DueRule.of("48 hours before"), "\"48 hours before\"")
  }

  @Test("a calendar is stored with ISO dates as keys")
  func calendar() throws {
    let calendar = try WorkingCalendar(
      closures: [.of("2026-12-24"): "Offices closed"], withdrawn: [.of("2026-05-04")])
    try check(calendar, #"{"closures":{"2026-12-24":"Offices closed"},"withdrawn":["2026-05-04"]}"#)
  }

  @Test("a counted span survives storage")
  func countedSpan() throws {
    let counted = try WorkingCalendar.englandAndWales.count(.of("3 months"), .after, from: Day.of("2025-11-30"))
    #expect(try JSONDecoder().decode(CountedSpan.self, from: JSONEncoder().encode(counted)) == counted)
  }

  @Test("text that is not the value is refused without being repeated")
  func refusal() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
    let text = String(describing: try #require(error))
    #expect(text.contains("not the text of a Day"))
    #expect(!text.contains("2026-02-30"))
  }

  private func check<Value: Codable & Equatable>(
    _ value: Value, _ json: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(value)
    #expect(String(decoding: data, as: UTF8.self) == json, sourceLocation: sourceLocation)
    #expect(try JSONDecoder().decode(Value.self, from: data) == value, sourceLocation: sourceLocation)
  }
}
