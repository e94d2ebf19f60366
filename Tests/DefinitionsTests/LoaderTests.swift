import Glibc
import Testing
import Workflow

@testable import Definitions

@Suite struct LoaderTests {
  static let form = """
    form: outcomes
    version: 1
    title: Outcomes
    sections:
      one:
        title: One
        fields:
          name: { label: Name, kind: text }

    """

  @Test func theShippedDefinitionsHaveNoProblem() throws {
    #expect(DefinitionLoader.check(resources: Folder.resources) == [])
    let definitions = try DefinitionLoader.load(resources: Folder.resources)
    #expect(
      definitions.procedures.keys.sorted() == ["core-group", "eclipse-booking", "ics-steps", "mosaic", "quick-guide"])
    #expect(definitions.forms.count == 28)
  }

  @Test func everyProblemIsThrownAtOnce() throws {
    let files = [
      "procedures/a.yaml": Array("form: a\ntitel: A\n".utf8), "forms/b.yaml": Array("form: [".utf8),
      "forms/notes.txt": Array("not a definition".utf8),
    ]
    try Folder.with(files) { folder in
      let error = #expect(throws: DefinitionProblems.self) { try DefinitionLoader.load(resources: folder) }
      let text = error?.description.split(separator: "\n").map { $0.dropFirst(folder.count) }
      #expect(
        text == [
          "/forms/b.yaml:1:8: error: while parsing a flow node: did not find expected node content [not-yaml]",
          "/procedures/a.yaml:1:1: error: a form needs \"sections\" [missing-key]",
          "/procedures/a.yaml:1:1: error: a form needs \"title\" [missing-key]",
          "/procedures/a.yaml:1:1: error: a form needs \"version\" [missing-key]",
          "/procedures/a.yaml:2:1: error: a form has no key \"titel\"; did you mean \"title\"? [unknown-key]",
        ])
    }
  }

  @Test func aMissingFolderIsAProblem() {
    let error = #expect(throws: DefinitionProblems.self) { try DefinitionLoader.load(resources: "/nowhere") }
    #expect(
      error?.description
        == "/nowhere:1:1: error: there is no .yaml file in its folders procedures and forms [unreadable-file]")
  }

  @Test(arguments: [
    ("missing.yaml", "1:1: error: the file cannot be read: no such file or directory [unreadable-file]"),
    ("folder.yaml", "1:1: error: the file cannot be read: it is not a file [unreadable-file]"),
    ("pipe.yaml", "1:1: error: the file cannot be read: it is not a file [unreadable-file]"),
    ("binary.yaml", "2:8: error: the file is not UTF-8 text [not-text]"),
    ("control.yaml", "1:8: error: the control character U+001B is not text [not-text]"),
    ("nul.yaml", "1:1: error: the control character U+0000 is not text [not-text]"),
    ("huge.yaml", "1:1: error: a definition is at most 1024 KiB, and this is more [too-large]"),
    ("empty.yaml", "1:1: error: the file is empty [empty-file]"),
    ("blank.yaml", "1:1: error: the file is empty [empty-file]"),
    ("brackets.yaml", "1:40: error: the definition is nested more than 32 levels deep [too-deep]"),
    ("indented.yaml", "122:122: error: the definition is nested more than 32 levels deep [too-deep]"),
    ("levels.yaml", "34:34: error: the definition is nested more than 32 levels deep [too-deep]"),
    ("two.yaml", "9:1: error: expected a single document in the stream: but found another document [not-yaml]"),
    ("tag.yaml", "1:1: error: while parsing a node: found undefined tag handle [not-yaml]"),
    (
      "list.yaml",
      "1:1: error: a definition is a group of keys that says \"procedure\" or \"form\", not a list "
        + "[not-a-definition]"
    ),
    ("bomb.yaml", "2:8: error: \"*a\" is a YAML alias: write out what it stands for [alias]"),
    ("keys.yaml", "2:3: error: \"*a\" is a YAML alias: write out what it stands for [alias]"),
  ])
  func badFilesAreRefused(name: String, problem: String) throws {
    let nested = (0..<300).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    let levels = (0..<50).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    let bomb = (0..<26).map { index in
      let letter = Character(UnicodeScalar(UInt8(97 + index)))
      let before = index == 0 ? "lol" : "*\(Character(UnicodeScalar(UInt8(96 + index))))"
      return "\(letter): &\(letter) [\(Array(repeating: before, count: 9).joined(separator: ", "))]\n"
    }
    let files: [String: [UInt8]] = [
      "binary.yaml": Array("form: é\ntitle: ".utf8) + [0xFF, 0xFE, 10], "control.yaml": Array("title: \u{1B}[2J".utf8),
      "nul.yaml": [0, 0, 0], "huge.yaml": [UInt8](repeating: 97, count: 3 << 20), "empty.yaml": [],
      "blank.yaml": Array("\n \n".utf8),
      "brackets.yaml": Array(("form: " + String(repeating: "[", count: 100_000)).utf8),
      "indented.yaml": Array(nested.utf8), "levels.yaml": Array(levels.utf8), "folder.yaml/x": [],
      "two.yaml": Array((Self.form + "---\n" + Self.form).utf8), "tag.yaml": Array("!x!y form: a\n".utf8),
      "list.yaml": Array("- form\n".utf8), "bomb.yaml": Array(bomb.joined().utf8),
      "keys.yaml": Array("a: &a [x, y]\n? *a\n: b\n".utf8),
    ]
    try Folder.with(files) { folder in
      mkfifo("\(folder)/pipe.yaml", 0o600)
      let found = DefinitionLoader.check(files: ["\(folder)/\(name)"]).map(\.description)
      #expect(found.contains("\(folder)/\(name):\(problem)"))
    }
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreNoProblem() {
    let text = "\u{FEFF}" + Self.form.split(separator: "\n").joined(separator: "\r\n")
    #expect(DefinitionReader.read([SourceFile(path: "outcomes.yaml", text: text)]).problems == [])
  }

  @Test func theSameFormTwiceIsAProblem() {
    let files = ["one/outcomes.yaml", "two/outcomes.yaml"].map { SourceFile(path: $0, text: Self.form) }
    let message = "error: the form \"outcomes\" is defined in one/outcomes.yaml already [duplicate-definition]"
    #expect(DefinitionReader.read(files).problems.map(\.description) == ["two/outcomes.yaml:1:7: \(message)"])
  }

  @Test func aFormThatNoTaskFillsInIsAWarning() throws {
    var files = try ["procedures/working-together", "procedures/ics-steps", "forms/outcomes"].map { name in
      SourceFile(path: "\(name).yaml", text: try Folder.text("../../Resources/\(name).yaml"))
    }
    files.append(SourceFile(path: "spare.yaml", text: Self.form.replacing("form: outcomes", with: "form: spare")))
    let problems = DefinitionReader.read(files).problems.filter { $0.id == .unusedForm }
    #expect(
      problems.map(\.description) == ["spare.yaml:1:7: warning: no task fills in the form \"spare\" [unused-form]"])
  }

  @Test func aFileCanBeCheckedBesideTheShippedOnes() throws {
    let files = [
      "good/ics-steps.yaml": Array(try Folder.text("../../Resources/procedures/ics-steps.yaml").utf8),
      "outcomes.yaml": Array(Self.form.utf8),
    ]
    try Folder.with(files) { folder in
      #expect(DefinitionLoader.check(files: ["\(folder)/good/ics-steps.yaml"], beside: Folder.resources) == [])
      #expect(DefinitionLoader.check(files: ["\(folder)/outcomes.yaml"], beside: Folder.resources) == [])
      let alone = DefinitionLoader.check(files: ["\(folder)/good/ics-steps.yaml"])
      #expect(alone.map(\.id) == [.unknownProcedure])
    }
  }

  @Test func manyProblemsTakeNoLongTime() {
    let fields = (0..<1000).map { "      nme\($0): { lable: x, kind: txet, shown-when: a b c, copies-from: x.y }\n" }
    let text = "form: x\nversion: 1\ntitle: X\nsections:\n  one:\n    title: One\n    fields:\n" + fields.joined()
    let clock = ContinuousClock()
    var problems: [Problem] = []
    let time = clock.measure { problems = DefinitionReader.read([SourceFile(path: "x.yaml", text: text)]).problems }
    #expect(problems.count > 3000)
    #expect(time < .seconds(20))
  }
}
