import Terminal
import Workflow

/// Draws the keys of the help under their headings, each with its whole sentence: wrapped, never cut.
struct HelpView {
  var entries: [ActionEntry]
  /// What is searched for, and marked.
  var search: String
  /// The entry under the cursor.
  var selected: Int

  /// A row on screen: a heading, or a piece of an entry's sentence.
  private enum Row {
    case heading(Binding.Group)
    case entry(Int, String, isFirst: Bool)

    var index: Int? {
      if case .entry(let index, _, _) = self { index } else { nil }
    }
  }

  /// Draws them into an area, scrolled so that the entry under the cursor is in sight, and says where that is.
  func render(into buffer: inout Buffer, area: Area, theme: Theme) -> Position? {
    let keys = min(22, max(12, area.width / 4))
    let rows = rows(width: max(8, area.width - keys - 5))
    let at = rows.firstIndex { $0.index == selected } ?? 0
    let end = rows.lastIndex { $0.index == selected } ?? 0
    let wanted = max(end - area.height + 1, at - area.height / 2)
    let first = max(0, min(wanted, rows.count - area.height))
    var cursor: Position?
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let line = Area(x: area.x, y: area.y + offset, width: area.width, height: 1)
      switch row {
      case .heading(let group):
        buffer.write(group.title, at: Position(x: line.x + 1, y: line.y), style: theme[.heading])
      case .entry(let index, let text, let isFirst):
        draw(entries[index], text, isFirst: isFirst, in: line, keys: keys, into: &buffer, theme: theme)
        guard index == selected else { continue }
        buffer.restyle(line, adding: theme[.selection].attributes)
        if isFirst { cursor = Position(x: line.x, y: line.y) }
      }
    }
    return cursor
  }

  private func draw(
    _ entry: ActionEntry, _ text: String, isFirst: Bool, in line: Area, keys: Int, into buffer: inout Buffer,
    theme: Theme
  ) {
    let isPossible = entry.reason == nil
    if isFirst {
      buffer.write(
        entry.keys, at: Position(x: line.x + 3, y: line.y), style: theme[isPossible ? .key : .faint], width: keys,
        ellipsis: true)
    }
    buffer.write(
      text, marking: search, at: Position(x: line.x + keys + 4, y: line.y), style: theme[isPossible ? .text : .faint],
      match: theme[.match], width: max(0, line.width - keys - 5))
  }

  private func rows(width: Int) -> [Row] {
    var rows: [Row] = []
    var group: Binding.Group?
    for (index, entry) in entries.enumerated() {
      if entry.binding.group != group {
        group = entry.binding.group
        rows.append(.heading(entry.binding.group))
      }
      let text = entry.reason.map { say("\(entry.binding.help) (not now: \($0))") } ?? entry.binding.help
      for (number, piece) in text.wrapped(toColumns: width).enumerated() {
        rows.append(.entry(index, String(piece), isFirst: number == 0))
      }
    }
    return rows
  }
}
