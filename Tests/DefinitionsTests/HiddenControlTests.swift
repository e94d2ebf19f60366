import Definitions
import Testing

/// Control characters that are escaped in a file, or turn its text around, are no text of a definition.
@Suite struct HiddenControlTests {
  private func problems(_ text: String) -> [String] {
    DefinitionReader.read([SourceFile(path: "note.yaml", text: text)]).problems.map(\.description)
  }

  @Test(
    "an escaped control character is refused at its place",
    arguments: [
      (#"title: "\e[2J""#, "U+001B"), (#"title: "\x9b2J""#, "U+009B"), (#"title: "\u202edrow""#, "U+202E"),
      (#"title: "a\0b""#, "U+0000"), (#"title: "\L""#, "U+2028"),
    ])
  func escaped(line: String, code: String) {
    #expect(
      problems("form: note\n\(line)\n")
        .contains("note.yaml:2:8: error: the control character \(code) is not text [not-text]"))
  }

  @Test("so is one in a key") func inKeys() {
    #expect(
      problems("form: note\n\"\\e[2J\": x\n")
        .contains("note.yaml:2:1: error: the control character U+001B is not text [not-text]"))
  }

  @Test("one in a key that is given twice is not said") func inKeysGivenTwice() {
    #expect(
      problems("form: note\n\"\\e[2J\": x\n\"\\e[2J\": y\n")
        == ["note.yaml:2:1: error: the key \"\u{FFFD}[2J\" is given twice [duplicate-key]"])
  }

  @Test("what turns the text around is refused, however it is written") func directions() {
    #expect(
      problems("form: note\ntitle: a\u{202E}b\n")
        == ["note.yaml:2:9: error: the control character U+202E is not text [not-text]"])
  }

  @Test("a key of several lines is quoted on one") func keysOfSeveralLines() {
    let problems = SettingsLoader.read(SourceFile(path: "s.yaml", text: "\"a\\nother.yaml:1:1: error: b\": x\n"))
      .problems
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { !$0.description.contains("\n") })
  }

  @Test("keys that are given twice in a large file are reported, and not each of them parsed anew")
  func twiceInALargeFile() {
    let large = (0..<5_000).map { "key\($0): \(String(repeating: "x", count: 20))\n" }.joined()
    let twice = (0..<400).map { "key\($0): x\n" }.joined()
    let found = problems("form: note\n" + large + twice)
    #expect((1..<100).contains(found.count { $0.contains("[duplicate-key]") }))
  }
}
