import Foundation
import Testing

/// What the quick guide alone has, in a real terminal: the built program, typed keys, each person taking their turn.
@Suite(.serialized) struct QuickGuideTerminalTests {
  private let terminal: Tmux
  private let day = "2026-01-05"

  init() throws { terminal = try Tmux() }

  @Test("QG-1, QG-2: day 1, the early warning and the decision") func decision() throws {
    try terminal.make("quick-guide-day-1.jsonl", today: day)
    try dayOne()
    try warn()
    try terminal.write("Decide whether a conference", as: "grace.obi", today: day)
    #expect(
      try terminal.tray(of: "amina.shah", today: day).contains("Complete the conference request (SOC1953)"))
  }

  @Test("QG-4, QG-5: the family is prepared, and the chair alerted that the report is late") func preparation() throws {
    let day = "2026-01-15"
    try terminal.make("quick-guide-conference.jsonl", today: day)
    try terminal.open("Prepare the family", as: "amina.shah", today: day)
    try terminal.wait(for: "[ ] Information pack taken out, the process explained")
    try terminal.type("Space")
    try terminal.wait(for: "1 of 7 ticked")
    try terminal.type("A")
    try terminal.wait(for: "[✔] Information pack taken out, the process explained")
    try terminal.open("Alert the chair", as: "amina.shah", today: day)
    try terminal.sendRequest(to: "owen", shown: "Owen Price", note: "The school is late.")
    try terminal.open("Discuss the case", as: "owen.price", today: day)
    try terminal.confirm("Done: discuss the case")
    try answerRequest("The school is late.", as: "owen.price", "Alert the chair that the report", today: day)
    let tray = try terminal.tray(of: "amina.shah", today: day)
    #expect(!tray.contains("Prepare the family for the conference"))
    #expect(tray.contains("Share the report with the family"))
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
  private func warn() throws {
    try terminal.open("Warn the conference unit", as: "amina.shah", today: day)
    try terminal.sendRequest(to: "pqa", shown: "PQA (conference unit)", note: "One child, perhaps.")
    try answerRequest("One child, perhaps.", as: "tom.reed", "Warn the conference unit", today: day)
  }

  /// Opens a request that asks for nothing more in the tab of requests, and says that it is done.
  private func answerRequest(_ note: String, as worker: String, _ title: String, today: String) throws {
    try terminal.open(as: worker, today: today, width: 160, height: 50)
    try terminal.type("3")
    try terminal.wait(for: note)
    try terminal.type("Enter")
    try terminal.wait(for: "● \(title)")
    try terminal.type("Enter")
    try terminal.wait(for: "y done")
    try terminal.type("y", "Enter")
    try terminal.wait(for: "✔ \(title)")
  }
}
