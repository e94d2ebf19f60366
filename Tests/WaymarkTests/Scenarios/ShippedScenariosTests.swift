import Definitions
import Foundation
import Testing

@testable import waymark

/// Every file of scenarios that is shipped is run: a new one is, too, without a line here.
@Suite struct ShippedScenariosTests {
  static let resources = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path

  @Test(arguments: ScenarioLoader.paths(resources: resources).map { String($0.dropFirst(resources.count + 1)) })
  func goesAsItSays(file: String) throws {
    let definitions = try Office.definitions.get()
    let loaded = ScenarioLoader.load(files: ["\(Self.resources)/\(file)"], definitions: definitions)
    var report = ScenarioReport()
    report.problems = loaded.flatMap(\.problems)
    for file in loaded.compactMap(\.file) {
      report.add(file, try ScenarioRun(file: file, definitions: definitions).results())
    }
    #expect(report.isPassed, "\(report.lines(width: 120).joined(separator: "\n"))")
  }

  @Test func everyProcedureHasScenarios() throws {
    let files = ScenarioLoader.paths(resources: Self.resources)
    #expect(files.contains { $0.hasSuffix("/ics-steps.yaml") })
  }

  /// Each row of the guide stands in a section of its own.
  @Test(arguments: 1...17) func theGuideOfTheICSStepsIsWholeInItsScenarios(row: Int) throws {
    let text = try String(contentsOfFile: "\(Self.resources)/scenarios/ics-steps.yaml", encoding: .utf8)
    let sections = text.split(separator: "\n").filter { $0.contains("section:") }
    #expect(sections.contains { $0.contains("ICS-\(row) ") })
  }
}
