import Terminal
import Testing

@testable import Screens

@Suite("Selecting and writing in a text")
struct TextSelectionTests {
  private func editor(_ text: String, at offset: Int = 0) -> TextEditor {
    var editor = TextEditor(text, columns: 41, rows: 5)
    editor.offset = offset
    return editor
  }

  private func press(_ editor: inout TextEditor, _ keys: Key...) {
    for key in keys { _ = editor.receive(.key(key)) }
  }

  @Test("Shift with moves selects; typing takes its place, and one undo brings it back")
  func shift() {
    var editor = editor("Sam was seen. Ada was not.", at: 4)
    press(&editor, .shiftControlRight)
    #expect(editor.selected == "was")
    press(&editor, .character("i"), .character("s"))
    #expect(editor.text == "Sam is seen. Ada was not.")
    press(&editor, .alt("z"))
    #expect(editor.text == "Sam was seen. Ada was not.")
    press(&editor, .home, .shiftEnd)
    #expect(editor.selected == "Sam was seen. Ada was not.")
    press(&editor, .left)
    #expect(editor.selection == nil && editor.offset == 0)
  }

  @Test(
    "the mark key selects where the terminal says nothing of Shift",
    arguments: [Key.control(" "), .alt(" "), .alt("v")])
  func mark(_ key: Key) {
    var editor = editor("one two three", at: 4)
    press(&editor, key, .alt("f"), .right)
    #expect(editor.selected == "two ")
    press(&editor, .backspace)
    #expect(editor.text == "one three")
    #expect(!editor.isMarking)
  }

  @Test("a selection reaches over lines, upwards too, and never leaves the field")
  func lines() {
    var editor = editor("first\nsecond\nthird", at: 8)
    press(&editor, .shiftDown)
    #expect(editor.selected == "cond\nth")
    press(&editor, .shiftDown)
    #expect(editor.selected == "cond\nthird")
    press(&editor, .shiftUp, .shiftUp, .shiftUp)
    #expect(editor.selected == "first\nse")
  }

  @Test("Alt-x selects the sentence, then its paragraph, then everything")
  func more() {
    var editor = editor("Dr. Rhys saw Sam. He was well!\nAda was out.", at: 20)
    press(&editor, .alt("x"))
    #expect(editor.selected == "He was well!")
    press(&editor, .alt("x"))
    #expect(editor.selected == "Dr. Rhys saw Sam. He was well!")
    press(&editor, .alt("x"))
    #expect(editor.selected == editor.text)
  }

  @Test("sentences and paragraphs are moved over; titles and initials end none")
  func sentences() {
    var editor = editor("Dr. J. Rhys saw Sam. \"Well?\" he said.  Yes.\n\nNext.")
    press(&editor, .alt("."))
    #expect(editor.offset == 20)
    press(&editor, .alt("."))
    #expect(editor.offset == 28)
    press(&editor, .alt("."), .alt("."))
    #expect(editor.offset == 43)
    press(&editor, .alt("."))
    #expect(editor.offset == 50)
    press(&editor, .alt(","), .alt(","))
    #expect(editor.offset == 39)
    press(&editor, .controlUp)
    #expect(editor.offset == 0)
    press(&editor, .alt(">"), .controlDown)
    #expect(editor.offset == 50)
  }

  @Test("a word, a sentence and a line are deleted")
  func deletes() {
    var editor = editor("One two. Three four.\nFive.", at: 9)
    press(&editor, .alt("d"))
    #expect(editor.text == "One two.  four.\nFive.")
    press(&editor, .alt("k"))
    #expect(editor.text == "One two. \nFive.")
    press(&editor, .alt("l"))
    #expect(editor.text == "Five.")
  }

  @Test("what is cut is given out, and pasting it elsewhere is one step")
  func cut() {
    var editor = editor("alpha beta", at: 0)
    press(&editor, .shiftControlRight)
    let cut = editor.cut()
    #expect(cut == "alpha")
    press(&editor, .end)
    _ = editor.receive(.paste("alpha\ngamma"))
    #expect(editor.text == " betaalpha\ngamma")
    press(&editor, .alt("z"))
    #expect(editor.text == " beta")
    press(&editor, .alt("z"))
    #expect(editor.text == "alpha beta")
    let nothing = editor.cut()
    #expect(nothing == nil)
  }

