extension TextEditor {
  /// The start of the sentence that a place is in, or of the one before where it is at a start.
  func sentenceStart(before position: TextPosition) -> TextPosition {
    var end = position
    // Over the blanks and line ends in front of it.
    while let character = character(before: end), character.isWhitespace { end = before(end) }
    guard end.index > 0 else { return end }
    let text = document.paragraphs[end.paragraph].characters
    var index = end.index - 1
    while index > 0, !text.beginsSentence(at: index) { index -= 1 }
    return TextPosition(paragraph: end.paragraph, index: index)
  }

  /// The end of the sentence that a place is in, or of the next one where it is at an end.
  func sentenceEnd(after position: TextPosition) -> TextPosition {
    var start = position
    while let character = character(after: start), character.isWhitespace { start = after(start) }
    let text = document.paragraphs[start.paragraph].characters
    var index = start.index
    while index < text.count {
      index += 1
      if text.endsSentence(at: index) { break }
    }
    return TextPosition(paragraph: start.paragraph, index: index)
  }

  /// The start of the paragraph that a place is in, or of the last one before it that holds something.
  func paragraphStart(before position: TextPosition) -> TextPosition {
    if position.index > 0 { return TextPosition(paragraph: position.paragraph, index: 0) }
    var paragraph = position.paragraph
    while paragraph > 0 {
      paragraph -= 1
      if !document.paragraphs[paragraph].characters.isEmpty { break }
    }
    return TextPosition(paragraph: paragraph, index: 0)
  }

  /// The end of the paragraph that a place is in, or of the next one that holds something.
  func paragraphEnd(after position: TextPosition) -> TextPosition {
    var paragraph = position.paragraph
    if position.index >= document.paragraphs[paragraph].characters.count {
      while paragraph + 1 < document.paragraphs.count {
        paragraph += 1
        if !document.paragraphs[paragraph].characters.isEmpty { break }
      }
    }
    return TextPosition(paragraph: paragraph, index: document.paragraphs[paragraph].characters.count)
  }

  /// Selects more each time: the sentence at the cursor, its paragraph, everything.
  mutating func selectMore() {
    let whole = TextPosition.start..<document.end
    let here = selection ?? cursor..<cursor
    let paragraphs =
      TextPosition(
        paragraph: here.lowerBound.paragraph, index: 0)..<TextPosition(
        paragraph: here.upperBound.paragraph,
        index: document.paragraphs[here.upperBound.paragraph].characters.count)
    for wider in [sentence(around: here.lowerBound), paragraphs, whole]
    where wider.lowerBound <= here.lowerBound && wider.upperBound >= here.upperBound && wider != here {
      return select(from: wider.lowerBound, to: wider.upperBound)
    }
  }

  /// The sentence that a place is in.
  private func sentence(around place: TextPosition) -> Range<TextPosition> {
    let text = document.paragraphs[place.paragraph].characters
    var start = min(place.index, max(0, text.count - 1))
    while start > 0, !text.beginsSentence(at: start) { start -= 1 }
    let from = TextPosition(paragraph: place.paragraph, index: start)
    return from..<max(from, text.isEmpty ? from : sentenceEnd(after: from))
  }
}

extension [Character] {
  /// The titles whose full stop ends no sentence.
  private static let titles: Set<String> = ["Mr", "Mrs", "Ms", "Dr", "St", "Prof", "No", "e.g", "i.e"]

  /// True behind the last character of a sentence: its mark, and the quotes and brackets that close after it.
  func endsSentence(at index: Int) -> Bool {
    guard index > 0, index == count || self[index].isWhitespace else { return index == count }
    var mark = index - 1
    while mark > 0, "\"'’”)]*".contains(self[mark]) { mark -= 1 }
    guard ".!?…".contains(self[mark]) else { return false }
    guard self[mark] == "." else { return true }
    var start = mark
    while start > 0, !self[start - 1].isWhitespace { start -= 1 }
    let word = String(self[start..<mark])
    // "J. Price", "Dr. Rhys".
    return !(word.count == 1 && word.first?.isUppercase == true) && !Self.titles.contains(word)
  }

  /// True at the first character of a sentence: one that is no blank, behind blanks behind another's end.
  func beginsSentence(at index: Int) -> Bool {
    guard index < count, !self[index].isWhitespace else { return false }
    var end = index
    while end > 0, self[end - 1].isWhitespace { end -= 1 }
    return end == 0 || (end < index && endsSentence(at: end))
  }
}
