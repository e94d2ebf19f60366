extension Buffer {
  /// Writes one line of text and returns the columns it took.
  ///
  /// It is cut at `width` columns and at the frame's edges; with `ellipsis` a text that is cut on the right ends in
  /// `…`. A wide grapheme with room for only half of it becomes a blank. Nothing that could act on a terminal gets
  /// through: see ``Glyph``. From a negative `x` the columns left of the frame count as taken.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at position: Position, style: Style, width limit: Int? = nil, ellipsis: Bool = false
  ) -> Int {
    let (x, y) = (position.x, position.y)
    // The lower bounds keep the sums below from overflowing.
    guard y >= 0, y < height, x < width, x > -1_000_000 else { return 0 }
    let room = min(width - x, limit ?? Int.max)
    guard room > 0 else { return 0 }
    if let used = writeASCII(text, x: x, row: y * width, room: room, style: style, ellipsis: ellipsis) { return used }
    return writeGlyphs(text, x: x, row: y * width, room: room, style: style, ellipsis: ellipsis)
  }

  /// The fast way for printable ASCII; nil, with nothing drawn, for any other text.
  private mutating func writeASCII(
    _ text: some StringProtocol, x: Int, row: Int, room: Int, style: Style, ellipsis: Bool
  ) -> Int? {
    let drawn = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      // Bytes past the edge can only be marks on a character that is not drawn, so they need not be looked at, but
      // for the one right after it.
      let seen = bytes.prefix(room + 1)
      for byte in seen where byte < 0x20 || byte > 0x7E { return nil }
      let cut = ellipsis && bytes.count > room
      let count = min(bytes.count, room)
      let start = max(0, -x)
      let end = cut ? count - 1 : count
      if start < end {
        severLeft(x + start, row: row)
        severRight(x + end - 1, row: row)
        cells.withUnsafeMutableBufferPointer { cells in
          for offset in start..<end { cells[row + x + offset] = Cell(Symbol(ascii: bytes[offset]), style: style) }
        }
      }
      if cut, x + end >= 0 {
        put(Glyph(symbol: Symbol("…" as Unicode.Scalar), columns: 1), x: x + end, row: row, right: width, style: style)
      }
      return count
    }
    return drawn ?? nil
  }

  private mutating func writeGlyphs(
    _ text: some StringProtocol, x: Int, row: Int, room: Int, style: Style, ellipsis: Bool
  ) -> Int {
    let cut = ellipsis && text.exceeds(columns: room)
    let limit = cut ? room - 1 : room
    var used = 0
    GlyphReader.forEach(of: text) { glyph in
      guard used + glyph.columns <= limit else {
        // Half of a wide grapheme is left: a blank stands for it.
        if used < limit {
          if x + used >= 0 {
            put(Glyph(symbol: .blank, columns: 1), x: x + used, row: row, right: width, style: style)
          }
          used = limit
        }
        return false
      }
      if x + used >= 0 {
        put(glyph, x: x + used, row: row, right: width, style: style)
      } else if x + used + glyph.columns > 0 {
        put(Glyph(symbol: .blank, columns: 1), x: 0, row: row, right: width, style: style)
      }
      used += glyph.columns
      return true
    }
    if cut {
      if x + used >= 0 {
        put(Glyph(symbol: Symbol("…" as Unicode.Scalar), columns: 1), x: x + used, row: row, right: width, style: style)
      }
      used += 1
    }
    return used
  }
}

extension StringProtocol {
  /// True when the text takes more than so many columns; stops reading as soon as that is known.
  fileprivate func exceeds(columns limit: Int) -> Bool {
    var total = 0
    GlyphReader.forEach(of: self) { glyph in
      total += glyph.columns
      return total <= limit
    }
    return total > limit
  }
}
