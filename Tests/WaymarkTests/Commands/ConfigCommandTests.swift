import Foundation
import Testing

/// `waymark config check`, `waymark keys` and `--theme` as somebody types them.
@Suite struct ConfigCommandTests {
  typealias Scratch = CommandLineTests.Scratch

  private func run(_ arguments: String..., settings: Scratch) throws -> (status: Int32, output: String, errors: String)
  {
    try Tmux.execute(
      Tmux.program.path, arguments, environment: ["XDG_CONFIG_HOME": settings.folder.path])
  }

  private func settings(_ text: String) throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("waymark"), withIntermediateDirectories: true)
    try text.write(toFile: scratch.path("waymark/config.yaml"), atomically: true, encoding: .utf8)
    return scratch
  }

  @Test func everyProblemIsSaidByLine() throws {
    let scratch = try settings("theme: dork\nlanguage: tlh\nkeys:\n  open: [Z]\n  claim: [Z]\n")
    let file = scratch.path("waymark/config.yaml")
    let result = try run("config", "check", settings: scratch)
    #expect(result.status == 1)
    #expect(
      result.output == """
        \(file):1:8: error: there is no theme "dork"; did you mean "dark"? [unknown-theme]
        \(file):2:11: error: there is no language "tlh"; known: en, cy [unknown-language]
        \(file):5:11: error: "Z" is bound twice on "Work tray": to "claim" and to "open" [key-bound-twice]

        """)
    let other = scratch.path("other.yaml")
    try "theme: light\n".write(toFile: other, atomically: true, encoding: .utf8)
    #expect(try run("config", "check", other, settings: scratch).output == "No problems.\n")
  }

  @Test func withoutAFileThereIsNothingToCheck() throws {
    let scratch = try Scratch()
    let result = try run("config", "check", settings: scratch)
    #expect(result.status == 1)
    #expect(
      result.errors == "Error: There is no file \(scratch.path("waymark/config.yaml")); "
        + "without one everything is as the program has it.\n")
  }

  @Test func theKeySheetHasOnesOwnKeys() throws {
    let scratch = try settings("keys:\n  pathway: [Z]\n  open: Hyper-x\n")
    let result = try run("keys", settings: scratch)
    #expect(result.status == 0)
    #expect(result.output.contains("| `Z` | pathway | Show the family's pathway map | `pathway` |"))
    #expect(result.output.contains("| `Enter` | open |"))
    #expect(result.errors.contains("config.yaml:3:9: error: there is no key \"Hyper-x\""))
  }

  @Test func anUnknownThemeIsNamedBeforeAnythingIsOpened() throws {
    let scratch = try Scratch()
    let result = try run("--theme", "purple", settings: scratch)
    #expect(result.status == 1)
    #expect(
      result.errors
        == "Error: There is no theme purple; there are: auto, dark, light, high-contrast, colour-blind, mono.\n")
  }
}
