import CNCurses
import Terminal

/// Waits for what happens next: bytes from the terminal, or word from a signal handler or another thread.
struct EventSource {
  /// What came.
  enum Arrival {
    case event(InputEvent)
    case resized
    case stopping
    case continued
  }

  private let input: Int32
  private let pipe: SelfPipe
  private var decoder: InputDecoder
  /// What came but was not asked for yet, the next one first.
  private var waiting: [Arrival] = []
  /// When the start of a sequence is taken for what it is; nil when there is none.
  private var patience: Int64?
  private var isClosed = false
  private var chunk = [UInt8](repeating: 0, count: 16_384)

  /// How long an Esc may be the start of a sequence, in milliseconds.
  private static let sequencePatience: Int64 = 25
  /// How long a paste may pause before it has lost its end, in milliseconds.
  private static let pastePatience: Int64 = 1_000

  init(input: Int32, pipe: SelfPipe, decoder: InputDecoder) {
    self.input = input
    self.pipe = pipe
    self.decoder = decoder
  }

  /// What the terminal has answered about its background.
  var background: Background? { decoder.background }

  /// True while that answer is awaited.
  var awaitsBackground: Bool { decoder.awaitsBackground }

  /// Takes what comes as an answer about the background for one.
  mutating func awaitBackground() { decoder.awaitsBackground = true }

  /// Makes this the next event.
  mutating func push(front event: InputEvent) {
    waiting.insert(.event(event), at: 0)
  }

  /// Forgets that the process was stopped and continued: the caller did it.
  mutating func forgetJobControl() {
    hear()
    waiting.removeAll {
      switch $0 {
      case .stopping, .continued: true
      case .event, .resized: false
      }
    }
  }

  /// The next arrival; `.idle` once the time-out (milliseconds) has passed.
  mutating func next(timeout: Int?) -> Arrival {
    let deadline = timeout.map { waymark_milliseconds() + Int64(max(0, $0)) }
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      if let event = decoded() { return .event(event) }
      if isClosed { return .event(.closed) }
      let now = waymark_milliseconds()
      if let patience, now >= patience {
        self.patience = nil
        if case .event(let event) = decoder.flush() { return .event(event) }
        continue
      }
      let limit = [deadline, patience].compactMap { $0 }.min()
      let isReady = wait(limit.map { Int32(clamping: max(0, $0 - now)) } ?? -1)
      if !isReady, let deadline, waymark_milliseconds() >= deadline { return .event(.idle) }
    }
  }

  /// The next event that the bytes so far make.
  private mutating func decoded() -> InputEvent? {
    switch decoder.next() {
    case .event(let event):
      patience = nil
      return event
    case .nothing: patience = nil
    case .incomplete:
      if patience == nil {
        patience = waymark_milliseconds() + (decoder.isPasting ? Self.pastePatience : Self.sequencePatience)
      }
    }
    return nil
  }

  /// Waits so many milliseconds (for ever with -1) and takes what came; false when nothing did.
  private mutating func wait(_ milliseconds: Int32) -> Bool {
    var ready = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&ready, 2, milliseconds)
    // Interrupted: the handler has written to the pipe, so look again.
    guard count > 0 else { return false }
    if ready[1].revents != 0 { hear() }
    if ready[0].revents & Int16(POLLIN) != 0 {
      take()
    } else if ready[0].revents != 0 {
      isClosed = true
    }
    return true
  }

  /// Reads what the terminal sent.
  private mutating func take() {
    let count = read(input, &chunk, chunk.count)
    if count > 0 {
      decoder.feed(chunk[0..<count])
      // What has come may complete the start, or be one more piece of a paste.
      patience = nil
    } else if count == 0 || waymark_error() != EINTR && waymark_error() != EAGAIN {
      isClosed = true
    }
  }

  /// Reads what signal handlers and other threads said, each thing once.
  private mutating func hear() {
    let told = Set(pipe.drain())
    if told.contains(UInt8(WAYMARK_ENDING)) { isClosed = true }
    if told.contains(UInt8(WAYMARK_RESIZED)) { waiting.append(.resized) }
    if told.contains(UInt8(WAYMARK_STOPPING)) { waiting.append(.stopping) }
    if told.contains(UInt8(WAYMARK_CONTINUED)) { waiting.append(.continued) }
    if told.contains(UInt8(WAYMARK_WAKE)) { waiting.append(.event(.idle)) }
  }
}
