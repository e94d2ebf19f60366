import Definitions
import Testing
import Workflow

@testable import waymark

/// "Write your authority's scenarios", followed word by word by somebody new.
@Suite struct WriteScenariosTests {
  @Test func everythingOnThePageWorksAsItStands() throws {
    let newcomer = try Newcomer()
    var output = ""
    for block in try DocumentationPage("WriteScenarios").blocks {
      switch block.kind {
      case "yaml": try newcomer.write(block.text)
      case "sh":
        let result = try newcomer.run(block.text)
        #expect(result.status == 0, "\(block.text)\(result.output)\(result.errors)")
        output = result.output
      case "text": #expect(output == block.text)
      default: Issue.record("The page has a block of the kind \(block.kind).")
      }
    }
  }

  /// What the reader knows is on the page, and a key that is new to it is missed here.
  @Test func everyKeyOfAScenarioIsExplained() throws {
    let page = try DocumentationPage("WriteScenarios").text
    let text = """
      scenarios-for: ics-steps
      a-key: 1
      staff: {}
      family: { a-key: 1, people: {} }
      scenarios: { a: { a-key: 1, course: [{ at: 2026-01-05, zzz: 1, due: { section-47-1: { a-key: 1 } } }] } }

      """
    let loaded = ScenarioLoader.load(
      SourceFile(path: "keys.yaml", text: text), definitions: try Office.definitions.get())
    let keys = loaded.problems.filter { $0.id == .unknownKey }.flatMap { problem in
      problem.message.split(separator: "known: ").dropFirst().last?.split(separator: ", ").map(String.init) ?? []
    }
    #expect(keys.count > 12)
    for key in keys + ScenarioLoader.entryKeys where !Command.names.contains(key) {
      #expect(page.contains("`\(key)`"), "\(key)")
    }
  }
}
