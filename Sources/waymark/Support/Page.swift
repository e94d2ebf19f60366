import Exports
import Glibc
import Terminal

/// Where text for reading is written: as wide as the terminal, and with bold headings there; 80 columns and plain
/// where it goes elsewhere.
struct Page {
  var width: Int
  var isStyled: Bool

  /// The page on standard output.
  static var current: Page {
    guard isatty(1) == 1 else { return Page(width: 80, isStyled: false) }
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let isPlain = environment("NO_COLOR") != nil || environment("TERM").map { $0 == "dumb" } ?? true
    return Page(width: max(40, isKnown ? Int(size.ws_col) : 80), isStyled: !isPlain)
  }

  /// Writes a paragraph, its further lines under its first word.
  func write(_ line: ProcedureSheet.Line) {
    for text in lines(of: line) { Display.write(text) }
  }

  /// The lines that a paragraph takes.
  func lines(of line: ProcedureSheet.Line) -> [String] {
    let indent =
      switch line.kind {
      case .title, .heading, .blank: 0
      case .item: 2
      case .detail: 6
      }
    let text = Display.line(line.text)
    let hang = indent + (text.hasPrefix("- ") || text.hasPrefix("> ") ? 2 : 0)
    let lines = text.wrapped(toColumns: max(20, width - hang)).enumerated().map { index, part in
      String(repeating: " ", count: index == 0 ? indent : hang) + part
    }
    guard isStyled, line.kind == .title || line.kind == .heading else { return lines }
    return lines.map { "\u{1B}[1m\($0)\u{1B}[0m" }
  }
}
