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
    try terminal.wait(for: "Half a sen")
    #expect(try leftFolders() == [])
    try openAgain(["EDITOR=no-such-editor"])
    try terminal.type("M-e")
    try terminal.wait(for: "can't be started: the text is as it was.")
    try terminal.wait(for: "Half a sen")
    try openAgain(["EDITOR=", "VISUAL="])
    try terminal.type("M-e")
    try terminal.wait(for: "No editor is set: put the name of yours into VISUAL or EDITOR.")
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
