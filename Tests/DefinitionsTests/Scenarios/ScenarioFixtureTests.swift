import Glibc
import Testing

@testable import Definitions

/// Each file of scenarios in `Fixtures/Scenarios` has exactly the problems in its `.out`.
///
/// `WAYMARK_RECORD=1` writes the `.out` files anew; read the difference before keeping it.
@Suite struct ScenarioFixtureTests {
  static let folder = "Fixtures/Scenarios"
  static let names = Folder.names(folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }

  @Test(arguments: names) func hasExactlyTheseProblems(name: String) throws {
    let files = Folder.source(
      "Fixtures/Base/base.yaml", "Fixtures/Base/empty.yaml", "Fixtures/Base/parent.yaml",
      "\(Self.folder)/Base/walk.yaml")
    let reading = DefinitionReader.read(files)
    #expect(reading.isUsable, "\(reading.problems)")
    let source = SourceFile(path: "scenarios.yaml", text: try Folder.text("\(Self.folder)/\(name).yaml"))
    let loaded = ScenarioLoader.load(source, definitions: reading.definitions)
    #expect(loaded.file == nil)
    let found = loaded.problems.map { "\($0)\n" }.joined()
    if getenv("WAYMARK_RECORD") != nil { try Folder.write(found, to: "\(Self.folder)/\(name).out") }
    #expect(try found == Folder.text("\(Self.folder)/\(name).out"))
    #expect(found.contains("[\(name)]"))
  }

  @Test(arguments: [ProblemID.unknownWorker, .unknownPerson, .unknownScenario, .timeGoesBack])
  func everyKindOfProblemThatOnlyScenariosHaveHasAFixture(id: ProblemID) {
    #expect(Self.names.contains(id.rawValue))
  }
}
