/// A terminal, real or in memory: it shows frames and gives events.
public protocol TerminalDevice: AnyObject {
  /// The window's size now, in cells.
  var size: Size { get }
  /// How many colours it shows.
  var colorDepth: ColorDepth { get }
  /// A count of milliseconds from some beginning; it never goes back, whatever is done to the system's clock.
  var milliseconds: Int { get }
  /// What is behind the text, as far as the terminal has said; an `.idle` comes where it says it later.
  var background: Background? { get }
  /// Asks the terminal what is behind its text; waits for no answer.
  func askForBackground()
  /// True where the mouse is the program's; the terminal's own marking of text then needs Shift with it.
  var usesMouse: Bool { get set }
  /// The terminal as one of lines; nil where it shows frames.
  var lines: (any LineTerminal)? { get }
  /// Shows a frame; only what differs from the last one goes to the terminal.
  func present(_ frame: Buffer)
  /// The next event, or `.idle` once the time-out (milliseconds) has passed; waits for ever without one.
  func nextEvent(timeout: Int?) -> InputEvent
  /// Gives a text to the terminal's clipboard, where it has one that may be written.
  func copy(_ text: String)
  /// Gives the terminal back as it was found, stops the process (Ctrl-Z) and takes it again on `fg`.
  func suspend()
  /// Gives the terminal back as it was found while the body runs another program (an editor), then takes it again;
  /// the next frame is drawn whole.
  func lend(_ body: () -> Void)
  /// Gives the terminal back as it was found. Safe to call twice.
  func end()
}

extension TerminalDevice {
  public var background: Background? { nil }
  public func askForBackground() {}
  public var lines: (any LineTerminal)? { nil }
  public var usesMouse: Bool {
    get { false }
    set {}
  }
}
