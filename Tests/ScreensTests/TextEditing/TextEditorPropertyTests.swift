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

@Suite("Text editor against a plain model")
struct TextEditorPropertyTests {
  private static let pieces = [
    "a", "b", " ", "é", "ŵ", "山", "\u{301}", "👩", "\u{200D}", "🇬", "🇧", "-", "'", "ก", "ำ", "한", "\u{FE0F}", "word ",
    "x\ny", "👨‍👩‍👧", "e\u{308}",
  ]

  @Test("random keys leave the text and the cursor where the model has them", arguments: 0..<10)
  func keys(_ seed: Int) {
    var random = EditorNumbers(state: UInt64(seed))
    var editor = TextEditor(columns: 12, rows: 4)
    var model = TextModel()
    for step in 0..<10_000 {
      if model.count > 160 {
        (editor, model) = (TextEditor(columns: 3 + step % 20, rows: 4), TextModel())
      }
      apply(Int.random(in: 0..<20, using: &random), to: &editor, &model, &random)
      guard editor.text == model.text, editor.offset == model.offset else {
        Issue.record("step \(step): \(editor.text.debugDescription) at \(editor.offset), model \(model)")
        return
      }
      if step % 7 == 0, let problem = problem(in: editor) {
        Issue.record("step \(step): \(problem)")
        return
      }
    }
  }

  private func apply(
    _ choice: Int, to editor: inout TextEditor, _ model: inout TextModel, _ random: inout EditorNumbers
  ) {
    switch choice {
    case 0..<7:
      let piece = TextEditorPropertyTests.pieces.randomElement(using: &random) ?? "a"
      _ = editor.receive(piece.count == 1 ? .key(.character(Character(piece))) : .paste(piece))
      model.insert(piece)
    case 7:
      _ = editor.receive(.key(.enter))
      model.insert("\n")
    case 8, 9:
      _ = editor.receive(.key(.backspace))
      model.backspace()
    case 10:
      _ = editor.receive(.key(.delete))
      model.delete()
    case 11:
      _ = editor.receive(.key(.left))
      model.offset = max(0, model.offset - 1)
    case 12:
      _ = editor.receive(.key(.right))
      model.offset = min(model.count, model.offset + 1)
    case 13:
      _ = editor.receive(.key(.controlLeft))
      model.offset = model.wordStart
    case 14:
      _ = editor.receive(.key(.alt("f")))
      model.offset = model.wordEnd
    case 15:
      let start = model.wordStart
      let end = model.offset
      _ = editor.receive(.key(.control("w")))
      if start < end { model.replace(start, end, with: "") }
    case 16:
      editor.offset = Int.random(in: 0...max(1, model.count), using: &random)
      model.offset = editor.offset
    case 17:
      // Back and forth again changes nothing, but for where the cursor is.
      let text = editor.text
      if editor.undo() { _ = editor.redo() }
      #expect(editor.text == text)
      model.offset = editor.offset
    case 18:
      for key in [Key.up, .down, .home, .end, .pageUp, .pageDown].shuffled(using: &random) {
        _ = editor.receive(.key(key))
      }
      model.offset = editor.offset
    default:
      let key: Key = Bool.random(using: &random) ? .control("u") : .control("k")
      _ = editor.receive(.key(key))
      (model.text, model.offset) = (editor.text, editor.offset)
    }
  }

  /// What is wrong with how the text is held; nil where nothing is.
  private func problem(in editor: TextEditor) -> String? {
    let document = editor.document
    if document.length != editor.text.count { return "length \(document.length)" }
    for paragraph in document.paragraphs {
      if Array(String(paragraph.characters)) != paragraph.characters { return "characters that would merge" }
      let fresh = Paragraph(paragraph.characters, limit: document.limit)
      if fresh.lineStarts != paragraph.lineStarts {
        return "wraps \(String(paragraph.characters)) at \(paragraph.lineStarts), anew at \(fresh.lineStarts)"
      }
    }
    let caret = editor.caret
    if caret.y < 0 || caret.y >= editor.rows || caret.x > document.limit { return "cursor at \(caret)" }
    return nil
  }

  @Test("undoing everything gives the beginning, redoing everything the end", arguments: 0..<20)
  func history(_ seed: Int) {
    var random = EditorNumbers(state: UInt64(seed) &+ 1000)
    var editor = TextEditor("Sam was seen.\nAlone, at school.", columns: 14, rows: 3)
    let first = editor.text
    var model = TextModel(text: first)
    for _ in 0..<300 {
      let choice = [0, 1, 2, 7, 8, 10, 11, 13, 15, 18, 19].randomElement(using: &random) ?? 0
      apply(choice, to: &editor, &model, &random)
    }
    let last = editor.text
    while editor.undo() {}
    #expect(editor.text == first)
    while editor.redo() {}
    #expect(editor.text == last)
  }
}
