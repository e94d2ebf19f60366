import Terminal
import Testing
import Workflow

@testable import Screens

/// The place in a text, and in a table, that somebody else has changed.
@Suite("Places in what another has changed")
struct TextCarriedTests {
  @Test("the cursor stays where it was in what is common to both texts")
  func cursor() {
    let cases: [(old: String, offset: Int, new: String, expected: Int)] = [
      ("abc def", 4, "x abc def", 6), ("abc def", 4, "abc d", 4), ("abc def", 7, "abc def, ghi", 7),
      ("abc\ndef", 5, "abc\nxyz\ndef", 9), ("abc", 2, "", 0), ("", 0, "abc", 0), ("abcdef", 3, "abXef", 3),
    ]
    for (old, offset, new, expected) in cases {
      var editor = TextEditor(old)
      editor.offset = offset
      #expect(editor.carried(to: new).offset == expected, "\(old) -> \(new)")
      #expect(editor.carried(to: new).text == new)
    }
  }

  @Test("whatever was done to a text, the editor of another has its cursor, its selection and its first line in it")
  func random() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "\n", "bc ", "e\u{301}", "\u{301}", "👨‍👩‍👧", "\t"]
    func text() -> String {
      (0..<Int.random(in: 0..<30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<2_000 {
      var editor = TextEditor(text(), columns: 8, rows: 3)
      editor.offset = Int.random(in: 0...editor.length, using: &random)
      editor.move(
        to: editor.document.position(at: Int.random(in: 0...editor.length, using: &random)), selecting: true)
      var other = editor.carried(to: text())
      #expect(other.document.holds(other.cursor) && other.selection.map { other.document.holds($0.upperBound) } ?? true)
      #expect(other.lines.count <= 3 && (0..<3).contains(other.caret.y))
      _ = other.receive(.key(.character("x")))
      #expect(!other.undo() || other.lines.count <= 3)
    }
  }

  @Test("replacing what was found in a text is safe in any other")
  func search() {
    var editor = TextEditor("two one two\ntwo")
    editor.offset = 12
    var search = TextSearch("two", isReplacing: true, in: editor)
    search.look(in: &editor)
    for text in ["", "x", "two", "a\ntwo"] {
      var other = TextEditor(text)
      var found = search
      found.step(1, in: &other)
      _ = found.replaceOne(in: &other)
      found = search
      found.look(in: &other)
      found = search
      #expect(found.replaceAll(in: &other) != nil)
      #expect(!other.text.contains("two"))
    }
  }

  @Test("a row is found by its identity, by what is in it, or between its neighbours, and not where it is gone")
  func rows() {
    func row(_ text: String, _ id: String? = nil) -> [FieldKey: Answer] {
      var row: [FieldKey: Answer] = ["what": .text(text)]
      if let id { row[.row] = .text(id) }
      return row
    }
    let old = [row("A"), row("B"), row("C")]
    #expect(old.counterpart(of: 1, in: [row("X"), row("A"), row("B"), row("C")]) == 2)
    #expect(old.counterpart(of: 1, in: [row("A"), row("B!"), row("C")]) == 1)
    #expect(old.counterpart(of: 1, in: [row("A"), row("C")]) == nil)
    #expect(old.counterpart(of: 1, in: [row("A"), row("C"), row("D")]) == nil, "another one is no other row")
    #expect(old.counterpart(of: 2, in: []) == nil && old.counterpart(of: 3, in: old) == nil)
    #expect([row("A"), row("A")].counterpart(of: 1, in: [row("A"), row("X"), row("A")]) == 2)
    let known = [row("A", "1"), row("B", "2")]
    #expect(known.counterpart(of: 1, in: [row("B!", "2"), row("B", "3")]) == 0)
    #expect(known.counterpart(of: 0, in: [row("A", "9")]) == nil)
  }
}
