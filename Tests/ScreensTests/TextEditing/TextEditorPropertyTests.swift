import Terminal
import Testing

@testable import Screens

/// A random number generator that gives the same numbers each time.
struct EditorNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A million random keys, pastes and resizes: twenty seeds of fifty thousand.
@Suite("Text editor against a plain model")
struct TextEditorPropertyTests {
  private static let pieces = [
    "a", "b", " ", "é", "ŵ", "山", "\u{301}", "👩", "\u{200D}", "🇬", "🇧", "-", "'", "ก", "ำ", "한", "\u{FE0F}", "word ",
    "x\ny", "👨‍👩‍👧", "e\u{308}", "- ", "1. ", "\n- a", "שלום", "ع", "A", ".",
  ]

  /// The editor, the model beside it, and the numbers that decide what happens.
  private struct Run {
    var editor = TextEditor(columns: 12, rows: 4)
    var model = TextModel()
    var random: EditorNumbers

    mutating func number(_ range: Range<Int>) -> Int { Int(random.next() % UInt64(range.count)) + range.lowerBound }
    mutating func press(_ key: Key) { _ = editor.receive(.key(key)) }
    /// Takes over where the editor is, for what the model does not know: lines on the screen.
    mutating func follow() {
      model.offset = editor.offset
      model.anchor = editor.anchor.map { editor.document.offset(of: $0) }
    }
    /// True where both hold the same.
    var agrees: Bool {
      editor.offset == model.offset && editor.selected == model.selected && editor.text == model.text
    }
  }

  @Test("random keys, pastes and resizes leave text, cursor and selection where the model has them", arguments: 0..<20)
  func keys(_ seed: Int) {
    var run = Run(random: EditorNumbers(state: UInt64(seed)))
    for step in 0..<50_000 {
      if run.model.count > 120 {
        (run.editor, run.model) = (TextEditor(columns: 3 + step % 20, rows: 4), TextModel())
      }
      let choice = run.number(0..<30)
      apply(choice, to: &run)
      // Every change is compared, and every few moves: the first difference stays.
      guard step % 4 != 0 || run.agrees else {
        Issue.record(
          """
          seed \(seed), step \(step), choice \(choice): \(run.editor.text.debugDescription) at \(run.editor.offset), \
          \(run.editor.selected.debugDescription) selected; the model has \(run.model)
          """)
        return
      }
      if step % 16 == 0, let problem = problem(in: run.editor) {
        Issue.record("seed \(seed), step \(step): \(problem)")
        return
      }
    }
  }

  private func apply(_ choice: Int, to run: inout Run) {
    let selecting = choice % 2 == 0 && run.number(0..<2) == 0
    switch choice {
    case 0..<9:
      let pieces = TextEditorPropertyTests.pieces
      let piece = pieces[run.number(0..<pieces.count)]
      _ = run.editor.receive(piece.count == 1 ? .key(.character(Character(piece))) : .paste(piece))
      run.model.insert(piece)
    case 9:
      run.press(.enter)
      run.model.breakLine()
    case 10, 11:
      run.press(.backspace)
      run.model.erase(max(0, run.model.offset - 1), run.model.offset)
    case 12:
      run.press(.delete)
      run.model.erase(run.model.offset, min(run.model.count, run.model.offset + 1))
    case 13..<20: move(choice, selecting: selecting, &run)
    case 20:
      let start = run.model.wordStart
      run.press(.control("w"))
      run.model.erase(start, run.model.offset)
    case 21:
      run.editor.offset = run.number(0..<run.model.count + 1)
      run.model.move(to: run.editor.offset, selecting: false)
    case 22:
      // Back and forth again changes nothing, but for where the cursor is.
      let text = run.editor.text
      if run.editor.undo() { _ = run.editor.redo() }
      #expect(run.editor.text == text)
      run.follow()
    case 23:
      let keys: [Key] = [.up, .down, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftHome, .shiftEnd]
      for _ in 0..<3 { run.press(keys[run.number(0..<keys.count)]) }
      run.follow()
    case 24: editElsewhere(&run)
    case 25, 26: copyAndPaste(choice, &run)
    case 27:
      let wanted = ["a", "w", "é", "山", "\u{301}", " ", "or"][run.number(0..<7)]
      let added = ["", "b", "aa", "ŵ", "\u{301}", "x y"][run.number(0..<6)]
      let matches = run.editor.matches(of: wanted)
      if !matches.isEmpty {
        let isTaken = run.editor.replace(all: matches, with: added)
        #expect(isTaken)
        run.model.replaceAll(wanted, with: added)
      }
    case 28: run.editor.fit(columns: run.number(2..<30), rows: run.number(1..<7))
    default:
      let key: Key = [.control("u"), .control("k"), .alt("l"), .alt("k"), .control("b")][run.number(0..<5)]
      run.press(key)
      (run.model, run.model.clipboard) = (TextModel(text: run.editor.text), run.model.clipboard)
      run.follow()
    }
  }

