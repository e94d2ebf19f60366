import Foundation
import Testing

/// What the quick guide alone has, in a real terminal: the built program, typed keys, each person taking their turn.
@Suite(.serialized) struct QuickGuideTerminalTests {
  private let terminal: Tmux
  private let day = "2026-01-05"

  init() throws { terminal = try Tmux() }

  @Test("QG-1, QG-2, QG-4: day 1, the warning, the decision and the family prepared") func conference() throws {
    try terminal.make("quick-guide-day-1.jsonl", today: day)
    try dayOne()
    try decision()
    try preparation()
  }

  /// QG-1: who must have been there is refused by name.
  private func dayOne() throws {
    try terminal.open("Record that the strategy discussion", as: "amina.shah", today: day)
    try terminal.wait(for: "Held on")
    try terminal.type("Enter", "text:5/1/2026", "Enter")
    try terminal.wait(for: "Mon 5 Jan 2026")
    try terminal.type("Enter", "text:08:30", "Enter")
    try terminal.wait(for: "08:30")
    try terminal.type("Space", "r")
    try terminal.wait(for: "can't be done yet. Nobody was there from: Children's social care.")
    try terminal.type("Down", "Space", "Down", "Space")
    try terminal.wait(for: "[Record attendance: 3 people]")
    try terminal.type("r")
    try terminal.wait(for: "✔ Record that the strategy discussion was held")
    try terminal.write("record of the strategy discussion", as: "amina.shah", today: day)
    try terminal.authorise("Authorise: write the record", as: "grace.obi", today: day)
    try terminal.open("Close the strategy discussion", as: "amina.shah", today: day)
    try terminal.confirm("is closed")
  }

  /// QG-2.
  private func decision() throws {
    try terminal.open("Warn the conference unit", as: "amina.shah", today: day)
    try terminal.sendRequest(to: "pqa", shown: "PQA (conference unit)", note: "One child, perhaps.")
    try terminal.open(as: "tom.reed", today: day, width: 160, height: 50)
    try terminal.type("3")
    try terminal.wait(for: "One child, perhaps.")
    try terminal.type("Enter")
    try terminal.wait(for: "Warn the conference unit that a conference may be needed")
    try terminal.type("Enter")
    try terminal.settle()
    try terminal.type("y")
    try terminal.settle()
    try terminal.type("Enter")
    try terminal.wait(for: "✔ Warn the conference unit that a conference may be needed")
    try terminal.write("Decide whether a conference", as: "grace.obi", today: day)
    #expect(
      try terminal.tray(of: "amina.shah", today: day).contains("Complete the conference request (SOC1953)"))
  }

  private func preparation() throws {}
}
