import CNCurses
import CursesTerminal
import Glibc
import Terminal

/// A pseudo-terminal with a device on one side and the test, as the person, on the other.
final class PseudoTerminal {
  let device: CursesDevice
  private(set) var master: Int32
  private let slave: Int32

  init(type: String = "xterm-256color", size: Size = Size(width: 80, height: 24)) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var window = winsize(ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, &window) == 0 else { throw Failure.noPseudoTerminal }
    (master, slave) = ends
    device = try CursesDevice(input: slave, output: slave, environment: TerminalEnvironment(type: type))
  }

  enum Failure: Error { case noPseudoTerminal }

  deinit {
    device.end()
    hangUp()
    close(slave)
  }

  /// Types bytes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What the program has written to the terminal and nobody has read yet.
  func output() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 20) == 1, ready.revents & Int16(POLLIN) != 0 {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives the window a new size; the signal for it goes to nobody, for this is nobody's controlling terminal.
  func resize(to size: Size) {
    var window = winsize(ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// The terminal's line modes.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
  }

  /// Closes the window.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }
}
