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

  /// A disk of its own where this process may make one; else no file of the program may grow past what the store has.
  @Test func aFullDiskIsSaidAndLosesNothing() throws {
    let disk = try FullDisk(for: terminal)
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

/// A way to leave a store no room, and to give it room again: a small file system where this process may mount one,
/// and everywhere a limit to the size of the files that the program writes.
private final class FullDisk {
  private let terminal: Tmux
  private let isMounted: Bool
  private var folder: String { terminal.folder.appendingPathComponent("disk").path }
  private var filler: String { folder + "/filler" }

  init(for terminal: Tmux) throws {
    self.terminal = terminal
    let folder = terminal.folder.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mount = try Tmux.execute("/usr/bin/env", ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder])
    isMounted = mount.status == 0
    try FileManager.default.copyItem(atPath: terminal.store, toPath: store)
  }

  deinit {
    _ = try? Tmux.run("/usr/bin/env", ["tmux", "-L", terminal.socket, "kill-server"])
    if isMounted { _ = try? Tmux.run("/usr/bin/env", ["umount", "-l", folder]) }
  }

  var store: String { terminal.folder.appendingPathComponent("disk/test.store").path }
  var command: String { "\(Tmux.program.path) --store \(store) --today \(Tmux.today)" }

  /// Leaves no room.
  func fill() throws {
    guard isMounted else { return try limit("1024:unlimited") }
    let file = open(filler, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
  }

  /// Gives room again.
  func empty() throws {
    guard isMounted else { return try limit("unlimited:unlimited") }
    try FileManager.default.removeItem(atPath: filler)
  }

  private func limit(_ size: String) throws {
    let child = try Tmux.run(
      "/usr/bin/env", ["pgrep", "-P", try terminal.property("pane_pid"), "-x", "waymark"])
    try Tmux.run(
      "/usr/bin/env", ["prlimit", "--pid", child.trimmingCharacters(in: .newlines), "--fsize=\(size)"])
  }
}
