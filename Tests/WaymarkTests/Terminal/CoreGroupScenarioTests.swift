import Foundation
import Testing

/// The first core group in a real terminal: the built program, typed keys, from its members to the minutes' way out.
@Suite(.serialized) struct CoreGroupScenarioTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try Tmux.run(Tmux.program.path, ["demo", "--store", terminal.store, "--today", "2026-01-05", "--families", "0"])
    let lines = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scenario/until-first-core-group.jsonl")
    try Tmux.run(Tmux.program.path, ["apply", lines.path, "--store", terminal.store])
  }

  @Test("CG-1 to CG-3, CG-6 to CG-8: the first core group, its members, minutes and reports") func firstCoreGroup()
    throws
  {
    try organise()
    try hold()
    try minutes()
    try plan()
    try sendOut()
  }

  /// CG-1 and CG-2: the team manager serves it, and each member says how information is shared with them.
  private func organise() throws {
    try terminal.open("Organise the first", as: "amina.shah", today: "2026-01-27")
    try terminal.wait(for: "Team manager    Grace Obi")
    try terminal.type("M")
    try terminal.wait(for: "0 members")
    try join("Dana Carter", downs: 2, rights: 3, shown: "by hand")
    try join("Ruth Bell", downs: 3, rights: 1, shown: "secure e-mail")
    try terminal.type("Escape")
    try terminal.wait(for: "s find a time")
    try terminal.type("s")
    try terminal.wait(for: "Wed 28 Jan 09:30")
    try terminal.type("Down", "Down", "Enter")
    try terminal.wait(for: "* Wed 28 Jan 2026")
    try terminal.type("Home", "Down", "Down", "Enter", "text:School", "Enter")
    try terminal.wait(for: "* School")
    try terminal.type("u")
    try terminal.wait(for: "First core group is set for Wed 28 Jan 2026")
  }

  private func join(_ name: String, downs: Int, rights: Int, shown sharing: String) throws {
    try terminal.type("Home")
    for _ in 0..<downs { try terminal.type("Down") }
    try terminal.type("Enter")
    try terminal.wait(for: "Core group: \(name)")
    for _ in 0..<rights { try terminal.type("Right") }
    try terminal.type("C-s")
    try terminal.wait(for: "\(name): is now a member.")
    try terminal.wait(for: sharing)
  }

  /// The mother was there, the school was not.
  private func hold() throws {
    try terminal.open("Record who attended", as: "amina.shah", today: "2026-01-29")
    try terminal.wait(for: "Held on")
    try terminal.type("End", "Up", "Up", "Up", "Space", "r")
    try terminal.wait(for: "✔ Record who attended the first core group")
  }

  /// CG-3: the chair cannot take the notes.
  private func minutes() throws {
    try terminal.open("Complete the notes", as: "amina.shah", today: "2026-01-29")
    try startBlank()
    try terminal.fillInAndFinalise(
      rows: [["pick:Dana"], ["Visit", "Amina Shah", "12/2/2026"], ["11/3/2026"]],
      until: "can't be done yet.")
    try terminal.wait(for: "! Before it can be finalised: \"Chair\" and \"Note taker\" are the same person.")
    try terminal.type("Escape")
    try terminal.settle()
    for _ in 0..<12 { try terminal.type("PageUp") }
    try terminal.wait(for: "▸ Note taker")
    try terminal.type("Tab", "Enter", "text:Grace", "Enter")
    try terminal.wait(for: "Grace Obi, Children's social care")
    try terminal.type("F8")
    try terminal.confirm("Finalised")
  }

  /// CG-7: an action with all that makes it SMART.
  private func plan() throws {
    try terminal.open("Develop the detailed", as: "amina.shah", today: "2026-01-29")
    try startBlank()
    try terminal.fillInAndFinalise(
      row: ["", "Meals", "Eats three times a day", "Breakfast club", "From Monday", "Ruth Bell", "12/2/2026"])
    try terminal.wait(for: "Finalised")
  }

  /// CG-6 and CG-8: minutes and plan go to each in the agreed way, and the school owes a report.
  private func sendOut() throws {
    try terminal.open("Collect the reports", as: "amina.shah", today: "2026-01-29")
    try terminal.wait(for: "Ruth Bell")
    try terminal.type("Enter")
    try terminal.wait(for: "^S")
    try terminal.type("C-s")
    try terminal.wait(for: "received 29 Jan 2026")
    try terminal.open("Send minutes", as: "amina.shah", today: "2026-01-29")
    try terminal.wait(for: "Dana Carter")
    try terminal.type("C-a", "Enter")
    try terminal.wait(for: "^S")
    try terminal.type("C-s")
    let sent = try terminal.wait(for: "2 of 2 settled")
    #expect(sent.contains("sent 29 Jan 2026, by hand") && sent.contains("sent 29 Jan 2026, secure e-mail"))
    let tray = try terminal.tray(of: "amina.shah", today: "2026-01-29")
    #expect(tray.first == "Choose the next core group", "of the first core group nothing else is left but to close it")
  }

  private func startBlank() throws {
    try terminal.wait(for: "Start blank")
    try terminal.type("b")
    try terminal.wait(without: "Start blank")
  }
}
