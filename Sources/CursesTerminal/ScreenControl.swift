import CNCurses

/// The sequences that are written to the terminal besides ncurses' own.
struct ScreenControl {
  /// Brackets a frame so that the terminal shows it at once (mode 2026); empty where it may not be understood.
  let frameStart: [UInt8]
  let frameEnd: [UInt8]
  /// Asks for pastes to be marked as such, and takes it back.
  let pasteOn: [UInt8]
  let pasteOff: [UInt8]
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
    let leave = TerminfoStrings.bytes("rmcup")
    wipe = leave == nil ? TerminfoStrings.bytes("clear") ?? [] : []
    let plain = ["sgr0", "op", "cnorm", "rmkx"].flatMap { TerminfoStrings.bytes($0) ?? [] }
    restore = frameEnd + pasteOff + plain + (leave ?? wipe)
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
