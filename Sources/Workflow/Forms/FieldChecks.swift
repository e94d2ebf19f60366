extension FieldKind {
  /// What is wrong with an answer to a field of this kind; nil where nothing is.
  public func problem(with answer: Answer, in file: CaseFile) -> String? {
    if case .blank = answer { return self == .heading ? say("is a heading and takes no answer") : nil }
    switch self {
    case .text:
      guard case .text(let text) = answer else { return say("must be text") }
      return TextRules.problem(in: text, limit: TextRules.longestLine * 5)
    case .longText:
      guard case .text(let text) = answer else { return say("must be text") }
      return TextRules.problem(in: text, limit: TextRules.longestText, allowsLines: true)
    case .date:
      guard let text = answer.text, text.isEmpty || Day(text) != nil else {
        return say("must be a date such as 2026-01-14")
      }
      return nil
    case .time:
      guard let text = answer.text, text.isEmpty || TimeOfDay(text) != nil else {
        return say("must be a time such as 14:00")
      }
      return nil
    case .yesNo:
      guard case .flag = answer else { return say("must be yes or no") }
      return nil
    case .oneOf(let choices):
      guard let text = answer.text, text.isEmpty || choices.contains(where: { $0.value == text }) else {
        return say("must be one of: \(choices.map(\.value).joined(separator: ", "))")
      }
      return nil
    case .someOf(let choices):
      guard case .list(let values) = answer,
        values.allSatisfy({ value in choices.contains { $0.value == value } })
      else { return say("must be some of: \(choices.map(\.value).joined(separator: ", "))") }
      return nil
    case .number(let minimum, let maximum):
      guard case .number(let number) = answer, number.isFinite else { return say("must be a number") }
      if let minimum, number < minimum { return say("must be at least \(Answer.format(minimum))") }
      if let maximum, number > maximum { return say("must be at most \(Answer.format(maximum))") }
      return nil
    case .person(let kinds):
      guard let text = answer.text, text.isEmpty || file.person(PersonID(text)).map({ kinds.contains($0.kind) }) == true
      else { return say("must be \(Person.Kind.wording(of: kinds)) of the case, by id") }
      return nil
    case .table(let columns):
      guard case .rows(let rows) = answer else { return say("must be rows") }
      return rowProblem(rows, columns, file)
    case .heading: return say("is a heading and takes no answer")
    }
  }

  private func rowProblem(
    _ rows: [[FieldKey: Answer]], _ columns: [ColumnDefinition], _ file: CaseFile
  ) -> String? {
    if rows.count > 500 { return say("has more than 500 rows") }
    for (index, row) in rows.enumerated() {
      if let problem = row[.row].flatMap(Answer.problem(withRowID:)) { return say("row \(index + 1): \(problem)") }
      for key in row.keys.sorted() where key != .row && !columns.contains(where: { $0.key == key }) {
        return say("row \(index + 1): there is no column \(key)")
      }
    }
    return cellProblems(in: rows, file).first?.wording
  }

  /// The cells of a table that hold no answer of their column's kind; none for another kind of field.
  public func cellProblems(in rows: [[FieldKey: Answer]], _ file: CaseFile) -> [CellProblem] {
    guard case .table(let columns) = self else { return [] }
    return rows.enumerated().flatMap { index, row in
      columns.compactMap { column in
        row[column.key].flatMap { column.kind.problem(with: $0, in: file) }.map {
          CellProblem(row: index, column: column.key, wording: say("row \(index + 1), \(column.label): \($0)"))
        }
      }
    }
  }
}

/// A cell of a table that holds no answer of its column's kind.
public struct CellProblem: Hashable, Sendable {
  /// Counted from 0.
  public var row: Int
  public var column: FieldKey
  /// "row 2, By when: must be a date such as 2026-01-14".
  public var wording: String
}
