import Foundation
import Testing

/// The tray in a real terminal, with somebody else at work in the same store.
@Suite struct TrayTerminalTests {
  private let today = "2026-01-12"

  private func makeStore(_ tmux: Tmux) throws {
    try Tmux.run(Tmux.program.path, ["demo", "--store", tmux.store, "--today", today, "--families", "6"])
  }

  @Test func anothersChangeAppearsWithoutAKeyAndTheCursorStays() throws {
    let tmux = try Tmux()
    try makeStore(tmux)
    try tmux.open(as: "amina.shah", today: today)
    try tmux.type("Down")
    let row = try first(of: tmux)
    let rest = try tmux.screen().split(separator: "\n").dropFirst(4).prefix(1).joined()
    let given = try Tmux.execute(
      Tmux.program.path, ["apply", "-", "--store", tmux.store],
      input: #"{"command":"reassign-task","case":"\#(row.caseID)","task":"\#(row.task)","worker":"gareth.llwyd","#
        + #""by":"grace.obi","at":"2026-01-12T10:00:00Z"}"# + "\n")
    #expect(given.status == 0, "\(given.output)")
    // The row above is gone, and the one under the cursor moved up with the cursor on it.
    let end = Date().addingTimeInterval(10)
    var shown = ""
    while Date() < end {
      shown = try tmux.screen().split(separator: "\n").dropFirst(3).prefix(1).joined()
      if shown == rest { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(shown == rest)
    try tmux.type("n", "text:Seen.", "Enter")
    try tmux.wait(for: "Noted.")
    let screen = try tmux.screen()
    #expect(screen.contains("Amina Shah, 12 Jan 2026: Seen."))
  }

  @Test func aFilterIsTypedCompletedAndPutRight() throws {
    let tmux = try Tmux()
    try makeStore(tmux)
    try tmux.open(as: "grace.obi", today: today, width: 80, height: 24)
    try tmux.type("2", "/", "text:rle:chair")
    try tmux.wait(for: "There is no field \"rle\".")
    try tmux.type("C-u", "text:ki", "Tab", "Tab")
    try tmux.wait(for: "kind:work")
    try tmux.type("Tab", "Enter")
    try tmux.wait(for: "kind:request")
    try tmux.type("o", "text:fam", "Enter")
    try tmux.wait(for: "by family")
    try tmux.type("q")
    try tmux.wait(for: "[exit 0]")
  }

  /// The first task of Amina's tray.
  private func first(of tmux: Tmux) throws -> (caseID: String, task: String) {
    let output = try Tmux.run(
      Tmux.program.path,
      ["tray", "--store", tmux.store, "--today", today, "--as", "amina.shah", "--format", "json", "--limit", "1"])
    struct Row: Decodable {
      var caseID: String
      var task: String
    }
    let row = try #require(try JSONDecoder().decode([Row].self, from: Data(output.utf8)).first)
    return (row.caseID, row.task)
  }
}
