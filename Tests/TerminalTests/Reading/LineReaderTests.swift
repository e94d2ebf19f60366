import Terminal
import Testing

@Suite struct LineReaderTests {
  private func reading(_ lines: [String], at line: Int = 0, _ offset: Int = 0, typing: Bool = false) -> Reading {
    Reading(
      title: "Tray", isTyping: typing, lines: lines.map(ReadLine.init),
      focus: Reading.Focus(line: line, offset: offset),
      keys: "q quit")
  }

  @Test func aNewScreenIsReadWholeAndEndsInTheLineWithTheCursor() {
    var reader = LineReader()
    #expect(
      reader.text(for: reading(["a", "bc"], at: 1), isAnswer: true, width: 80)
        == "Tray\na\nbc\nKeys: q quit\nbc\u{8}\u{8}")
    #expect(reader.text(for: reading(["a", "bc"]), isAnswer: true, width: 80) == "\na\u{8}")
    #expect(reader.text(for: reading(["a", "bc"]), isAnswer: true, width: 80) == "")
  }

  @Test func aMessageIsReadOnceAndTheCursorComesBackToItsLine() {
    var reader = LineReader()
    _ = reader.text(for: reading(["a"], at: 0, 1), isAnswer: true, width: 80)
    var said = reading(["a"], at: 0, 1)
    said.message = Reading.Message("Saved.", number: 1)
    #expect(reader.text(for: said, isAnswer: false, width: 80) == "\nSaved.\na")
    #expect(reader.text(for: said, isAnswer: false, width: 80) == "")
    said.message = Reading.Message("Saved.", number: 2)
    #expect(reader.text(for: said, isAnswer: true, width: 80) == "\nSaved.\na")
  }

  @Test func whatNobodyAskedForIsNotRead() {
    var reader = LineReader()
    _ = reader.text(for: reading(["a", "x", "y"]), isAnswer: true, width: 80)
    #expect(reader.text(for: reading(["a", "x", "z"]), isAnswer: false, width: 80) == "")
  }

  @Test(arguments: [
    ("ab", 2, "abc", 3, "c"), ("ab", 1, "axb", 2, "xb\u{8}"), ("ab", 2, "a", 1, "\u{8} \u{8}"),
    ("ab", 2, "ab", 0, "\u{8}\u{8}"), ("ab", 0, "ab", 2, "ab"), ("山x", 2, "x", 1, "\u{8}\u{8}\u{8}x  \u{8}\u{8}"),
    ("abc", 0, "bc", 0, "bc \u{8}\u{8}\u{8}"),
  ])
  func typingChangesTheLineInPlace(old: String, from: Int, new: String, to: Int, written: String) {
    var reader = LineReader()
    _ = reader.text(for: reading([old], at: 0, from, typing: true), isAnswer: true, width: 80)
    #expect(reader.text(for: reading([new], at: 0, to, typing: true), isAnswer: true, width: 80) == written)
  }

  @Test func aLineThatTheWindowBreaksIsReadAnew() {
    var reader = LineReader()
    _ = reader.text(for: reading(["abcdefgh"], at: 0, 8, typing: true), isAnswer: true, width: 8)
    #expect(reader.text(for: reading(["abcdefghi"], at: 0, 9, typing: true), isAnswer: true, width: 8) == "\nabcdefghi")
  }
}
