import Testing
import Workflow

@testable import Definitions

@Suite struct ConditionTests {
  /// A condition as a form or step writes it, and what it means.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var means: Condition
    var testDescription: String { text }
  }

  static let plan = Condition.answer(task: nil, field: "decision", .isOneOf(["plan"]), .thisChild)
  static let seen = Condition.answer(task: nil, field: "seen", .isAnswered, .thisChild)

  static let rows = [
    Row(text: "always", means: .always),
    Row(text: "decision is plan", means: plan),
    Row(text: "decision is plan for this child", means: plan),
    Row(text: "seen is answered", means: seen),
    Row(text: "seen is not answered", means: .not(seen)),
    Row(
      text: "outcomes.decision is plan for any child",
      means: .answer(task: "outcomes", field: "decision", .isOneOf(["plan"]), .anyChild)),
    Row(
      text: "x is one of a, b,c for every child",
      means: .answer(task: nil, field: "x", .isOneOf(["a", "b", "c"]), .everyChild)),
    // For every child it is not so: there is no child for whom it is.
    Row(
      text: "decision is not plan for every child",
      means: .not(.answer(task: nil, field: "decision", .isOneOf(["plan"]), .anyChild))),
    Row(text: "decision is not plan for this child", means: .not(plan)),
    Row(text: "x is not one of a, b", means: .not(.answer(task: nil, field: "x", .isOneOf(["a", "b"]), .thisChild))),
    Row(text: "status subject-to-plan for any child", means: .status("subject-to-plan", .anyChild)),
    Row(text: "not status subject-to-plan", means: .not(.status("subject-to-plan", .thisChild))),
    Row(text: "decision is plan and seen is answered", means: .all([plan, seen])),
    Row(
      text: "decision is plan or seen is answered and decision is plan", means: .any([plan, .all([seen, plan])])),
    Row(
      text: "(decision is plan or seen is answered) and not decision is plan",
      means: .all([.any([plan, seen]), .not(plan)])),
  ]

  @Test(arguments: rows) func reads(row: Row) throws {
    let read = try ConditionParser.read(row.text) { Place(line: 1, column: $0 + 1) }
    #expect(read.condition == row.means)
  }

  @Test(arguments: [
    ("{ all: [decision is plan, seen is answered] }", Condition.all([plan, seen])),
    ("{ any: [decision is plan, seen is answered] }", .any([plan, seen])),
    ("{ not: [decision is plan, seen is answered] }", .not(.any([plan, seen]))),
    ("{ not: decision is plan }", .not(plan)),
    ("[decision is plan, seen is answered]", .all([plan, seen])),
    ("{ all: [seen is answered], not: [decision is plan] }", .all([seen, .not(plan)])),
  ])
  func readsGroups(text: String, means: Condition) throws {
    let log = ProblemLog(SourceFile(path: "x.yaml", text: "when: \(text)"))
    let root = try #require(YAMLReader.read(log))
    guard case .map(let entries) = root.content, let item = entries.first?.value else {
      Issue.record("no group")
      return
    }
    #expect(log.condition(item).condition == means)
    #expect(log.problems == [])
  }

  @Test func refusesBracketsWithoutEnd() {
    let text = String(repeating: "(", count: 5000) + "seen is answered"
    #expect(throws: ConditionError.self) { () throws in _ = try ConditionParser.read(text) { _ in .start } }
  }
}
