import Terminal

extension TextEditor {
  /// The lines that are seen, from the first one on, by their places in the text; no more than the editor is high.
  var seen: [(paragraph: Int, range: Range<Int>)] {
    var found: [(paragraph: Int, range: Range<Int>)] = []
    var paragraph = top.paragraph
    var line = top.line
    while found.count < rows, paragraph < document.paragraphs.count {
      let text = document.paragraphs[paragraph]
      while found.count < rows, line < text.lineStarts.count {
        found.append((paragraph, text.range(ofLine: line)))
        line += 1
      }
      paragraph += 1
      line = 0
    }
    return found
  }

  /// The text of the lines that are seen.
  var lines: [String] { seen.map { text(of: $0.range, in: $0.paragraph) } }

  /// A part of a paragraph as it is shown.
  func text(of range: Range<Int>, in paragraph: Int) -> String {
    var text = ""
    text.reserveCapacity(range.count)
    for character in document.paragraphs[paragraph].characters[range] {
      text.append(character == "\t" ? " " : character)
    }
    return text
  }

  /// Where the cursor stands, from the first column of the first line that is seen.
  var caret: Position {
    let column = document.paragraphs[cursor.paragraph].column(of: cursor.index)
    return Position(x: min(column, document.limit), y: distance(from: top, to: cursorLine, limit: rows))
  }

  /// The lines of the whole text when wrapped.
  var lineCount: Int { document.lineCount }

  /// The number of the line that the cursor is in, from 1.
  var lineNumber: Int {
    let here = cursorLine
    return milestone.paragraph == here.paragraph ? milestone.lines + here.line + 1 : here.line + 1
  }
}
