import Foundation
import Testing

/// The built program in a real terminal: a tmux session of its own, keys typed, the screen read back.
final class Tmux {
  /// The program that `swift build` left beside the tests.
  static let program: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appendingPathComponent("waymark")
  }()

  let socket: String
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

  var store: String { folder.appendingPathComponent("test.store").path }

  /// Starts a command in a window of a size; anything that ran before is ended.
  func start(
    _ command: String, width: Int = 120, height: Int = 40, environment: [String] = [],
    terminal: String = "tmux-256color"
  ) throws {
    _ = try? Tmux.run("/usr/bin/env", ["tmux", "-L", socket, "kill-server"])
    let variables = ["TERM=\(terminal)", "LC_ALL=C.UTF-8", "XDG_DATA_HOME=\(folder.path)"] + environment
    try Tmux.run(
      "/usr/bin/env",
      [
        "tmux", "-L", socket, "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
        "env \(variables.joined(separator: " ")) sh -c '\(command); echo \"[exit $?]\"; exec cat'",
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

  static func execute(
    _ program: String, _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    let standardInput = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    if let input { standardInput.fileHandleForWriting.write(Data(input.utf8)) }
    try standardInput.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, complaint)
  }
}
