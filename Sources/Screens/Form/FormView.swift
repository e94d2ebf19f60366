import Terminal
import Workflow

/// One line of what the form screen draws: pieces of text with their inks.
struct FormLine: Hashable {
  struct Piece: Hashable {
    var text: String
    var ink: Ink
  }

  var pieces: [Piece]
  /// Drawn under the whole width, as an input field is.
  var fill: Ink?
  var indent = 0

  init(_ text: String = "", _ ink: Ink = .text, indent: Int = 0, fill: Ink? = nil) {
    pieces = text.isEmpty ? [] : [Piece(text: text, ink: ink)]
    self.indent = indent
    self.fill = fill
  }

  mutating func add(_ text: String, _ ink: Ink) { pieces.append(Piece(text: text, ink: ink)) }

  func render(into buffer: inout Buffer, at position: Position, width: Int, theme: Theme) {
    var x = position.x + indent
    let right = position.x + width
    if let fill, right > x {
      buffer.fill(Area(x: x, y: position.y, width: right - x, height: 1), Cell(" ", style: theme[fill]))
    }
    for piece in pieces where x < right {
      x += buffer.write(
        piece.text, at: Position(x: x, y: position.y), style: theme[piece.ink], width: right - x, ellipsis: true)
    }
  }
}

/// What the form screen shows, laid out for its area: made when something changes, drawn as often as needed.
struct FormView {
  /// Title, record, who returned it and why.
  var header: [FormLine] = []
  /// The list of sections; empty where the window is narrow.
  var sections: [FormLine] = []
  /// The fields, or the list that is shown instead.
  var lines: [FormLine] = []
  /// What is saved, missing, and next.
  var foot: [FormLine] = []
  /// Where each field is among the lines.
  var fields: [FieldAddress: Range<Int>] = [:]
  /// The first line of each section.
  var sectionStarts: [Int] = []
  /// Where the cursor is, by line and column of `lines`.
  var caret: Position?
  /// Where the cursor is in the foot, where something is typed there.
  var footCaret: Position?
  /// The line of the section list that the cursor is on.
  var sectionCaret: Int?
  /// The columns of the section list.
  var left = 0
  /// The columns of the lines.
  var width = 80
  /// The lines that are seen at a time.
  var room = 10
  /// The first line that is seen.
  var top = 0
  /// The first section that is listed.
  var sectionTop = 0

  /// The window's width below which the list of sections is one line.
  static let narrow = 80
  /// The same where the window's width is shared with what is kept beside the text.
  static let narrowest = 62

  /// The start of the next section, where there is one below.
  func nextSection(after line: Int) -> Int? { sectionStarts.first { $0 > line } }

  /// The start of the section at a line, or of the one before.
  func section(before line: Int) -> Int { sectionStarts.last { $0 < line } ?? 0 }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    var y = area.y
    for line in header.prefix(area.height) {
      line.render(into: &buffer, at: Position(x: area.x + 1, y: y), width: area.width - 2, theme: theme)
      y += 1
    }
    guard y < area.bottom else { return }
    buffer.horizontalLine(at: Position(x: area.x, y: y), length: area.width, style: theme[.frame])
    y += 1
    let body = Area(x: area.x, y: y, width: area.width, height: min(room, area.bottom - y))
    renderSections(into: &buffer, area: body, theme: theme)
    let x = body.x + (left > 0 ? left + 1 : 0) + 1
    for (row, line) in lines.dropFirst(top).prefix(body.height).enumerated() {
      line.render(into: &buffer, at: Position(x: x, y: body.y + row), width: width, theme: theme)
    }
    if top > 0, body.height > 0 {
      buffer.write("↑", at: Position(x: body.right - 1, y: body.y), style: theme[.faint])
    }
    if top + body.height < lines.count, body.height > 0 {
      buffer.write("↓", at: Position(x: body.right - 1, y: body.bottom - 1), style: theme[.faint])
    }
    if let caret, caret.y >= top, caret.y < top + body.height {
      buffer.cursor = Position(x: min(x + caret.x, area.right - 1), y: body.y + caret.y - top)
    } else if let sectionCaret, left > 0, sectionCaret - sectionTop < body.height {
      buffer.cursor = Position(x: body.x + 1, y: body.y + max(0, sectionCaret - sectionTop))
    }
    y = area.bottom - foot.count - 1
    guard y >= body.bottom, !foot.isEmpty else { return }
    buffer.horizontalLine(at: Position(x: area.x, y: y), length: area.width, style: theme[.frame])
    for (row, line) in foot.enumerated() {
      line.render(into: &buffer, at: Position(x: area.x + 1, y: y + 1 + row), width: area.width - 2, theme: theme)
    }
    if let footCaret {
      buffer.cursor = Position(x: min(area.x + 1 + footCaret.x, area.right - 1), y: y + 1 + footCaret.y)
    }
  }

  private func renderSections(into buffer: inout Buffer, area: Area, theme: Theme) {
    guard left > 0, area.height > 0 else { return }
    for (row, line) in sections.dropFirst(sectionTop).prefix(area.height).enumerated() {
      line.render(into: &buffer, at: Position(x: area.x + 1, y: area.y + row), width: left - 1, theme: theme)
    }
    buffer.verticalLine(at: Position(x: area.x + left, y: area.y), length: area.height, style: theme[.frame])
    buffer[x: area.x + left, y: area.y - 1] = Cell("┬", style: theme[.frame])
    if area.bottom < buffer.height { buffer[x: area.x + left, y: area.bottom] = Cell("┴", style: theme[.frame]) }
  }
}
