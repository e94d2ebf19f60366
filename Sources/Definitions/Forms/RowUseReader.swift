internal import Workflow

/// Reads what the rows of a table are: contributions, actions of a plan, rows whose course is kept.
struct RowUseReader {
  let record: Record
  let columns: [ColumnDefinition]
  let table: FieldKey
  let references: References

  private var log: ProblemLog { record.log }

  /// The keys of a field that belong to tables.
  static let keys = ["history", "contributor", "smart"]

  private static let contributorKeys = ["column", "owed-in"]
  private static let ruleKeys = ["vague", "measures", "verbs", "agencies", "finished", "reviewed-at", "required"]

  func read() -> RowUse {
    RowUse(history: record.text("history").map(column), contributor: contributor(), smart: smart())
  }

  /// A column of the table, which is reported where there is no such one.
  private func column(_ name: Placed<String>) -> FieldKey {
    let key = name.map { FieldKey($0) }
    log.check(key, among: columns, of: table)
    return key.value
  }

  private func contributor() -> RowUse.Contributor? {
    guard let item = record.optional("contributor"), let place = record.keyPlace("contributor"),
      let group = Record(item, "\"contributor\"", at: place, keys: Self.contributorKeys, log: log),
      let name = group.required("column").flatMap({ _ in group.text("column") })
    else { return nil }
    let key = column(name)
    if let found = columns.first(where: { $0.key == key }) {
      guard case .person = found.kind else {
        log.report(.badValue, "a contribution is a person's, and \"\(key)\" holds \(found.kind.name)", at: name.place)
        return nil
      }
    }
    return RowUse.Contributor(column: key, owedIn: group.text("owed-in").map { TaskKey($0.value) })
  }

  private func smart() -> SmartRules? {
    let parts = SmartRules.Part.allCases.map(\.rawValue)
    guard let item = record.optional("smart"), let place = record.keyPlace("smart"),
      let group = Record(item, "\"smart\"", at: place, keys: parts + Self.ruleKeys, log: log)
    else { return nil }
    var rules = SmartRules(columns: [:])
    for part in SmartRules.Part.allCases {
      guard let name = group.text(part.rawValue) else { continue }
      let key = column(name)
      rules.columns[part] = key
      guard let found = columns.first(where: { $0.key == key }) else { continue }
      if (part == .byWhen) != (found.kind == .date) {
        let message = "\"\(part.rawValue)\" is \(part == .byWhen ? "a" : "no") date, and \"\(key)\" holds "
        log.report(.badValue, message + found.kind.name, at: name.place)
      }
    }
    if rules.columns[.action] == nil, group.keyPlace("action") == nil {
      log.report(.missingKey, "\"smart\" needs \"action\"", at: place)
    }
    rules.vague = group.names("vague").map(\.value)
    rules.measures = group.names("measures").map(\.value)
    rules.verbs = group.names("verbs").map(\.value)
    rules.agencies = group.names("agencies").map(\.value)
    rules.finished = finished(group.names("finished"), in: rules.columns[.progress])
    let reviews = group.names("reviewed-at")
    rules.reviewedAt = reviews.map { StepKey($0.value) }
    if let first = reviews.first { references.add(.someStep(rules.reviewedAt), at: first.place) }
    rules.isRequired = group.flag("required")
    return rules
  }

  /// States of progress, each of which must be a choice of its column.
  private func finished(_ names: [Placed<String>], in column: FieldKey?) -> [String] {
    guard case .oneOf(let choices)? = columns.first(where: { $0.key == column })?.kind else {
      if let name = names.first {
        log.report(.badValue, "\"finished\" names choices of \"progress\", which has none", at: name.place)
      }
      return []
    }
    for name in names where !choices.contains(where: { $0.value == name.value }) {
      let hint = Suggestion.hintOrList(for: name.value, among: choices.map(\.value))
      log.report(.unknownChoice, "\"\(name.value)\" is no state of progress\(hint)", at: name.place)
    }
    return names.map(\.value)
  }
}
