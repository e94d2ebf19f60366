import Definitions
import Workflow

@testable import waymark

extension FuzzTarget {
  /// Files of definitions: what is wrong with one is said with its place, in text.
  ///
  /// The first byte chooses what the file is read as.
  static let definitions = FuzzTarget(name: "definitions") { bytes in
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else { return }
    let file = SourceFile(path: "given.yaml", text: text)
    let problems: [Problem]
    switch first % 6 {
    case 0: problems = DefinitionReader.read([file]).problems
    case 1: problems = SettingsLoader.read(file).problems
    case 2: problems = CatalogueLoader.read(file, as: .welsh).problems
    case 3: problems = TourLoader.load(file).problems
    case 4: problems = ScenarioLoader.load(file, definitions: try DefinitionsGround.shipped.get()).problems
    default: problems = try DefinitionsGround.beside(file)
    }
    let lines = file.text.unicodeScalars.count { $0 == "\n" } + 1
    for problem in problems where problem.path == file.path {
      try require(
        problem.line >= 1 && problem.column >= 1 && problem.line <= lines + 1,
        "the place is not in the file: \(problem)")
      // A tab is text in a file, and so it is where that is quoted.
      let said = problem.description.filter { $0 != "\t" }
      try require(said.firstHarmful() == nil, "what is said is no text: \(said)")
    }
  }
}

/// What files are read beside.
enum DefinitionsGround {
  static let shipped = Result { try loadDefinitions() }
  private static let small = SourceFile(
    path: "note.yaml",
    text: """
      form: note
      title: Note
      sections:
        - key: all
          title: All
          fields:
            - {key: text, label: Text, kind: long-text}
      """)

  /// The problems of a file beside a form that it may name.
  static func beside(_ file: SourceFile) throws -> [Problem] { DefinitionReader.read([file, small]).problems }
}
