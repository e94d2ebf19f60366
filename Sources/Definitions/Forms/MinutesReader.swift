internal import Workflow

/// Reads what makes a form the minutes of its meeting: which of its tables, and which of their columns, hold what.
struct MinutesReader {
  let form: FormDefinition
  let log: ProblemLog

  private static let actions = "actions"

  func read(_ item: Item) -> MinutesDefinition? {
    let keys = [Self.actions] + AttendanceList.allCases.map(\.rawValue)
    guard let record = Record(item, "\"minutes\"", at: item.place, keys: keys, log: log) else { return nil }
    var minutes = MinutesDefinition()
    if let item = record.optional(Self.actions) { minutes.actions = actions(item) }
    for list in AttendanceList.allCases {
      if let item = record.optional(list.rawValue) { minutes.lists[list] = people(item, list) }
    }
    return minutes
  }

  private func actions(_ item: Item) -> MinutesDefinition.ActionsTable? {
    let keys = ["table", "what", "who", "by-when", "heading"]
    let name = "\"\(Self.actions)\" of the minutes"
    guard let record = Record(item, name, at: item.place, keys: keys, log: log), let table = table(record) else {
      return nil
    }
    let what = column("what", of: table, record, fits: [.text, .longText], isRequired: true)
    let who = column("who", of: table, record, fits: [.text, .person()], isRequired: true)
    let byWhen = column("by-when", of: table, record, fits: [.date], isRequired: true)
    guard let what, let who, let byWhen else { return nil }
    return MinutesDefinition.ActionsTable(
      table: table.key, what: what, who: who, byWhen: byWhen,
      heading: column("heading", of: table, record, fits: [.text], isRequired: false))
  }

  private func people(_ item: Item, _ list: AttendanceList) -> MinutesDefinition.PeopleTable? {
    let name = "\"\(list.rawValue)\" of the minutes"
    guard let record = Record(item, name, at: item.place, keys: ["table", "person", "about"], log: log),
      let table = table(record),
      let person = column("person", of: table, record, fits: [.text, .person()], isRequired: true)
    else { return nil }
    return MinutesDefinition.PeopleTable(
      table: table.key, person: person,
      about: column("about", of: table, record, fits: [.text], isRequired: false))
  }

  /// A table of the form that is asked once.
  private func table(_ record: Record) -> (key: FieldKey, columns: [ColumnDefinition])? {
    guard record.required("table") != nil, let name = record.text("table") else { return nil }
    guard let (section, field) = form.field(FieldKey(name.value)) else {
      let hint = Suggestion.hint(for: name.value, among: form.fieldNames)
      log.report(.unknownField, "the form \"\(form.key)\" has no field \"\(name.value)\"\(hint)", at: name.place)
      return nil
    }
    guard case .table(let columns) = field.kind else {
      log.report(.badValue, "\"\(name.value)\" holds \(field.kind.name), and a table is needed here", at: name.place)
      return nil
    }
    if section.isForEachChild {
      log.report(.badValue, "\"\(name.value)\" is asked for each child, and is needed once here", at: name.place)
      return nil
    }
    return (field.key, columns)
  }

  /// A column of a table, of one of these kinds.
  private func column(
    _ word: String, of table: (key: FieldKey, columns: [ColumnDefinition]), _ record: Record, fits: [FieldKind],
    isRequired: Bool
  ) -> FieldKey? {
    if isRequired, record.required(word) == nil { return nil }
    guard let name = record.text(word) else { return nil }
    guard let column = table.columns.first(where: { $0.key.rawValue == name.value }) else {
      let hint = Suggestion.hint(for: name.value, among: table.columns.map(\.key.rawValue))
      log.report(.unknownField, "the table \"\(table.key)\" has no column \"\(name.value)\"\(hint)", at: name.place)
      return nil
    }
    guard fits.contains(where: { $0.isLike(column.kind) }) else {
      let wanted = fits.map(\.name).joined(separator: " or ")
      log.report(.badValue, "\"\(name.value)\" holds \(column.kind.name), and here it is \(wanted)", at: name.place)
      return nil
    }
    return column.key
  }
}

extension FieldKind {
  /// Whether another kind is the same, whatever people it takes.
  fileprivate func isLike(_ other: FieldKind) -> Bool {
    if case .person = self, case .person = other { return true }
    return self == other
  }
}
