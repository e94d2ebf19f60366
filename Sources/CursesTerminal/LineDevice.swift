import CNCurses
public import Terminal

/// The person's terminal as lines of text, one below the other: for screen readers, and for terminals that cannot
/// place their cursor. Without ncurses; nothing is written but text, line ends and backspaces.
public final class LineDevice: LineTerminal, TakenTerminal {
  /// Nothing here has a colour.
  public var colorDepth: ColorDepth { .none }
  /// Wakes this device's `nextEvent` from elsewhere.
  public var waker: Waker { Waker(descriptor: pipe.writing) }
  /// The size that screens are laid out for: no lists beside each other, and a long page.
  public private(set) var size: Size

  private let input: Int32
  private let output: Int32
  private let pipe: SelfPipe
  let guardsProcess: Bool
  private let paste: (on: [UInt8], off: [UInt8])
  var source: EventSource
  private var reader = LineReader()
  /// The columns of the window.
  private var columns: Int
  /// The line modes that the terminal is given back with.
  private var modes: termios
  private(set) var isReleased = false
  var hasEnded = false

  /// The most columns that screens are laid out for: with more they set lists beside each other.
  private static let widest = 79
  private static let narrowest = 40
  private static let height = 40

  /// Takes the terminal that the process was started on.
  public convenience init(environment: TerminalEnvironment = .current) throws(TerminalUnavailable) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try self.init(input: STDIN_FILENO, output: STDOUT_FILENO, environment: environment, guardsProcess: true)
  }

  /// Takes a terminal by its descriptors; with `guardsProcess` signals and crashes give it back first.
  public init(
    input: Int32, output: Int32, environment: TerminalEnvironment, guardsProcess: Bool = false
  ) throws(TerminalUnavailable) {
    guard let pipe = SelfPipe() else { throw .notATerminal }
    self.input = input
    self.output = output
    self.pipe = pipe
    self.guardsProcess = guardsProcess
    // A paste that is not marked as one would be read as keys.
    let marksPastes = ScreenControl.understandsPrivateModes(environment.type)
    paste = marksPastes ? (Array("\u{1B}[?2004h".utf8), Array("\u{1B}[?2004l".utf8)) : ([], [])
    modes = termios()
    tcgetattr(output, &modes)
    source = EventSource(input: input, pipe: pipe, decoder: InputDecoder())
    (columns, size) = LineDevice.measure(output)
    take()
    if guardsProcess { waymark_guard_install() }
  }

  deinit { end() }

  /// The milliseconds since the system was started.
  public var milliseconds: Int { Int(waymark_milliseconds()) }

  /// Frames are not shown here.
  public func present(_ frame: Buffer) {}

  public func read(_ reading: Reading, isAnswer: Bool) {
    guard !hasEnded, !isReleased else { return }
    write(reader.text(for: reading, isAnswer: isAnswer, width: columns))
  }

  /// A text is given to no clipboard.
  public func copy(_ text: String) {}

  /// The next event, or `.idle` once the time-out (milliseconds) has passed or the ``waker`` was used.
  public func nextEvent(timeout: Int?) -> InputEvent {
    if hasEnded { return .closed }
    while true {
      switch source.next(timeout: timeout) {
      case .event(let event): return event
      case .resized:
        let before = size
        (columns, size) = LineDevice.measure(output)
        if size != before { return .resize(size) }
      case .stopping: suspend()
      case .continued:
        retake()
        return .resumed
      }
    }
  }

  public func suspend() { stop() }

  public func lend(_ body: () -> Void) { giveBack(during: body) }

  public func end() { finish() }

  // MARK: Taking and giving back

  func release() {
    guard !isReleased else { return }
    isReleased = true
    write(reader.endLine())
    send(paste.off)
    tcsetattr(output, TCSADRAIN, &modes)
    waymark_guard_disarm()
  }

  func retake() {
    if isReleased { tcgetattr(output, &modes) }
    isReleased = false
    reader.beginAgain()
    (columns, size) = LineDevice.measure(output)
    take()
  }

  /// Has every key sent at once and none echoed; line ends are still written as such.
  private func take() {
    var raw = modes
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT)
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_oflag |= tcflag_t(OPOST | ONLCR)
    tcsetattr(output, TCSADRAIN, &raw)
    send(paste.on)
    guard guardsProcess else { return }
    (paste.off + [0x0A]).withUnsafeBytes { bytes in
      waymark_guard_arm(output, pipe.writing, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, &modes)
    }
  }

  private static func measure(_ output: Int32) -> (columns: Int, size: Size) {
    var width: Int32 = 0
    var height: Int32 = 0
    let columns = waymark_window_size(output, &width, &height) ? Int(width) : widest + 1
    return (columns, Size(width: max(narrowest, min(widest, columns - 1)), height: LineDevice.height))
  }

  private func write(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { waymark_write(output, $0.bindMemory(to: CChar.self).baseAddress, $0.count) }
  }
}
