/// Lines as they were drawn before, so that the next frame that shows the same need not work them out anew: from one
/// key to the next most of a screen stays as it is.
///
/// It asks nothing of the type of what is shown: to find out at run time that a type can be compared takes as long as
/// to draw some lines.
public final class DrawnLines<Content> {
  private let areSame: (Content, Content) -> Bool
  /// A place for each line, by its name; of two lines with the same place the one that was drawn last is kept.
  private var places = [Drawn?](repeating: nil, count: DrawnLines.placeCount)

  /// Twice as many as a high window has lines.
  private static var placeCount: Int { 256 }

  private struct Drawn {
    var content: Content
    var area: Area
    var cells: [Cell]
  }

  /// No lines yet; `areSame` compares what two of them show.
  public init(by areSame: @escaping (Content, Content) -> Bool) { self.areSame = areSame }

  /// Draws a line of one row: as it was drawn the last time by this name where content and place across the window are
  /// the same, otherwise by `draw`, which must follow from content and area alone. A name is any number that is
  /// another one for most lines.
  public func draw(
    _ name: Int = 0, showing content: Content, in area: Area, into buffer: inout Buffer, by draw: (inout Buffer) -> Void
  ) {
    guard area.height == 1, area.isWithin(buffer.area) else { return draw(&buffer) }
    let place = Int(UInt(bitPattern: name) % UInt(places.count))
    if let drawn = places[place], drawn.area.x == area.x, drawn.area.width == area.width,
      areSame(drawn.content, content)
    {
      buffer.replace(area, with: drawn.cells)
      return
    }
    draw(&buffer)
    places[place] = Drawn(content: content, area: area, cells: buffer.row(area))
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
