import Foundation
import Testing

/// The built program as lines of text on a terminal that can do no more than that.
@Suite struct PlainTerminalTests {
  private func store() throws -> (scratch: CommandLineTests.Scratch, path: String) {
    let scratch = try CommandLineTests.Scratch()
    let path = scratch.path("plain.store")
    let made = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "6")
    #expect(made.status == 0)
    return (scratch, path)
  }

  @Test func aWholeErrandIsDoneByReading() throws {
    let (scratch, path) = try store()
    _ = scratch
    let arguments = ["--plain", "--store", path, "--as", "amina.shah", "--today", "2026-01-12"]
    // A language that the system does not have keeps nobody from working.
    let program = try ProgramOnTerminal(arguments, terminal: "dumb", variables: ["LANG=tlh_QO.UTF-8"])
    try program.wait(for: "q quit, Ctrl-L reads the screen again")
    program.type("?")
    try program.wait(for: "Help: Work tray")
    program.type("\u{1B}")
    try program.wait(for: "Waymark: Work tray")
    program.type("f")
    try program.wait(for: "Find a family or a person")
    program.type("C0001\r")
    try program.wait(for: "Family summary")
    program.type("p")
    try program.wait(for: "Pathway map")
    program.read(milliseconds: 300)
    let text = program.text
    // No more than text, line ends and backspaces.
    #expect(!text.contains("\u{1B}"))
    for key in ["\u{1B}", "\u{1B}", "\u{1B}"] {
      program.type(key)
      program.read(milliseconds: 200)
    }
    #expect(!program.text.contains("\u{1B}"))
    program.type("q")
    #expect(program.exitStatus() == 0)
  }

  @Test func theSettingsAskForItToo() throws {
    let (scratch, path) = try store()
    try FileManager.default.createDirectory(atPath: scratch.path("waymark"), withIntermediateDirectories: true)
    try "plain: true\nkeys:\n  open: [Z]\n  claim: [Z]\n".write(
      toFile: scratch.path("waymark/config.yaml"), atomically: true, encoding: .utf8)
    let program = try ProgramOnTerminal(
      ["--store", path, "--as", "amina.shah", "--today", "2026-01-12"], terminal: "dumb",
      variables: ["XDG_CONFIG_HOME=\(scratch.folder.path)"])
    try program.wait(for: "config.yaml:4:11: error: \"Z\" is bound twice on \"Work tray\"")
    program.type("q")
    #expect(program.exitStatus() == 0)
  }
}
