import Terminal
import Testing

@Suite struct BufferWriteTests {
  /// What one row of a frame shows after a text was written at a column, and the columns it took.
  private func row(
    _ text: String, at x: Int = 0, in columns: Int = 10, width: Int? = nil, ellipsis: Bool = false
  ) -> (text: String, used: Int) {
    var frame = Buffer(size: Size(width: columns, height: 1))
    let used = frame.write(text, at: Position(x: x, y: 0), style: .plain, width: width, ellipsis: ellipsis)
    return (frame.text(row: 0), used)
  }

  @Test(arguments: [
    ("Siân", "Siân", 4), ("Sia\u{302}n", "Siân", 4), ("Zoë ŵ", "Zoë ŵ", 5), ("山田", "山田", 4), ("한국", "한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("नमस्ते", "नमस्ते", 4), ("─│●○✔", "─│●○✔", 5),
    ("👩‍👩‍👧!", "👩!", 3), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("1️⃣", "1", 1), ("🇬🇧🇫🇷", "GBFR", 4), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏴", 2),
    ("a\u{200B}b\u{FEFF}\u{AD}c", "abc", 3), ("\u{301}a", "\u{25CC}\u{301}a", 2),
  ])
  func showsEachGraphemeInTheColumnsItTakes(text: String, shown: String, columns: Int) {
    let (row, used) = row(text)
    #expect(row == shown)
    #expect(used == columns)
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\nb", "a\u{FFFD}b"), ("a\r\nb", "a\u{FFFD}b"), ("a\tb", "a\u{FFFD}b"),
    ("\u{7}\u{7F}\u{9B}x", "\u{FFFD}\u{FFFD}\u{FFFD}x"), ("a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}"),
    ("a\u{2028}b", "a\u{FFFD}b"), ("a\u{378}b", "a\u{FFFD}b"), ("\u{0}", "\u{FFFD}"),
  ])
  func neverLetsThroughWhatCouldActOnATerminal(text: String, shown: String) {
    #expect(row(text).text == shown)
    #expect(row(text + " é").text == shown + " é")
  }

  @Test func keepsAtMostFourMarksOnABase() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50)
    var frame = Buffer(size: Size(width: 3, height: 1))
    frame.write(zalgo, at: Position(x: 0, y: 0), style: .plain)
    #expect(frame[x: 0, y: 0].character.unicodeScalars.count == 5)
  }

  @Test func cutsAtTheWidthAndTheEdges() {
    #expect(row("Conference", width: 4) == ("Conf", 4))
    #expect(row("Conference", width: 4, ellipsis: true) == ("Con…", 4))
    #expect(row("Conf", width: 4, ellipsis: true) == ("Conf", 4))
    #expect(row("Conférence", width: 5, ellipsis: true) == ("Conf…", 5))
    #expect(row("Conference", at: 7) == ("       Con", 3))
    #expect(row("Conference", at: 7, ellipsis: true) == ("       Co…", 3))
    #expect(row("Conference", at: -4) == ("erence", 10))
    #expect(row("Conférence", at: -4) == ("érence", 10))
    #expect(row("Conference", at: 10) == ("", 0))
    #expect(row("Conference", width: 0) == ("", 0))
    #expect(row("Conference", width: -3) == ("", 0))
    #expect(row("abc", at: Int.min) == ("", 0))
    #expect(row("abc", at: Int.max) == ("", 0))
    #expect(row("ab", width: 1, ellipsis: true) == ("…", 1))
  }

  @Test func blanksTheHalfOfAWideGraphemeThatDoesNotFit() {
    #expect(row("山田", width: 3) == ("山", 3))
    #expect(row("山田", width: 3, ellipsis: true) == ("山…", 3))
    #expect(row("山田村", width: 4, ellipsis: true) == ("山 …", 4))
    #expect(row("山田", at: 9) == ("", 1))
    #expect(row("山田", at: -1) == (" 田", 4))
  }

  @Test func aMarkPastTheEdgeBelongsToTheCharacterBeforeIt() {
    #expect(row("abca\u{302}n", in: 4).text == "abcâ")
  }

  @Test func blanksTheOtherHalfOfAnOverwrittenWideGrapheme() {
    for (x, text) in [(0, "x 田"), (1, " x田"), (2, "山x"), (3, "山 x")] {
      for character: Character in ["x", "é"] {
        var frame = Buffer(size: Size(width: 4, height: 1))
        frame.write("山田", at: Position(x: 0, y: 0), style: .plain)
        frame.write(String(character), at: Position(x: x, y: 0), style: .plain)
        #expect(frame.text == text.replacing("x", with: String(character)))
        expectWholeGraphemes(frame)
      }
    }
    var frame = Buffer(size: Size(width: 4, height: 1))
    frame.write("山田", at: Position(x: 0, y: 0), style: .plain)
    frame.write("村", at: Position(x: 1, y: 0), style: .plain)
    #expect(frame.text == " 村")
    expectWholeGraphemes(frame)
  }

  @Test func aCellIsReadAndWrittenByItsPlace() {
    var frame = Buffer(size: Size(width: 3, height: 2))
    frame[x: 0, y: 1] = Cell("山", style: Style(attributes: .bold))
    #expect(frame[x: 0, y: 1] == Cell("山", style: Style(attributes: .bold)))
    #expect(frame[x: 1, y: 1] == Cell(" ", style: Style(attributes: .bold), isContinuation: true))
    frame[x: 2, y: 0] = Cell("山")
    #expect(frame[x: 2, y: 0] == .blank)
    frame[x: 0, y: 0] = Cell("\u{1B}")
    #expect(frame[x: 0, y: 0] == Cell("\u{FFFD}"))
    frame[x: 0, y: 0] = Cell("x", isContinuation: true)
    #expect(frame[x: 0, y: 0] == Cell("x"))
    let before = frame
    for (x, y) in [(-1, 0), (3, 0), (0, -1), (0, 2), (Int.max, Int.max)] {
      frame[x: x, y: y] = Cell("x")
      #expect(frame[x: x, y: y] == .blank)
    }
    #expect(frame == before)
  }

  @Test func aFrameWithoutCellsTakesAnything() {
    for size in [Size(width: 0, height: 0), Size(width: -1, height: 5), Size(width: 5, height: -1)] {
      var frame = Buffer(size: size)
      #expect(frame.write("abc", at: Position(x: 0, y: 0), style: .plain) == 0)
      frame.fill(Area(x: 0, y: 0, width: 9, height: 9), Cell("x"))
      frame.box(Area(x: 0, y: 0, width: 9, height: 9), style: .plain, title: "Title")
      #expect(frame.cells.isEmpty)
    }
  }
}
