extension ProcedureDiagram {
  private static let rowHeight = 20
  /// A monospaced letter of 13 pixels is 7.8 wide; nothing may touch a border.
  private static let letterWidth = 8
  private static let laneWidth = 18
  private static let margin = 16

  /// The diagram as one SVG file without anything from elsewhere, for light and dark backgrounds.
  public var svg: String {
    let boxWidth = (width + 2) * Self.letterWidth
    let lanesWidth = ((lanes.map(\.column).max() ?? -1) + 2) * Self.laneWidth
    let size = (x: boxWidth + lanesWidth + 2 * Self.margin, y: rows.count * Self.rowHeight + 2 * Self.margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size.x) \(size.y)" width="\(size.x)" height="\(size.y)" \
      role="img" aria-labelledby="title">
      <title id="title">\(title.escapedForXML)</title>
      \(Self.style)
      <rect class="page" width="100%" height="100%"/>
      \(boxes(boxWidth).joined(separator: "\n"))
      \(lanes.map { path($0, boxWidth) }.joined(separator: "\n"))
      </svg>

      """
  }

  /// Plain rules for every reader of SVG, and others over them where a browser is set to dark.
  private static let style = """
    <style>
      .page { fill: #ffffff; }
      .box { fill: #f3f5f7; stroke: #5b6b7a; stroke-width: 1.2; }
      .rule { stroke: #5b6b7a; stroke-width: 0.6; }
      text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #43505c; }
      text.title { font-weight: bold; fill: #14191f; }
      text.exit { fill: #14191f; }
      .lane { fill: none; stroke: #5b6b7a; stroke-width: 1.4; stroke-linejoin: round; }
      .off { stroke: #a33a1f; stroke-dasharray: 4 3; }
      .head { fill: #5b6b7a; }
      .offhead { fill: #a33a1f; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #14191f; }
        .box { fill: #1f2730; stroke: #9aa9b8; }
        .rule, .lane { stroke: #9aa9b8; }
        text { fill: #c3ccd5; }
        text.title, text.exit { fill: #f1f4f7; }
        .off { stroke: #ff9d80; }
        .head { fill: #9aa9b8; }
        .offhead { fill: #ff9d80; }
      }
    </style>
    """

  private func y(_ row: Int) -> Int { Self.margin + row * Self.rowHeight }

  private func boxes(_ boxWidth: Int) -> [String] {
    var parts: [String] = []
    var top = 0
    for (index, row) in rows.enumerated() {
      let middle = y(index) + Self.rowHeight / 2
      switch row.part {
      case .top: top = index
      case .bottom:
        let (from, to) = (y(top) + Self.rowHeight / 2, middle)
        let box = "x=\"\(Self.margin)\" y=\"\(from)\" width=\"\(boxWidth)\" height=\"\(to - from)\" rx=\"6\""
        // Drawn before the texts that stand on it.
        parts.insert("<rect class=\"box\" \(box)/>", at: 0)
      case .rule:
        let ends = "x1=\"\(Self.margin)\" x2=\"\(Self.margin + boxWidth)\""
        parts.append("<line class=\"rule\" \(ends) y1=\"\(middle)\" y2=\"\(middle)\"/>")
      case .title: parts.append(text(row, "title", middle))
      case .note: parts.append(text(row, "note", middle))
      case .exit: parts.append(text(row, "exit", middle))
      case .gap: break
      }
    }
    return parts
  }

  private func text(_ row: Row, _ kind: String, _ middle: Int) -> String {
    let x = Self.margin + Self.letterWidth
    return "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(middle + 4)\">\(row.text.escapedForXML)</text>"
  }

  private func path(_ lane: Lane, _ boxWidth: Int) -> String {
    let edge = Self.margin + boxWidth
    let x = edge + (lane.column + 1) * Self.laneWidth
    let to = y(lane.to) + Self.rowHeight / 2
    let lines = lane.from.map { "M\(edge) \(y($0) + Self.rowHeight / 2)H\(x)V\(to)H\(edge + 7)" }.joined()
    let off = lane.isCancelling
    let head = "M\(edge) \(to)l8 -4v8z"
    return "<path class=\"lane\(off ? " off" : "")\" d=\"\(lines)\"/><path class=\"\(off ? "offhead" : "head")\" "
      + "d=\"\(head)\"/>"
  }
}

extension String {
  /// The text inside an XML element or attribute: marks written out, characters that XML does not have left out.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
