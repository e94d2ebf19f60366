import Terminal

/// The frame that every dialog is drawn in: a box in the middle of the screen, as large as it must be.
struct DialogFrame {
  var title: String
  /// How many columns and rows its inside would like.
  var wanted: Size

  /// Clears the middle of an area, draws the box and gives its inside: the whole area where there is no room for lines.
  func render(into buffer: inout Buffer, area: Area, theme: Theme) -> Area {
    buffer.cursor = nil
    let area = area.intersection(buffer.area)
    guard area.width >= 24, area.height >= 5 else {
      buffer.fill(area)
      return area
    }
    let width = min(area.width, max(wanted.width, title.columns + 4) + 4)
    let height = min(area.height, wanted.height + 2)
    let box = Area(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
    buffer.fill(box)
    buffer.box(box, style: theme[.frame], title: title.printable, titleStyle: theme[.heading])
    return box.inset(columns: 2, rows: 1)
  }

  /// How many columns the inside of a dialog has in an area, when it would like so many.
  static func columns(_ wanted: Int, in area: Area) -> Int {
    area.width >= 24 && area.height >= 5 ? min(wanted, area.width - 4) : area.width
  }
}
