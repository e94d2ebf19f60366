import Terminal
import Testing

@testable import Screens

@Suite("Lists and emphasis as they are read")
struct MarkdownLinesTests {
  private func shown(_ text: String, columns: Int = 30) -> [String] {
    MarkdownLines(text, columns: columns).lines.map { line in
      String(repeating: " ", count: line.indent)
        + line.pieces.map { piece in
          switch piece.ink {
          case .heading: "<b>\(piece.text)</b>"
          case .emphasis: "<u>\(piece.text)</u>"
          default: piece.text
          }
        }.joined()
    }
  }

  @Test("marks are taken away and what they mean is shown; marks without a partner are text")
  func emphasis() {
    #expect(shown("Sam was **not** seen *alone*.") == ["Sam was <b>not</b> seen <u>alone</u>."])
    #expect(shown("2 * 3 * 4, ** and *x") == ["2 * 3 * 4, ** and *x"])
    #expect(shown("") == [""])
  }

  @Test("a line that is full does not keep the blank that it is broken at")
  func full() {
    #expect(shown("seen alone", columns: 4) == ["seen", "alon", "e"])
    #expect(shown("one two three", columns: 7) == ["one two", "three"])
  }

  @Test("items of a list hang from their mark")
  func lists() {
    #expect(
      shown("- meals every day at home\n12. school", columns: 16) == ["• meals every", "  day at home", "12. school"])
    #expect(shown("* **cold**") == ["• <b>cold</b>"])
  }
}
