import Terminal

/// One line of a pane: a heading, or something that the cursor can stand on.
struct MeetingLine {
  /// Parts from the left; the last of them takes what room is left, those with a width take that.
  var cells: [Cell]
  /// Which item of the pane it is; nil for a heading or an explanation.
  var item: Int?

  /// A part of a line.
  struct Cell {
    var text: String
    var ink: Ink
    /// How many columns it takes; nil for as many as its text has.
    var width: Int?

    init(_ text: String, _ ink: Ink = .text, width: Int? = nil) {
      self.text = text
      self.ink = ink
      self.width = width
    }
  }

  init(item: Int? = nil, _ cells: [Cell]) {
    self.item = item
    self.cells = cells
  }

  /// A line of one text, wrapped into as many as it needs.
  static func wrapped(_ text: String, _ ink: Ink, columns: Int) -> [MeetingLine] {
    text.printable.wrapped(toColumns: max(1, columns)).map { MeetingLine([Cell(String($0), ink)]) }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    var x = area.x
    for cell in cells where x < area.right {
      // A column leaves a blank before the next one.
      let room = min(cell.width.map { max(1, $0 - 1) } ?? Int.max, area.right - x)
      let used = buffer.write(
        cell.text.printable, at: Position(x: x, y: area.y), style: theme[cell.ink], width: room, ellipsis: true)
      x += cell.width ?? used
    }
  }
}

extension Buffer {
  /// Draws lines into an area, scrolled so that an item is seen, with what is said below it where that is asked for;
  /// and marks it where the pane has the focus.
  mutating func write(
    _ lines: [MeetingLine], item: Int, hasFocus: Bool, area: Area, theme: Theme, withWhatIsBelow: Bool = false
  ) {
    guard !area.isEmpty else { return }
    let index = lines.firstIndex { $0.item == item } ?? 0
    // A heading right above the first item comes into view with it.
    var seen = ListCursor(index: index == 1 ? 0 : index)
    if withWhatIsBelow {
      let next = lines.dropFirst(index + 1).firstIndex { $0.item != nil } ?? lines.count
      seen = ListCursor(index: max(index, min(next - 1, index + area.height - 1)))
    }
    var shown = seen.shown(count: lines.count, page: area.height)
    if !shown.contains(index) { shown = ListCursor(index: index).shown(count: lines.count, page: area.height) }
    for (row, position) in shown.enumerated() {
      let line = Area(x: area.x, y: area.y + row, width: area.width, height: 1)
      lines[position].render(into: &self, area: line, theme: theme)
      if hasFocus, lines[position].item == item {
        restyle(line, .selection, theme: theme)
        cursor = Position(x: line.x, y: line.y)
      }
    }
    if shown.lowerBound > 0 { write("↑", at: Position(x: area.right - 1, y: area.y), style: theme[.faint]) }
    if shown.upperBound < lines.count {
      write("↓", at: Position(x: area.right - 1, y: area.bottom - 1), style: theme[.faint])
    }
  }
}
