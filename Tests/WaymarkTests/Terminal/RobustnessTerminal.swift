import Foundation
import Testing

/// What the robustness tests need of a terminal besides keys and text.
extension Tmux {
  /// The day on which the demo's families are where the tests expect them.
  static let today = "2026-01-12"

  /// The command that opens the demo's tray.
  var tray: String { "\(Self.program.path) --store \(store) --today \(Self.today)" }

  /// Makes a training store of six families; the first social worker's tray begins with the Evans children.
  func makeDemo() throws {
    try Self.run(Self.program.path, ["demo", "--store", store, "--today", Self.today, "--families", "6"])
  }

  /// Runs one of tmux' own commands in this session.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    try Self.run("/usr/bin/env", ["tmux", "-L", socket] + arguments)
  }

  /// What tmux knows of the window, such as `alternate_on`, `cursor_flag`, `cursor_x`.
  func property(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Where the cursor stands, as `column,row` from 0.
  func cursor() throws -> String { try tmux("display-message", "-p", "#{cursor_x},#{cursor_y}") }

  /// Sends a signal by its short name to the program in the window, and to nothing else.
  func signal(_ name: String) throws {
    let shell = try property("pane_pid")
    let child = try Self.run("/usr/bin/env", ["pgrep", "-P", shell, "-x", "waymark"])
    try Self.run("/bin/kill", ["-\(name)", child.trimmingCharacters(in: .newlines)])
  }

  /// Closes the terminal, as a line that drops does, and waits for the program in it to end.
  func close() throws {
    let shell = try property("pane_pid")
    let program = try Tmux.run("/usr/bin/env", ["pgrep", "-P", shell, "-x", "waymark"])
    try tmux("kill-server")
    try waitForEnd(of: program.trimmingCharacters(in: .newlines))
  }

  /// Waits until a process has ended.
  func waitForEnd(of process: String, seconds: Double = 10) throws {
    let end = Date().addingTimeInterval(seconds)
    while try Self.execute("/bin/kill", ["-0", process]).status == 0 {
      guard Date() < end else { throw Waiting.inVain("the end of \(process)") }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  /// Opens the last task of the tray, a report that nobody has begun, with the cursor in its first long text.
  func openReport(isNew: Bool) throws {
    try wait(for: "Work tray")
    try type("j", "j", "Enter")
    guard isNew else { return }
    try wait(for: "Start blank")
    try type("b")
    try wait(for: "Reason for the conference")
    try type("Tab")
    try wait(for: "▸ Reason for the conference")
  }

  /// A file's text once it is there whole, which is when it ends with a line that begins with `end`.
  func text(of name: String, seconds: Double = 10) throws -> String {
    let file = folder.appendingPathComponent(name)
    let limit = Date().addingTimeInterval(seconds)
    while Date() < limit {
      if let text = try? String(contentsOf: file, encoding: .utf8), text.contains("\nend") { return text }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw Waiting.inVain(name)
  }

  /// Waits until a look at the window comes out right; false where it never does.
  func eventually(seconds: Double = 5, _ isRight: () throws -> Bool) rethrows -> Bool {
    let limit = Date().addingTimeInterval(seconds)
    while Date() < limit {
      if try isRight() { return true }
      Thread.sleep(forTimeInterval: 0.03)
    }
    return false
  }
}

/// The colours of a captured screen.
struct CapturedColors {
  /// Each way a colour was asked for, such as `31`, `38;5;208` or `38;2;1;2;3`; back to the window's own is none.
  var used: Set<String> = []

  init(_ screen: String) {
    for sequence in screen.components(separatedBy: "\u{1B}[").dropFirst() {
      guard let end = sequence.firstIndex(where: { !$0.isNumber && $0 != ";" && $0 != ":" }), sequence[end] == "m"
      else { continue }
      var rest = sequence[..<end].split(whereSeparator: { $0 == ";" || $0 == ":" }).compactMap { Int($0) }[...]
      while let code = rest.popFirst() {
        switch code {
        case 38, 48:
          let more = rest.first == 5 ? 2 : 4
          used.insert(([code] + rest.prefix(more)).map(String.init).joined(separator: ";"))
          rest = rest.dropFirst(more)
        case 30...37, 40...47, 90...97, 100...107: used.insert("\(code)")
        default: break
        }
      }
    }
  }

  /// True when nothing but the eight colours that every colour terminal has is used.
  var areBasic: Bool {
    used.allSatisfy { Int($0).map { (30...37).contains($0) || (40...47).contains($0) } ?? false }
  }
}
