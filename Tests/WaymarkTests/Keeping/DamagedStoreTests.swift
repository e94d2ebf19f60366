import Foundation
import GRDB
import Storage
import Testing

@testable import waymark

/// The real program on a store with a page that can't be read, and on one of an earlier layout.
@Suite(.serialized) struct DamagedStoreTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  /// Writes over the first page of a table or an index.
  private func damage(_ name: String) throws {
    let queue = try DatabaseQueue(path: terminal.store)
    let page = try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name])
    }
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: terminal.store))
    let start = (try #require(page) - 1) * 4_096
    bytes.replaceSubrange(start..<(start + 4_096), with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: URL(fileURLWithPath: terminal.store))
  }

  @Test func theScreenSaysWhatIsLostAndGoesOnReading() throws {
    try damage("tray_mine")
    try terminal.start(terminal.tray, width: 80, height: 24)
    let notice = try terminal.wait(for: "The store is damaged")
    #expect(notice.contains("Not whole: trays."), "\(notice)")
    #expect(notice.contains("Every case can"), "\(notice)")
    try terminal.type("Escape")
    try terminal.type("2")
    try terminal.wait(for: "[2 Team")
    try terminal.wait(for: "DAMAGED, READ ONLY")
    try terminal.wait(for: "Enter open")
  }

  @Test func commandsSayItToo() throws {
    try damage("meeting")
    let checked = try CommandLineTests.waymark("store", "check", "--store", terminal.store)
    #expect(checked.status == 1)
    #expect(checked.errors.contains("This store is damaged. It is read as far as it can be, and nothing is written"))
    #expect(checked.errors.contains("Not whole: meetings."))
    let new = terminal.folder.appendingPathComponent("new.store").path
    let salvaged = try CommandLineTests.waymark("salvage", terminal.store, new)
    #expect(salvaged.status == 0, "\(salvaged)")
    #expect(salvaged.output.hasPrefix("Salvaged "))
    let sound = try CommandLineTests.waymark("store", "check", "--store", new)
    #expect(sound.output == "Nothing is wrong with the file: \(new)\n")
    let again = try CommandLineTests.waymark("salvage", terminal.store, new)
    #expect(again.errors == "Error: \(new) exists already; nothing was changed.\n")
    let text = terminal.folder.appendingPathComponent("a.txt").path
    try String(repeating: "no store at all ", count: 1_000).write(toFile: text, atomically: true, encoding: .utf8)
    let none = try CommandLineTests.waymark("salvage", text, new + "2")
    #expect(none.errors == "Error: No entry can be read in \(text): nothing was made. Restore a backup.\n")
  }

  @Test func anOlderStoreIsNotTouchedWithoutRoomForACopy() throws {
    let queue = try DatabaseQueue(path: terminal.store)
    let version = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } ?? 0
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = \(version - 1); PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
    let copy = "\(terminal.store).before-layout-\(version)"
    let line = "ulimit -f 128; exec '\(Tmux.program.path)' tray --store '\(terminal.store)' --today \(Tmux.today)"
    let full = try Tmux.execute("/bin/sh", ["-c", line])
    #expect(full.status == 1)
    #expect(
      full.errors.hasPrefix(
        "Error: \(terminal.store) is of an earlier version of Waymark. It is brought up to date once a copy of it lies "
          + "beside it, and \(copy) can't be written: "), "\(full.errors)")
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(
      try DatabaseQueue(path: terminal.store).read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
        == version - 1)
  }
}
