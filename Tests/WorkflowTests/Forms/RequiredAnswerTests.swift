import Testing

@testable import Workflow

/// What a form counts as required: fields, and the cells of the rows that its tables have.
@Suite struct RequiredAnswerTests {
  private func table(isRequired: Bool) -> PlacedField {
    let columns = [
      ColumnDefinition(key: "what", label: "What", kind: .text, isRequired: true),
      ColumnDefinition(key: "by", label: "By when", kind: .date),
    ]
    return PlacedField(
      address: at("actions"),
      field: FieldDefinition(key: "actions", label: "Actions", kind: .table(columns), isRequired: isRequired),
      label: "Actions")
  }

  @Test func rowsThatAreNotThereNeedNothing() {
    #expect(table(isRequired: false).required(given: .blank).isEmpty)
    #expect(
      table(isRequired: true).required(given: .blank) == [
        RequiredAnswer(address: at("actions"), label: "Actions", isThere: false)
      ])
  }

  @Test func eachRowNeedsItsRequiredCells() {
    let rows = Answer.rows([["what": .text("Call")], ["by": .text("2026-01-16")]])
    #expect(
      table(isRequired: true).required(given: rows) == [
        RequiredAnswer(address: at("actions"), label: "Actions", isThere: true),
        RequiredAnswer(address: at("actions"), row: 0, column: "what", label: "Actions, row 1: What", isThere: true),
        RequiredAnswer(address: at("actions"), row: 1, column: "what", label: "Actions, row 2: What", isThere: false),
      ])
  }

  @Test func aBadCellIsNamedByRowAndColumn() {
    let rows: [[FieldKey: Answer]] = [["what": .text("Call")], ["by": .text("weekly")]]
    #expect(
      table(isRequired: false).field.kind.cellProblems(in: rows, Given().file) == [
        CellProblem(row: 1, column: "by", wording: "row 2, By when: must be a date such as 2026-01-14")
      ])
  }
}
