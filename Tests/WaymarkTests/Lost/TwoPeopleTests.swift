import Foundation
import Testing

/// Two people, each at a program of their own, in one form of one store.
@Suite(.serialized) struct TwoPeopleTests {
  private let amina: Tmux
  private let grace: Tmux

  init() throws {
    amina = try Tmux()
    grace = try Tmux()
    try amina.makeDemo()
  }

  @Test func otherFieldsMergeAndTheSameIsReadSideBySide() throws {
    try amina.start(amina.tray)
    try amina.openReport(isNew: true)
    try amina.type("text:The home was warm.")
    try amina.type("C-s")
    try amina.wait(for: "Saved ")

    // The same worker's colleague in the same role, on another terminal.
    try grace.start("\(Tmux.program.path) --store \(amina.store) --as gareth.llwyd --today \(Tmux.today)")
    try grace.wait(for: "Work tray")
    try grace.type("2")
    try grace.type("/", "text:Write review meeting", "Enter")
    try grace.wait(for: "Write review meeting report")
    try grace.type("Enter")
    try grace.wait(for: "The home was warm.")
    // One writes in the text, the other in the table behind it.
    try grace.type("Tab", "Tab")
    try grace.wait(for: "▸ Family and household")
    try grace.type("a", "text:Dana Evans", "Escape", "C-s")
    try grace.wait(for: "Saved 1 answer")
    try amina.type("C-End", "text: It was clean.", "C-s")
    try amina.wait(for: "Gareth Llwyd's change came in: Family and household.")
    try amina.wait(for: "Dana Evans")

    // Now both in the text.
    try grace.type("BTab")
    try grace.wait(for: "▸ Reason for the conference")
    try grace.type("C-End", "text: Zoë was well.", "C-s")
    let shown = try grace.wait(for: "Amina Shah saved another answer meanwhile")
    #expect(shown.contains("Yours") && shown.contains("│ Saved by Amina Shah"), "\(shown)")
    try grace.type("M-g")
    try grace.wait(for: "Both are there now")
    try grace.type("C-s")
    try grace.wait(for: "Saved 1 answer")
    try amina.type("C-End", "text: Done.", "C-s")
    let after = try amina.wait(for: "Gareth Llwyd saved another answer meanwhile")
    #expect(after.contains("clean. {Zoë") && after.contains("{Done"), "\(after)")
    try amina.type("M-t")
    try amina.wait(for: "Decided;")
  }
}
