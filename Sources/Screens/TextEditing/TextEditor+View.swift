import Terminal

extension TextEditor {
  /// The lines that are seen, from the first one on; no more than the editor is high.
  var lines: [String] {
    var found: [String] = []
    var paragraph = top.paragraph
    var line = top.line
    while found.count < rows, paragraph < document.paragraphs.count {
      let text = document.paragraphs[paragraph]
      while found.count < rows, line < text.lineStarts.count {
        found.append(String(text.characters[text.range(ofLine: line)].map { $0 == "\t" ? " " : $0 }))
        line += 1
      }
      paragraph += 1
      line = 0
    }
    return found
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
    return document.paragraphs[..<here.paragraph].reduce(here.line + 1) { $0 + $1.lineStarts.count }
  }

  /// Goes to the next place after the cursor that holds a text, whatever its case, from the start again at the end;
  /// false where there is none.
  mutating func find(_ wanted: String) -> Bool {
    let needle = Array(wanted.lowercased())
    guard !needle.isEmpty else { return false }
    let count = document.paragraphs.count
    for step in 0...count {
      let number = (cursor.paragraph + step) % count
      let hay = document.paragraphs[number].characters.map(\.lowered)
      let first = step == 0 ? cursor.index + 1 : 0
      let last = hay.count - needle.count
      guard first <= last else { continue }
      for index in first...last where hay[index..<(index + needle.count)].elementsEqual(needle) {
        move(to: TextPosition(paragraph: number, index: index))
        return true
      }
    }
    return false
  }
}
