/// How a row of a plan stood at one time.
public struct RowMoment: Hashable, Sendable {
  /// What was in the column whose course is kept: "Under way"; "-" for nothing.
  public var value: String
  /// By when it was to be done then.
  public var byWhen: Day?
  public var day: Day
  /// The form that said so, by its task.
  public var form: TaskID
  /// "core group 1".
  public var step: String
  /// True where it stands in answers that are not finalised.
  public var isDraft: Bool

  /// "Under way 2 Feb 2026 (core group 1)".
  public var wording: String { "\(value) \(day.short) (\(step)\(isDraft ? say(", draft") : ""))" }
}

extension CaseFile {
  /// How a row went, from the first form that had it: each time that its state or its date became another.
  public func history(
    ofRow id: String, procedure: Procedure, forms: [FormKey: FormDefinition]
  ) -> [RowMoment] {
    let all = self.forms.flatMap { form in
      forms[form.definition].map { moments(ofRow: id, in: form, $0, procedure) } ?? []
    }
    var kept: [RowMoment] = []
    for (_, moment) in all.enumerated().sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }) {
      let last = kept.last
      if last?.value != moment.moment.value || last?.byWhen != moment.moment.byWhen { kept.append(moment.moment) }
    }
    return kept
  }

  private func moments(
    ofRow id: String, in form: Form, _ definition: FormDefinition, _ procedure: Procedure
  ) -> [(at: Instant, moment: RowMoment)] {
    let step = procedure.step(form.id.step.key)?.title(number: form.id.step.number).inSentence
    var states = form.versions.map { ($0.answers, $0.finalised.at, false) }
    if form.state.isEditable { states.append((form.answers, form.savedAt, true)) }
    return states.compactMap { answers, at, isDraft in
      for field in definition.sections.flatMap(\.fields) {
        guard let history = field.rows.history,
          let row = answers.filter({ $0.key.field == field.key }).values.lazy.flatMap(\.tableRows)
            .first(where: { $0.rowID == id })
        else { continue }
        let byWhen = field.rows.smart?.columns[.byWhen].flatMap { row[$0]?.text }.flatMap { Day($0) }
        let moment = RowMoment(
          value: field.kind.title(of: row[history] ?? .blank, in: history), byWhen: byWhen, day: at.day, form: form.id,
          step: step ?? form.id.step.description, isDraft: isDraft)
        return (at, moment)
      }
      return nil
    }
  }
}

extension FieldKind {
  /// The title of what a cell holds, in a column of a table: "Under way"; "-" for nothing.
  fileprivate func title(of answer: Answer, in column: FieldKey) -> String {
    guard !answer.isBlank, let value = answer.values.first else { return "-" }
    guard case .table(let columns) = self, case .oneOf(let choices)? = columns.first(where: { $0.key == column })?.kind
    else { return value }
    return choices.first { $0.value == value }?.title ?? value
  }
}
