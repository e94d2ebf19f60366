import CNCurses
import CursesTerminal
import Glibc
import Terminal

/// A device on `/dev/null`, whose cells are read back from ncurses.
final class NullTerminal {
  let device: CursesDevice
  private let null: Int32

  init(type: String, refusesColor: Bool = false) throws(TerminalUnavailable) {
    null = open("/dev/null", O_RDWR)
    device = try CursesDevice(
      input: null, output: null, environment: TerminalEnvironment(type: type, refusesColor: refusesColor))
  }

  deinit {
    device.end()
    close(null)
  }

  /// What ncurses holds at a place: text, attributes and colours, -1 for the terminal's own.
  struct Shown: Hashable {
    var text: String
    var attributes: attr_t
    var foreground: Int32
    var background: Int32
  }

  func shown(x: Int, y: Int) -> Shown { Self.shown(x: x, y: y) }

  /// What the terminal that was taken last holds at a place.
  static func shown(x: Int, y: Int) -> Shown {
    var cell = cchar_t()
    mvwin_wch(waymark_stdscr(), Int32(y), Int32(x), &cell)
    var text = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)
    var attributes: attr_t = 0
    var pair: Int32 = 0
    waymark_get_cell(&cell, &text, &attributes, &pair)
    var (foreground, background): (Int32, Int32) = (-1, -1)
    if pair > 0 { extended_pair_content(pair, &foreground, &background) }
    var scalars = String.UnicodeScalarView()
    for unit in text.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: unit)) { scalars.append(scalar) }
    }
    let known = waymark_bold() | waymark_dim() | waymark_underline() | waymark_reverse() | waymark_strike()
    return Shown(
      text: String(scalars), attributes: attributes & known, foreground: foreground, background: background)
  }

  /// The text of a row as ncurses holds it; the right half of a wide character reads as the character again.
  func text(row y: Int) -> String { Self.text(row: y, width: device.size.width) }

  /// The text of a row of the terminal that was taken last.
  static func text(row y: Int, width: Int) -> String {
    var text = ""
    var x = 0
    while x < width {
      let cell = shown(x: x, y: y)
      text += cell.text
      x += max(1, cell.text.columns)
    }
    return text
  }
}
