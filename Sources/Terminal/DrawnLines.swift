/// Lines as they were drawn before, so that the next frame that shows the same need not work them out anew: from one
/// key to the next most of a screen stays as it is.
public final class DrawnLines<Name: Hashable, Content: Equatable> {
  private var known: [Name: Drawn] = [:]

  /// How many lines are kept before all are forgotten: more than any window shows.
  private static var most: Int { 512 }

  private struct Drawn {
    var content: Content
    var area: Area
    var cells: [Cell]
  }

  public init() {}

  /// Draws a line of one row: as it was drawn the last time by this name where content and place across the window are
  /// the same, otherwise by `draw`, which must follow from content and area alone.
  public func draw(
    _ name: Name, showing content: Content, in area: Area, into buffer: inout Buffer, by draw: (inout Buffer) -> Void
  ) {
    guard area.height == 1, area.isWithin(buffer.area) else { return draw(&buffer) }
    if let drawn = known[name], drawn.area.x == area.x, drawn.area.width == area.width, drawn.content == content {
      buffer.replace(area, with: drawn.cells)
      return
    }
    draw(&buffer)
    if known.count >= Self.most { known = [:] }
    known[name] = Drawn(content: content, area: area, cells: buffer.row(area))
  }
}

extension Buffer {
  /// The cells of an area of one row within the frame.
  fileprivate func row(_ area: Area) -> [Cell] {
    let start = area.y * width + area.x
    return Array(cells[start..<start + area.width])
  }

  /// Puts cells into an area of one row within the frame, over what is there.
  fileprivate mutating func replace(_ area: Area, with row: [Cell]) {
    let start = area.y * width + area.x
    cells.replaceSubrange(start..<start + area.width, with: row)
  }
}

extension Area {
  fileprivate func isWithin(_ other: Area) -> Bool {
    x >= other.x && y >= other.y && right <= other.right && bottom <= other.bottom
  }
}
