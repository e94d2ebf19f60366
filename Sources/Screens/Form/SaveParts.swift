import Workflow

/// What was typed, divided into what can be saved and what is kept as a draft: answers that are none of their field's
/// kind, and those of fields that are not shown.
struct SaveParts {
  /// An answer, or one cell of a table, that is not of its kind.
  struct Problem: Hashable {
    var address: FieldAddress
    /// The row, counted from 0, and the column of a cell; nil for a field.
    var row: Int?
    var column: FieldKey?
    /// "Last visit: must be a date such as 2026-01-14".
    var wording: String
  }

  private(set) var good: [FieldAddress: Answer] = [:]
  private(set) var rest: [FieldAddress: Answer]
  /// In the order of the form.
  private(set) var problems: [Problem] = []

  /// Divides edits; `places` are the fields that are shown, in the order of the form.
  init(
    edits: [FieldAddress: Answer], places: [(address: FieldAddress, field: FieldDefinition)], record: FormRecord
  ) {
    rest = edits
    for (address, field) in places {
      if let answer = edits[address] { divide(answer, to: field, at: address, record) }
    }
  }

  private mutating func divide(
    _ answer: Answer, to field: FieldDefinition, at address: FieldAddress, _ record: FormRecord
  ) {
    guard let problem = field.kind.problem(with: answer, in: record.file) else {
      good[address] = answer
      rest[address] = nil
      return
    }
    let label = record.file.label(of: field, child: address.child)
    var cells: [CellProblem] = []
    if case .rows(let rows) = answer {
      cells = field.kind.cellProblems(in: rows, record.file)
      let sound = field.kind.sound(answer, in: record.file).withoutEmptyRows
      let saved = record.form?.answers[address] ?? .blank
      if !cells.isEmpty, !sound.isSame(as: saved) { good[address] = sound }
    }
    problems += cells.map {
      Problem(address: address, row: $0.row, column: $0.column, wording: "\(label), \($0.wording)")
    }
    if cells.isEmpty { problems.append(Problem(address: address, wording: "\(label): \(problem)")) }
  }

  /// What is not saved and why; the first two are named.
  var refusal: String {
    let more = problems.count > 2 ? say(" (and \(problems.count - 2) more)") : ""
    return problems.prefix(2).map(\.wording).joined(separator: "; ") + more + say(". All else is saved.")
  }
}

extension Answer {
  /// A table without the rows that hold nothing; blank where none is left.
  fileprivate var withoutEmptyRows: Answer {
    guard case .rows(let rows) = self else { return self }
    let filled = rows.filter { !$0.isBlankRow }
    return filled.isEmpty ? .blank : .rows(filled)
  }
}
