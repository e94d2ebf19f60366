import CNCurses
public import Terminal

/// The person's terminal, by way of ncurses. There is one at a time, used on the main thread only.
public final class CursesDevice: TerminalDevice, TakenTerminal {
  /// How many colours it shows.
  public var colorDepth: ColorDepth { painter.depth }
  /// Wakes this device's `nextEvent` from elsewhere.
  public var waker: Waker { Waker(descriptor: pipe.writing) }

  private let input: Int32
  private let output: Int32
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let painter: CellPainter
  private let control: ScreenControl
  private let pipe: SelfPipe
  let guardsProcess: Bool
  /// True where the terminal's clipboard is written.
  private let writesClipboard: Bool
  /// What the environment says is behind the text.
  private let given: Background?
  /// True where the terminal may be asked for it.
  private let asksBackground: Bool
  var source: EventSource
  /// The line modes that the terminal is given back with.
  private var modes: termios
  /// The frame on the screen; nil when the next one is to be drawn whole.
  private var shown: Buffer?
  /// True once the terminal was asked to mark pastes.
  private var marksPastes = false
  private(set) var isReleased = false
  var hasEnded = false

  /// Takes the terminal that the process was started on.
  public convenience init(environment: TerminalEnvironment = .current) throws(TerminalUnavailable) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try self.init(
      input: STDIN_FILENO, output: STDOUT_FILENO, environment: environment, guardsProcess: true)
  }

  /// Takes a terminal, or what stands for one, by its descriptors.
  ///
  /// With `guardsProcess` signals and crashes give the terminal back first; without it they are left alone.
  public init(
    input: Int32, output: Int32, environment: TerminalEnvironment, guardsProcess: Bool = false
  ) throws(TerminalUnavailable) {
    let type = environment.type
    Self.chooseCharacterSet()
    try Self.check(type, output: output)
    guard let pipe = SelfPipe(), let files = Self.open(input: input, output: output) else { throw .notATerminal }
    var modes = termios()
    tcgetattr(output, &modes)
    guard let screen = newterm(type, files.output, files.input) else {
      fclose(files.input)
      fclose(files.output)
      throw .unknownTerminal(type)
    }
    self.input = input
    self.output = output
    self.files = files
    self.screen = screen
    self.modes = modes
    self.window = waymark_stdscr()
    self.pipe = pipe
    self.guardsProcess = guardsProcess
    self.writesClipboard =
      !environment.keepsClipboard && isatty(output) == 1 && ScreenControl.understandsPrivateModes(type)
    given = environment.background
    asksBackground = isatty(output) == 1 && ScreenControl.understandsPrivateModes(type)
    // Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-Q and Ctrl-V are the program's keys like any other.
    raw()
    noecho()
    nonl()
    keypad(window, true)
    // A frame is written whole: ncurses would stop half-way when a key is waiting.
    typeahead(-1)
    waymark_strike_as_italic()
    self.painter = CellPainter(refusesColor: environment.refusesColor)
    self.control = ScreenControl(type: type)
    var sequences = KeySequences()
    for (name, key) in KeySequences.capabilities {
      if let bytes = TerminfoStrings.bytes(name) { sequences.add(bytes, key) }
    }
    self.source = EventSource(input: input, pipe: pipe, decoder: InputDecoder(sequences: sequences))
    _ = adoptWindowSize()
    arm()
    if guardsProcess { waymark_guard_install() }
  }

  deinit {
    end()
    delscreen(screen)
    fclose(files.input)
    fclose(files.output)
  }

  /// The window's size now, in cells.
  public var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }

  /// The milliseconds since the system was started.
  public var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Shows a frame; only what differs from the last one goes to the terminal.
  public func present(_ frame: Buffer) {
    guard !hasEnded, !isReleased else { return }
    let isWhole = shown?.size != frame.size
    if isWhole {
      werase(window)
      clearok(waymark_curscr(), true)
    }
    let changed = painter.paint(frame, over: isWhole ? nil : shown, window: window)
    guard changed || isWhole || frame.cursor != shown?.cursor else { return }
    send(control.frameStart)
    place(frame.cursor)
    wnoutrefresh(window)
    doupdate()
    if !marksPastes {
      send(control.titleOn + control.pasteOn + (usesMouse ? control.mouseOn : []))
      marksPastes = true
    }
    send(control.frameEnd)
    shown = frame
  }

  /// True where the mouse's buttons, wheel and drags are told; the terminal gets it back on every way out.
  public var usesMouse = false {
    didSet {
      guard usesMouse != oldValue, marksPastes else { return }
      send(usesMouse ? control.mouseOn : control.mouseOff)
    }
  }

  /// What the environment or the terminal says is behind its text.
  public var background: Background? { given ?? source.background }

  /// Asks by OSC 11, where the terminal ignores what it does not know.
  public func askForBackground() {
    guard !hasEnded, !isReleased, asksBackground, painter.depth > .none, !source.awaitsBackground else { return }
    source.awaitBackground()
    send(ScreenControl.askBackground)
  }

  /// Gives a text to the terminal's clipboard by OSC 52; it is written only, never read. A text that is too long for
  /// that, a terminal that may not know it, and `WAYMARK_CLIPBOARD=off` leave it as it is.
  public func copy(_ text: String) {
    guard writesClipboard, !hasEnded, !isReleased, let bytes = ScreenControl.clipboard(text) else { return }
    send(bytes)
  }

  /// The next event, or `.idle` once the time-out (milliseconds) has passed or the ``waker`` was used.
  public func nextEvent(timeout: Int?) -> InputEvent {
    if hasEnded { return .closed }
    while true {
      switch source.next(timeout: timeout) {
      case .event(let event): return event
      case .resized:
        if let size = adoptWindowSize() { return .resize(size) }
      case .stopping: suspend()
      case .continued:
        // Stopped and continued from outside: whoever had the terminal meanwhile has changed it.
        retake()
        return .resumed
      }
    }
  }

  /// Gives the terminal back as it was found, stops the process (Ctrl-Z) and takes it again on `fg`; the next event is
  /// then `.resumed`. Without `guardsProcess` the process goes on.
  public func suspend() { stop() }

  /// Gives the terminal back while the body runs another program, then takes it again; the next frame is drawn whole.
  public func lend(_ body: () -> Void) { giveBack(during: body) }

  /// Gives the terminal back as it was found. Safe to call twice.
  ///
  /// After `.closed` because of a signal the process has two seconds until here: save first.
  public func end() { finish() }

  // MARK: Taking and giving back

  func release() {
    guard !isReleased else { return }
    isReleased = true
    // An answer that is still on its way is not for whoever has the terminal next.
    if source.awaitsBackground { tcflush(input, TCIFLUSH) }
    if marksPastes { send((usesMouse ? control.mouseOff : []) + control.pasteOff + control.titleOff) }
    marksPastes = false
    endwin()
    send(control.wipe)
    waymark_guard_disarm()
  }

  func retake() {
    // The shell, or the person there, may have set other line modes: these are what is given back next time.
    if isReleased {
      tcgetattr(output, &modes)
      def_shell_mode()
    }
    reset_prog_mode()
    isReleased = false
    marksPastes = false
    shown = nil
    // A window that changed while we were in the background did not tell us.
    if let size = adoptWindowSize() { source.push(front: .resize(size)) }
    arm()
  }

  private func arm() {
    guard guardsProcess else { return }
    control.restore.withUnsafeBytes { bytes in
      waymark_guard_arm(output, pipe.writing, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, &modes)
    }
  }

  private func place(_ cursor: Position?) {
    guard let cursor, cursor.x >= 0, cursor.y >= 0 else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(window, Int32(min(cursor.y, size.height - 1)), Int32(min(cursor.x, size.width - 1)))
  }

  /// Asks for the window's size and lays ncurses out for it; the new size when it is another one.
  private func adoptWindowSize() -> Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard waymark_window_size(output, &width, &height) else { return nil }
    guard width != getmaxx(window) || height != getmaxy(window) else { return nil }
    resizeterm(height, width)
    shown = nil
    return size
  }

  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { waymark_write(output, $0.bindMemory(to: CChar.self).baseAddress, $0.count) }
  }
}
