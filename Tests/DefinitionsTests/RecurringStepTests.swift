import Definitions
import Testing
import Workflow

/// A step that recurs is one that repeats, and so can have another limit the first time.
@Suite struct RecurringStepTests {
  @Test func theFirstHasALimitOfItsOwn() throws {
    let definitions = try DefinitionLoader.load(resources: Folder.resources)
    let steps = try #require(definitions.procedures["quick-guide"]).steps.filter { $0.kind == .recurring }
    #expect(steps.map(\.key) == ["visit-fortnightly", "visit-four-weekly", "supervision"])
    for step in steps {
      #expect(step.isRepeated)
      #expect(step.dueFirst.count == 1 && step.dueLater.count == 1 && step.dueFirst != step.dueLater)
    }
  }
}
