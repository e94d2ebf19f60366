/// An answer that a form needs: that of a required field, or of a required cell in a row that a table has.
public struct RequiredAnswer: Hashable, Sendable {
  public var address: FieldAddress
  /// The row, counted from 0, and the column of a cell; nil for a field.
  public var row: Int?
  public var column: FieldKey?
  /// "Actions, row 2: By when".
  public var label: String
  public var isThere: Bool
}

extension PlacedField {
  /// What the form needs of this field, given its answer: rows that are not there need nothing.
  public func required(given answer: Answer) -> [RequiredAnswer] {
    var needed: [RequiredAnswer] = []
    if field.isRequired { needed.append(RequiredAnswer(address: address, label: label, isThere: !answer.isBlank)) }
    guard case .table(let columns) = field.kind, case .rows(let rows) = answer else { return needed }
    for (index, row) in rows.enumerated() {
      needed += columns.filter(\.isRequired).map { column in
        RequiredAnswer(
          address: address, row: index, column: column.key, label: say("\(label), row \(index + 1): \(column.label)"),
          isThere: !(row[column.key] ?? .blank).isBlank)
      }
    }
    return needed
  }
}

extension PlacedSection {
  /// What the form needs of the section's fields that are shown.
  public func required(given answers: [FieldAddress: Answer]) -> [RequiredAnswer] {
    fields.flatMap { $0.required(given: answers[$0.address] ?? .blank) }
  }
}

extension CaseFile {
  /// The required answers that a form still lacks, cells of its tables among them.
  public func missingAnswers(of form: Form, definition: FormDefinition, in step: Step) -> [RequiredAnswer] {
    missingAnswers(definition: definition, answers: form.answers, in: step)
  }

  /// The required answers that are not among these.
  public func missingAnswers(
    definition: FormDefinition, answers: [FieldAddress: Answer], in step: Step
  ) -> [RequiredAnswer] {
    required(of: definition, answers: answers, in: step).filter { !$0.isThere }
  }

  /// How much of a form is there: answered and all required answers that are asked for; (0, 0) where none is required.
  public func progress(
    definition: FormDefinition, answers: [FieldAddress: Answer], in step: Step
  ) -> (answered: Int, required: Int) {
    let required = required(of: definition, answers: answers, in: step)
    return (required.count(where: \.isThere), required.count)
  }

  /// All that a form needs with these answers, there or not.
  public func required(
    of definition: FormDefinition, answers: [FieldAddress: Answer], in step: Step
  ) -> [RequiredAnswer] {
    sections(of: definition, answers: answers, in: step).flatMap { $0.required(given: answers) }
  }
}
