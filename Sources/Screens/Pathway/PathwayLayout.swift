import Casework
import Terminal

/// Where each node of a pathway stands on the map: the main line runs to the right, and every further branch gets a
/// row of its own below.
struct PathwayLayout: Hashable {
  /// A node's place: its column counts the steps before it.
  struct Place: Hashable {
    var column: Int
    var row: Int
  }

  /// By node.
  private(set) var places: [Place]
  /// The nodes that each one leads to.
  private(set) var children: [[Int]]
  private(set) var rows = 0
  /// Where each column begins, and how many cells it has without the gap.
  private(set) var starts: [Int] = []
  private(set) var widths: [Int] = []

  /// Cells between two columns, for the connectors.
  static let gap = 5
  /// Rows a node takes: two of title, date, count, and a blank one.
  static let nodeHeight = 5
  /// The widest that a title gets before it is wrapped, and that a column gets.
  static let titleWidth = 19
  static let columnWidth = 26

  init(_ pathway: Pathway) {
    let nodes = pathway.nodes
    places = Array(repeating: Place(column: 0, row: 0), count: nodes.count)
    children = Array(repeating: [], count: nodes.count)
    var roots: [Int] = []
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent, parent < index { children[parent].append(index) } else { roots.append(index) }
    }
    for root in roots { place(root, column: 0, row: rows) }
    measure(nodes)
  }

  /// Puts a node and all that follows it on the map; without recursion, for a case may have hundreds of steps.
  private mutating func place(_ root: Int, column: Int, row: Int) {
    var stack: [(node: Int, column: Int, isBranch: Bool, row: Int)] = [(root, column, false, row)]
    while let next = stack.popLast() {
      // A branch takes the first free row once everything above it is placed.
      let row = next.isBranch ? rows : next.row
      places[next.node] = Place(column: next.column, row: row)
      rows = max(rows, row + 1)
      let following = children[next.node]
      for child in following.dropFirst().reversed() { stack.append((child, next.column + 1, true, 0)) }
      if let first = following.first { stack.append((first, next.column + 1, false, row)) }
    }
  }

  private mutating func measure(_ nodes: [Pathway.Node]) {
    let count = (places.map(\.column).max() ?? -1) + 1
    widths = Array(repeating: 12, count: count)
    for (node, place) in zip(nodes, places) {
      let texts = PathwayLayout.title(of: node) + [node.dateLine, node.countLine]
      let needed = (texts.map(\.columns).max() ?? 0) + 2
      widths[place.column] = min(PathwayLayout.columnWidth, max(widths[place.column], needed))
    }
    var x = 0
    for width in widths {
      starts.append(x)
      x += width + PathwayLayout.gap
    }
  }

  /// A node's title in at most two lines, `!` before what is overdue.
  static func title(of node: Pathway.Node) -> [String] {
    let title = node.isOverdue ? "! \(node.title)" : node.title
    let lines = title.wrapped(toColumns: titleWidth).map(String.init)
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1].clipped(toColumns: titleWidth - 1) + "…"]
  }

  /// The node above or below: in the next row that way, the one in the nearest column.
  func neighbour(of node: Int, down: Bool) -> Int? {
    let from = places[node]
    return places.indices.filter { down ? places[$0].row > from.row : places[$0].row < from.row }
      .min { left, right in
        distance(left, from) < distance(right, from)
      }
  }

  private func distance(_ node: Int, _ from: Place) -> (Int, Int, Int) {
    let place = places[node]
    return (abs(place.row - from.row), abs(place.column - from.column), place.column)
  }

  var width: Int { (starts.last ?? 0) + (widths.last ?? 0) }
  var height: Int { rows * PathwayLayout.nodeHeight }
}
