import Terminal

extension Buffer {
  /// Writes a text and marks in it every place where a word of the filter is found, whatever its case.
  @discardableResult
  mutating func write(
    _ text: String, marking filter: String, at position: Position, style: Style, match: Style, width: Int
  ) -> Int {
    let used = write(text, at: position, style: style, width: width, ellipsis: true)
    guard !filter.isEmpty else { return used }
    let shown = text.clipped(toColumns: width)
    let lowered = shown.lowercased()
    // A text whose length changes with its case can't be marked place by place.
    guard lowered.count == shown.count else { return used }
    for word in filter.lowercased().split(separator: " ") {
      var from = lowered.startIndex
      while let found = lowered[from...].firstRange(of: word) {
        let before = shown.prefix(lowered.distance(from: lowered.startIndex, to: found.lowerBound)).columns
        let area = Area(x: position.x + before, y: position.y, width: lowered[found].columns, height: 1)
        restyle(area.intersection(Area(x: position.x, y: position.y, width: width, height: 1))) {
          $0.foreground = match.foreground
          $0.attributes.formUnion(match.attributes)
        }
        from = found.upperBound
      }
    }
    return used
  }

  /// Writes wrapped text into an area from its top, and returns how many rows it took.
  @discardableResult
  mutating func write(_ text: String, wrappedIn area: Area, style: Style) -> Int {
    let lines = text.wrapped(toColumns: max(1, area.width)).prefix(area.height)
    for (row, line) in lines.enumerated() {
      write(line, at: Position(x: area.x, y: area.y + row), style: style, width: area.width)
    }
    return lines.count
  }
}
