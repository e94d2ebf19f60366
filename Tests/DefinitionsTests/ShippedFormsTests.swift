import Definitions
import Testing
import Workflow

@Suite struct ShippedFormsTests {
  let forms: [FormKey: FormDefinition]

  init() throws {
    forms = try DefinitionLoader.load(resources: Folder.resources).forms
  }

  private func choices(_ form: FormKey, _ field: FieldKey) throws -> [String] {
    guard case .oneOf(let choices) = try #require(forms[form]?.field(field)).field.kind else { return [] }
    return choices.map(\.value)
  }

  @Test func decisionsHaveTheChoicesThatThePathwayTurnsOn() throws {
    #expect(
      try choices("strategy-discussion", "decision") == ["section-47", "assessment", "no-further-action"])
    #expect(
      try choices("section-47-enquiry", "outcome") == ["conference", "child-in-need", "no-further-action"])
    #expect(try choices("outcomes", "decision") == ["plan", "child-in-need", "no-plan"])
    #expect(try choices("outcomes", "category") == ["NEG", "PHY", "SAB", "EMO", "MUL"])
    #expect(try choices("outcomes", "participation") == (0...7).map { "PN\($0)" })
  }

  @Test func decisionAndCategoryAreAskedForEachChild() throws {
    let decision = try #require(forms["outcomes"]?.field("decision"))
    let category = try #require(forms["outcomes"]?.field("category"))
    #expect(decision.section.isForEachChild && decision.field.isRequired)
    #expect(category.section.isForEachChild && category.field.isRequired)
    #expect(category.field.shownWhen == .answer(task: nil, field: "decision", .isOneOf(["plan"]), .thisChild))
  }

  @Test func thePlanIsATableOfNeedsOutcomesAndActions() throws {
    guard case .table(let columns) = try #require(forms["plan-part-2"]?.field("actions")).field.kind else {
      Issue.record("the plan is no table")
      return
    }
    #expect(columns.map(\.key) == ["child", "need", "outcome", "action", "how", "who", "by-when", "progress"])
  }

  @Test func everyKindOfFieldIsInUse() {
    let names = Set(forms.values.flatMap(\.sections).flatMap(\.fields).map { $0.kind.nameOfCase })
    #expect(
      names == [
        "text", "longText", "date", "time", "yesNo", "oneOf", "someOf", "number", "person", "table", "heading",
      ])
  }

  /// What a form asks for at the least stays short enough to be filled in on the day.
  @Test func noFormRequiresMoreThanTenAnswers() {
    for form in forms.values {
      let required = form.sections.flatMap(\.fields).filter { $0.isRequired && $0.shownWhen == .always }
      #expect(required.count <= 10, "\(form.key)")
      #expect(!required.isEmpty, "\(form.key)")
    }
  }
}

extension FieldKind {
  fileprivate var nameOfCase: String {
    switch self {
    case .text: "text"
    case .longText: "longText"
    case .date: "date"
    case .time: "time"
    case .yesNo: "yesNo"
    case .oneOf: "oneOf"
    case .someOf: "someOf"
    case .number: "number"
    case .person: "person"
    case .table: "table"
    case .heading: "heading"
    }
  }
}
