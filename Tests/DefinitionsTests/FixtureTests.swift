import Glibc
import Testing

@testable import Definitions

/// Each fixture is read beside the forms in `Fixtures/Base`, and has exactly the problems in its `.out`.
///
/// `WAYMARK_RECORD=1` writes the `.out` files anew; read the difference before keeping it.
@Suite struct FixtureTests {
  static let base = Folder.source("Fixtures/Base/base.yaml", "Fixtures/Base/empty.yaml", "Fixtures/Base/parent.yaml")
  static let names = Folder.names("Fixtures").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }

  /// Kinds of problem that one file's text beside the base cannot show; they have tests of their own.
  static let elsewhere: Set<ProblemID> = [
    .unreadableFile, .notText, .tooLarge, .duplicateDefinition, .unusedForm,
    // Of scenarios.
    .unknownWorker, .unknownPerson, .unknownScenario, .timeGoesBack,
    // Of templates.
    .badTemplate, .unknownPart,
    // Of retention schedules.
    .coversNothing,
    // Of settings.
    .unknownTheme, .unknownLanguage, .unknownAction, .unknownKeyName, .keyBoundTwice,
  ]

  @Test(arguments: names) func hasExactlyTheseProblems(name: String) throws {
    let text = try Folder.text("Fixtures/\(name).yaml")
    let file = SourceFile(path: "fixture.yaml", text: text)
    let reading = DefinitionReader.read([file], beside: Self.base)
    let found = reading.problems.map { "\($0)\n" }.joined()
    if getenv("WAYMARK_RECORD") != nil {
      try Folder.write(found, to: "Fixtures/\(name).out")
    }
    #expect(try found == Folder.text("Fixtures/\(name).out"))
  }

  @Test(arguments: Set(ProblemID.allCases).subtracting(elsewhere).sorted { $0.rawValue < $1.rawValue })
  func everyKindOfProblemHasAFixtureOfItsOwn(id: ProblemID) throws {
    #expect(try Folder.text("Fixtures/\(id.rawValue).out").contains("[\(id.rawValue)]"))
  }

  @Test func theBaseHasNoProblems() {
    #expect(DefinitionReader.read(Self.base).problems == [])
  }
}
