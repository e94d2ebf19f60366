import TestSupport
import Testing

@testable import Workflow

@Suite("Comparing answers")
struct AnswerChangeTests {
  private let columns = [
    ColumnDefinition(key: "what", label: "What", kind: .text), ColumnDefinition(key: "by", label: "By", kind: .date),
  ]

  private func row(_ what: String, _ by: String? = nil) -> [FieldKey: Answer] {
    var row: [FieldKey: Answer] = ["what": .text(what)]
    if let by { row["by"] = .text(by) }
    return row
  }

  @Test("the same answer, or none on both sides, is no change")
  func none() {
    #expect(AnswerChange(from: .text("a"), to: .text("a"), of: .text) == nil)
    #expect(AnswerChange(from: .blank, to: .text("  "), of: .longText) == nil)
    #expect(
      AnswerChange(from: .flag(true), to: .flag(false), of: .yesNo) == .whole(from: .flag(true), to: .flag(false)))
  }

  @Test("rows: put in, taken out, changed cell by cell, and those that stayed")
  func rows() {
    let old = [row("Mend the boiler", "2026-01-16"), row("See the school"), row("Call the nurse", "2026-01-20")]
    let new = [row("Mend the old boiler", "2026-01-16"), row("Call the nurse", "2026-01-20"), row("New")]
    let changes = TableRowChange.changes(from: old, to: new, columns)
    #expect(
      changes == [
        .changed(
          row: new[0], number: 1,
          cells: ["what": .text(TextDiff(from: "Mend the boiler", to: "Mend the old boiler"))]),
        .removed(row: old[1], number: 2), .same(row: new[1], number: 2), .added(row: new[2], number: 3),
      ])
  }

  @Test("what two people answered, in one answer, where both can stand")
  func union() {
    let choices = [Choice("a", title: "A"), Choice("b", title: "B"), Choice("c", title: "C")]
    #expect(AnswerChange.union(of: .list(["c"]), and: .list(["a", "c"]), kind: .someOf(choices)) == .list(["a", "c"]))
    #expect(AnswerChange.union(of: .text("2026-01-01"), and: .text("2026-01-02"), kind: .date) == nil)
    #expect(AnswerChange.union(of: .blank, and: .text("Mine."), kind: .longText) == .text("Mine."))
    let both = AnswerChange.union(
      of: .rows([row("Mend the boiler", "2026-01-16"), row("Theirs")]),
      and: .rows([row("Mend the boiler", "2026-01-17"), row("Mine too")]), kind: .table(columns))
    #expect(both == .rows([row("Mend the boiler", "2026-01-17"), row("Mine too"), row("Theirs")]))
  }

  @Test("rows of both tables are all in the changes between them, in order")
  func properties() {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let old = table(&random)
      let new = table(&random)
      var (before, after): ([Int], [[FieldKey: Answer]]) = ([], [])
      for change in TableRowChange.changes(from: old, to: new, columns) {
        switch change {
        case .same(let row, _), .added(let row, _), .changed(let row, _, _): after.append(row)
        case .removed(let row, let number):
          #expect(old[number - 1] == row)
          before.append(number)
        }
      }
      #expect(after == new)
      #expect(before == before.sorted())
    }
  }

  private func table(_ random: inout SplitMix) -> [[FieldKey: Answer]] {
    let texts = ["Mend the boiler", "Mend the roof", "See the school", "Call", "Visit"]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in
      row(texts.randomElement(using: &random) ?? "", Bool.random(using: &random) ? "2026-01-16" : nil)
    }
  }
}
