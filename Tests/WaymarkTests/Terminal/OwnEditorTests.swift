import Foundation
import Testing

/// A long text that is written in the person's own editor.
@Suite(.serialized) struct OwnEditorTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  /// A script that stands for an editor; what it sees of its file goes to `seen`.
  private func editor(_ script: String) throws -> String {
    let file = terminal.folder.appendingPathComponent("editor.sh")
    try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  private func openReport(_ variables: [String]) throws {
    try terminal.start(terminal.tray, environment: variables + ["TMPDIR=\(terminal.folder.path)"])
    try terminal.openReport(isNew: true)
    try terminal.type("text:Half a sen")
    try terminal.wait(for: "Half a sen")
  }

  @Test func theTerminalIsLentAndTheTextComesBack() throws {
    let script = try editor(
      """
      stat -c "%a" "$1" "$(dirname "$1")" > "$TMPDIR/seen"
      echo end >> "$TMPDIR/seen"
      printf 'EDITING\\n'
      read line
      printf 'tence, and "%s".\\nA second line.\\n' "$line" >> "$1"
      """)
    try openReport(["VISUAL=\(script)"])
    try terminal.type("M-e")
    let lent = try terminal.wait(for: "EDITING")
    #expect(!lent.contains("Evans"), "nobody's name stays on the editor's screen:\n\(lent)")
    #expect(try terminal.text(of: "seen") == "600\n700\nend\n")
    try terminal.type("text:so on", "Enter")
    try terminal.wait(for: "Half a sentence, and \"so on\".")
    try terminal.wait(for: "A second line.")
    try terminal.wait(for: "Taken over from the editor")
    try terminal.type("text:!")
    #expect(try leftFolders() == [], "the file is gone")
    try terminal.type("M-z", "M-z")
    try terminal.wait(without: "A second line.")
    try terminal.wait(for: "Half a sen")
  }

  @Test func anEditorThatFailsOrIsMissingLosesNothing() throws {
    let script = try editor("echo gone > \"$1\"; exit 3")
    try openReport(["EDITOR=\(script)"])
    try terminal.type("M-e")
    try terminal.wait(for: "ended with an error (3)")
    #expect(try leftFolders() == [])
    let file = try kept()
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "gone\n")
    let shown = try terminal.screen().filter { !$0.isWhitespace && $0 != "│" }
    #expect(shown.contains(file), "it is said where:\n\(shown)")
    try terminal.type("Enter")
    try terminal.wait(for: "Half a sen")
    try openAgain(["EDITOR=no-such-editor"])
    try terminal.type("M-e")
    try terminal.wait(for: "can't be started: the text is as it was.")
    try terminal.wait(for: "Half a sen")
    try openAgain(["EDITOR=", "VISUAL="])
    try terminal.type("M-e")
    try terminal.wait(for: "No editor is set: put the name of yours into VISUAL or EDITOR.")
  }

  @Test func whatWasSavedInAnEditorThatIsKilledStaysAndIsSaidAgain() throws {
    let script = try editor("echo tence. >> \"$1\"; kill -9 $$")
    try openReport(["EDITOR=\(script)"])
    try terminal.type("M-e")
    try terminal.wait(for: "ended with an error (137)")
    #expect(try String(contentsOfFile: kept(), encoding: .utf8) == "Half a sentence.\n")
    try terminal.start(terminal.tray)
    try terminal.wait(for: "What you last saved in your editor is in")
  }

  /// What ends the program while the editor has the terminal.
  enum End: CaseIterable { case hangUp, terminate, closedTerminal }

  @Test(arguments: End.allCases) func whatWasSavedByTheEndIsThereAfterwards(end: End) throws {
    let script = try editor("printf 'tence, and more.' >> \"$1\"; echo EDITING; read line")
    try openReport(["EDITOR=\(script)"])
    try terminal.type("M-e")
    try terminal.wait(for: "EDITING")
    switch end {
    case .hangUp, .terminate:
      try terminal.signal(end == .hangUp ? "HUP" : "TERM")
      try terminal.wait(for: "[exit ")
    case .closedTerminal:
      try terminal.close()
    }
    try terminal.start(terminal.tray)
    let tray = try terminal.wait(for: "Work tray")
    #expect(!tray.contains("What you last saved in your editor"), "it is taken over:\n\(tray)")
    try terminal.openReport(isNew: false)
    try terminal.wait(for: "Half a sentence, and more.")
  }

  @Test func whatWasSavedWhenTheProgramIsKilledIsSaidWhenItIsStartedNext() throws {
    let script = try editor("printf 'tence.' >> \"$1\"; echo EDITING; read line")
    try openReport(["EDITOR=\(script)"])
    try terminal.type("M-e")
    try terminal.wait(for: "EDITING")
    try terminal.signal("KILL")
    try terminal.wait(for: "[exit 137]")
    try terminal.start(terminal.tray)
    try terminal.wait(for: "What you last saved in your editor is in")
    let folder = try #require(try leftFolders().first)
    let file = terminal.folder.appendingPathComponent("\(folder)/text.txt")
    #expect(try String(contentsOf: file, encoding: .utf8) == "Half a sentence.")
  }

  /// The file of an editor that ended badly, where it stays.
  private func kept() throws -> String {
    let drafts = terminal.state + "/waymark/drafts"
    let folders = try FileManager.default.contentsOfDirectory(atPath: drafts).filter { $0.hasPrefix("editor.") }
    #expect(folders.count == 1)
    return "\(drafts)/\(folders.first ?? "")/text.txt"
  }

  private func openAgain(_ variables: [String]) throws {
    try terminal.start(terminal.tray, environment: variables)
    try terminal.openReport(isNew: false)
    try terminal.wait(for: "Half a sen")
  }

  private func leftFolders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: terminal.folder.path).filter { $0.hasPrefix("waymark.") }
  }
}
