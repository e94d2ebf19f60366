import Casework
import Terminal
import Workflow

/// Draws a pathway as a list, one step a line, for windows too narrow for the map.
struct PathwayList {
  var pathway: Pathway
  var layout: PathwayLayout
  /// The steps whose limit ends on no working day, by node.
  var freeDays: [Int: WorkingCalendar.NonWorking] = [:]
  var selected: Int

  /// Draws it into an area, and says where the selected node's mark is.
  func render(into buffer: inout Buffer, area: Area, theme: Theme) -> Position? {
    guard !area.isEmpty else { return nil }
    let shown = ListCursor(index: selected, top: max(0, selected - area.height / 2))
      .shown(count: pathway.nodes.count, page: area.height)
    var focus: Position?
    for (offset, index) in shown.enumerated() {
      let y = area.y + offset
      draw(index, in: Area(x: area.x, y: y, width: area.width, height: 1), into: &buffer, theme: theme)
      if index == selected { focus = Position(x: area.x + 1, y: y) }
    }
    return focus
  }

  private func draw(_ index: Int, in line: Area, into buffer: inout Buffer, theme: Theme) {
    let node = pathway.nodes[index]
    let style = theme[node.state.ink]
    // A branch stands one to the right of the line it leaves.
    let indent = min(3, layout.places[index].row) * 2
    let branch = indent > 0 ? String(repeating: " ", count: indent - 2) + "└ " : ""
    let titleWidth = max(10, min(30, line.width / 2))
    let dateWidth = line.width >= 76 ? 24 : max(0, line.width - titleWidth - 5)
    let places = (title: line.x + 3, date: line.x + titleWidth + 4)
    buffer.write(node.state.mark, at: Position(x: line.x + 1, y: line.y), style: style)
    let used = buffer.write(branch, at: Position(x: places.title, y: line.y), style: theme[.frame])
    buffer.write(
      ((node.isOverdue ? "! " : "") + node.title).abbreviated(toColumns: titleWidth - used),
      at: Position(x: places.title + used, y: line.y), style: style, width: titleWidth - used)
    // Where there is no column for the count, the reason stands behind the date in a word.
    let free = line.width >= 76 ? "" : freeDays[index].map { ", \($0.word)" } ?? ""
    buffer.write(
      node.dateLine + free, at: Position(x: places.date, y: line.y), style: theme[node.isOverdue ? .alert : .faint],
      width: dateWidth, ellipsis: true)
    if line.width >= 76 {
      buffer.write(
        node.countLine, at: Position(x: places.date + dateWidth + 1, y: line.y), style: theme[.faint],
        width: max(0, line.right - places.date - dateWidth - 1), ellipsis: true)
    }
    if index == selected { buffer.restyle(line, adding: theme[.selection].attributes) }
  }
}
