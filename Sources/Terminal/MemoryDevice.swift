/// A terminal without a screen, for tests: it plays a script of events and keeps every frame it was shown.
public final class MemoryDevice: TerminalDevice {
  /// The window's size; a scripted `.resize` changes it.
  public private(set) var size: Size
  /// How many colours it shows.
  public let colorDepth: ColorDepth
  /// Every frame presented so far, the oldest first.
  public private(set) var frames: [Buffer] = []
  /// The events that are still to be played.
  public private(set) var script: [InputEvent]
  /// How many milliseconds pass before each event of the script that is no `.idle`.
  private let pace: Int
  /// True where a time-out that is shorter than the pace ends first, as on any other terminal.
  private let timesOut: Bool
  /// How much of the pace has passed before the next event.
  private var waited = 0
  /// The milliseconds that have passed: those that were waited for, a second for a scripted `.idle`, and the pace of
  /// the other events.
  public private(set) var milliseconds = 0
  /// How often the process was suspended.
  public private(set) var suspensions = 0
  /// How often the terminal was lent to another program.
  public private(set) var loans = 0
  /// Every text that was given to its clipboard, the oldest first.
  public private(set) var copies: [String] = []
  /// True where its mouse is the program's.
  public var usesMouse = false
  /// What is behind its text, as far as it has said.
  public private(set) var background: Background?
  /// What it answers when it is asked for that, with the next event.
  public var answerBackground: Background?
  /// True once it was asked.
  public private(set) var hasAskedForBackground = false
  /// What happens elsewhere, by the milliseconds after which it does.
  public var meanwhile: [Int: () -> Void] = [:]
  /// True once the terminal was given back.
  public private(set) var hasEnded = false

  /// A terminal that plays these events, one every so many milliseconds, and is then closed.
  public init(
    size: Size = Size(width: 80, height: 24), colorDepth: ColorDepth = .indexed, script: [InputEvent] = [],
    pace: Int = 0, timesOut: Bool = false
  ) {
    self.size = size
    self.colorDepth = colorDepth
    self.script = script
    self.pace = pace
    self.timesOut = timesOut
  }

  /// The frame shown last.
  public var frame: Buffer? { frames.last }

  /// Adds events to the end of the script.
  public func enqueue(_ events: [InputEvent]) {
    script += events
  }

  /// Adds key presses to the end of the script.
  public func press(_ keys: Key...) {
    script += keys.map { .key($0) }
  }

  /// Adds a key press for each grapheme of a text.
  public func type(_ text: String) {
    script += text.map { .key($0 == "\n" ? .enter : .character($0)) }
  }

  /// Gives the window a new size, as a scripted event.
  public func resize(to size: Size) {
    script.append(.resize(size))
  }

  /// Keeps the frame.
  public func present(_ frame: Buffer) {
    frames.append(frame)
  }

  /// The next event of the script; `.closed` at its end, or `.idle` when the caller gave a time-out.
  public func nextEvent(timeout: Int?) -> InputEvent {
    defer {
      for time in meanwhile.keys.sorted() where time <= milliseconds { meanwhile.removeValue(forKey: time)?() }
    }
    if hasEnded { return .closed }
    if hasAskedForBackground { background = answerBackground }
    guard !script.isEmpty else {
      milliseconds += timeout ?? 0
      return timeout == nil ? .closed : .idle
    }
    if timesOut, script.first != .idle, let timeout, waited + timeout < pace {
      waited += timeout
      milliseconds += timeout
      return .idle
    }
    let event = script.removeFirst()
    milliseconds += event == .idle ? 1000 : pace - waited
    waited = 0
    if case .resize(let size) = event { self.size = size }
    return event
  }

  /// Takes note of it.
  public func askForBackground() {
    hasAskedForBackground = true
  }

  /// Keeps the text.
  public func copy(_ text: String) {
    copies.append(text)
  }

  /// Counts the suspension and puts `.resumed` next.
  public func suspend() {
    suspensions += 1
    script.insert(.resumed, at: 0)
  }

  /// Counts the loan and runs the body.
  public func lend(_ body: () -> Void) {
    loans += 1
    body()
  }

  /// Marks the terminal as given back.
  public func end() {
    hasEnded = true
  }
}
