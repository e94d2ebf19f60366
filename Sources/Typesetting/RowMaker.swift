/// Makes the rows of blocks.
struct RowMaker {
  let context: OpaquePointer
  private static let lineSpacing = 1.12
  private static let indent = 16.0

  func rows(of blocks: [Block], width: Double, x: Double = 0) -> [PageRow] {
    var all: [PageRow] = []
    for (index, block) in blocks.enumerated() {
      var rows = rows(of: block, width: width, x: x)
      // What stands under a heading to say where the text comes from goes where the text goes.
      if index > 0, index + 1 < blocks.count, blocks[index - 1].isHeading, block.isNote {
        for line in rows.indices { rows[line].staysWithNext = true }
      }
      all += rows
    }
    return all
  }

  private func rows(of block: Block, width: Double, x: Double) -> [PageRow] {
    switch block {
    case .heading(let level, let runs):
      var rows = text(runs, .heading(level), width: width, x: x, above: level == 1 ? 14 : level == 2 ? 15 : 9)
      for index in rows.indices { rows[index].staysWithNext = true }
      rows[0].outline = (level, runs.plain)
      // A second title begins another part, which can be taken out by itself.
      rows[0].startsPage = level == 1
      if level <= 2 { rows.append(underline(width: width, x: x, weight: level == 1 ? 1 : 0.5)) }
      return rows
    case .paragraph(let runs): return text(runs, .body, width: width, x: x, above: 5)
    case .list(let start, let items):
      return items.enumerated().flatMap { index, blocks in
        item(blocks, marker: start.map { "\($0 + index)." } ?? "•", width: width, x: x, isFirst: index == 0)
      }
    case .quote(let blocks): return rows(of: blocks, width: width - RowMaker.indent, x: x + RowMaker.indent)
    case .table(let head, let rows):
      return PageTable(context: context, head: head, rows: rows).rows(width: width, x: x)
    case .rule:
      var row = PageRow(height: 8, space: 6)
      row.inks = [.rule(x: x, y: 4, width: width, weight: 0.5, grey: 0.6)]
      return [row]
    }
  }

  /// The rows of a text, a line each: no page ends behind its first line or begins with its last.
  private func text(_ runs: [Run], _ font: PageFont, width: Double, x: Double, above: Double) -> [PageRow] {
    let text = PageText(runs, font: font, width: width, on: context, spacing: RowMaker.lineSpacing)
    let count = text.lines.count
    return text.lines.enumerated().map { index, line in
      PageRow(
        height: line.height, space: index == 0 ? above : 0,
        staysWithNext: index == 0 && count > 1 || index == count - 2, inks: [.line(text, index, x: x, y: 0)])
    }
  }

  private func underline(width: Double, x: Double, weight: Double) -> PageRow {
    PageRow(
      height: 3.5, staysWithNext: true,
      inks: [.rule(x: x, y: 2, width: width, weight: weight, grey: weight > 0.5 ? 0.1 : 0.55)])
  }

  private func item(_ blocks: [Block], marker: String, width: Double, x: Double, isFirst: Bool) -> [PageRow] {
    let mark = PageText([Run(text: marker)], font: .body, width: nil, on: context, spacing: RowMaker.lineSpacing)
    let indent = max(RowMaker.indent, mark.width + 6)
    var rows = rows(of: blocks, width: width - indent, x: x + indent)
    if rows.isEmpty { rows = [PageRow(height: mark.height)] }
    rows[0].inks.append(.line(mark, 0, x: x + 2, y: 0))
    rows[0].space = isFirst ? 5 : 2.5
    return rows
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  /// True of a paragraph that stands out as a whole, as remarks on a text do.
  fileprivate var isNote: Bool {
    if case .paragraph(let runs) = self { !runs.isEmpty && runs.allSatisfy(\.isEmphasis) } else { false }
  }
}

/// A table in rows: its cells are wrapped, its head is repeated on every page, and a row of many lines goes over pages.
struct PageTable {
  let context: OpaquePointer
  let head: [[Run]]
  let rows: [[[Run]]]

