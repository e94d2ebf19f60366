import Testing

@testable import Workflow

/// ICS-17: a row of a plan stays the same row, however it is edited and wherever it is copied to.
@Suite struct RowIdentityTests {
  private func row(_ action: String, _ progress: String, id: String? = nil) -> [FieldKey: Answer] {
    var row: [FieldKey: Answer] = ["action": .text(action), "progress": .text(progress)]
    row[.row] = id.map { .text($0) }
    return row
  }

  private func ids(_ rows: [[FieldKey: Answer]], before: [[FieldKey: Answer]] = []) -> [String?] {
    Answer.rows(rows).identified(history: "progress", before: before, stem: "s").tableRows.map(\.rowID)
  }

  @Test func everyRowGetsAnIdentityOfItsOwn() {
    #expect(ids([row("A", "x"), row("B", "x")]) == ["s.1", "s.2"])
    #expect(ids([row("A", "x", id: "s.1"), row("B", "x")]) == ["s.1", "s.2"])
    #expect(ids([row("A", "x", id: "a"), row("B", "x", id: "a")]) == ["a", "s.1"], "one that was copied is another")
  }

  @Test func whatIsTypedElsewhereFindsItsRow() {
    let before = [row("A", "x", id: "a"), row("B", "x", id: "b")]
    #expect(ids([row("B", "x"), row("A", "x")], before: before) == ["b", "a"], "sorted")
    #expect(ids([row("A", "y"), row("B", "x")], before: before) == ["a", "b"], "its progress alone is another")
    #expect(ids([row("C", "x"), row("B", "x")], before: before) == ["s.1", "b"])
  }

  @Test func anIdentityMustBeAShortText() {
    let kind = FieldKind.table([ColumnDefinition(key: "action", label: "Action", kind: .text)])
    func problem(_ id: Answer) -> String? {
      let rows: [[FieldKey: Answer]] = [["action": .text("A"), .row: id]]
      let signature = Signature(by: "amina.shah", at: Instant(milliseconds: 0))
      let file = CaseFile(
        id: "C0001", version: 1, procedure: "p", procedureVersion: 1, family: "Carter", address: nil, team: "north",
        opened: signature, latest: signature.at)
      return kind.problem(with: .rows(rows), in: file)
    }
    #expect(problem(.text("s.1")) == nil)
    for bad in [Answer.text(""), .number(1), .text("a\u{1B}b"), .text(String(repeating: "x", count: 300))] {
      #expect(problem(bad) == "row 1: its identity is no short text")
    }
  }
}
