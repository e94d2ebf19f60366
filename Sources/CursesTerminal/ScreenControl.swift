import CNCurses

/// The sequences that are written to the terminal besides ncurses' own.
struct ScreenControl {
  /// Brackets a frame so that the terminal shows it at once (mode 2026); empty where it may not be understood.
  let frameStart: [UInt8]
  let frameEnd: [UInt8]
  /// Asks for pastes to be marked as such, and takes it back.
  let pasteOn: [UInt8]
  let pasteOff: [UInt8]
  /// Asks for the mouse's buttons, wheel and drags, in decimal numbers (1002 and 1006), and takes it back.
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  /// Names the window, never by what is on the screen, and gives it its own name back.
  let titleOn: [UInt8]
  let titleOff: [UInt8]
  /// Wipes the screen on leaving a terminal that has no second one: what was on it is nobody else's business.
  let wipe: [UInt8]
  /// All that gives the screen back, for a signal handler to write.
  let restore: [UInt8]

  /// The sequences of the terminal that ncurses has open.
  init(type: String) {
    let isXtermLike = Self.understandsPrivateModes(type)
    frameStart = isXtermLike ? Array("\u{1B}[?2026h".utf8) : []
    frameEnd = isXtermLike ? Array("\u{1B}[?2026l".utf8) : []
    pasteOn = TerminfoStrings.bytes("BE") ?? (isXtermLike ? Array("\u{1B}[?2004h".utf8) : [])
    pasteOff = TerminfoStrings.bytes("BD") ?? (isXtermLike ? Array("\u{1B}[?2004l".utf8) : [])
    mouseOn = isXtermLike ? Array("\u{1B}[?1002h\u{1B}[?1006h".utf8) : []
    mouseOff = isXtermLike ? Array("\u{1B}[?1006l\u{1B}[?1002l".utf8) : []
    titleOn = isXtermLike ? Array("\u{1B}[22;2t\u{1B}]2;Waymark\u{7}".utf8) : []
    titleOff = isXtermLike ? Array("\u{1B}[23;2t".utf8) : []
    let leave = TerminfoStrings.bytes("rmcup")
    wipe = leave == nil ? TerminfoStrings.bytes("clear") ?? [] : []
    let plain = ["sgr0", "op", "cnorm", "rmkx"].flatMap { TerminfoStrings.bytes($0) ?? [] }
    restore = frameEnd + mouseOff + pasteOff + titleOff + plain + (leave ?? wipe)
  }

  /// Asks what is behind the text (OSC 11).
  static let askBackground = Array("\u{1B}]11;?\u{7}".utf8)

  /// The most bytes of a text that goes to the terminal's clipboard: xterm drops what is longer in base64.
  static let clipboardLimit = 56_000

  /// Gives a text to the terminal's clipboard (OSC 52); nil where it is too long for that, or empty.
  static func clipboard(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= clipboardLimit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
  }

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        text.append(place <= part.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }

  /// The families that ignore a private mode which they do not know. The Linux console and real terminals print some
  /// of it, or are slow enough to make it felt.
  static func understandsPrivateModes(_ type: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "vte", "gnome", "konsole", "alacritty", "foot", "kitty", "wezterm", "ghostty",
      "contour", "iterm", "mintty", "st-", "putty",
    ]
    return families.contains { type.hasPrefix($0) }
  }
}
