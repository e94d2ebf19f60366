public import Workflow

extension Listing {
  /// The answers that a form lacks, and what is said of the rows of its plans.
  public static func shortcomings(
    missing: [RequiredAnswer], plans: [(placed: PlacedField, rules: SmartRules, advice: [SmartAdvice])]
  ) throws -> Listing {
    var listing = Listing(columns: ["KIND", "FIELD", "WHAT"])
    for answer in missing {
      let value = Shortcoming(
        kind: "missing", field: answer.address, row: answer.row.map { $0 + 1 }, column: answer.column,
        what: answer.label)
      try listing.add(["missing", answer.address.description, answer.label], json: value)
    }
    for plan in plans {
      for advice in plan.advice {
        let kind = plan.rules.isRequired ? "required" : "advice"
        let value = Shortcoming(
          kind: kind, field: plan.placed.address, row: advice.row + 1, column: advice.column, what: advice.text)
        try listing.add([kind, plan.placed.address.description, advice.wording], json: value)
      }
    }
    return listing
  }

  /// How the rows of a form went whose identity is kept.
  public static func courses(
    of form: Form, definition: FormDefinition, file: CaseFile, step: Step, procedure: Procedure,
    forms: [FormKey: FormDefinition]
  ) throws -> Listing {
    var listing = Listing(columns: ["ROW", "WHAT", "HOW IT WENT"])
    for placed in file.sections(of: definition, answers: form.answers, in: step).flatMap(\.fields) {
      guard placed.field.rows.history != nil else { continue }
      for (index, row) in (form.answers[placed.address]?.tableRows ?? []).enumerated() {
        guard let id = row.rowID else { continue }
        let moments = file.history(ofRow: id, procedure: procedure, forms: forms)
        let what = placed.field.rows.smart?.columns[.action].flatMap { row[$0]?.text } ?? ""
        let course = Course(
          field: placed.address, row: index + 1, id: id, what: what,
          moments: moments.map {
            CourseMoment(value: $0.value, day: $0.day, byWhen: $0.byWhen, form: $0.form, isDraft: $0.isDraft)
          })
        try listing.add(
          ["\(index + 1)", what, moments.map(\.wording).joined(separator: " -> ")], json: course)
      }
    }
    return listing
  }
}

private struct Shortcoming: Encodable {
  var kind: String
  var field: FieldAddress
  var row: Int?
  var column: FieldKey?
  var what: String
}

private struct Course: Encodable {
  var field: FieldAddress
  var row: Int
  var id: String
  var what: String
  var moments: [CourseMoment]
}

private struct CourseMoment: Encodable {
  var value: String
  var day: Day
  var byWhen: Day?
  var form: TaskID
  var isDraft: Bool
}
