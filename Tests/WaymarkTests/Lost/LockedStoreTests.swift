import Foundation
import GRDB
import Testing

/// The real program on a store that another program writes to without end, while somebody types: whatever ends it, what
/// was typed is there afterwards.
@Suite(.serialized) struct LockedStoreTests {
  /// What ends the program.
  enum End: CaseIterable { case kill, hangUp, terminate, closedTerminal }

  private static let (before, after) = ("Before.", " While nothing could be written.")
  private let terminal: Tmux

  init() throws { terminal = try Tmux() }

  @Test(arguments: End.allCases) func aFormIsThereAfterwards(end: End) throws {
    let lock = try typeIntoALockedStore()
    try terminal.wait(for: "NOT KEPT: another program is writing to the store.")
    try terminal.wait(for: Self.before + Self.after)
    // No more than a second of typing is lost, as ever.
    if end == .kill { Thread.sleep(forTimeInterval: 1.1) }
    try play(end)
    try lock.release()
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: false)
    try terminal.wait(for: Self.before + Self.after)
    try terminal.wait(for: "Restored what you had typed")
    #expect(try drafts().isEmpty, "it is in the store now")
  }

  @Test(arguments: [End.hangUp, .closedTerminal]) func whatNothingWasSaidOfYetIsThereToo(end: End) throws {
    let lock = try typeIntoALockedStore()
    try terminal.wait(for: Self.before + Self.after)
    try play(end)
    try lock.release()
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: false)
    try terminal.wait(for: Self.before + Self.after)
  }

  @Test(arguments: End.allCases) func aDialogIsThereAfterwards(end: End) throws {
    try terminal.makeHeldConference()
    try open(isNew: true)
    let lock = try WriteLock(on: terminal.store)
    try terminal.type("text:\(Self.after)")
    try terminal.wait(for: Self.after)
    try waitForRefuge()
    if end == .kill { Thread.sleep(forTimeInterval: 1.1) }
    try play(end)
    try lock.release()
    try open(isNew: false)
    try terminal.wait(for: Self.after)
  }

  private func open(isNew: Bool) throws {
    try terminal.openAtConference("minutes", as: "mei.lin", time: "14:20")
    if isNew {
      try terminal.wait(for: "Start blank")
      try terminal.type("b")
    }
    try terminal.wait(for: "Actions (0)")
    try terminal.type("M-j")
    try terminal.wait(for: "By when")
  }

  /// Saves something in a form, has another program hold the store, and types on.
  private func typeIntoALockedStore() throws -> WriteLock {
    try terminal.makeDemo()
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: true)
    try terminal.type("text:\(Self.before)", "C-s")
    try terminal.wait(for: "Saved 1 answer")
    let lock = try WriteLock(on: terminal.store)
    try terminal.type("text:\(Self.after)")
    return lock
  }

  private func play(_ end: End) throws {
    switch end {
    case .kill:
      try terminal.signal("KILL")
      try terminal.wait(for: "[exit 137]")
    case .hangUp, .terminate:
      try terminal.signal(end == .hangUp ? "HUP" : "TERM")
      try terminal.wait(for: "[exit ")
    case .closedTerminal:
      try terminal.close()
    }
  }

  /// Waits for what is typed to lie outside the store; that it does is said until the next key only.
  private func waitForRefuge() throws {
    let end = Date().addingTimeInterval(10)
    while (try? drafts())?.isEmpty != false {
      guard Date() < end else { throw Tmux.Waiting.inVain("a file with what was typed") }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  private func drafts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: terminal.state + "/waymark/drafts")
  }
}

/// What another program does that begins to write to a store and does not end.
private final class WriteLock {
  private let queue: DatabaseQueue

  init(on store: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: store, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
  }

  func release() throws {
    try queue.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    try queue.close()
  }
}
