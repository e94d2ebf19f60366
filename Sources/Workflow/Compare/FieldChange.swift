/// How an answer differs from another to the same question.
public enum AnswerChange: Hashable, Sendable {
  /// Free text, word by word.
  case text(TextDiff)
  /// A table, row by row.
  case rows([TableRowChange])
  /// Anything else, as a whole.
  case whole(from: Answer, to: Answer)

  /// The change between two answers; nil where they are the same, or both are none.
  public init?(from old: Answer, to new: Answer, of kind: FieldKind) {
    guard old != new, !(old.isBlank && new.isBlank) else { return nil }
    switch kind {
    case .text, .longText: self = .text(TextDiff(from: old.text ?? "", to: new.text ?? ""))
    case .table(let columns): self = .rows(TableRowChange.changes(from: old.tableRows, to: new.tableRows, columns))
    case .date, .time, .number, .yesNo, .oneOf, .someOf, .person, .heading: self = .whole(from: old, to: new)
    }
  }
}

/// One field that differs between two states of a form.
public struct FieldChange: Hashable, Sendable {
  public var address: FieldAddress
  public var field: FieldDefinition
  /// The title of the section that it stands in.
  public var section: String
  public var from: Answer
  public var to: Answer
  public var change: AnswerChange
}

extension CaseFile {
  /// The fields that differ between two states of a form's answers, in the order of the form.
  public func changes(
    of definition: FormDefinition, in step: Step, from old: [FieldAddress: Answer], to new: [FieldAddress: Answer]
  ) -> [FieldChange] {
    definition.sections.flatMap { section in
      let subjects: [PersonID?] = section.isForEachChild ? children(of: step).map(\.id) : [nil]
      return subjects.flatMap { child in
        section.fields.compactMap { field -> FieldChange? in
          let address = FieldAddress(field.key, child: child)
          let (before, after) = (old[address] ?? .blank, new[address] ?? .blank)
          return AnswerChange(from: before, to: after, of: field.kind).map {
            FieldChange(address: address, field: field, section: section.title, from: before, to: after, change: $0)
          }
        }
      }
    }
  }
}
