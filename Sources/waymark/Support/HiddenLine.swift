import Glibc
import Synchronization

/// A line that is typed at the terminal and not shown.
enum HiddenLine {
  /// In bytes.
  static let longest = 1_000

  /// Asks for a line; throws a sentence where there is no terminal, or nothing was typed. Ctrl-C ends the program, as
  /// ever, and leaves the terminal as it was.
  static func read(_ prompt: String) throws -> String {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else {
      throw Complaint("There is no terminal to type a passphrase at: name a file with --passphrase-file.")
    }
    defer { close(terminal) }
    var usual = termios()
    guard tcgetattr(terminal, &usual) == 0 else { throw Complaint("A passphrase can't be typed at this terminal.") }
    let signals = Signals()
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_lflag |= tcflag_t(ECHONL | ICANON | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else {
      throw Complaint("A passphrase can't be typed at this terminal: it would be shown.")
    }
    var bytes: [UInt8] = []
    defer {
      tcsetattr(terminal, TCSAFLUSH, &usual)
      signals.putBack()
    }
    let text = Array(prompt.utf8)
    _ = write(terminal, text, text.count)
    var chunk = [UInt8](repeating: 0, count: 256)
    // A signal that comes just before the reading begins does not end it: so it is looked for now and then.
    while !bytes.contains(newline), bytes.count <= longest, caught.load(ordering: .relaxed) == 0 {
      var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 200) > 0 else { continue }
      let count = Glibc.read(terminal, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    guard caught.load(ordering: .relaxed) == 0, bytes.contains(newline), let line = line(bytes[...]), !line.isEmpty
    else {
      throw Complaint("No passphrase was typed: nothing was done.")
    }
    return line
  }

  /// The first line of some bytes; nil where it is no text, or too long.
  static func line(_ bytes: ArraySlice<UInt8>) -> String? {
    var line = bytes.prefix { $0 != newline }
    if line.last == carriageReturn { line = line.dropLast() }
    guard line.count <= longest else { return nil }
    return String(validating: line, as: UTF8.self)
  }

  private static let (newline, carriageReturn) = (UInt8(10), UInt8(13))

  /// The signals that would leave the terminal without echo: each ends the reading, and does its own once that is over.
  private struct Signals {
    private static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]
    private let before: [sigaction]

    init() {
      HiddenLine.caught.store(0, ordering: .relaxed)
      before = Signals.all.map { number in
        var (old, new) = (sigaction(), sigaction())
        // Without SA_RESTART: the read ends.
        new.__sigaction_handler.sa_handler = { HiddenLine.caught.store($0, ordering: .relaxed) }
        sigaction(number, &new, &old)
        return old
      }
    }

    func putBack() {
      for (number, action) in zip(Signals.all, before) {
        var action = action
        sigaction(number, &action, nil)
      }
      let number = HiddenLine.caught.exchange(0, ordering: .relaxed)
      if number != 0 { raise(number) }
    }
  }

  /// The signal that came while a line was typed; 0 for none.
  private static let caught = Atomic<Int32>(0)
}
