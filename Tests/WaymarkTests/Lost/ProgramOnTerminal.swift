import Foundation
import Glibc

/// The built program on a pseudo-terminal of its own, without another program between: keys go in, and what it draws
/// is read and thrown away, but for when it came.
final class ProgramOnTerminal {
  private let master: Int32
  let process: pid_t
  /// What it has written since it was last looked at.
  private(set) var output: [UInt8] = []

  enum Failure: Error {
    case noPseudoTerminal
    case notStarted(Int32)
    case silent(String)
  }

  init(
    _ arguments: [String], width: UInt16 = 100, height: UInt16 = 40, terminal: String = "xterm-256color",
    variables extra: [String] = []
  ) throws {
    var window = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, &window) == 0 else { throw Failure.noPseudoTerminal }
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends.slave) }
    guard let name = ttyname(ends.slave) else { throw Failure.noPseudoTerminal }
    let path = String(cString: name)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session that opens a terminal has it as its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // In a session of its own, with no signal held back: those of the thread that runs a test may be.
    posix_spawnattr_setflags(&attributes, Int16(0x80 | 0x08))
    let environment = ["TERM=\(terminal)", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/nonexistent"] + extra
    var words: [UnsafeMutablePointer<CChar>?] = ([Tmux.program.path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, Tmux.program.path, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw Failure.notStarted(failure) }
    master = ends.master
    process = child
  }

  deinit {
    kill(process, SIGKILL)
    reap()
    close(master)
  }

  /// What it has written since it was last looked at, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Its exit status, once it has ended by itself.
  func exitStatus(seconds: Int = 20) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while ContinuousClock.now < end {
      if waitpid(process, &status, WNOHANG) == process {
        isReaped = true
        // What it wrote last may still be on the way.
        read(milliseconds: 20)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
      }
      read(milliseconds: 20)
    }
    return nil
  }

  /// True once it has ended and its end was seen.
  private(set) var isReaped = false

  private func reap() {
    guard !isReaped else { return }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isReaped = true
  }

  /// Ends it as a power cut would, and waits until it is gone.
  func kill9() {
    kill(process, SIGKILL)
    reap()
  }

  /// Types bytes.
  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR || errno == EAGAIN else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  /// Reads what it writes for so long, or until it has written something at all.
  @discardableResult
  func read(milliseconds: Int32, untilFirst: Bool = false) -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int(milliseconds))
    var hasRead = false
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = max(.zero, end - ContinuousClock.now)
      let wait = Int32(left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000)
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, hasRead && untilFirst ? 0 : wait) == 1, ready.revents & Int16(POLLIN) != 0 else {
        return hasRead
      }
      let count = Glibc.read(master, &chunk, chunk.count)
      guard count > 0 else { return hasRead }
      output += chunk.prefix(count)
      hasRead = true
    }
  }

  /// Waits until it has written a text since the last time, whose cells come in one piece.
  func wait(for text: String, milliseconds: Int = 30_000) throws {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    let wanted = Data(text.utf8)
    while Data(output).range(of: wanted) == nil {
      guard ContinuousClock.now < end else {
        throw Failure.silent("\(text) in \(String(decoding: output.suffix(4_000), as: UTF8.self).debugDescription)")
      }
      read(milliseconds: 50, untilFirst: true)
    }
    output = []
  }
}
