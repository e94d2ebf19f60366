import Terminal

/// The inside of a dialog in which one picks from a list: a line to type in, the rows, what to say where there is none.
struct PickerView {
  /// One row: a mark such as `[x]`, the text, and what else there is to know about it.
  struct Row: Hashable {
    var mark = ""
    var text: String
    var detail = ""

    var columns: Int {
      let before = mark.isEmpty ? 0 : mark.columns + 1
      return before + text.columns + (detail.isEmpty ? 0 : detail.columns + 2) + 2
    }
  }

  var title: String
  var rows: [Row]
  var cursor: ListCursor
  /// What is typed, where something can be.
  var editor: LineEditor?
  var isTyping: Bool
  /// Before what is typed: "Name".
  var label: String
  /// What stands in place of the rows where there is none.
  var empty: String

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let widest = rows.map(\.columns).max() ?? 0
    let columns = DialogFrame.columns(min(72, max(44, widest, empty.columns)), in: area)
    let top = editor == nil ? 0 : 1
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: max(1, rows.count) + top))
    var inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    if let editor, inside.height > 1 || isTyping {
      let (line, rest) = inside.top(1)
      draw(editor, into: &buffer, line: line, theme: theme)
      inside = rest
    }
    guard !inside.isEmpty else { return }
    guard !rows.isEmpty else {
      buffer.write(empty, at: Position(x: inside.x, y: inside.y), style: theme[.faint], width: inside.width)
      return
    }
    for (offset, index) in cursor.shown(count: rows.count, page: inside.height).enumerated() {
      let line = Area(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      draw(rows[index], into: &buffer, line: line, theme: theme)
      if index == cursor.index {
        buffer.restyle(line, .selection, theme: theme)
        if !isTyping { buffer.cursor = Position(x: line.x, y: line.y) }
      }
    }
    let hidden = rows.count - inside.height
    if hidden > 0 {
      let at = cursor.shown(count: rows.count, page: inside.height)
      if at.upperBound < rows.count {
        buffer.write("↓", at: Position(x: inside.right - 1, y: inside.bottom - 1), style: theme[.faint])
      }
      if at.lowerBound > 0 { buffer.write("↑", at: Position(x: inside.right - 1, y: inside.y), style: theme[.faint]) }
    }
  }

  private func draw(_ editor: LineEditor, into buffer: inout Buffer, line: Area, theme: Theme) {
    let prompt = label + ": "
    let used = buffer.write(prompt, at: Position(x: line.x, y: line.y), style: theme[.faint], width: line.width)
    editor.render(into: &buffer, area: line.left(used).rest, style: theme[.input], hasFocus: isTyping)
  }

  private func draw(_ row: Row, into buffer: inout Buffer, line: Area, theme: Theme) {
    var x = line.x + 1
    if !row.mark.isEmpty {
      x += buffer.write(row.mark + " ", at: Position(x: x, y: line.y), style: theme[.text], width: line.right - x)
    }
    let room = max(0, line.right - x - 1)
    let detail = row.detail.columns + 2
    // What else there is to know goes before the name does.
    let forText = row.detail.isEmpty || room < row.text.columns + 8 ? room : max(row.text.columns, room - detail)
    x += buffer.write(
      row.text.printable, at: Position(x: x, y: line.y), style: theme[.text], width: forText, ellipsis: true)
    let left = line.right - 1 - x - 2
    if !row.detail.isEmpty, left > 4 {
      buffer.write(
        row.detail.printable, at: Position(x: max(x + 2, line.right - 1 - row.detail.columns), y: line.y),
        style: theme[.faint], width: left, ellipsis: true)
    }
  }
}
