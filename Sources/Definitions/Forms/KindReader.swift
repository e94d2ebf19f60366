internal import Workflow

/// Reads what a field or column holds.
struct KindReader {
  let record: Record
  var isColumn = false

  /// The keys that belong to some kinds only, and to tables.
  static let keys = ["choices", "minimum", "maximum", "of"]
  static let tableKeys = ["columns"]

  private static let names = [
    "text", "long text", "date", "time", "yes/no", "one of", "some of", "number", "person", "table", "heading",
  ]

  /// The kind, or text where it cannot be read, which is reported.
  func read() -> FieldKind {
    guard let item = record.required("kind") else { return .text }
    let name = item.text ?? ""
    if name != "one of" && name != "some of" {
      record.refuse(["choices"], "belongs to the kinds \"one of\" and \"some of\"")
    }
    if name != "number" { record.refuse(["minimum", "maximum"], "belongs to the kind \"number\"") }
    if name != "person" { record.refuse(["of"], "belongs to the kind \"person\"") }
    if name != "table" { record.refuse(["columns"], "belongs to the kind \"table\"") }
    switch name {
    case "text": return .text
    case "long text": return .longText
    case "date": return .date
    case "time": return .time
    case "yes/no": return .yesNo
    case "one of": return .oneOf(choices())
    case "some of": return .someOf(choices())
    case "number": return number()
    case "person": return .person(of: record.people("of") ?? Person.Kind.allCases)
    case "table" where !isColumn: return .table(columns())
    case "heading" where !isColumn: return .heading
    default:
      let names = isColumn ? Array(Self.names.dropLast(2)) : Self.names
      let hint = Suggestion.hintOrList(for: name, among: names)
      let message = isColumn ? "a column cannot hold \"\(name)\"" : "there is no kind of field \"\(name)\""
      record.log.report(.badValue, message + hint, at: item.place)
      return .text
    }
  }

  private func choices() -> [Choice] {
    guard let item = record.required("choices") else { return [] }
    return record.log.choices(item, "\"choices\"")
  }

  private func number() -> FieldKind {
    let (minimum, maximum) = (record.number("minimum"), record.number("maximum"))
    if let minimum, let maximum, minimum > maximum, let place = record.keyPlace("minimum") {
      record.log.report(.badBounds, "the minimum is larger than the maximum", at: place)
    }
    return .number(minimum: minimum, maximum: maximum)
  }

  private func columns() -> [ColumnDefinition] {
    let log = record.log
    guard let item = record.required("columns"), let entries = Record.entries(of: item, "\"columns\"", log: log) else {
      return []
    }
    if entries.isEmpty { log.report(.missingKey, "a table needs a column", at: item.place) }
    return entries.compactMap { entry in
      log.checkKey(entry.key, "a column")
      let keys = ["label", "kind", "required"] + Self.keys
      guard let record = Record(entry.value, "a column", at: entry.key.place, keys: keys, log: log) else { return nil }
      return ColumnDefinition(
        key: FieldKey(entry.key.value), label: record.requiredText("label"),
        kind: KindReader(record: record, isColumn: true).read(), isRequired: record.flag("required"))
    }
  }
}

extension Record {
  /// The kinds of people that a key names; nil where it is left out, and reported where there is no such kind.
  func people(_ key: String, besides others: [String] = []) -> [Person.Kind]? {
    guard keyPlace(key) != nil else { return nil }
    let names = names(key)
    if names.isEmpty, let place = keyPlace(key) {
      log.report(.missingKey, "\"\(key)\" needs a kind of person", at: place)
    }
    return names.filter { !others.contains($0.value) }.compactMap { name in
      if let kind = Person.Kind(rawValue: name.value) { return kind }
      let hint = Suggestion.hintOrList(for: name.value, among: Person.Kind.allCases.map(\.rawValue) + others)
      log.report(.badValue, "there is no kind of person \"\(name.value)\"\(hint)", at: name.place)
      return nil
    }
  }
}

extension ProblemLog {
  /// Reads choices, each a value and its title, in their order.
  func choices(_ item: Item, _ what: String) -> [Choice] {
    guard let entries = Record.entries(of: item, what, log: self) else { return [] }
    if entries.isEmpty { report(.missingKey, "\(what) needs a choice", at: item.place) }
    var choices: [Choice] = []
    for entry in entries {
      let value = entry.key.value
      if !Self.isKebabCase(value.lowercased()) {
        report(.badKey, "a choice is named with letters, digits and dashes, not \"\(value)\"", at: entry.key.place)
      }
      guard let title = entry.value.text, !title.allSatisfy(\.isWhitespace) else {
        report(.wrongType, "the choice \"\(value)\" needs a title", at: entry.key.place)
        continue
      }
      if choices.contains(where: { $0.title == title }) {
        report(.duplicateChoice, "another choice has the title \"\(title)\" already", at: entry.value.place)
      }
      choices.append(Choice(value, title: title))
    }
    return choices
  }
}
