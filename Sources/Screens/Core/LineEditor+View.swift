import Terminal

extension LineEditor {
  /// The graphemes that a window of so many columns shows, the cursor always among them, and the cursor's column.
  func window(columns width: Int) -> (shown: Range<Int>, cursor: Int) {
    guard width > 0 else { return (0..<0, 0) }
    let before = characters[..<cursor].map(\.columns)
    let whole = before.reduce(0, +) + characters[cursor...].reduce(0) { $0 + $1.columns }
    var first = 0
    var column = before.reduce(0, +)
    // Two thirds of the window are left of the cursor, as far as the text is long enough for it.
    let hidden = whole < width ? 0 : max(0, min(column - width * 2 / 3, whole + 1 - width))
    var skipped = 0
    while first < cursor, skipped < hidden || column - skipped >= width {
      skipped += before[first]
      first += 1
    }
    column -= skipped
    var last = first
    var used = 0
    while last < characters.count, used + characters[last].columns <= width {
      used += characters[last].columns
      last += 1
    }
    return (first..<last, min(column, width - 1))
  }

  /// Draws the line into the first row of an area; `‹` and `›` stand where there is more. Sets the cursor if asked to.
  func render(into buffer: inout Buffer, area: Area, style: Style, hasFocus: Bool) {
    guard !area.isEmpty else { return }
    buffer.fill(Area(x: area.x, y: area.y, width: area.width, height: 1), Cell(" ", style: style))
    let (shown, column) = window(columns: area.width)
    var written = style
    if isSelected, hasFocus { written.attributes.insert(.reverse) }
    buffer.write(
      String(characters[shown]), at: Position(x: area.x, y: area.y), style: written, width: area.width)
    if shown.lowerBound > 0, column > 0 { buffer[x: area.x, y: area.y] = Cell("‹", style: style) }
    if shown.upperBound < characters.count, column < area.width - 1 {
      buffer[x: area.right - 1, y: area.y] = Cell("›", style: style)
    }
    if hasFocus { buffer.cursor = Position(x: area.x + column, y: area.y) }
  }

  /// The graphemes of each line when no line may take more than so many columns: broken behind blanks.
  func lines(columns width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak: Int?
    for index in characters.indices {
      let columns = characters[index].columns
      // A blank may hang over the edge; the next line starts behind it.
      if used + columns > width, characters[index] != " ", index > start {
        let end = lastBreak ?? index
        lines.append(start..<end)
        start = end
        used = characters[start..<index].reduce(0) { $0 + $1.columns }
        lastBreak = nil
      }
      used += columns
      if characters[index] == " " { lastBreak = index + 1 }
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// Draws the text wrapped into an area, scrolled so that the cursor is seen.
  func renderWrapped(into buffer: inout Buffer, area: Area, style: Style) {
    guard !area.isEmpty else { return }
    buffer.fill(area, Cell(" ", style: style))
    let lines = lines(columns: area.width)
    let row = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let top = max(0, min(row - area.height / 2, lines.count - area.height))
    for (offset, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
      buffer.write(
        String(characters[line]), at: Position(x: area.x, y: area.y + offset), style: style, width: area.width)
    }
    let column = characters[lines[row].lowerBound..<cursor].reduce(0) { $0 + $1.columns }
    buffer.cursor = Position(x: area.x + min(column, area.width - 1), y: area.y + row - top)
  }

  /// Moves the cursor by lines of so many columns: up when negative.
  mutating func move(lines step: Int, columns width: Int) {
    let lines = lines(columns: width)
    let row = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let wanted = characters[lines[row].lowerBound..<cursor].reduce(0) { $0 + $1.columns }
    let target = lines[max(0, min(row + step, lines.count - 1))]
    var used = 0
    var index = target.lowerBound
    while index < target.upperBound, used + characters[index].columns <= wanted {
      used += characters[index].columns
      index += 1
    }
    // The end of a broken line is the start of the next.
    place(index == target.upperBound && index < characters.count ? max(target.lowerBound, index - 1) : index)
  }
}
