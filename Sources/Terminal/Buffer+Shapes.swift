extension Buffer {
  /// Fills an area with one cell; a character that is not exactly one column wide fills as a blank.
  public mutating func fill(_ area: Area, _ cell: Cell = .blank) {
    let area = area.intersection(self.area)
    guard area.width > 0, area.height > 0 else { return }
    var glyph = Glyph(symbol: .blank, columns: 1)
    var count = 0
    Glyph.forEach(of: cell.character) { next in
      glyph = next
      count += 1
    }
    if count != 1 || glyph.columns != 1 { glyph = Glyph(symbol: .blank, columns: 1) }
    let filling = Cell(glyph.symbol, style: cell.style)
    for y in area.y..<area.bottom {
      severLeft(area.x, row: y * width)
      severRight(area.right - 1, row: y * width)
      let row = y * width
      cells.withUnsafeMutableBufferPointer { cells in
        for index in row + area.x..<row + area.right { cells[index] = filling }
      }
    }
  }

  /// Changes how the cells of an area look and leaves their text; a wide grapheme is changed as a whole.
  public mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
    let area = area.intersection(self.area)
    guard area.width > 0, area.height > 0 else { return }
    for y in area.y..<area.bottom {
      let row = y * width
      var (left, right) = (area.x, area.right)
      if left > 0, cells[row + left].isContinuation { left -= 1 }
      if right < width, cells[row + right].isContinuation { right += 1 }
      for index in row + left..<row + right { change(&cells[index].style) }
    }
  }

  /// Gives the cells of an area a style.
  public mutating func restyle(_ area: Area, _ style: Style) {
    restyle(area) { $0 = style }
  }

  /// Gives the cells of an area the style of an ink.
  public mutating func restyle(_ area: Area, _ ink: Ink, theme: Theme) {
    restyle(area, theme[ink])
  }

  /// Adds attributes to the cells of an area and keeps their colours, as a selected row does.
  public mutating func restyle(_ area: Area, adding attributes: Attributes) {
    restyle(area) { $0.attributes.formUnion(attributes) }
  }

  /// Draws a line to the right.
  public mutating func horizontalLine(at start: Position, length: Int, style: Style, character: Character = "─") {
    fill(Area(x: start.x, y: start.y, width: length, height: 1), Cell(character, style: style))
  }

  /// Draws a line downwards.
  public mutating func verticalLine(at start: Position, length: Int, style: Style, character: Character = "│") {
    fill(Area(x: start.x, y: start.y, width: 1, height: length), Cell(character, style: style))
  }

  /// Draws a frame along the inner edge of an area, with a title in its upper side; its inside is left as it is.
  public mutating func box(_ area: Area, style: Style, title: String? = nil, titleStyle: Style? = nil) {
    guard area.width >= 2, area.height >= 2 else { return }
    let (left, right, top, bottom) = (area.x, area.right - 1, area.y, area.bottom - 1)
    horizontalLine(at: Position(x: left + 1, y: top), length: area.width - 2, style: style)
    horizontalLine(at: Position(x: left + 1, y: bottom), length: area.width - 2, style: style)
    verticalLine(at: Position(x: left, y: top + 1), length: area.height - 2, style: style)
    verticalLine(at: Position(x: right, y: top + 1), length: area.height - 2, style: style)
    self[x: left, y: top] = Cell("┌", style: style)
    self[x: right, y: top] = Cell("┐", style: style)
    self[x: left, y: bottom] = Cell("└", style: style)
    self[x: right, y: bottom] = Cell("┘", style: style)
    guard let title, area.width > 6 else { return }
    let shown = " " + title.clipped(toColumns: area.width - 6, ellipsis: true) + " "
    write(shown, at: Position(x: left + 2, y: top), style: titleStyle ?? style)
  }

  /// Copies a part of another frame into this one: how a view larger than the window is scrolled.
  public mutating func copy(_ source: Buffer, from part: Area, to target: Position) {
    let part = part.intersection(source.area)
    guard part.width > 0, part.height > 0 else { return }
    for y in part.y..<part.bottom {
      for x in part.x..<part.right {
        let cell = source.cells[y * source.width + x]
        let at = Position(x: target.x + x - part.x, y: target.y + y - part.y)
        if cell.isContinuation {
          // Drawn with its left half; when that was cut off, a blank stands for it.
          if x == part.x || at.x == 0 { self[x: at.x, y: at.y] = Cell(" ", style: cell.style) }
        } else if x + 1 == part.right, x + 1 < source.width, source.cells[y * source.width + x + 1].isContinuation {
          self[x: at.x, y: at.y] = Cell(" ", style: cell.style)
        } else {
          self[x: at.x, y: at.y] = cell
        }
      }
    }
  }
}
