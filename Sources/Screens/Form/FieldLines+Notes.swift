import Casework
import Terminal
import Workflow

extension FieldLines {
  /// What the limits on a next meeting say of the date in a field; nothing where it is no date yet.
  func dateChecks(_ placed: PlacedField) -> [DateCheck] {
    guard !placed.field.limits.isEmpty, let day = answers[placed.address]?.text.flatMap({ Day($0) }) else { return [] }
    return record.file.checks(
      of: day, for: placed.field, in: record.step, procedure: record.procedure, calendar: session.service.calendar)
  }

  /// The date against its limits, and while it is typed how they were counted.
  mutating func addDateChecks(_ placed: PlacedField, isFocused: Bool) {
    let checks = dateChecks(placed)
    for check in checks where check.isProblem || isEditing {
      let text = (check.isProblem ? "! " : "✔ ") + check.wording
      lines += text.wrapped(toColumns: max(10, width - 2)).map {
        FormLine(String($0), check.isProblem ? .alert : .success, indent: 2)
      }
    }
    guard isFocused else { return }
    for explanation in checks.compactMap(\.explanation) {
      lines += explanation.wrapped(toColumns: max(10, width - 4)).map { FormLine(String($0), .faint, indent: 4) }
    }
  }

  /// What keeps the rows of a plan from being SMART; while a cell is filled in, of its row alone.
  mutating func addAdvice(_ placed: PlacedField, isFocused: Bool) {
    let rows = answers[placed.address]?.tableRows ?? []
    guard isEditing, let rules = placed.field.rows.smart, case .table(let columns) = placed.field.kind, !rows.isEmpty
    else { return }
    let check = SmartCheck(
      rules: rules, columns: columns, today: session.today, review: record.review(by: rules, in: session))
    var advice = check.advice(on: rows)
    if isFocused, case .table(let table)? = input?.body, table.cell != nil { advice.removeAll { $0.row != table.row } }
    guard !advice.isEmpty else {
      lines.append(
        FormLine(say("✔ Each action is specific, measurable, and named to somebody and a day."), .success, indent: 2))
      return
    }
    let most = isFocused ? 8 : 3
    for one in advice.prefix(most) {
      let text = "\(rules.isRequired ? "!" : "~") \(one.wording)"
      lines += text.wrapped(toColumns: max(10, width - 2)).map {
        FormLine(String($0), rules.isRequired ? .alert : .warning, indent: 2)
      }
    }
    if advice.count > most { lines.append(FormLine(say("~ and \(advice.count - most) more"), .warning, indent: 2)) }
  }

  /// How a row went, where there is more to it than how it stands.
  mutating func addCourse(of row: [FieldKey: Answer]) {
    let moments = row.rowID.map { record.history(ofRow: $0) } ?? []
    guard moments.count > 1 else { return }
    let text = say("How it went: ") + moments.map(\.wording).joined(separator: " → ")
    lines += text.wrapped(toColumns: max(10, width - 5)).map { FormLine(String($0), .faint, indent: 5) }
  }

  /// Who owes a contribution that is not among the rows.
  mutating func addOwed(_ placed: PlacedField) {
    guard placed.field.rows.contributor != nil else { return }
    let rows = answers[placed.address]?.tableRows ?? []
    let owed = record.file.owedContributions(
      to: placed.field, rows: rows, in: record.step, procedure: record.procedure)
    guard !owed.isEmpty else { return }
    let text = say("! Still missing: ") + owed.map(\.wording).joined(separator: "; ")
    lines += text.wrapped(toColumns: max(10, width - 2)).map { FormLine(String($0), .warning, indent: 2) }
  }
}

extension FormRecord {
  /// The day by which a plan is reviewed next.
  func review(by rules: SmartRules, in session: Session) -> Day? {
    file.nextDay(of: rules.reviewedAt, besides: step, procedure: procedure, calendar: session.service.calendar)
  }
}
