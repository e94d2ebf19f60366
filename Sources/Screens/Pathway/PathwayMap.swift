import Casework
import Terminal
import Workflow

/// Draws a pathway as a map, from left to right with branches below, and scrolled so that one node is in sight.
struct PathwayMap {
  var pathway: Pathway
  var layout: PathwayLayout
  var selected: Int

  /// Draws it into an area, and says where the selected node's mark is.
  func render(into buffer: inout Buffer, area: Area, theme: Theme) -> Position? {
    guard !area.isEmpty, pathway.nodes.indices.contains(selected) else { return nil }
    var map = Buffer(size: Size(width: area.width, height: area.height))
    let place = layout.places[selected]
    let dx =
      scroll(
        layout.starts[place.column], layout.widths[place.column], of: layout.width, room: area.width - 4) - 2
    let hasToday = area.height > PathwayLayout.nodeHeight
    let top = hasToday ? 1 : 0
    let dy =
      scroll(
        place.row * PathwayLayout.nodeHeight, PathwayLayout.nodeHeight, of: layout.height, room: area.height - top)
      - top
    for index in pathway.nodes.indices {
      drawConnectors(from: index, dx: dx, dy: dy, into: &map, theme: theme)
    }
    for index in pathway.nodes.indices { draw(index, dx: dx, dy: dy, into: &map, theme: theme) }
    if hasToday { drawToday(dx: dx, dy: dy, into: &map, theme: theme) }
    drawEdges(dx: dx, into: &map, theme: theme)
    buffer.copy(map, from: map.area, to: Position(x: area.x, y: area.y))
    return Position(
      x: area.x + layout.starts[place.column] - dx, y: area.y + place.row * PathwayLayout.nodeHeight - dy)
  }

  /// How far to scroll so that a span is in sight, in the middle where there is a choice.
  private func scroll(_ start: Int, _ length: Int, of total: Int, room: Int) -> Int {
    guard total > room else { return 0 }
    return max(0, min(start + length / 2 - room / 2, total - room))
  }

  private func origin(_ node: Int, dx: Int, dy: Int) -> Position {
    let place = layout.places[node]
    return Position(x: layout.starts[place.column] - dx, y: place.row * PathwayLayout.nodeHeight - dy)
  }

  private func draw(_ index: Int, dx: Int, dy: Int, into map: inout Buffer, theme: Theme) {
    let node = pathway.nodes[index]
    let at = origin(index, dx: dx, dy: dy)
    let width = layout.widths[layout.places[index].column]
    let style = theme[node.state.ink]
    map.write(node.state.mark, at: at, style: style)
    let title = PathwayLayout.title(of: node)
    for (offset, line) in title.enumerated() {
      var titleStyle = style
      if index == selected { titleStyle.attributes.formUnion(theme[.selection].attributes) }
      map.write(line, at: Position(x: at.x + 2, y: at.y + offset), style: titleStyle, width: width)
      if offset == 0, node.isOverdue {
        map.restyle(Area(x: at.x + 2, y: at.y, width: 1, height: 1)) { $0.foreground = theme[.alert].foreground }
      }
    }
    for (offset, line) in [node.dateLine, node.countLine].filter({ !$0.isEmpty }).enumerated() {
      let ink: Ink = offset == 0 && node.isOverdue ? .alert : .faint
      map.write(
        line, at: Position(x: at.x + 2, y: at.y + title.count + offset), style: theme[ink], width: width - 2,
        ellipsis: true)
    }
  }

  /// Lines from the end of a node's title to each node that follows it.
  private func drawConnectors(from index: Int, dx: Int, dy: Int, into map: inout Buffer, theme: Theme) {
    let following = layout.children[index]
    guard !following.isEmpty else { return }
    let style = theme[.frame]
    let at = origin(index, dx: dx, dy: dy)
    let titleEnd = at.x + 3 + (PathwayLayout.title(of: pathway.nodes[index]).first?.columns ?? 0)
    let target = layout.starts[layout.places[index].column + 1] - dx
    map.horizontalLine(at: Position(x: titleEnd, y: at.y), length: target - 1 - titleEnd, style: style)
    let joint = target - 4
    let rows = following.dropFirst().map { origin($0, dx: dx, dy: dy).y }
    guard let lowest = rows.last else { return }
    map.verticalLine(at: Position(x: joint, y: at.y + 1), length: lowest - at.y - 1, style: style)
    map[x: joint, y: at.y] = Cell("┬", style: style)
    for y in rows {
      map[x: joint, y: y] = Cell(y == lowest ? "└" : "├", style: style)
      map.horizontalLine(at: Position(x: joint + 1, y: y), length: 2, style: style)
    }
  }

  /// A dotted line behind the last step under way: what is right of it is still to come.
  private func drawToday(dx: Int, dy: Int, into map: inout Buffer, theme: Theme) {
    let current = pathway.nodes.indices.filter { pathway.nodes[$0].state != .upcoming }
    guard let column = current.map({ layout.places[$0].column }).max() else { return }
    let x = layout.starts[column] + layout.widths[column] + 1 - dx
    guard x >= 0, x < map.width else { return }
    let label = say("today")
    map.write(label, at: Position(x: max(0, x - label.count / 2), y: 0), style: theme[.faint])
    for y in 1..<max(1, min(map.height, layout.height - dy)) where map[x: x, y: y].character == " " {
      map[x: x, y: y] = Cell("┊", style: theme[.frame])
    }
  }

  /// Arrows where the map goes on beyond the window.
  private func drawEdges(dx: Int, into map: inout Buffer, theme: Theme) {
    if dx > 0 { map.write("◂", at: Position(x: 0, y: 0), style: theme[.key]) }
    if layout.width - dx > map.width { map.write("▸", at: Position(x: map.width - 1, y: 0), style: theme[.key]) }
  }
}
