internal import Terminal

/// A table as plain text: columns as wide as they need, cells wrapped, a line under the head. Where the words of its
/// columns do not fit side by side, or only a word a line, each row stands by itself, a cell a line.
struct TextTable {
  let head: [String]
  let rows: [[String]]

  init(head: [[Run]], rows: [[[Run]]]) {
    self.head = head.map(\.plain)
    self.rows = rows.map { $0.map(\.plain) }
  }

  private static let gap = 2

  func lines(width: Int) -> [String] {
    let room = width - TextTable.gap * max(0, head.count - 1)
    let least = columns { $0.split(separator: " ").map { String($0).columns }.max() ?? 0 }
    let natural = columns { $0.columns }
    // Columns of a word a line are no easier to read than none.
    let isNarrow = head.count > 5 && natural.reduce(0, +) > 2 * room
    guard least.reduce(0, +) <= room, !isNarrow else { return entries(width: width) }
    let widths = ColumnWidths.shared(room, natural: natural, least: least)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return lines(of: head, widths) + [rule] + rows.flatMap { lines(of: $0, widths) }
  }

  private func columns(_ measure: (String) -> Int) -> [Int] {
    head.indices.map { column in
      ([head] + rows).map { $0.indices.contains(column) ? measure($0[column]) : 0 }.max() ?? 0
    }
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { $0.wrapped(toColumns: max(1, $1)).map(String.init) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      let parts = zip(wrapped, widths).map { ($0.indices.contains(line) ? $0[line] : "").padded(toColumns: $1) }
      return String(parts.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private func entries(width: Int) -> [String] {
    let texts = rows.map { row in
      zip(head, row).filter { !$0.1.isEmpty }.flatMap { label, cell in
        "\(label): \(cell)".wrapped(toColumns: max(10, width - 2)).enumerated().map { $0 == 0 ? "\($1)" : "  \($1)" }
      }
    }
    return Array(texts.joined(separator: [""]))
  }
}
