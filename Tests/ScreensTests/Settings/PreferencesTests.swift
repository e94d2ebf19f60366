import Definitions
import Terminal
import Testing
import Workflow

@testable import Screens

/// What a person's settings come to, compared with every screen.
@Suite("Own settings")
struct PreferencesTests {
  private func resolve(_ text: String) -> (preferences: Preferences, problems: [String]) {
    let (settings, unread) = SettingsLoader.read(SourceFile(path: "c.yaml", text: text))
    let (preferences, problems) = Preferences.resolve(settings)
    return (preferences, (unread + problems).map(\.description))
  }

  @Test(
    "every way to name a key",
    arguments: [
      ("a", Key.character("a")), ("A", .character("A")), ("é", .character("é")), ("Enter", .enter), ("return", .enter),
      ("Ctrl-S", .control("s")), ("^S", .control("s")), ("control-s", .control("s")), ("Alt-b", .alt("b")),
      ("Alt-B", .alt("B")), ("Page Up", .pageUp), ("PgUp", .pageUp), ("f5", .function(5)), ("F12", .function(12)),
      ("Space", .character(" ")), ("Shift-Tab", .backTab), ("↑", .up), ("Up", .up), ("Shift-Up", .shiftUp),
      ("Ctrl-Home", .controlHome), ("Ctrl-Space", .control(" ")), ("Esc", .escape), ("Delete", .delete),
    ])
  func names(name: String, key: Key) { #expect(Key(named: name) == key) }

  @Test(
    "what no terminal sends, or sends for another key, is no key",
    arguments: [
      "", "F13", "Ctrl-I", "^M", "Ctrl-[", "Ctrl-ß", "Hyper-x", "enterr", "\u{1B}", "ab",
    ])
  func noNames(name: String) { #expect(Key(named: name) == nil) }

  @Test("every key of every screen can be named as the key sheet does")
  func ownLabels() {
    for binding in Routes.everyScreen.flatMap(\.screen.bindings) + Binding.globals {
      for key in binding.keys where ![.control("h"), .control("i"), .control("m"), .control("j")].contains(key) {
        #expect(Key(named: key.label) == key, "\(key.label)")
      }
    }
  }

  @Test("own keys do what they are given to, and are shown")
  func keys() {
    let (preferences, problems) = resolve("keys:\n  pathway: [Z, F10]\n  help: F2x\n  summary: H\n")
    #expect(problems.count == 1)
    let shell = makeShell(session: World().session(), depth: .indexed, preferences: preferences)
    let size = Size(width: 80, height: 24)
    #expect(shell.render(size: size).text(row: 23).contains("Z pathway   H summary"))
    _ = shell.update(.key(.character("p")))
    #expect(shell.top.title == "Work tray")
    _ = shell.update(.key(.character("Z")))
    #expect(shell.top.title == "Pathway map")
    #expect(keySheet(preferences.keys).contains("| `Z`, `F10` | pathway |"))
  }

  @Test("keys can be exchanged")
  func exchange() {
    let (preferences, problems) = resolve("keys:\n  pathway: [s]\n  summary: [p]\n")
    #expect(problems == [])
    #expect(preferences.keys.keys == ["pathway": [.character("s")], "summary": [.character("p")]])
  }

  @Test(
    "what is wrong is said by line and left as it was",
    arguments: [
      (
        "keys:\n  open: [Z]\n  claim: [Z]\n",
        "c.yaml:3:11: error: \"Z\" is bound twice on \"Work tray\": to \"claim\" and to \"open\" [key-bound-twice]"
      ),
      (
        "keys:\n  open: p\n",
        "c.yaml:2:9: error: \"p\" is bound twice on \"Work tray\": to \"open\" and to \"pathway\" [key-bound-twice]"
      ),
      (
        "keys:\n  open: '?'\n",
        "c.yaml:2:9: error: \"?\" is bound twice on \"Work tray\": to \"open\" and to \"help\" [key-bound-twice]"
      ),
      (
        "keys:\n  claim: [Hyper-x]\n",
        "c.yaml:2:11: error: there is no key \"Hyper-x\" that a terminal sends; keys are named as the help does: a, Enter, "
          + "Tab, F5, Ctrl-S, Alt-b, Page Up [unknown-key-name]"
      ),
      (
        "keys:\n  clam: x\n",
        "c.yaml:2:3: error: no screen has an action \"clam\"; did you mean \"claim\"? [unknown-action]"
      ),
      (
        "theme: dork\n", "c.yaml:1:8: error: there is no theme \"dork\"; did you mean \"dark\"? [unknown-theme]"
      ),
      (
        "language: tlh\n", "c.yaml:1:11: error: there is no language \"tlh\"; known: en, cy [unknown-language]"
      ),
    ])
  func problems(text: String, problem: String) {
    let (preferences, problems) = resolve(text)
    #expect(problems == [problem])
    #expect(preferences.theme == .auto)
    #expect(preferences.keys.keys["claim"] == nil)
  }

  @Test("a language that is set goes before the locale's; one that is left open is nil")
  func language() {
    #expect(resolve("language: cy\n").preferences.language == .welsh)
    #expect(resolve("language: en\n").preferences.language == .english)
    #expect(resolve("theme: dark\n").preferences.language == nil)
    #expect(resolve("theme: dark\nlanguage: cym\n").preferences.language == nil)
    #expect(
      resolve("theme: dark\nlanguage: cym\n").problems == [
        "c.yaml:2:11: error: there is no language \"cym\"; did you mean \"cy\"? [unknown-language]"
      ])
  }

  @Test("settings that are wrong keep nobody from working: it is said at the start")
  func notice() {
    var preferences = Preferences()
    preferences.notice = "Your settings: c.yaml:1:1: error."
    let shell = makeShell(session: World().session(), depth: .indexed, preferences: preferences)
    let size = Size(width: 80, height: 24)
    #expect(shell.render(size: size).text(row: 22).contains("! Your settings: c.yaml:1:1: error."))
    _ = shell.update(.key(.down))
    #expect(!shell.render(size: size).text.contains("Your settings"))
  }
}
