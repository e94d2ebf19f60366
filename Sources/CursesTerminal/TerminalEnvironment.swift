import CNCurses
public import Terminal

/// What the environment says about the terminal and how to use it.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The terminal's name, as in `TERM`.
  public var type: String
  /// True when colours are unwanted: `NO_COLOR` is set and not empty (no-color.org).
  public var refusesColor: Bool
  /// True when nothing may be given to the terminal's clipboard: `WAYMARK_CLIPBOARD=off`.
  public var keepsClipboard: Bool
  /// What is behind the terminal's text; nil where the environment does not say.
  public var background: Background?

  /// An environment that says this.
  public init(
    type: String, refusesColor: Bool = false, keepsClipboard: Bool = false, background: Background? = nil
  ) {
    self.background = background
    self.type = type
    self.refusesColor = refusesColor
    self.keepsClipboard = keepsClipboard
  }

  /// What the process was started with.
  public static var current: TerminalEnvironment {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return TerminalEnvironment(
      type: variable("TERM"), refusesColor: !variable("NO_COLOR").isEmpty,
      keepsClipboard: variable("WAYMARK_CLIPBOARD") == "off", background: Background(colorFGBG: variable("COLORFGBG")))
  }
}
