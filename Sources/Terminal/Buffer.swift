/// A frame to draw into: rows of cells, and where the cursor stands. Nothing is ever written outside it.
public struct Buffer: Hashable, Sendable {
  /// The size in cells; never negative.
  public let size: Size
  /// The cells, row after row from the top left corner.
  public internal(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; nil hides it.
  public var cursor: Position?

  /// An empty frame without a cursor.
  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    self.cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    self.cursor = nil
  }

  /// The number of columns.
  public var width: Int { size.width }
  /// The number of rows.
  public var height: Int { size.height }
  /// The whole frame as a rectangle.
  public var area: Area { Area(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell at a place. Outside the frame it reads as blank and writing does nothing.
  ///
  /// A wide character takes the cell to its right as well; in the last column it becomes a blank. What must not reach
  /// a terminal becomes U+FFFD.
  public subscript(x x: Int, y y: Int) -> Cell {
    get {
      guard x >= 0, x < width, y >= 0, y < height else { return .blank }
      return cells[y * width + x]
    }
    set {
      guard x >= 0, x < width, y >= 0, y < height else { return }
      var glyph = Glyph(symbol: .blank, columns: 1)
      var first = true
      Glyph.forEach(of: newValue.character) { next in
        if first { glyph = next }
        first = false
      }
      put(glyph, x: x, row: y * width, right: width, style: newValue.style)
    }
  }

  /// Puts one glyph into a row and blanks the halves of wide graphemes that it cuts; a wide one that would reach
  /// `right` becomes a blank.
  @inline(__always)
  mutating func put(_ glyph: Glyph, x: Int, row: Int, right: Int, style: Style) {
    if glyph.columns == 1 {
      severLeft(x, row: row)
      severRight(x, row: row)
      cells[row + x] = Cell(glyph.symbol, style: style)
    } else if x + 1 < right {
      severLeft(x, row: row)
      severRight(x + 1, row: row)
      cells[row + x] = Cell(glyph.symbol, style: style)
      cells[row + x + 1] = Cell(Symbol.blank, style: style, isContinuation: true)
    } else {
      severLeft(x, row: row)
      severRight(x, row: row)
      cells[row + x] = Cell(Symbol.blank, style: style)
    }
  }

  /// Blanks the left half of a wide grapheme whose right half is at `x`, which is about to be overwritten.
  @inline(__always)
  mutating func severLeft(_ x: Int, row: Int) {
    guard x > 0, cells[row + x].isContinuation else { return }
    cells[row + x - 1].symbol = .blank
    cells[row + x].isContinuation = false
  }

  /// Blanks the right half of a wide grapheme whose left half is at `x`, which is about to be overwritten.
  @inline(__always)
  mutating func severRight(_ x: Int, row: Int) {
    guard x + 1 < width, cells[row + x + 1].isContinuation else { return }
    cells[row + x + 1].isContinuation = false
  }
}
