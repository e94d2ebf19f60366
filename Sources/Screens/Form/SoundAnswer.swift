import Workflow

extension FieldKind {
  /// The answer without what is none of this kind: nothing, or a table whose other cells stay.
  func sound(_ answer: Answer, in file: CaseFile) -> Answer {
    guard problem(with: answer, in: file) != nil else { return answer }
    guard case .rows(var rows) = answer else { return .blank }
    let cells = cellProblems(in: rows, file)
    for cell in cells { rows[cell.row][cell.column] = nil }
    return cells.isEmpty ? .blank : .rows(rows)
  }
}
