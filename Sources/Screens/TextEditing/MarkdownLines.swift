import Terminal

/// A text with lists and emphasis in Markdown, as it is read: marks are taken away and what they mean is shown.
struct MarkdownLines {
  /// The lines, wrapped, each with how far it is indented.
  private(set) var lines: [(indent: Int, pieces: [TextPiece])] = []

  init(_ text: String, columns: Int) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(Array(line), columns: columns) }
  }

  private mutating func add(_ line: [Character], columns: Int) {
    var mark: [Character] = []
    var rest = line
    if let item = ListItem(line) {
      mark = Array(line[..<item.length])
      rest = Array(line[item.length...])
      if let dash = mark.firstIndex(where: { "-*+".contains($0) }) { mark[dash] = "•" }
    }
    let styled = MarkdownLines.emphasised(rest)
    let room = max(4, columns - mark.count)
    let wrapped = Paragraph(styled.map(\.character), limit: room)
    for number in wrapped.lineStarts.indices {
      var pieces: [TextPiece] = []
      if number == 0, !mark.isEmpty { pieces.append(TextPiece(text: String(mark), ink: .text)) }
      var shown = styled[wrapped.range(ofLine: number)]
      // The blank at which a line is broken has no room where the line is full.
      while shown.last?.character == " " { shown.removeLast() }
      for (character, ink) in shown {
        if let last = pieces.indices.last, pieces[last].ink == ink {
          pieces[last].text.append(character)
        } else {
          pieces.append(TextPiece(text: String(character), ink: ink))
        }
      }
      lines.append((number == 0 ? 0 : mark.count, pieces))
    }
  }

  /// The characters without the marks around words, each with its ink; a mark that has no partner is text.
  private static func emphasised(_ line: [Character]) -> [(character: Character, ink: Ink)] {
    var found: [(character: Character, ink: Ink)] = []
    var index = 0
    while index < line.count {
      if line[index] == "*", let (inner, ink, end) = span(line, at: index) {
        found += inner.map { ($0, ink) }
        index = end
      } else {
        found.append((line[index], .text))
        index += 1
      }
    }
    return found
  }

  /// What stands between a mark here and the same one further on, and where that ends.
  private static func span(_ line: [Character], at start: Int) -> (inner: ArraySlice<Character>, ink: Ink, end: Int)? {
    let width = start + 1 < line.count && line[start + 1] == "*" ? 2 : 1
    let first = start + width
    guard first < line.count, !line[first].isWhitespace, line[first] != "*" else { return nil }
    var end = first + 1
    while end + width <= line.count {
      if line[end..<(end + width)].allSatisfy({ $0 == "*" }), !line[end - 1].isWhitespace {
        return (line[first..<end], width == 2 ? .heading : .emphasis, end + width)
      }
      end += 1
    }
    return nil
  }
}
