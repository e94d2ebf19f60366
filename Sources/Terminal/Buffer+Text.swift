extension Buffer {
  /// The text of one row, its trailing blanks taken off unless asked for; empty outside the frame.
  public func text(row: Int, trimmed: Bool = true) -> String {
    guard row >= 0, row < height else { return "" }
    var line = ""
    for cell in cells[row * width..<(row + 1) * width] where !cell.isContinuation { line.append(cell.character) }
    if trimmed { while line.last == " " { line.removeLast() } }
    return line
  }

  /// The text of all rows, one a line, without trailing blanks.
  public var text: String {
    (0..<height).map { text(row: $0) }.joined(separator: "\n")
  }
}
