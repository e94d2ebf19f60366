import Foundation
import Testing

/// A conference is booked in a real terminal, lane by lane: the built program, typed keys, each person taking their turn.
@Suite(.serialized) struct BookingScenarioTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try Tmux.run(Tmux.program.path, ["demo", "--store", terminal.store, "--today", "2026-01-05", "--families", "0"])
    let lines = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scenario/until-booking.jsonl")
    try Tmux.run(Tmux.program.path, ["apply", lines.path, "--store", terminal.store])
  }

  @Test("ECL-1 ECL-3 ECL-4 ECL-6 to ECL-9: from the convening sheet to the invitations") func booking() throws {
    try returnSheet()
    try check()
    try screen()
    try book()
    try invite()
  }

  /// ECL-3 and ECL-4: the sheet is filled in, and returned to the support team's inbox.
  private func returnSheet() throws {
    try terminal.open("convening sheet", as: "amina.shah", today: "2026-01-09")
    try startBlank()
    try terminal.type("a", "Enter", "text:Dana", "Enter")
    try terminal.wait(for: "Dana Carter, mother")
    try terminal.fillInAndFinalise(row: ["20/1/2026"])
    try terminal.open("Return the convening", as: "amina.shah", today: "2026-01-09")
    try send(to: "business", shown: "Conference business support (inbox)")
  }

  /// ECL-6: nothing is booked before the checks are ticked and the screening is done.
  private func check() throws {
    try terminal.open("Book chair", as: "tom.reed", today: "2026-01-12", team: true)
    try terminal.wait(for: "\"Complete the safety screening\" is not done.")
    try terminal.open("Complete the checks", as: "tom.reed", today: "2026-01-12", team: true)
    try terminal.wait(for: "[ ] Issues of safety noted")
    try terminal.type("A")
    try terminal.wait(for: "Everything is ticked.")
    try terminal.wait(for: "Tom Reed, Mon 12 Jan 2026")
    try terminal.open("Send the details", as: "tom.reed", today: "2026-01-12", team: true)
    try send(to: "duty", shown: "Duty principal officer (inbox)")
  }

  /// ECL-8: the duty principal officer has the details in her inbox, and screens them.
  private func screen() throws {
    try terminal.open("safety screening", as: "nadia.klein", today: "2026-01-13", team: true)
    try startBlank()
    try terminal.fillInAndFinalise(row: ["pick:Dana", "The conference"])
    try terminal.wait(for: "Finalised")
  }

  /// ECL-7 and ECL-1: a time away from Tue 20 January, which is to be avoided; then the board of three lanes.
  private func book() throws {
    try terminal.open("Book chair", as: "tom.reed", today: "2026-01-19", team: true)
    try terminal.wait(for: "Method               In person")
    try terminal.type("s")
    let times = try terminal.wait(for: "Wed 21 Jan 09:30")
    #expect(!times.contains("Tue 20 Jan"))
    try terminal.type("End", "Enter")
    try terminal.wait(for: "* Conference room")
    try terminal.type("u")
    try terminal.wait(for: "Initial conference is set for Fri 23 Jan 2026 12:00.")
    try terminal.type("b")
    let board = try terminal.wait(for: "Board: initial conference")
    let heads = board.split(separator: "\n").first { $0.contains("Principal officer") } ?? ""
    #expect(heads.contains("Social worker") && heads.contains("Conference business support"))
    for text in ["0-5", "5-10", "10-15", "✔ Book chair, diary slot and venue", "○ Record who attended"] {
      #expect(board.contains(text), "\(text)")
    }
    try terminal.type("Escape")
  }

  /// ECL-9: the mother and the school are invited, each to a part of the conference.
  private func invite() throws {
    try terminal.open("Send the invitations", as: "tom.reed", today: "2026-01-19", team: true)
    try terminal.wait(for: "0 of 2 invited; not yet: Dana Carter, Ruth Bell.")
    try terminal.type("Home", "Space", "m")
    try terminal.wait(for: "Invite Ruth Bell by")
    try terminal.type("text:E-mail", "Enter")
    try terminal.wait(for: "Invite Ruth Bell to")
    try terminal.type("Enter")
    try terminal.wait(for: "1 of 2 invited; not yet: Dana Carter.")
    let tray = try terminal.tray(of: "amina.shah", today: "2026-01-19")
    #expect(tray == ["Write initial conference report", "Make arrangements"])
  }

  private func startBlank() throws {
    try terminal.wait(for: "Start blank")
    try terminal.type("b")
    try terminal.wait(without: "Start blank")
  }

  /// Sends the request on the screen to whoever is typed.
  private func send(to typed: String, shown name: String) throws {
    try terminal.wait(for: "[ Send ]")
    try terminal.type("Enter", "text:\(typed)", "Enter")
    try terminal.wait(for: name)
    try terminal.type("C-s")
    try terminal.wait(for: "Sent to \(name).")
  }
}
