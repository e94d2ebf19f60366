extension ProcedureDiagram {
  /// The columns that lanes may take beside the boxes.
  private static let laneColumns = 20

  /// The diagram in box drawing characters: with the usual width of a box, 80 columns at the most.
  public func text(_ measure: Measure) -> String {
    let leading = Set(lanes.flatMap(\.from))
    var lines = rows.enumerated().map { index, row in box(row, isLeading: leading.contains(index), measure) }
    let drawn = drawing()
    for index in rows.indices { lines[index] += drawn[index] }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }

  private func box(_ row: Row, isLeading: Bool, _ measure: Measure) -> String {
    let line = String(repeating: "─", count: width + 2)
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, width - measure.columns(text)))
    }
    switch row.part {
    case .top: return "┌\(line)┐"
    case .rule: return "├\(line)┤"
    case .bottom: return "└\(line)┘"
    case .gap: return String(repeating: " ", count: width + 4)
    case .title, .note, .exit: return "│ \(padded(row.text)) \(isLeading ? "├" : "│")"
    }
  }

  /// What stands beside each row: the lanes, joined where they meet and crossed where they do not.
  private func drawing() -> [String] {
    let count = (lanes.map(\.column).max() ?? -1) + 1
    let spacing = count * 3 <= Self.laneColumns ? 3 : 2
    // What has no room is not drawn: the boxes say it in words all the same.
    let shown = lanes.filter { ($0.column + 1) * spacing <= Self.laneColumns }
    var cells = rows.map { _ in [Strokes](repeating: Strokes(), count: count * spacing + 1) }
    for lane in shown {
      let column = (lane.column + 1) * spacing - 1
      for row in lane.range {
        if row > lane.range.lowerBound { cells[row][column].add(.up, lane.isCancelling) }
        if row < lane.range.upperBound { cells[row][column].add(.down, lane.isCancelling) }
      }
      for row in lane.from + [lane.to] {
        for index in 0..<column { cells[row][index].add([.left, .right], lane.isCancelling) }
        cells[row][column].add(.left, lane.isCancelling)
      }
      cells[lane.to][0].isArrow = true
    }
    return cells.map { $0.map(\.character).joined() }
  }
}

/// The strokes that meet in one cell.
private struct Strokes {
  struct Sides: OptionSet {
    let rawValue: Int
    static let up = Sides(rawValue: 1)
    static let down = Sides(rawValue: 2)
    static let left = Sides(rawValue: 4)
    static let right = Sides(rawValue: 8)
  }

  private var sides: Sides = []
  private var isBroken = true
  var isArrow = false

  mutating func add(_ sides: Sides, _ isBroken: Bool) {
    self.sides.formUnion(sides)
    self.isBroken = self.isBroken && isBroken
  }

  var character: String {
    if isArrow { return "◄" }
    if isBroken, sides == [.up, .down] { return "┊" }
    if isBroken, sides == [.left, .right] { return "┄" }
    return Self.characters[sides.rawValue]
  }

  /// By the sum of the sides: up 1, down 2, left 4, right 8.
  private static let characters = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}