  private static let padding = 4.0
  /// A row of no more lines than this stands on one page.
  private static let keptLines = 10
  /// Two rows of no more lines together than this leave little white when they stay together.
  private static let shortRows = 4

  func rows(width: Double, x: Double) -> [PageRow] {
    let widths = widths(width)
    var top = strips(of: head, .headCell, widths, x: x, total: width)
    for index in top.indices {
      top[index].staysWithNext = true
      top[index].inks.insert(.ground(x: x, y: 0, width: width, height: top[index].height, grey: 0.92), at: 0)
    }
    var bodies = rows.map { strips(of: $0, .cell, widths, x: x, total: width) }
    for row in bodies.indices {
      for strip in bodies[row].indices { bodies[row][strip].head = top }
      // No page ends with a short first row of a table or begins with a short last one.
      guard row + 1 < bodies.count, row == 0 || row == bodies.count - 2 else { continue }
      let lines = bodies[row].count + bodies[row + 1].count
      if lines <= PageTable.shortRows { bodies[row][bodies[row].count - 1].staysWithNext = true }
    }
    let body = bodies.flatMap(\.self)
    var all = top + body
    if !all.isEmpty { all[0].space = 8 }
    return all
  }

  private func widths(_ width: Double) -> [Double] {
    let columns = head.indices
    func widest(_ measure: ([Run], PageFont) -> Double) -> [Int] {
      columns.map { column in
        let cells =
          [(head[column], PageFont.headCell)]
          + rows.prefix(60).compactMap { row in
            row.indices.contains(column) ? (row[column], PageFont.cell) : nil
          }
        return Int((cells.map(measure).max() ?? 0).rounded(.up)) + Int(2 * PageTable.padding) + 1
      }
    }
    let natural = widest { measured($0, $1) }
    let least = widest { runs, font in
      let words = runs.plain.split { $0 == " " || $0 == "\n" }
      let longest = words.max { $0.count < $1.count }.map(String.init) ?? ""
      return measured([Run(text: longest, isStrong: true)], font)
    }
    let shared = ColumnWidths.shared(Int(width), natural: natural, least: least).map(Double.init)
    let total = shared.reduce(0, +)
    // What is over is for the column that needs it most.
    guard let most = shared.indices.max(by: { natural[$0] < natural[$1] }) else { return shared }
    var result = shared
    result[most] += max(0, width - total)
    return result
  }

  private func measured(_ runs: [Run], _ font: PageFont) -> Double {
    PageText(runs, font: font, width: nil, on: context).width
  }

  /// The strips of a row, one for each line of its cells.
  private func strips(
    of cells: [[Run]], _ font: PageFont, _ widths: [Double], x: Double, total: Double
  ) -> [PageRow] {
    let texts = zip(cells, widths).map { cell, width in
      PageText(cell, font: font, width: max(8, width - 2 * PageTable.padding), on: context, spacing: 1.05)
    }
    let count = max(1, texts.map(\.lines.count).max() ?? 1)
    return (0..<count).map { index in
      let height = texts.compactMap { $0.lines.indices.contains(index) ? $0.lines[index].height : nil }.max() ?? 0
      let above = index == 0 ? PageTable.padding : 0
      let below = index == count - 1 ? PageTable.padding : 0
      var row = PageRow(height: height + above + below)
      var left = x
      for (text, width) in zip(texts, widths) {
        if text.lines.indices.contains(index) {
          row.inks.append(.line(text, index, x: left + PageTable.padding, y: above))
        }
        left += width
      }
      if index == count - 1 {
        row.inks.append(.rule(x: x, y: row.height, width: total, weight: 0.4, grey: 0.6))
      }
      row.staysWithNext =
        index < count - 1 && (count <= PageTable.keptLines || index == 0 || index == count - 2)
      return row
    }
  }
}