  @Test(
    "Enter goes on with a list and ends it behind an empty item",
    arguments: [
      ("- milk", "- milk\n- "), ("1. milk", "1. milk\n2. "), ("9) milk", "9) milk\n10) "),
      ("  * milk", "  * milk\n  * "),
      ("- milk\n- ", "- milk\n"), ("12. ", ""), ("2026. was", "2026. was\n"), ("-milk", "-milk\n"),
    ])
  func lists(before: String, after: String) {
    var editor = editor(before, at: before.count)
    press(&editor, .enter)
    #expect(editor.text == after)
    press(&editor, .alt("z"))
    #expect(editor.text == before)
  }

  @Test("emphasis wraps the word or what is selected, and takes it away again")
  func emphasis() {
    var editor = editor("Sam was hurt.", at: 5)
    press(&editor, .control("b"))
    #expect(editor.text == "Sam **was** hurt.")
    press(&editor, .control("b"))
    #expect(editor.text == "Sam was hurt.")
    press(&editor, .home, .shiftControlRight, .shiftControlRight, .alt("i"))
    #expect(editor.text == "*Sam was* hurt.")
    editor = self.editor("")
    press(&editor, .control("b"), .character("x"))
    #expect(editor.text == "**x**")
  }

  @Test("looks for what is typed, from the cursor on and round the end, and says which of how many")
  func find() {
    var editor = editor("Mia was seen.\nJack and MIA were not; mia", at: 5)
    var search = TextSearch("", isReplacing: false, in: editor)
    for letter in "mia" {
      _ = search.wanted.receive(.key(.character(letter)))
      search.look(in: &editor)
    }
    #expect(editor.selected == "MIA" && search.count(in: editor) == "2 of 3")
    search.step(1, in: &editor)
    #expect(search.count(in: editor) == "3 of 3")
    search.step(1, in: &editor)
    #expect(editor.selected == "Mia" && search.count(in: editor) == "1 of 3, round the end")
    search.step(-1, in: &editor)
    #expect(search.count(in: editor) == "3 of 3, round the end")
    _ = search.wanted.receive(.key(.character("n")))
    search.look(in: &editor)
    #expect(search.count(in: editor) == "not found" && editor.offset == 5)
  }

  @Test("replaces one place and the next, or all of them as one step")
  func replace() {
    var editor = editor("mum said Mum and MUM")
    var search = TextSearch("mum", isReplacing: true, in: editor)
    search.look(in: &editor)
    search.replacement.insert("mother")
    let isDone = search.replaceOne(in: &editor)
    #expect(isDone == true)
    #expect(editor.text == "mother said Mum and MUM" && editor.selected == "Mum")
    let count = search.replaceAll(in: &editor)
    #expect(count == 2)
    #expect(editor.text == "mother said mother and mother")
    press(&editor, .alt("z"))
    #expect(editor.text == "mother said Mum and MUM")
    press(&editor, .alt("z"))
    #expect(editor.text == "mum said Mum and MUM")
  }

  @Test("every step can be undone, however much was typed")
  func unlimited() {
    var editor = editor("")
    for number in 0..<300 {
      press(&editor, .alt("a"))
      _ = editor.receive(.paste(String(repeating: "\(number % 10)", count: 20_000)))
    }
    var steps = 0
    while editor.undo() { steps += 1 }
    #expect(steps == 300 && editor.text == "")
  }

  @Test("a right-to-left name survives, and the cursor goes over it letter by letter")
  func rightToLeft() {
    var editor = editor("")
    _ = editor.receive(.paste("\u{202B}נועה לוי\u{202C} and عمر"))
    #expect(editor.text == "נועה לוי and عمر")
    #expect(editor.caret == Position(x: 16, y: 0))
    press(&editor, .home, .right, .right)
    #expect(editor.offset == 2 && editor.caret.x == 2)
    press(&editor, .shiftControlRight)
    #expect(editor.selected == "עה")
  }

  @Test("words are counted as they are typed")
  func words() {
    var editor = editor("Ada's two\nwords")
    #expect(editor.document.wordCount == 3)
    press(&editor, .controlEnd, .character(" "), .character("x"))
    #expect(editor.document.wordCount == 4)
    press(&editor, .alt("a"), .backspace)
    #expect(editor.document.wordCount == 0)
  }
}
