internal import Workflow

/// Reads a form: its sections and their fields.
struct FormReader {
  let log: ProblemLog
  let references = References()

  /// The form in a group whose first key is `form`.
  func read(_ item: Item) -> ReadForm? {
    guard
      let record = Record(
        item, "a form", at: item.place, keys: ["form", "version", "title", "sections"], log: log),
      let key = record.text("form")
    else { return nil }
    log.checkKey(key, "a form")
    var form = FormDefinition(
      key: FormKey(key.value), version: record.requiredCount("version"), title: record.requiredText("title"),
      sections: [])
    if let item = record.required("sections"), let entries = Record.entries(of: item, "\"sections\"", log: log) {
      if entries.isEmpty { log.report(.missingKey, "a form needs a section", at: item.place) }
      form.sections = entries.compactMap(section)
      checkFieldKeys(entries)
    }
    return ReadForm(
      log: log, key: key.map { FormKey($0) }, form: form, references: references.all,
      conditions: references.conditions)
  }

  private func section(_ entry: Item.Entry) -> SectionDefinition? {
    log.checkKey(entry.key, "a section")
    let keys = ["title", "for", "fields"]
    guard let record = Record(entry.value, "a section", at: entry.key.place, keys: keys, log: log) else { return nil }
    var section = SectionDefinition(
      key: FieldKey(entry.key.value), title: record.requiredText("title"), fields: [])
    if let audience = record.text("for") {
      section.isForEachChild = audience.value == "each child"
      if !section.isForEachChild {
        log.report(.badValue, "a section is for \"each child\", or says nothing of it", at: audience.place)
      }
    }
    if let item = record.required("fields"), let entries = Record.entries(of: item, "\"fields\"", log: log) {
      section.fields = entries.compactMap { field($0, isForEachChild: section.isForEachChild) }
    }
    return section
  }

  /// A field's key is its address in the form, whatever section it stands in.
  private func checkFieldKeys(_ sections: [Item.Entry]) {
    var lines: [String: Int] = [:]
    for section in sections {
      guard case .map(let parts) = section.value.content,
        case .map(let fields) = parts.first(where: { $0.key.value == "fields" })?.value.content
      else { continue }
      for field in fields {
        let name = field.key.value
        if let line = lines[name] {
          log.report(
            .duplicateField, "the form has a field \"\(name)\" already, on line \(line)", at: field.key.place)
        } else {
          lines[name] = field.key.place.line
        }
      }
    }
  }

  private func field(_ entry: Item.Entry, isForEachChild: Bool) -> FieldDefinition? {
    log.checkKey(entry.key, "a field")
    let keys =
      ["label", "kind", "required", "help", "shown-when", "copies-from", "shared"] + KindReader.keys
      + KindReader.tableKeys
    guard let record = Record(entry.value, "a field", at: entry.key.place, keys: keys, log: log) else { return nil }
    let key = FieldKey(entry.key.value)
    var field = FieldDefinition(
      key: key, label: record.requiredText("label"), kind: KindReader(record: record).read(),
      isRequired: record.flag("required"), help: record.text("help")?.value,
      isShared: record.flag("shared"))
    if field.kind == .heading {
      record.refuse(["required", "copies-from", "shared"], "has no meaning for a heading, which holds nothing")
    }
    if !isForEachChild {
      record.refuse(["shared"], "is for sections that are asked for each child: here there is one answer already")
    }
    if let item = record.optional("shown-when") {
      let read = log.condition(item)
      field.shownWhen = read.condition
      references.conditions.append(Placed(value: AskedCondition(condition: read.condition), place: item.place))
      for atom in read.atoms { references.add(.ownAnswer(atom, by: key), at: atom.field.place) }
      for status in read.statuses {
        log.report(.badCondition, "a form knows answers only, not the status of a child", at: status.place)
      }
    }
    for source in record.names("copies-from") {
      guard let (form, name) = log.pair(source, "form.field") else { continue }
      let reference = FieldReference(form: FormKey(form), field: FieldKey(name))
      field.copiesFrom.append(reference)
      references.add(.field(reference, into: key), at: source.place)
    }
    return field
  }
}

extension ProblemLog {
  /// The two names of `one.two`; nil, and reported, where it is not written so.
  func pair(_ text: Placed<String>, _ pattern: String) -> (String, String)? {
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Self.isKebabCase(String($0)) }) else {
      report(.badReference, "\"\(text.value)\" is not written as \(pattern)", at: text.place)
      return nil
    }
    return (String(parts[0]), String(parts[1]))
  }
}
