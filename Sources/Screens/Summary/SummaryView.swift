import Terminal

/// Draws a family's summary: each line wrapped where it is too long, and scrolled so that the cursor is in sight.
struct SummaryView {
  var content: SummaryContent
  /// The line under the cursor.
  var line: Int

  /// A row on screen: a piece of a line, its first or a further one.
  private struct Row {
    var line: Int
    var text: String
    var isFirst: Bool
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let rows = rows(width: area.width)
    let at = rows.firstIndex { $0.line == line } ?? 0
    let end = rows.lastIndex { $0.line == line } ?? 0
    // The whole of it where there is room, otherwise what it begins with.
    let wanted = min(at, max(end - area.height + 1, at - area.height * 2 / 3))
    let first = max(0, min(wanted, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let y = area.y + offset
      let entry = content.lines[row.line]
      let inset = entry.isItem ? (row.isFirst ? 3 : 5) : 1
      if entry.isItem, row.isFirst {
        buffer.write(entry.mark, at: Position(x: area.x + 1, y: y), style: theme[entry.ink])
      }
      buffer.write(
        row.text, at: Position(x: area.x + inset, y: y), style: theme[entry.ink],
        width: max(0, area.width - inset - 1))
      guard row.line == line, entry.isItem else { continue }
      buffer.restyle(Area(x: area.x, y: y, width: area.width, height: 1), adding: theme[.selection].attributes)
      if row.isFirst { buffer.cursor = Position(x: area.x, y: y) }
    }
    drawMore(first: first, count: rows.count, into: &buffer, area: area, theme: theme)
  }

  /// Arrows where there is more above or below.
  private func drawMore(first: Int, count: Int, into buffer: inout Buffer, area: Area, theme: Theme) {
    let x = area.right - 1
    if first > 0 { buffer.write("↑", at: Position(x: x, y: area.y), style: theme[.key]) }
    if first + area.height < count { buffer.write("↓", at: Position(x: x, y: area.bottom - 1), style: theme[.key]) }
  }

  private func rows(width: Int) -> [Row] {
    content.lines.enumerated().flatMap { index, entry -> [Row] in
      let inset = entry.isItem ? 6 : 2
      let pieces = entry.text.wrapped(toColumns: max(8, width - inset))
      return pieces.enumerated().map { Row(line: index, text: String($0.element), isFirst: $0.offset == 0) }
    }
  }
}
