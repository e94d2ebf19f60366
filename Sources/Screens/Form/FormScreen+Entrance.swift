import Casework
import Workflow

/// Where in a form it is opened: a field, and there a word that was looked for.
struct FormEntrance: Hashable {
  var field: FieldAddress
  /// Plain, as it is found; nil for the beginning of the field.
  var word: String?
  /// How many characters stand before the cursor, where that is known.
  var place = 0

  /// How many characters stand before the word in a text; where no word is looked for, before the cursor.
  func offset(in text: String) -> Int {
    guard word != nil else { return min(place, text.count) }
    guard let word, !word.isEmpty else { return 0 }
    var offset = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if FindTokens.of(String(piece)).contains(where: { $0.hasPrefix(word) }) { return offset }
      offset += piece.count + 1
    }
    return 0
  }
}

extension FormScreen {
  /// Puts the focus where the form is to be opened; where it can't be written in, `showEntrance` scrolls there.
  mutating func enter(in session: Session) {
    guard let entrance, isEditing, page == .form else { return }
    let text = answers[entrance.field]?.text ?? ""
    focus(on: entrance.field, at: InputPlace(offset: entrance.offset(in: text), cell: nil), in: session)
  }

  /// Scrolls to where the form is to be opened, once it is laid out.
  mutating func showEntrance(in session: Session) {
    guard let entrance, !isEditing, page == .form, let lines = view.fields[entrance.field] else { return }
    scroll = lines.lowerBound
    layOut(in: session)
  }
}
