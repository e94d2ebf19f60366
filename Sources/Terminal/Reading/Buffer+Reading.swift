extension Buffer {
  /// An area in lines of words, and the cursor among them: panes one after the other, borders and blank rows left out.
  public func readLines(in area: Area) -> (lines: [ReadLine], focus: Reading.Focus?) {
    let area = area.intersection(self.area)
    var lines: [ReadLine] = []
    var focus: Reading.Focus?
    for pane in panes(in: area) {
      // Where the lines of this pane begin, for the label that belongs to the cursor's line.
      var block = lines.count
      for y in pane.rows {
        let isHere = cursor.map { $0.y == y && pane.columns.contains($0.x) } ?? false
        let line = ReadLine(self, row: y, columns: pane.columns, cursor: isHere ? cursor?.x : nil)
        if isHere, let cursor {
          focus = Reading.Focus(
            line: lines.count, offset: line.offset(ofColumn: cursor.x),
            context: Self.context(Array(lines[block...]), of: line))
          lines.append(line)
        } else if !line.isEmpty {
          lines.append(line)
        } else if !line.isInput {
          block = lines.count
        }
      }
    }
    return (lines, focus)
  }

  /// The label above the cursor's line in an unbroken block of lines, with the help that follows it.
  private static func context(_ block: [ReadLine], of line: ReadLine) -> [String] {
    let above = line.isOnlyInput ? block.lastIndex { !$0.isHint && !$0.isInput } : nil
    guard let label = block.lastIndex(where: \.isLabel) ?? above else { return [] }
    let help = block[(label + 1)...].prefix { $0.isHint && !$0.isInput }
    return [block[label].text] + help.map(\.text)
  }

  private struct Pane {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The parts that lines going down divide an area into, in the order of reading.
  private func panes(in area: Area) -> [Pane] {
    var panes: [Pane] = []
    var y = area.y
    while y < area.bottom {
      let bars = bars(row: y, in: area)
      var end = y + 1
      while end < area.bottom, self.bars(row: end, in: area) == bars { end += 1 }
      var start = area.x
      for bar in bars + [area.right] {
        if bar > start { panes.append(Pane(rows: y..<end, columns: start..<bar)) }
        start = bar + 1
      }
      y = end
    }
    return panes
  }

  /// The columns in which a line goes down through a row: a corner counts where a line leads to or from it.
  private func bars(row y: Int, in area: Area) -> [Int] {
    (area.x..<area.right).filter { x in
      let character = cells[y * width + x].character
      guard character.isVerticalLine else { return false }
      return character == "│" || self[x: x, y: y - 1].character == "│" || self[x: x, y: y + 1].character == "│"
    }
  }
}
