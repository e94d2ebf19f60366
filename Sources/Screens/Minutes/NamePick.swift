import Terminal
import Workflow

/// The people who are offered while a name is typed after "@".
struct NamePick: Hashable {
  /// The characters from the "@" to the cursor.
  var length: Int
  var matches: [NamedPerson]
  /// The one that is taken.
  var chosen = 0

  /// The longest part of a name that is looked for, in characters.
  private static let limit = 24

  /// What is offered at the cursor of a text; nil where no "@" begins a name there, or nobody has it.
  init?(at editor: TextEditor, among people: [NamedPerson]) {
    let paragraph = editor.document.paragraphs[editor.cursor.paragraph].characters
    let end = editor.cursor.index
    var start = end
    while start > 0, end - start <= NamePick.limit, paragraph[start - 1] != "@" { start -= 1 }
    guard start > 0, paragraph[start - 1] == "@" else { return nil }
    // Part of an address, such as a.b@c, is no name.
    if start > 1, !paragraph[start - 2].isWhitespace, paragraph[start - 2] != "(" { return nil }
    let typed = String(paragraph[start..<end])
    guard typed.first?.isWhitespace != true, typed.last != " " || typed.split(separator: " ").count == 1 else {
      return nil
    }
    matches = people.matching(typed)
    if matches.isEmpty { return nil }
    length = end - start + 1
  }

  var person: NamedPerson { matches[min(chosen, matches.count - 1)] }
}

extension TextEditor {
  /// Puts a text in the place of so many characters before the cursor, as one step that can be undone.
  mutating func replace(last count: Int, with text: String) -> Bool {
    let from = TextPosition(paragraph: cursor.paragraph, index: max(0, cursor.index - count))
    return replace(from, cursor, with: Array(text), as: .other)
  }
}
