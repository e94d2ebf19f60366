import Testing
import Workflow

@testable import Definitions

/// A retention schedule as its file says it, and what is wrong with it by line.
@Suite struct RetentionLoaderTests {
  private static let whole = """
    title: Retention in Oakfield
    rules:
      - title: A child was subject to a plan
        statuses: [subject-to-plan]
        steps: initial-conference
        keep: { years: 25, from: birth }
        cite: The authority's schedule,
          2026
      - title: Any other case
        keep:
          years: 10
          from: closing
        cite: The same
    """

  private static let procedures = [
    Procedure(
      key: "small", version: 1, title: "Small", roles: [], timescales: [],
      statuses: [StatusDefinition(key: "subject-to-plan", title: "subject to a plan")], invitationMethods: [],
      startingSteps: [],
      steps: [StepDefinition(key: "initial-conference", title: "Initial conference", kind: .meeting, tasks: [])])
  ]

  private func load(_ text: String) -> (schedule: RetentionSchedule?, problems: [String]) {
    let file = SourceFile(path: "retention/schedule.yaml", text: text)
    let (schedule, problems) = RetentionLoader.load(file, procedures: Self.procedures)
    return (schedule, problems.map { String($0.description.dropFirst(file.path.count)) })
  }

  @Test func allOfAScheduleIsRead() {
    let (schedule, problems) = load(Self.whole)
    #expect(problems == [])
    let plan = RetentionRule(
      title: "A child was subject to a plan", cite: "The authority's schedule, 2026", steps: ["initial-conference"],
      statuses: ["subject-to-plan"], years: 25, from: .birth)
    let other = RetentionRule(title: "Any other case", cite: "The same", years: 10, from: .closing)
    #expect(schedule == RetentionSchedule(title: "Retention in Oakfield", rules: [plan, other]))
  }

  /// A text of the whole, what stands in its place, and the problem.
  @Test(arguments: [
    ("years: 10", "years: 0", ":11:14: error: \"years\" must be a whole number from 1 [wrong-type]"),
    ("years: 10", "years: 1000", ":11:14: error: \"years\" is at most 150, and this is 1000 [bad-value]"),
    ("years: 10", "years: ten", ":11:14: error: \"years\" must be a whole number from 1 [wrong-type]"),
    (
      "from: closing", "from: closng",
      ":12:13: error: years are not counted from \"closng\"; did you mean \"closing\"? [bad-value]"
    ),
    (
      "from: closing", "form: closing",
      ":12:7: error: \"keep\" has no key \"form\"; did you mean \"from\"? [unknown-key]"
    ),
    ("from: closing", "form: closing", ":10:5: error: \"keep\" needs \"from\" [missing-key]"),
    ("    cite: The same", "    site: The same", ":13:5: error: a rule has no key \"site\"; did you mean \"cite\"?"),
    ("    cite: The same", "", ":9:5: error: a rule needs \"cite\" [missing-key]"),
    ("title: Retention in Oakfield\n", "", ":1:1: error: a retention schedule needs \"title\" [missing-key]"),
    ("[subject-to-plan]", "[Subject]", ":4:16: error: a status is named with small letters, digits and dashes"),
    ("    keep: { years: 25, from: birth }", "    keep: long", ":6:11: error: \"keep\" must be a group of keys"),
    ("rules:", "rule:", ":2:1: error: a retention schedule has no key \"rule\"; did you mean \"rules\"? [unknown-key]"),
  ]) func whatIsWrongIsNamedWithItsPlace(old: String, new: String, problem: String) {
    let (schedule, problems) = load(Self.whole.replacing(old, with: new))
    #expect(schedule == nil)
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  /// A case may have been closed on a step that no procedure has any more: the schedule is of use all the same.
  @Test(arguments: [
    (
      "steps: initial-conference", "steps: initial-conferense",
      ":5:12: warning: no procedure has a step \"initial-conferense\"; did you mean \"initial-conference\"? "
        + "[covers-nothing]"
    ),
    (
      "[subject-to-plan]", "[looked-after]",
      ":4:16: warning: no procedure has a status \"looked-after\"; known: subject-to-plan [covers-nothing]"
    ),
  ]) func whatNoProcedureHasIsAWarning(old: String, new: String, problem: String) {
    let (schedule, problems) = load(Self.whole.replacing(old, with: new))
    #expect(schedule?.rules.count == 2)
    #expect(problems == [problem])
  }

  @Test func boundsAreKept() {
    let rule = "  - { title: T, cite: C, keep: { years: 1, from: closing } }\n"
    func schedule(_ count: Int) -> String { "title: T\nrules:\n" + String(repeating: rule, count: count) }
    #expect(load(schedule(100)).schedule?.rules.count == 100)
    #expect(
      load(schedule(101)).problems == [":3:3: error: a schedule has at most 100 rules, and this has 101 [too-large]"])
    #expect(load("title: T\nrules: []\n").problems == [":2:8: error: \"rules\" is empty [wrong-type]"])
    let long = String(repeating: "t", count: 501)
    let text = Self.whole.replacing("Any other case", with: long)
    #expect(load(text).problems == [":9:12: error: \"title\" is at most 500 characters [too-large]"])
    #expect(load("").problems.count == 1)
  }

  @Test func aFolderMayHaveNone() throws {
    try Folder.with(["retention/other.yaml": Array("title: T".utf8)]) { folder in
      let schedule = try RetentionLoader.load(resources: folder)
      #expect(schedule == nil)
      #expect(RetentionLoader.check(resources: folder, procedures: []) == [])
    }
    try Folder.with(["retention/schedule.yaml": Array("title: T".utf8)]) { folder in
      #expect(throws: DefinitionProblems.self) { try RetentionLoader.load(resources: folder) }
      #expect(RetentionLoader.check(resources: folder, procedures: []).map(\.id) == [.missingKey])
    }
    try Folder.with(["retention/schedule.yaml": [0xFF]]) { folder in
      #expect(RetentionLoader.check(resources: folder, procedures: []).map(\.id) == [.notText])
    }
  }

  @Test func aScheduleIsKnownByItsKeys() throws {
    let files = ["a.yaml": Self.whole, "b.yaml": "procedure: b\nrules: []", "c.yaml": "form: c"]
    try Folder.with(files.mapValues { Array($0.utf8) }) { folder in
      #expect(RetentionLoader.isSchedule(file: "\(folder)/a.yaml"))
      for name in ["b", "c", "none"] { #expect(!RetentionLoader.isSchedule(file: "\(folder)/\(name).yaml")) }
    }
  }

  /// What is shipped is of use, names what the shipped procedures have, and says that it is an example.
  @Test func theShippedScheduleIsAnExample() throws {
    let definitions = try DefinitionLoader.load(resources: Folder.resources)
    let procedures = Array(definitions.procedures.values)
    #expect(RetentionLoader.check(resources: Folder.resources, procedures: procedures) == [])
    let schedule = try #require(try RetentionLoader.load(resources: Folder.resources))
    #expect(schedule.title == "Example of a retention schedule")
    #expect(schedule.rules.contains { $0.steps.isEmpty && $0.statuses.isEmpty }, "every case is covered")
  }
}
