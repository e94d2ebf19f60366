import Foundation
import Testing

/// A report is read as it is printed and written to a file, in a real terminal.
@Suite(.serialized) struct PrintTerminalTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  @Test func aReportIsPreviewedAndWrittenAsPDF() throws {
    try terminal.start(terminal.tray)
    try terminal.wait(for: "Work tray")
    try terminal.type("g", "s")
    try terminal.wait(for: "Family summary")
    try terminal.type("G", "Enter")
    try terminal.wait(for: "P print")
    try terminal.type("P")
    try terminal.wait(for: "w write a file")
    try terminal.type("text:/family:", "Enter")
    try terminal.wait(for: "Family:")
    try terminal.type("w")
    try terminal.wait(for: "Write the document as")
    try terminal.type("Enter")
    try terminal.wait(for: "Where to")
    let file = terminal.folder.appendingPathComponent("printed.pdf")
    try terminal.type("C-u", "text:\(file.path)", "Enter")
    try terminal.wait(for: "Written: ")
    let bytes = try #require(FileManager.default.contents(atPath: file.path))
    #expect(try PDFReading(Array(bytes)).text.contains("Family:"))
    try terminal.type("w", "Enter")
    try terminal.wait(for: "Where to")
    try terminal.type("C-u", "text:\(file.path)", "Enter")
    try terminal.wait(for: "it exists already")
    #expect(FileManager.default.contents(atPath: file.path) == bytes)
  }
}
