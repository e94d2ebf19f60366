/// A rectangle in cells.
public struct Area: Hashable, Sendable {
  /// The first column.
  public var x: Int
  /// The first row.
  public var y: Int
  /// Columns; never negative.
  public var width: Int
  /// Rows; never negative.
  public var height: Int

  /// An area from a column and row on; a negative width or height counts as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of the area.
  public var right: Int { x + width }
  /// The first row below the area.
  public var bottom: Int { y + height }
}

extension Area {
  /// True when it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// What both areas cover; empty when they do not meet.
  public func intersection(_ other: Area) -> Area {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Area(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// True when a place lies inside.
  public func contains(_ position: Position) -> Bool {
    position.x >= x && position.x < right && position.y >= y && position.y < bottom
  }

  /// The area without a margin of so many columns left and right and rows above and below.
  public func inset(columns: Int = 0, rows: Int = 0) -> Area {
    Area(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The uppermost rows, and what is below them.
  public func top(_ rows: Int) -> (Area, rest: Area) {
    let rows = min(max(0, rows), height)
    return (
      Area(x: x, y: y, width: width, height: rows), Area(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// The leftmost columns, and what is right of them.
  public func left(_ columns: Int) -> (Area, rest: Area) {
    let columns = min(max(0, columns), width)
    return (
      Area(x: x, y: y, width: columns, height: height),
      Area(x: x + columns, y: y, width: width - columns, height: height)
    )
  }
}
