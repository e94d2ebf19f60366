import Testing
import Typesetting

/// Calendar files of texts of any length.
@Suite struct CalendarFileTests {
  @Test("every line ends where it should, however long the text before it is") func linesOfAnyLength() throws {
    for length in 0...240 {
      for letter in ["a", "é", "山"] {
        let event = CalendarEvent(
          id: "x", sequence: 0, isCancelled: false, start: "20260114T140000", end: "20260114T150000",
          stamp: "20260112T090000Z", summary: String(repeating: letter, count: length), location: "", description: "",
          organiser: "", attendees: [], reminders: [])
        let text = String(decoding: try CalendarFile.ics(event), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines.contains("STATUS:CONFIRMED"), "\(length) of \(letter)")
        #expect(!lines.contains { $0.contains("\r") || $0.contains("\n") }, "\(length) of \(letter)")
      }
    }
  }
}
