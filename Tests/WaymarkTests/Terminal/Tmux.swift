import Foundation
import Glibc
import Testing

/// The built program in a real terminal: a tmux session of its own, keys typed, the screen read back.
final class Tmux {
  /// The program that `swift build` left beside the tests.
  static let program: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appendingPathComponent("waymark")
  }()

  private(set) var socket: String
  /// A folder for the store, gone when the session is.
  let folder: URL

  init() throws {
    socket = "waymark-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    _ = try? Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Where the program keeps what it finds again next time.
  var state: String { folder.appendingPathComponent("state").path }
  var store: String { folder.appendingPathComponent("test.store").path }

  /// Starts a command in a window of a size; anything that ran before is ended.
  func start(
    _ command: String, width: Int = 120, height: Int = 40, environment: [String] = [],
    terminal: String = "tmux-256color"
  ) throws {
    _ = try? Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "kill-server"])
    // By another name: the server that was told to end may take a moment, and would be asked for this one.
    socket = "waymark-\(UUID().uuidString.prefix(8))"
    let folders = ["XDG_DATA_HOME=\(folder.path)", "XDG_STATE_HOME=\(state)"]
    let variables = ["TERM=\(terminal)", "LC_ALL=C.UTF-8"] + folders + environment
    try Tmux.run(
      "/usr/bin/env",
      [
        "tmux", "-L", socket, "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
        "env -u NO_COLOR \(variables.joined(separator: " ")) sh -c '\(command); echo \"[exit $?]\"; exec cat'",
      ])
  }

  /// Opens the program as a worker on a day.
  func open(as worker: String, today: String, width: Int = 120, height: Int = 40) throws {
    try start("\(Self.program.path) --store \(store) --as \(worker) --today \(today)", width: width, height: height)
    try wait(for: "Work tray")
  }

  /// Types keys by their tmux names, or text with `text:` in front.
  func type(_ keys: String...) throws {
    for key in keys {
      if key.hasPrefix("text:") {
        try Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "send-keys", "-l", "--", String(key.dropFirst(5))])
      } else {
        try Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "send-keys", key])
      }
      // A key on its own, never Esc and a letter at once, which is Alt with the letter.
      Thread.sleep(forTimeInterval: key == "Escape" ? 0.12 : 0.03)
    }
  }

  func resize(width: Int, height: Int) throws {
    try Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// What the screen shows, its colours as escape sequences where asked for.
  func screen(colors: Bool = false) throws -> String {
    try Tmux.run(
      "/usr/bin/env", ["tmux", "-L", socket, "capture-pane", "-p"] + (colors ? ["-e"] : []))
  }

  /// Waits until the screen shows a text; records an issue with the screen where it does not.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var shown = ""
    while Date() < end {
      shown = try screen()
      if shown.contains(text) { return shown }
      Thread.sleep(forTimeInterval: 0.03)
    }
    Issue.record("\"\(text)\" is not shown:\n\(shown)", sourceLocation: sourceLocation)
    throw Waiting.inVain(text)
  }

  /// Waits until the screen no longer shows a text.
  func wait(
    without text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    var shown = ""
    while Date() < end {
      shown = try screen()
      if !shown.contains(text) { return }
      Thread.sleep(forTimeInterval: 0.03)
    }
    Issue.record("\"\(text)\" is still shown:\n\(shown)", sourceLocation: sourceLocation)
    throw Waiting.inVain(text)
  }

  enum Waiting: Error { case inVain(String) }

  /// Runs a program to its end; its output, or an error where it failed.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> String {
    let result = try execute(program, arguments, input: input)
    guard result.status == 0 else { throw Failed(status: result.status, output: result.output + result.errors) }
    return result.output
  }

  struct Failed: Error { var status: Int32, output: String }

  /// Runs a program to its end.
  ///
  /// Not with Foundation's `Process`: that waits for a socket to close which a server that the program leaves behind
  /// (tmux does) keeps open for ever. Output goes to files, for the same reason.
  static func execute(
    _ program: String, _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0).path }
    try (input ?? "").write(toFile: files[0], atomically: false, encoding: .utf8)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    // The threads that tests run on hold signals back; a program that took that over could not be told to end.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let failure = withStrings([program] + arguments) { words in
      withStrings(variables) { posix_spawn(&child, program, &actions, &attributes, words, $0) }
    }
    guard failure == 0 else { throw Failed(status: failure, output: "\(program) can't be started") }
    guard let status = wait(for: child) else {
      throw Failed(status: SIGKILL, output: "\(program) \(arguments) did not end")
    }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    func text(_ file: String) -> String {
      String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
    return (code, text(files[1]), text(files[2]))
  }

  /// The exit status of a child; nil where it had to be killed because it did not end.
  private static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    var pause: UInt32 = 200
    let end = ContinuousClock.now + .seconds(180)
    while ContinuousClock.now < end {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status }
      guard found == 0 || errno == EINTR else { return nil }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
    kill(child, SIGKILL)
    _ = waitpid(child, &status, 0)
    return nil
  }

  /// Calls with words as C has them: an array of pointers that ends in a null.
  private static func withStrings<Result>(
    _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers = copies + [nil]
    return pointers.withUnsafeMutableBufferPointer { buffer in
      var empty: UnsafeMutablePointer<CChar>?
      return buffer.baseAddress.map(body) ?? body(&empty)
    }
  }
}
