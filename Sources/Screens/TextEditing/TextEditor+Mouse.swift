import Terminal

extension TextEditor {
  /// Puts the cursor into a line of those that are seen, as near to a column as the line goes; with `selecting` what
  /// it goes over is selected.
  mutating func place(row: Int, column: Int, selecting: Bool) {
    let line = moved(top, by: max(0, min(row, rows - 1)))
    let index = document.paragraphs[line.paragraph].index(atColumn: max(0, column), ofLine: line.line)
    move(to: TextPosition(paragraph: line.paragraph, index: index), selecting: selecting)
  }
}