  private func move(_ choice: Int, selecting: Bool, _ run: inout Run) {
    let model = run.model
    switch choice {
    case 13:
      run.press(selecting ? .shiftLeft : .left)
      let to = selecting ? max(0, model.offset - 1) : model.selection?.lowerBound ?? max(0, model.offset - 1)
      run.model.move(to: to, selecting: selecting)
    case 14:
      run.press(selecting ? .shiftRight : .right)
      let after = min(model.count, model.offset + 1)
      run.model.move(to: selecting ? after : model.selection?.upperBound ?? after, selecting: selecting)
    case 15, 16:
      run.press(.shiftControlLeft)
      run.model.move(to: model.wordStart, selecting: true)
    case 17, 18:
      run.press(selecting ? .shiftControlRight : .alt("f"))
      run.model.move(to: model.wordEnd, selecting: selecting)
    default:
      run.press(selecting ? .shiftControlHome : .controlEnd)
      run.model.move(to: selecting ? 0 : model.count, selecting: selecting)
    }
  }

  private func copyAndPaste(_ choice: Int, _ run: inout Run) {
    if choice == 25, let cut = run.editor.cut() {
      run.model.clipboard = cut
      #expect(cut == run.model.selected)
      run.model.insert("")
    } else if choice == 25 {
      run.press(.alt("a"))
      run.model.anchor = 0
      run.model.offset = run.model.count
    } else if !run.model.clipboard.isEmpty {
      _ = run.editor.receive(.paste(run.model.clipboard))
      run.model.insert(run.model.clipboard)
    }
  }

  /// Undoes some steps and does them again, one fewer.
  private func editElsewhere(_ run: inout Run) {
    let count = run.number(1..<4)
    var undone = 0
    while undone < count, run.editor.undo() { undone += 1 }
    for _ in 0..<max(0, undone - 1) { _ = run.editor.redo() }
    (run.model, run.model.clipboard) = (TextModel(text: run.editor.text), run.model.clipboard)
    run.follow()
  }

  /// What is wrong with how the text is held; nil where nothing is.
  private func problem(in editor: TextEditor) -> String? {
    let document = editor.document
    if document.length != editor.text.count { return "length \(document.length)" }
    if document.lineCount != document.paragraphs.reduce(0, { $0 + $1.lineStarts.count }) {
      return "\(document.lineCount) lines"
    }
    if document.wordCount != TextDocument(editor.text, limit: 10).wordCount { return "\(document.wordCount) words" }
    let above = document.paragraphs[..<editor.cursor.paragraph].reduce(0) { $0 + $1.lineStarts.count }
    if editor.lineNumber != above + editor.cursorLine.line + 1 { return "line \(editor.lineNumber)" }
    for paragraph in document.paragraphs {
      if Array(String(paragraph.characters)) != paragraph.characters { return "characters that would merge" }
      let fresh = Paragraph(paragraph.characters, limit: document.limit)
      if fresh.lineStarts != paragraph.lineStarts {
        return "wraps \(String(paragraph.characters)) at \(paragraph.lineStarts), anew at \(fresh.lineStarts)"
      }
    }
    let caret = editor.caret
    if caret.y < 0 || caret.y >= editor.rows || caret.x > document.limit { return "cursor at \(caret)" }
    let shown = editor.pieces(TextMarks(matches: editor.matches(of: "a"), misspelt: ["word"])).map { line in
      line.map(\.text).joined()
    }
    // A line end that is selected is one blank more.
    if zip(shown, editor.lines).contains(where: { $0 != $1 && $0 != $1 + " " }) { return "pieces \(shown)" }
    return nil
  }

  @Test("undoing everything gives the beginning, redoing everything the end", arguments: 0..<20)
  func history(_ seed: Int) {
    var run = Run(random: EditorNumbers(state: UInt64(seed) &+ 1000))
    let first = "Sam was seen.\nAlone, at school."
    run.editor = TextEditor(first, columns: 14, rows: 3)
    run.model = TextModel(text: first)
    for _ in 0..<300 {
      let choices = [0, 1, 2, 7, 9, 10, 12, 13, 15, 18, 20, 23, 25, 26, 27, 29]
      apply(choices[run.number(0..<choices.count)], to: &run)
    }
    let last = run.editor.text
    while run.editor.undo() {}
    #expect(run.editor.text == first)
    while run.editor.redo() {}
    #expect(run.editor.text == last)
  }
}
