import Terminal

/// The text of an editor, as paragraphs that know how they wrap; a paragraph ends at every newline.
struct TextDocument {
  private(set) var paragraphs: [Paragraph]
  /// The columns that a line may take.
  private(set) var limit: Int
  /// The number of characters, newlines counted.
  private(set) var length: Int
  /// The number of lines when wrapped.
  private(set) var lineCount: Int
  /// The number of words.
  private(set) var wordCount: Int

  init(_ text: String, limit: Int) {
    self.limit = max(1, limit)
    let plain = text.unicodeScalars.contains { $0 == "\r" } ? text.printable : text
    let parts = plain.split(separator: "\n", omittingEmptySubsequences: false)
    paragraphs = parts.map { Paragraph(Array($0), limit: limit) }
    length = paragraphs.reduce(paragraphs.count - 1) { $0 + $1.characters.count }
    lineCount = paragraphs.reduce(0) { $0 + $1.lineStarts.count }
    wordCount = paragraphs.reduce(0) { $0 + $1.characters.wordStarts(after: nil) }
  }

  var text: String {
    var text = ""
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: paragraph.characters)
    }
    return text
  }

  /// The last place.
  var end: TextPosition {
    TextPosition(paragraph: paragraphs.count - 1, index: paragraphs[paragraphs.count - 1].characters.count)
  }

  /// True for nothing but blanks.
  var isBlank: Bool { paragraphs.allSatisfy { $0.characters.allSatisfy(\.isWhitespace) } }

  mutating func wrap(limit: Int) {
    guard max(1, limit) != self.limit else { return }
    self.limit = max(1, limit)
    for index in paragraphs.indices { paragraphs[index].wrap(limit: self.limit) }
    lineCount = paragraphs.reduce(0) { $0 + $1.lineStarts.count }
  }

  /// True for a place that the text has.
  func holds(_ position: TextPosition) -> Bool {
    paragraphs.indices.contains(position.paragraph)
      && (0...paragraphs[position.paragraph].characters.count).contains(position.index)
  }

  /// The characters before a place, newlines counted.
  func offset(of position: TextPosition) -> Int {
    paragraphs[..<position.paragraph].reduce(position.index) { $0 + $1.characters.count + 1 }
  }

  /// The place after so many characters, or the nearest end.
  func position(at offset: Int) -> TextPosition {
    var rest = max(0, offset)
    for (index, paragraph) in paragraphs.enumerated() {
      if rest <= paragraph.characters.count { return TextPosition(paragraph: index, index: rest) }
      rest -= paragraph.characters.count + 1
    }
    return end
  }

  func characters(from: TextPosition, to: TextPosition) -> [Character] {
    guard from.paragraph < to.paragraph else {
      return Array(paragraphs[from.paragraph].characters[from.index..<to.index])
    }
    var found = Array(paragraphs[from.paragraph].characters[from.index...])
    for paragraph in paragraphs[(from.paragraph + 1)..<to.paragraph] { found += ["\n"] + paragraph.characters }
    return found + ["\n"] + paragraphs[to.paragraph].characters[..<to.index]
  }

  /// The splice that replaces what is between two places by a text, and where the cursor then stands.
  ///
  /// Text may merge with its neighbours into other characters (a mark with its letter, two letters into a flag), so
  /// those around it are read again as far as they can change.
  func replacing(
    _ from: TextPosition, _ to: TextPosition, with text: [Character]
  ) -> (splice: Splice, cursor: TextPosition) {
    let head = paragraphs[from.paragraph].characters
    let tail = paragraphs[to.paragraph].characters
    let isPlain =
      (from.index == 0 || head[from.index - 1].isSimple) && (to.index == tail.count || tail[to.index].isSimple)
      && text.allSatisfy { $0.isSimple || $0 == "\n" }
    if isPlain {
      return (
        Splice(start: from, removed: characters(from: from, to: to), inserted: text), from.advanced(over: text)
      )
    }
    var left = from.index
    while left > 0 {
      left -= 1
      if head[left].isSimple { break }
    }
    var right = to.index
    while right < tail.count {
      right += 1
      if tail[right - 1].isSimple { break }
    }
    let before = String(head[left..<from.index]) + String(text)
    let new = Array(before + String(tail[to.index..<right]))
    let start = TextPosition(paragraph: from.paragraph, index: left)
    let old = characters(from: start, to: TextPosition(paragraph: to.paragraph, index: right))
    let cursor = start.advanced(over: Array(new[..<new.count(coveringScalars: before.unicodeScalars.count)]))
    return (Splice(start: start, removed: old, inserted: new), cursor)
  }

  /// Makes a change; no more is wrapped and counted anew than it touches.
  mutating func apply(_ splice: Splice) {
    let start = splice.start
    let end = start.advanced(over: splice.removed)
    length += splice.inserted.count - splice.removed.count
    countWords(around: splice, end: end)
    lineCount -= paragraphs[start.paragraph...end.paragraph].reduce(0) { $0 + $1.lineStarts.count }
    let last = change(start, end, to: splice.inserted)
    lineCount += paragraphs[start.paragraph...last].reduce(0) { $0 + $1.lineStarts.count }
  }

  /// Replaces what is between two places; the paragraph in which the new text ends.
  private mutating func change(_ start: TextPosition, _ end: TextPosition, to new: [Character]) -> Int {
    if start.paragraph == end.paragraph, !new.contains("\n") {
      paragraphs[start.paragraph].replace(start.index..<end.index, with: new)
      return start.paragraph
    }
    let parts = new.split(separator: "\n", omittingEmptySubsequences: false)
    var left = paragraphs[start.paragraph]
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      left.replace(start.index..<left.characters.count, with: new + paragraphs[end.paragraph].characters[end.index...])
      paragraphs.replaceSubrange(start.paragraph...end.paragraph, with: [left])
      return start.paragraph
    }
    var right = paragraphs[end.paragraph]
    right.replace(0..<end.index, with: Array(last))
    left.replace(start.index..<left.characters.count, with: Array(first))
    let between = parts.dropFirst().dropLast().map { Paragraph(Array($0), limit: limit) }
    paragraphs.replaceSubrange(start.paragraph...end.paragraph, with: [left] + between + [right])
    return start.paragraph + parts.count - 1
  }

  /// Only words that begin in what is replaced, or right behind it, can come or go.
  private mutating func countWords(around splice: Splice, end: TextPosition) {
    let head = paragraphs[splice.start.paragraph].characters
    let tail = paragraphs[end.paragraph].characters
    let previous = splice.start.index > 0 ? head[splice.start.index - 1] : nil
    let next = end.index < tail.count ? [tail[end.index]] : []
    wordCount -= (splice.removed + next).wordStarts(after: previous)
    wordCount += (splice.inserted + next).wordStarts(after: previous)
  }
}
