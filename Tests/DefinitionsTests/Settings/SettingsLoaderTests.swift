import Definitions
import Foundation
import Testing

/// A person's own settings as their file says them, and what is wrong with it by line.
@Suite struct SettingsLoaderTests {
  private func read(_ text: String) -> (settings: Settings, problems: [String]) {
    let (settings, problems) = SettingsLoader.read(SourceFile(path: "config.yaml", text: text))
    return (settings, problems.map(\.description))
  }

  @Test func allThatCanBeSetIsRead() {
    let (settings, problems) = read(
      """
      # mine
      theme: dark
      language: en
      plain: no
      mouse: off
      tour: off
      keys:
        open: [Enter, o]
        help: F2
      """)
    #expect(problems == [])
    #expect(settings.theme?.text == "dark")
    #expect(settings.language?.text == "en")
    #expect(settings.plain == false)
    #expect(settings.mouse == false)
    #expect(settings.tour == false)
    #expect(settings.keys.map(\.action.text) == ["open", "help"])
    #expect(settings.keys.map { $0.keys.map(\.text) } == [["Enter", "o"], ["F2"]])
    #expect(settings.keys.first?.keys.last?.place.description == "config.yaml:8:17")
  }

  @Test(arguments: ["", "# nothing\n", "\n  # set\n\n"]) func aFileOfRemarksSetsNothing(text: String) {
    #expect(read(text).settings == Settings())
    #expect(read(text).problems == [])
  }

  @Test(arguments: [
    (
      "colour: dark",
      "config.yaml:1:1: error: a settings file has no key \"colour\"; known: theme, language, plain, mouse, tour, lock, keys [unknown-key]"
    ),
    (
      "themes: dark",
      "config.yaml:1:1: error: a settings file has no key \"themes\"; did you mean \"theme\"? [unknown-key]"
    ),
    (
      "theme: dark\ntheme: light",
      "config.yaml:2:1: error: the key \"theme\" was given before, on line 1 [duplicate-key]"
    ),
    ("mouse: maybe", "config.yaml:1:8: error: \"mouse\" is on or off [bad-value]"),
    ("theme: [dark]", "config.yaml:1:8: error: \"theme\" must be a text, not a list [wrong-type]"),
    ("- theme", "config.yaml:1:1: error: a settings file must be a group of keys, not a list [wrong-type]"),
    ("keys:\n  open: []", "config.yaml:2:9: error: \"open\" wants the name of a key, or a list of them [wrong-type]"),
    (
      "keys:\n  open:\n    a: b",
      "config.yaml:3:5: error: \"open\" wants the name of a key, or a list of them [wrong-type]"
    ),
  ])
  func whatIsWrongIsSaidByLine(text: String, problem: String) {
    #expect(read(text).problems == [problem])
  }

  @Test func whatIsWrongTakesNothingElseAway() {
    let (settings, problems) = read("theme: light\nmouse: maybe\nkeys:\n  open: {}\n  help: F2\n")
    #expect(problems.count == 2)
    #expect(settings.theme?.text == "light")
    #expect(settings.keys.map(\.action.text) == ["help"])
  }

  @Test func aFileThatCanNotBeReadIsSaidAndOneThatIsNotThereIsNone() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("config.yaml").path
    #expect(SettingsLoader.load(path)?.problems == nil)
    #expect(SettingsLoader.load(path + "/below")?.problems == nil)
    #expect(SettingsLoader.load(folder.path)?.problems.map(\.id) == [.unreadableFile])
    try Data([0x74, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
    #expect(SettingsLoader.load(path)?.problems.map(\.id) == [.notText])
    try String(repeating: "# long\n", count: 160_000).write(toFile: path, atomically: true, encoding: .utf8)
    #expect(SettingsLoader.load(path)?.problems.map(\.id) == [.tooLarge])
    try "theme: \u{7}".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(SettingsLoader.load(path)?.problems.map(\.id) == [.notText])
  }
}
