import Casework
import Foundation
import Storage
import Testing
import Workflow

/// The same worker at two terminals, in the same form of one store, and both end.
@Suite(.serialized) struct TwoTerminalsTests {
  private let first: Tmux
  private let second: Tmux

  init() throws {
    first = try Tmux()
    second = try Tmux()
    try first.makeDemo()
  }

  @Test func neitherLosesALine() throws {
    try first.start(first.tray)
    try first.openReport(isNew: true)
    try first.type("text:Before.", "C-s")
    try first.wait(for: "Saved 1 answer")
    try second.start(first.tray, environment: ["XDG_STATE_HOME=\(first.state)", "XDG_DATA_HOME=\(first.folder.path)"])
    try second.openReport(isNew: false)
    try second.wait(for: "▸ Reason for the conference")

    try first.type("text: Typed first.")
    #expect(try first.eventually { try isKept("Typed first.") })
    try second.type("text: Typed second.")
    try second.wait(for: "NOT KEPT: you are typing into it at another terminal too.")
    #expect(try isKept("Typed first."))

    for terminal in [first, second] {
      try terminal.signal("HUP")
      try terminal.wait(for: "[exit ")
    }
    try first.start(first.tray)
    try first.openReport(isNew: false)
    // Their clocks are stopped: whichever it is, the other is not lost.
    let shown = try first.wait(for: "what you typed at another terminal")
    let isFirst = shown.contains("Before. Typed first.")
    #expect(isFirst || shown.contains("Before. Typed second."), "\(shown)")
    try first.type("C-s")
    try first.wait(for: "Saved 1 answer")
    try first.type("Escape", "Escape")
    try first.openReport(isNew: false)
    let both = try first.wait(for: "saved another answer meanwhile")
    #expect(both.contains("{first") && both.contains("{second"), "\(both)")
    try first.type("M-m", "C-s")
    try first.wait(for: "Saved 1 answer")
    try first.wait(for: isFirst ? "Before. Typed second." : "Before. Typed first.")
  }

  /// True where the store holds a text that was typed and not saved.
  private func isKept(_ text: String) throws -> Bool {
    let draft = try SQLiteStore(opening: first.store, readOnly: true).latestDraft(by: "amina.shah")
    return draft?.answers.values.contains { $0.text?.contains(text) == true } == true
  }
}
