extension Buffer {
  /// The frame as text for golden files: its rows, then the cursor and, when asked for, every run of cells that is
  /// not plain as `row:first-last fg=208 bg=4 bold`, columns counted from 0 and both ends included.
  public func snapshot(styles: Bool = true) -> String {
    var lines = (0..<height).map { text(row: $0) }
    lines.append("--- \(width)x\(height)" + (cursor.map { " cursor \($0.x),\($0.y)" } ?? ""))
    if styles { lines += styleRuns }
    return lines.joined(separator: "\n") + "\n"
  }

  private var styleRuns: [String] {
    var runs: [String] = []
    for y in 0..<height {
      var x = 0
      while x < width {
        let style = cells[y * width + x].style
        var last = x
        while last + 1 < width, cells[y * width + last + 1].style == style { last += 1 }
        if style != .plain { runs.append("\(y):\(x)-\(last) \(style.summary)") }
        x = last + 1
      }
    }
    return runs
  }
}

extension Style {
  /// The style in words, for golden files: `fg=208 bold`; `plain` when there is nothing to say.
  public var summary: String {
    var words: [String] = []
    if case .index(let index) = foreground { words.append("fg=\(index)") }
    if case .index(let index) = background { words.append("bg=\(index)") }
    if attributes.contains(.bold) { words.append("bold") }
    if attributes.contains(.dim) { words.append("dim") }
    if attributes.contains(.underline) { words.append("underline") }
    if attributes.contains(.reverse) { words.append("reverse") }
    if attributes.contains(.strikethrough) { words.append("struck") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
