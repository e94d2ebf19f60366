extension CaseFile {
  /// What members contributed, put together for a field: for a text each contribution under the name and agency of
  /// who made it, for a table the rows with the columns that it has.
  func collated(_ field: FieldDefinition, from source: CollatedTable, _ forms: [Form]) -> CopiedAnswer? {
    for form in forms where form.definition == source.table.form {
      let rows = form.finalisedAnswers[FieldAddress(source.table.field)]?.tableRows ?? []
      let answer =
        if case .table(let columns) = field.kind { table(columns, of: rows) } else { text(source.column, of: rows) }
      if !answer.isBlank, field.kind.problem(with: answer, in: self) == nil {
        return CopiedAnswer(answer: answer, source: AnswerSource(form.id, version: form.versions.last?.number))
      }
    }
    return nil
  }

  private func table(_ columns: [ColumnDefinition], of rows: [[FieldKey: Answer]]) -> Answer {
    .rows(
      rows.map { row in
        row.filter { key, answer in
          columns.contains { $0.key == key && $0.kind.problem(with: answer, in: self) == nil }
        }
      }
      .filter { !$0.isBlankRow })
  }

  private func text(_ column: FieldKey?, of rows: [[FieldKey: Answer]]) -> Answer {
    let parts = rows.compactMap { row -> String? in
      guard let column, let said = row[column], !said.isBlank, let text = said.values.first,
        let person = row.sorted(by: { $0.key < $1.key }).lazy.compactMap({
          $0.value.text.flatMap { self.person(PersonID($0)) }
        }).first
      else { return nil }
      return "**\(person.withAgency)**\n\n\(text)"
    }
    return parts.isEmpty ? .blank : .text(parts.joined(separator: "\n\n"))
  }
}

extension Person {
  /// Who somebody is to the family, after their name: "Ruth Bell, school nurse, Elm Road Health".
  public var withAgency: String {
    ([name] + [relationship, agency].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Somebody who owes a contribution, and what is known of it.
public struct OwedContribution: Hashable, Sendable {
  public var person: Person
  /// True where it was received, and is not among the rows yet.
  public var isReceived: Bool

  /// "Ruth Bell, school nurse: not received".
  public var wording: String {
    "\(person.withAgency): \(isReceived ? say("received, not entered") : say("not received"))"
  }
}

extension CaseFile {
  /// Who owes a contribution that is not among the rows of a table, in the order of the case file; nobody who was
  /// excused from it.
  public func owedContributions(
    to field: FieldDefinition, rows: [[FieldKey: Answer]], in step: Step, procedure: Procedure
  ) -> [OwedContribution] {
    guard let contributor = field.rows.contributor, let task = contributor.owedIn,
      case .register(let register)? = procedure.step(step.id.key)?.task(task)?.verb
    else { return [] }
    let entered = Set(rows.compactMap { $0[contributor.column]?.text })
    return lines(of: register, task: task, in: step).compactMap { line in
      guard line.isOwed, !entered.contains(line.person.id.rawValue) else { return nil }
      switch line.mark {
      case .excused: return nil
      case .recorded: return OwedContribution(person: line.person, isReceived: true)
      case nil: return OwedContribution(person: line.person, isReceived: false)
      }
    }
  }
}
