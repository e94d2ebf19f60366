extension TextEditor {
  /// Where a text is found, whatever its case, from the beginning on and none over another.
  func matches(of wanted: String) -> [Range<TextPosition>] {
    let needle = wanted.map(\.lowered)
    guard let first = needle.first else { return [] }
    var found: [Range<TextPosition>] = []
    for (number, paragraph) in document.paragraphs.enumerated() {
      let hay = paragraph.characters
      let last = hay.count - needle.count
      var index = 0
      while index <= last {
        guard hay[index].lowered == first, hay.holds(needle, at: index) else {
          index += 1
          continue
        }
        let start = TextPosition(paragraph: number, index: index)
        index += needle.count
        found.append(start..<TextPosition(paragraph: number, index: index))
      }
    }
    return found
  }

  /// Replaces every one of these places as one step; false where the text would become too long.
  mutating func replace(all matches: [Range<TextPosition>], with text: String) -> Bool {
    guard let last = matches.last else { return true }
    let new = Array(text)
    var splices: [Splice] = []
    var after = cursor
    var next = 0
    while next < matches.count {
      let number = matches[next].lowerBound.paragraph
      let old = document.paragraphs[number].characters
      var whole: [Character] = []
      var copied = 0
      while next < matches.count, matches[next].lowerBound.paragraph == number {
        whole += old[copied..<matches[next].lowerBound.index] + new
        copied = matches[next].upperBound.index
        next += 1
      }
      let isLast = number == last.lowerBound.paragraph
      let head = isLast ? String(whole) : ""
      // Marks may have merged with their neighbours: the paragraph is read again.
      whole = Array(String(whole + old[copied...]))
      let start = TextPosition(paragraph: number, index: 0)
      if isLast {
        after = TextPosition(paragraph: number, index: whole.count(coveringScalars: head.unicodeScalars.count))
      }
      splices.append(Splice(start: start, removed: old, inserted: whole))
    }
    return apply(asOneStep: splices, cursor: after)
  }
}

extension [Character] {
  /// True where these characters, in lower case, stand at an index.
  fileprivate func holds(_ needle: [Character], at index: Int) -> Bool {
    for (offset, character) in needle.enumerated() where self[index + offset].lowered != character { return false }
    return true
  }
}
