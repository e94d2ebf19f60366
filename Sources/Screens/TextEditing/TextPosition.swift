/// A place in an editor's text: between two characters of a paragraph.
struct TextPosition: Hashable, Comparable {
  var paragraph: Int
  /// The number of characters of the paragraph before it.
  var index: Int

  static let start = TextPosition(paragraph: 0, index: 0)

  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.paragraph, left.index) < (right.paragraph, right.index)
  }

  /// The place after some text that starts here.
  func advanced(over text: [Character]) -> TextPosition {
    guard let newline = text.lastIndex(of: "\n") else {
      return TextPosition(paragraph: paragraph, index: index + text.count)
    }
    return TextPosition(paragraph: paragraph + text.count { $0 == "\n" }, index: text.count - newline - 1)
  }
}

/// Some text replaced by other text at a place; the other way round it is its own undoing.
struct Splice: Hashable {
  var start: TextPosition
  var removed: [Character]
  var inserted: [Character]

  var reversed: Splice { Splice(start: start, removed: inserted, inserted: removed) }
  var end: TextPosition { start.advanced(over: inserted) }
}
