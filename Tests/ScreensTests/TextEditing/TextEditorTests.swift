import Terminal
import Testing

@testable import Screens

@Suite("Text editor")
struct TextEditorTests {
  private func typed(_ text: String, columns: Int = 21, rows: Int = 5) -> TextEditor {
    var editor = TextEditor(columns: columns, rows: rows)
    for character in text { _ = editor.receive(.key(character == "\n" ? .enter : .character(character))) }
    return editor
  }

  private func press<Result>(_ editor: inout TextEditor, _ body: (inout TextEditor) -> Result) -> Result {
    body(&editor)
  }

  @Test("wraps at words, keeps blanks and hard line ends")
  func wraps() {
    let editor = typed("The quick brown fox jumps over\nthe lazy dog")
    #expect(editor.lines == ["The quick brown fox ", "jumps over", "the lazy dog"])
    #expect(editor.caret == Position(x: 12, y: 2))
  }

  @Test("a word longer than a line is broken where the line is full")
  func longWord() {
    #expect(typed("abcdefghij klmnopqrstuvwxyz", columns: 11).lines == ["abcdefghij ", "klmnopqrst", "uvwxyz"])
  }

  @Test("wide and combining characters are counted in columns, moved over by grapheme")
  func wide() {
    var editor = typed("山田さん Zoe\u{308}!", columns: 9)
    #expect(editor.lines == ["山田さん ", "Zoë!"])
    _ = editor.receive(.key(.left))
    _ = editor.receive(.key(.backspace))
    #expect(editor.text == "山田さん Zo!")
    #expect(editor.caret == Position(x: 2, y: 1))
  }

  @Test("up and down keep the column over shorter lines")
  func column() {
    var editor = typed("abcdefgh\nab\nabcdefgh")
    _ = editor.receive(.key(.left))
    _ = editor.receive(.key(.up))
    #expect(editor.caret == Position(x: 2, y: 1))
    _ = editor.receive(.key(.up))
    #expect(editor.caret == Position(x: 7, y: 0))
    #expect(press(&editor) { $0.receive(.key(.up)) } == .ignored)
  }

  @Test("home and end go by the line that is seen, Ctrl-Home and Ctrl-End by the text")
  func ends() {
    var editor = typed("one two three four five six", columns: 11)
    #expect(editor.lines == ["one two ", "three four ", "five six"])
    _ = editor.receive(.key(.up))
    _ = editor.receive(.key(.end))
    #expect(editor.offset == 18)
    _ = editor.receive(.key(.home))
    #expect(editor.offset == 8)
    _ = editor.receive(.key(.controlEnd))
    #expect(editor.offset == 27)
    _ = editor.receive(.key(.controlHome))
    #expect(editor.offset == 0)
  }

  @Test("Ctrl-W, Ctrl-U and Ctrl-K delete a word, to the line's start and to its end")
  func deletes() {
    var editor = typed("one two three")
    _ = editor.receive(.key(.control("w")))
    #expect(editor.text == "one two ")
    _ = editor.receive(.key(.controlLeft))
    _ = editor.receive(.key(.control("k")))
    #expect(editor.text == "one ")
    _ = editor.receive(.key(.control("u")))
    #expect(editor.text == "")
    for _ in 0..<3 { _ = editor.receive(.key(.alt("z"))) }
    #expect(editor.text == "one two three")
  }

  @Test("undo takes a word, a paste and a deletion back as one step each; redo does them again")
  func undo() {
    var editor = typed("Sam was seen.")
    _ = editor.receive(.paste("\n\nTwo\r\nparagraphs"))
    #expect(editor.text == "Sam was seen.\n\nTwo\nparagraphs")
    #expect(press(&editor) { $0.receive(.key(.alt("z"))) } == .changed)
    #expect(editor.text == "Sam was seen.")
    _ = editor.receive(.key(.control("_")))
    #expect(editor.text == "Sam was ")
    #expect(editor.offset == 8)
    _ = editor.receive(.key(.alt("z")))
    _ = editor.receive(.key(.alt("z")))
    #expect(editor.text == "")
    #expect(press(&editor) { $0.receive(.key(.alt("z"))) } == .moved)
    for _ in 0..<4 { _ = editor.receive(.key(.alt("y"))) }
    #expect(editor.text == "Sam was seen.\n\nTwo\nparagraphs")
    #expect(press(&editor) { $0.receive(.key(.alt("y"))) } == .moved)
  }

  @Test("a paste loses escape sequences and control characters, and line ends in a single line")
  func paste() {
    var editor = TextEditor(isMultiline: false)
    _ = editor.receive(.paste("a\u{1B}[31mred\u{7}\nb\tc"))
    #expect(editor.text == "ared b    c")
    #expect(press(&editor) { $0.receive(.key(.enter)) } == .ignored)
  }

  @Test("a paste that is too long is refused whole, and says how long it is")
  func full() {
    var editor = TextEditor("123", maximum: 5)
    #expect(press(&editor) { $0.receive(.paste("4567")) } == .tooLong(4))
    #expect(editor.text == "123")
    #expect(press(&editor) { $0.receive(.paste("45")) } == .changed)
    #expect(press(&editor) { $0.receive(.key(.character("6"))) } == .full)
    _ = editor.receive(.key(.backspace))
    #expect(press(&editor) { $0.receive(.key(.character("6"))) } == .changed)
    let matches = editor.matches(of: "1")
    let isTaken = editor.replace(all: matches, with: "22")
    #expect(!isTaken, "there is no room")
    #expect(editor.text.count == 5)
  }

  @Test("only the lines that are seen are handed out, the cursor among them")
  func scrolls() {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
    var editor = TextEditor(text, columns: 20, rows: 4)
    #expect(editor.lines == ["line 1", "line 2", "line 3", "line 4"])
    _ = editor.receive(.key(.pageDown))
    _ = editor.receive(.key(.pageDown))
    #expect(editor.lines.last == "line 7")
    _ = editor.receive(.key(.controlEnd))
    #expect(editor.lines.first == "line 37")
    #expect(editor.caret == Position(x: 7, y: 3))
  }
}
