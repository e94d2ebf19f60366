import Foundation
import Glibc
import Testing

/// The real program on a store whose disk has no room, or that can't be written, while somebody types.
@Suite(.serialized) struct FullDiskTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  @Test(arguments: FullDisk.Way.possible) fileprivate func aFullDiskIsSaidAndLosesNothing(way: FullDisk.Way) throws {
    let disk = try FullDisk(for: terminal, way)
    try terminal.start(disk.command)
    try terminal.openReport(isNew: true)
    try terminal.type("text:Before.")
    try terminal.type("C-s")
    try terminal.wait(for: "Saved 1 answer")
    try disk.fill()
    try terminal.type("text: While there was no room, this was typed.")
    try terminal.wait(for: "NOT KEPT: ")
    try terminal.type("C-s")
    try terminal.wait(for: "Not saved: ")
    // To a file elsewhere, from the notice.
    let file = terminal.folder.appendingPathComponent("typed.txt").path
    try terminal.type("F12")
    try terminal.wait(for: "Write what is typed to a file")
    try terminal.type("C-u", "text:\(file)", "Enter")
    try terminal.wait(for: "Written to")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("Before. While there was no room, this was typed."), "\(text)")
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    // It is not left by mistake.
    try terminal.type("Escape", "Escape")
    try terminal.wait(for: "Leave and lose it?")
    try terminal.type("n")
    try disk.empty()
    try terminal.wait(for: "There is room again")
    try terminal.signal("KILL")
    try terminal.wait(for: "[exit 137]")
    try terminal.start(disk.command)
    try terminal.openReport(isNew: false)
    try terminal.wait(for: "Before. While there was no room, this was typed.")
  }

  @Test(arguments: FullDisk.Way.possible, ["HUP", "TERM"])
  fileprivate func aHangUpWhileTheDiskIsFullLosesNothing(way: FullDisk.Way, signal: String) throws {
    let disk = try FullDisk(for: terminal, way)
    try terminal.start(disk.command)
    try terminal.openReport(isNew: true)
    try terminal.type("text:Before.")
    try terminal.type("C-s")
    try terminal.wait(for: "Saved 1 answer")
    try disk.fill()
    try terminal.type("text: And then.")
    try terminal.wait(for: "NOT KEPT: ")
    try terminal.signal(signal)
    try terminal.wait(for: "[exit ")
    let folder = terminal.state + "/waymark/drafts"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 1)
    var status = stat()
    #expect(stat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
    #expect(stat("\(folder)/\(files.first ?? "")", &status) == 0 && status.st_mode & 0o777 == 0o600)
    try disk.clear()
    try terminal.start(disk.command)
    try terminal.openReport(isNew: false)
    try terminal.wait(for: "Before. And then.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, "it is in the store now")
  }

  @Test func aStoreThatIsGoneLosesNothingUntilTheFormIsLeft() throws {
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: true)
    try terminal.type("text:Typed.")
    try terminal.wait(for: "Typed.")
    let away = terminal.folder.appendingPathComponent("away").path
    try FileManager.default.createDirectory(atPath: away, withIntermediateDirectories: true)
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: terminal.store + suffix) {
      try FileManager.default.moveItem(atPath: terminal.store + suffix, toPath: away + "/test.store" + suffix)
    }
    try terminal.type("text: More.")
    try terminal.wait(for: "NOT KEPT: the store is gone")
    try terminal.type("Escape", "Escape")
    try terminal.wait(for: "Leave and lose it?")
    try terminal.type("n")
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: away + "/test.store" + suffix) {
      try FileManager.default.moveItem(atPath: away + "/test.store" + suffix, toPath: terminal.store + suffix)
    }
    try terminal.wait(for: "There is room again")
    try terminal.type("Escape", "Escape")
    try terminal.wait(for: "Work tray")
    try terminal.type("Enter")
    try terminal.wait(for: "Typed. More.")
  }
}

/// A store that can be left no room, and given room again.
private final class FullDisk {
  /// How it is left none.
  enum Way {
    /// No file that the program writes may grow any further: everybody may ask for that.
    case limit
    /// A small file system of its own is full, where this process may mount one.
    case mount
    /// Each write gives an error, as a disk does that is about to fail.
    case errors

    /// The ways that there are on this machine; the first is everywhere.
    static let possible: [Way] = {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mount-\(UUID().uuidString)").path
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      guard FullDisk.mount(folder, size: "1m") else { return [.limit, .errors] }
      _ = try? Tmux.run("/usr/bin/env", ["umount", folder])
      return [.limit, .mount, .errors]
    }()
  }

  private let terminal: Tmux
  private let way: Way
  private var folder: String { terminal.folder.appendingPathComponent("disk").path }
  private var filler: String { folder + "/filler" }

  init(for terminal: Tmux, _ way: Way) throws {
    (self.terminal, self.way) = (terminal, way)
    let folder = terminal.folder.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if way == .mount, !FullDisk.mount(folder, size: "24m") { throw NotMounted() }
    try FileManager.default.copyItem(atPath: terminal.store, toPath: store)
  }

  private struct NotMounted: Error {}

  private static func mount(_ folder: String, size: String) -> Bool {
    let arguments = ["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder]
    return (try? Tmux.execute("/usr/bin/env", arguments))?.status == 0
  }

  deinit {
    _ = try? Tmux.run("/usr/bin/env", ["tmux", "-L", terminal.socket, "kill-server"])
    if way == .mount { _ = try? Tmux.run("/usr/bin/env", ["umount", "-l", folder]) }
  }

  var store: String { terminal.folder.appendingPathComponent("disk/test.store").path }
  var command: String {
    let faults =
      way == .errors
      ? "env LD_PRELOAD=\((try? FaultShim.library()) ?? "") FAULT_ON=test.store FAULT_CALL=any FAULT_WHEN=\(filler) "
      : ""
    return "\(faults)\(Tmux.program.path) --store \(store) --today \(Tmux.today)"
  }

  /// Leaves no room.
  func fill() throws {
    if way == .limit { return try limit("1024:") }
    let file = open(filler, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    guard way == .mount else { return }
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
  }

  /// Gives room again.
  func empty() throws {
    if way == .limit { return try limit("unlimited:") }
    try FileManager.default.removeItem(atPath: filler)
  }

  /// Gives room again to a program that is started next: a limit was that of the one that ended.
  func clear() throws {
    if way != .limit { try empty() }
  }

  private func limit(_ size: String) throws {
    let child = try Tmux.run(
      "/usr/bin/env", ["pgrep", "-P", try terminal.property("pane_pid"), "-x", "waymark"])
    try Tmux.run(
      "/usr/bin/env", ["prlimit", "--pid", child.trimmingCharacters(in: .newlines), "--fsize=\(size)"])
  }
}
