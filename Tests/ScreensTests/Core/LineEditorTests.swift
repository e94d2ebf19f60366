import Terminal
import Testing

@testable import Screens

@Suite("LineEditor")
struct LineEditorTests {
  private func edited(_ text: String, _ keys: Key...) -> String {
    var editor = LineEditor(text)
    for key in keys { _ = editor.receive(.key(key)) }
    var shown = editor.characters
    shown.insert("|", at: editor.cursor)
    return String(shown)
  }

  @Test("moves and deletes by grapheme")
  func graphemes() {
    #expect(edited("Siân 山田", .backspace) == "Siân 山|")
    #expect(edited("e\u{301}👨‍👩‍👧x", .left, .backspace) == "e\u{301}|x")
    #expect(edited("abc", .home, .delete, .right, .character("é")) == "bé|c")
    #expect(edited("abc", .home, .left, .backspace) == "|abc")
    #expect(edited("abc", .end, .right, .delete) == "abc|")
  }

  @Test("typing takes the place of what is selected, a move edits it")
  func selected() {
    func selected(_ events: InputEvent...) -> String {
      var editor = LineEditor("carter")
      editor.selectAll()
      for event in events { _ = editor.receive(event) }
      return editor.text
    }
    #expect(selected(.key(.character("o")), .key(.character("k"))) == "ok")
    #expect(selected(.paste("okafor")) == "okafor")
    #expect(selected(.key(.backspace)) == "")
    #expect(selected(.key(.left), .key(.character("x"))) == "cartexr")
    #expect(selected(.key(.end), .key(.character("s"))) == "carters")
    #expect(selected() == "carter")
  }

  @Test("moves and deletes by word")
  func words() {
    #expect(edited("one two  three", .controlLeft, .controlLeft) == "one |two  three")
    #expect(edited("one two", .home, .controlRight) == "one| two")
    #expect(edited("one two-three", .control("w")) == "one two-|")
    #expect(edited("one two", .home, .alt("d")) == "| two")
    #expect(edited("one two", .alt("b"), .control("k")) == "one |")
    #expect(edited("one two", .alt("b"), .control("u")) == "|two")
  }

  @Test("a combining mark joins the letter before it")
  func combining() {
    #expect(edited("e", .character("\u{301}")) == "e\u{301}|")
    var editor = LineEditor("\u{301}x")
    editor.place(0)
    editor.insert("e")
    #expect(editor.text == "e\u{301}x")
    #expect(editor.cursor == 1)
  }

  @Test("a paste is one line of clean text, cut at the limit")
  func paste() {
    var editor = LineEditor("", limit: 12)
    let isTaken = editor.receive(.paste("a\r\nb\tc\u{1B}[31md\u{202E}"))
    #expect(isTaken)
    #expect(editor.text == "a b    cd")
    editor.insert("0123456789")
    #expect(editor.text == "a b    cd012")
    let isIdleTaken = editor.receive(.idle) || editor.receive(.key(.enter))
    #expect(!isIdleTaken)
  }

  @Test("scrolls by columns, wide characters as a whole, the cursor always inside")
  func scrolling() {
    for text in ["", "short", "a long line of text that is scrolled", "山田太郎山田太郎山田", "a山b田c太d郎e", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"] {
      var editor = LineEditor(text)
      for cursor in 0...editor.characters.count {
        editor.place(cursor)
        for width in 1...12 {
          let (shown, column) = editor.window(columns: width)
          #expect((0..<width).contains(column))
          #expect(shown.lowerBound <= cursor)
          #expect(String(editor.characters[shown]).columns <= width)
          #expect(column <= String(editor.characters[shown.lowerBound..<cursor]).columns)
          var buffer = Buffer(size: Size(width: width, height: 3))
          editor.render(into: &buffer, area: buffer.area, style: .plain, hasFocus: true)
          #expect(buffer.cursor == Position(x: column, y: 0))
          editor.renderWrapped(into: &buffer, area: buffer.area, style: .plain)
          #expect(buffer.cursor.map(buffer.area.contains) == true)
        }
      }
    }
  }

  @Test("wraps behind blanks, and up and down keep the column")
  func wrapping() {
    var editor = LineEditor("one two three four")
    #expect(editor.lines(columns: 8).map { String(editor.characters[$0]) } == ["one two ", "three ", "four"])
    #expect(LineEditor("").lines(columns: 8) == [0..<0])
    #expect(LineEditor("abcdefghij").lines(columns: 4).count == 3)
    editor.place(2)
    editor.move(lines: 1, columns: 8)
    #expect(editor.cursor == 10)
    editor.move(lines: 5, columns: 8)
    #expect(editor.cursor == 16)
    editor.move(lines: -9, columns: 8)
    #expect(editor.cursor == 2)
  }
}
