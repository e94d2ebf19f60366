import Dispatch
import Synchronization
import Testing

@testable import Typesetting

/// Pages and calendar files that several threads make at once, each of which may be the first to need the libraries.
@Suite struct AtOnceTests {
  @Test func everyThreadGetsTheWholeFile() throws {
    let pages = Mutex<[PageFile?]>([])
    let files = Mutex<[[UInt8]?]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { index in
      if index.isMultiple(of: 2) {
        let page = try? page()
        pages.withLock { $0.append(page) }
      } else {
        let file = try? invitation()
        files.withLock { $0.append(file) }
      }
    }
    #expect(pages.withLock(\.self) == Array(repeating: try page(), count: 8))
    #expect(files.withLock(\.self) == Array(repeating: try invitation(), count: 8))
  }

  private func page() throws -> PageFile {
    let section = PageSection(
      blocks: [.heading(2, [Run(text: "Heading")]), .paragraph([Run(text: "Some words.")])], header: "h", footer: "f",
      standing: "", isDraft: false)
    return try PageWriter.pdf([section], setup: PageSetup(title: "t", created: "2026-01-12T09:00:00Z"))
  }

  private func invitation() throws -> [UInt8] {
    try CalendarFile.ics(
      CalendarEvent(
        id: "x", sequence: 0, isCancelled: false, start: "20260114T140000", end: "20260114T150000",
        stamp: "20260112T090000Z", summary: "A meeting", location: "", description: "", organiser: "", attendees: [],
        reminders: []))
  }
}
