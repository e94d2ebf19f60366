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
