import Foundation
import Testing

/// A report written in a real terminal: typed, selected, cut, pasted, undone, replaced and saved, and what the store
/// then holds.
@Suite(.serialized) struct WritingTests {
  @Test func whatIsWrittenIsWhatIsKept() throws {
    let terminal = try Tmux()
    try terminal.makeDemo()
    try terminal.start(terminal.tray)
    try terminal.openReport(isNew: true)
    try terminal.type("text:Mum rang the school. Mum came at nine.")
    try terminal.wait(for: "came at nine.")
    // By the keys that a terminal tells with Shift, and by the mark key.
    try terminal.type("C-S-Left", "S-Left", "C-x")
    try terminal.wait(for: "Cut: 6 characters")
    try terminal.type("Home", "C-Space", "M-f", "C-c")
    try terminal.wait(for: "Copied: 3 characters")
    try terminal.type("Escape", "End", "text: ", "C-v", "M-z")
    try terminal.wait(without: "at Mum")
    try terminal.type("C-v")
    try terminal.wait(for: "came at Mum")
    try terminal.type("M-r", "text:mum", "Tab", "text:Dana")
    try terminal.wait(for: "1 of 3")
    try terminal.type("M-a")
    try terminal.wait(for: "3 places replaced")
    try terminal.type("Escape", "C-s")
    try terminal.wait(for: "Saved")
    let kept = try journals(of: "amina.shah", in: terminal)
    #expect(kept.contains { $0.contains("Dana rang the school. Dana came at Dana") })
  }

  /// The journals of the cases in somebody's tray, as the store has them.
  private func journals(of worker: String, in terminal: Tmux) throws -> [String] {
    let options = ["--store", terminal.store, "--as", worker, "--today", Tmux.today, "--format", "json"]
    let tray = try Tmux.run(Tmux.program.path, ["tray"] + options)
    let rows = try JSONSerialization.jsonObject(with: Data(tray.utf8)) as? [[String: Any]] ?? []
    let cases = Set(rows.compactMap { $0["caseID"] as? String })
    let trail = options.map { $0 == worker ? "rosa.diaz" : $0 }
    return try cases.map { try Tmux.run(Tmux.program.path, ["audit", $0] + trail) }
  }
}
