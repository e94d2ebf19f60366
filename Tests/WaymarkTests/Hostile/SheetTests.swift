import Exports
import TestSupport
import Testing

/// Cells that a spreadsheet or a terminal would take for more than text.
@Suite struct SheetTests {
  private func csv(_ cell: String) -> String { String(Listing(columns: ["A"], rows: [[cell]]).csv.dropFirst(2)) }

  @Test(
    "no cell begins a formula, whatever blanks are before it",
    arguments: ["=1", "+1", "-1", "@a", "\t=1", " =1", "\n=1", "\u{A0}=1", "\u{B}=1", "=\u{338}1"])
  func formulas(cell: String) {
    HostileTextTests.expectSheet(csv(cell))
    #expect(csv(cell).contains("'"))
  }

  @Test("a dash alone, and what is no formula, stay as they are", arguments: ["-", "a=1", "5 - 3", "Siân", ""])
  func plain(cell: String) { #expect(csv(cell) == cell + "\r\n") }

  @Test("a quotation mark is one whatever is on it") func quotationMarks() {
    #expect(csv("a\"\u{301},b") == "\"a\"\"\u{301},b\"\r\n")
  }

  @Test("control characters are left out, in a sheet and in JSON") func controls() throws {
    #expect(csv("a\u{1B}[2Jb\u{9B}c\u{202E}d\te") == "a[2Jbcd e\r\n")
    var listing = Listing(columns: ["A"])
    try listing.add(["a"], json: "a\u{9B}2J\u{202E}\u{1B}b\u{2028}")
    #expect(listing.json == [#""a\u009b2J\u202e\u001bb\u2028""#])
  }
}
