import Terminal

/// What stands out in an editor's text besides its selection.
struct TextMarks: Hashable {
  /// Where the text looked for was found, in order.
  var matches: [Range<TextPosition>] = []
  /// The words that are spelt wrongly, as they stand in the text.
  var misspelt: Set<String> = []
}

/// A part of a line that looks the same throughout.
struct TextPiece: Hashable {
  var text: String
  var ink: Ink
}

extension TextEditor {
  /// The lines that are seen, in pieces: what is selected, found and misspelt stands out. A line end that is selected
  /// is shown as a blank.
  func pieces(_ marks: TextMarks) -> [[TextPiece]] {
    let selection = selection
    return seen.map { paragraph, range in
      var inks = [(range: Range<Int>, ink: Ink)]()
      if !marks.misspelt.isEmpty {
        for word in words(of: range, in: paragraph) where isMisspelt(word, in: paragraph, marks.misspelt) {
          inks.append((word, .misspelt))
        }
      }
      for match in seenMatches(marks.matches, in: paragraph, range) { inks.append((match, .match)) }
      let line = TextPosition(paragraph: paragraph, index: range.lowerBound)
      let lineEnd = TextPosition(paragraph: paragraph, index: range.upperBound)
      var hasEnd = false
      if let selection, selection.lowerBound <= lineEnd, selection.upperBound > line {
        let from = selection.lowerBound <= line ? range.lowerBound : selection.lowerBound.index
        let to = selection.upperBound > lineEnd ? range.upperBound : selection.upperBound.index
        inks.append((from..<max(from, to), .selection))
        hasEnd =
          selection.upperBound > lineEnd && range.upperBound == document.paragraphs[paragraph].characters.count
      }
      var pieces = cut(range, of: paragraph, at: inks)
      if hasEnd { pieces.append(TextPiece(text: " ", ink: .selection)) }
      return pieces
    }
  }

  /// The words of a part of a paragraph, for spelling.
  func words(of range: Range<Int>, in paragraph: Int) -> [Range<Int>] {
    let text = document.paragraphs[paragraph].characters
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index].isInWord else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, text[index].isInWord { index += 1 }
      found.append(start..<index)
    }
    return found
  }

  /// A word that is still being typed is not said to be wrong.
  private func isMisspelt(_ word: Range<Int>, in paragraph: Int, _ misspelt: Set<String>) -> Bool {
    guard cursor != TextPosition(paragraph: paragraph, index: word.upperBound) else { return false }
    return misspelt.contains(String(document.paragraphs[paragraph].characters[word]))
  }

  /// The parts of a line that lie in matches, which are in order.
  private func seenMatches(
    _ matches: [Range<TextPosition>], in paragraph: Int, _ range: Range<Int>
  ) -> [Range<Int>] {
    let start = TextPosition(paragraph: paragraph, index: range.lowerBound)
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].upperBound > start { high = middle } else { low = middle + 1 }
    }
    var found: [Range<Int>] = []
    while low < matches.count, matches[low].lowerBound.paragraph == paragraph,
      matches[low].lowerBound.index < range.upperBound
    {
      found.append(matches[low].lowerBound.index..<matches[low].upperBound.index)
      low += 1
    }
    return found.map { $0.clamped(to: range) }
  }

  /// A part of a paragraph cut into pieces; of several inks in one place the last one counts.
  private func cut(_ range: Range<Int>, of paragraph: Int, at inks: [(range: Range<Int>, ink: Ink)]) -> [TextPiece] {
    guard !inks.isEmpty else { return [TextPiece(text: text(of: range, in: paragraph), ink: .input)] }
    let edges = Set(
      inks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [range.lowerBound, range.upperBound])
    let sorted = edges.sorted()
    return zip(sorted, sorted.dropFirst()).map { from, to in
      let ink = inks.last { $0.range.contains(from) }?.ink ?? .input
      return TextPiece(text: text(of: from..<to, in: paragraph), ink: ink)
    }
  }
}
