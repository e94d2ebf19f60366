internal import Terminal

/// Sets blocks as plain text, for a terminal or an e-mail.
public struct PlainText: Sendable {
  /// The columns that a line takes at most.
  public var width: Int
  public init(width: Int = 80) { self.width = max(20, width) }

  /// The text of blocks, ended by a newline.
  public func text(of blocks: [Block]) -> String { lines(of: blocks, width).joined(separator: "\n") + "\n" }

  private func lines(of blocks: [Block], _ width: Int) -> [String] {
    var result: [String] = []
    for block in blocks {
      if !result.isEmpty { result.append("") }
      result += lines(of: block, width)
    }
    return result
  }

  private func lines(of block: Block, _ width: Int) -> [String] {
    switch block {
    case .heading(let level, let runs):
      let lines = wrapped(runs.plain, width)
      let longest = lines.map(\.columns).max() ?? 0
      switch level {
      case 1: return lines + [String(repeating: "=", count: longest)]
      case 2: return lines + [String(repeating: "-", count: longest)]
      default: return lines
      }
    case .paragraph(let runs): return wrapped(runs.plain, width)
    case .list(let start, let items):
      return items.enumerated().flatMap { index, item in
        let marker = start.map { "\($0 + index). " } ?? "- "
        return indented(lines(of: item, max(10, width - marker.count)), first: marker)
      }
    case .quote(let blocks): return lines(of: blocks, max(10, width - 2)).map { $0.isEmpty ? "" : "  " + $0 }
    case .table(let head, let rows): return TextTable(head: head, rows: rows).lines(width: width)
    case .rule: return [String(repeating: "-", count: width)]
    }
  }

  private func indented(_ lines: [String], first: String) -> [String] {
    let blank = String(repeating: " ", count: first.count)
    return lines.enumerated().map { $0 == 0 ? first + $1 : $1.isEmpty ? "" : blank + $1 }
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    text.wrapped(toColumns: width).map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }
}

/// A table as plain text: columns as wide as they need, cells wrapped, a line under the head.
struct TextTable {
  let head: [String]
  let rows: [[String]]

  init(head: [[Run]], rows: [[[Run]]]) {
    self.head = head.map(\.plain)
    self.rows = rows.map { $0.map(\.plain) }
  }

  private static let gap = 2

  func lines(width: Int) -> [String] {
    let widths = ColumnWidths.shared(
      width - TextTable.gap * max(0, head.count - 1), natural: columns { $0.columns },
      least: columns { $0.split(separator: " ").map { String($0).columns }.max() ?? 0 })
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
}

/// Shares a width among the columns of a table.
enum ColumnWidths {
  /// Each column as wide as it would be, where there is room; else what is over its longest word is shared by need.
  static func shared(_ width: Int, natural: [Int], least: [Int]) -> [Int] {
    let total = natural.reduce(0, +)
    if total <= width { return natural }
    // A word of a third of the width or more is broken rather than that the other columns starve.
    let floor = least.map { max(1, min($0, max(4, width / max(1, natural.count)))) }
    let spare = width - floor.reduce(0, +)
    guard spare > 0 else { return floor }
    let wanted = zip(natural, floor).map { max(0, $0 - $1) }
    let sum = max(1, wanted.reduce(0, +))
    return zip(floor, wanted).map { $0 + spare * $1 / sum }
  }
}
