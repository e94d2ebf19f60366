/// What a row of a plan lacks to be specific, measurable, achievable, relevant and timed: advice, in words for the
/// worker.
public struct SmartAdvice: Hashable, Sendable {
  /// The row, counted from 0.
  public var row: Int
  public var column: FieldKey
  /// The column as the form calls it.
  public var label: String
  /// "\"monitor\" can't be checked: say how often, how much or until when".
  public var text: String

  /// "Row 2, Who: a whole agency is nobody: name the person".
  public var wording: String { say("Row \(row + 1), \(label): \(text)") }
}

/// Looks over the rows of a plan, by the rules of its form.
public struct SmartCheck: Sendable {
  let rules: SmartRules
  let columns: [ColumnDefinition]
  let today: Day
  /// The day of the next review, where one is set or due.
  let review: Day?

  public init(rules: SmartRules, columns: [ColumnDefinition], today: Day, review: Day?) {
    self.rules = rules
    self.columns = columns
    self.today = today
    self.review = review
  }

  /// What is said of each row, in the order of rows and columns; nothing of a cell that is empty and required, for
  /// that is asked for anyway.
  public func advice(on rows: [[FieldKey: Answer]]) -> [SmartAdvice] {
    rows.enumerated().flatMap { index, row in
      columns.flatMap { column in
        texts(on: row, column).map { SmartAdvice(row: index, column: column.key, label: column.label, text: $0) }
      }
    }
  }

  private func texts(on row: [FieldKey: Answer], _ column: ColumnDefinition) -> [String] {
    guard let part = rules.columns.first(where: { $0.value == column.key })?.key else { return [] }
    switch part {
    case .action: return action(words(row, .action), row)
    case .outcome: return outcome(words(row, .outcome), row)
    case .who: return who(row[column.key]?.text ?? "", column)
    case .byWhen: return byWhen(row, column)
    case .need, .how, .progress: return []
    }
  }

  private func action(_ text: PlanWords, _ row: [FieldKey: Answer]) -> [String] {
    guard !text.isEmpty else { return [] }
    var advice: [String] = []
    if text.words.count < 3 {
      advice.append(say("too short to act on: say what is done, and with or for whom"))
    } else if !rules.verbs.isEmpty, !text.contains(anyOf: rules.verbs) {
      let examples = rules.verbs.prefix(2).map { "\"\($0)\"" }.joined(separator: say(" or "))
      advice.append(say("says nothing that somebody does: begin with what is done, such as \(examples)"))
    }
    if let word = text.first(of: rules.vague), !isMeasured(text), !isMeasured(words(row, .how)) {
      advice.append(say("\"\(word)\" can't be checked by itself: say how often, how much or until when"))
    }
    if text.parts.count(where: { $0.begins(withAnyOf: rules.verbs) }) > 1 {
      advice.append(say("two actions in one row: give each a row, a person and a date of its own"))
    }
    return advice
  }

  private func outcome(_ text: PlanWords, _ row: [FieldKey: Answer]) -> [String] {
    guard !text.isEmpty else { return [] }
    if text.isMuchLike(words(row, .action)) {
      return [say("says the action again: say what will be different for the child")]
    }
    guard let word = text.first(of: rules.vague), !isMeasured(text) else { return [] }
    return [say("\"\(word)\" can't be checked by itself: say how anybody will see that it is so")]
  }

  private func who(_ text: String, _ column: ColumnDefinition) -> [String] {
    if case .person = column.kind { return [] }
    let named = PlanWords.names(in: text)
    guard !named.isEmpty else { return column.isRequired ? [] : [say("nobody is named")] }
    guard let agency = named.first, named.allSatisfy({ $0.isOne(of: rules.agencies) }) else { return [] }
    return [say("a whole agency (\(agency.words.joined(separator: " "))) is nobody: name the person")]
  }

  private func byWhen(_ row: [FieldKey: Answer], _ column: ColumnDefinition) -> [String] {
    let answer = row[column.key] ?? .blank
    guard let day = answer.text.flatMap({ Day($0) }) else {
      return answer.isBlank && !column.isRequired ? [say("no date: say by when")] : []
    }
    let state = rules.columns[.progress].flatMap { row[$0]?.text }
    if let state, rules.finished.contains(state) { return [] }
    if day < today { return [say("\(day.long) is past: say how it went, or set a new date")] }
    if let review, day > review { return [say("\(day.long) is after the next review, \(review.long)")] }
    return []
  }

  private func words(_ row: [FieldKey: Answer], _ part: SmartRules.Part) -> PlanWords {
    PlanWords(rules.columns[part].flatMap { row[$0]?.text } ?? "")
  }

  private func isMeasured(_ text: PlanWords) -> Bool {
    text.words.contains { $0.contains(where: \.isNumber) } || text.contains(anyOf: rules.measures)
  }
}

extension CaseFile {
  /// What is said of the plans among a form's answers, by field.
  public func smartAdvice(
    definition: FormDefinition, answers: [FieldAddress: Answer], in step: Step, procedure: Procedure,
    calendar: WorkingCalendar, today: Day
  ) -> [(placed: PlacedField, rules: SmartRules, advice: [SmartAdvice])] {
    sections(of: definition, answers: answers, in: step).flatMap(\.fields).compactMap { placed in
      guard let rules = placed.field.rows.smart, case .table(let columns) = placed.field.kind else { return nil }
      let review = nextDay(of: rules.reviewedAt, besides: step, procedure: procedure, calendar: calendar)
      let check = SmartCheck(rules: rules, columns: columns, today: today, review: review)
      return (placed, rules, check.advice(on: answers[placed.address]?.tableRows ?? []))
    }
  }

  /// The day of the next meeting of these kinds: what the earliest open one is set for, else when it is due.
  public func nextDay(of kinds: [StepKey], besides step: Step, procedure: Procedure, calendar: WorkingCalendar) -> Day?
  {
    steps.filter { kinds.contains($0.id.key) && $0.id != step.id && $0.state.isOpen && $0.meeting.held == nil }
      .compactMap { other in
        other.meeting.schedule?.start.day ?? due(of: other, procedure: procedure, calendar: calendar)?.deadline.day
      }.min()
  }
}
