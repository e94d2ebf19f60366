internal import Workflow

/// Reads how a form is filled in: `write: section-47-1/enquiry`, or a group with answers.
struct FillingReader {
  let world: ScenarioWorld

  func read(_ item: Item, isFinalised: Bool) -> FormFilling? {
    if let text = item.text {
      return world.form(Placed(value: text, place: item.place)).map {
        FormFilling(form: $0.task, isFinalised: isFinalised)
      }
    }
    let keys = ["form", "answers", "copy-from"]
    guard let record = Record(item, "filling in a form", at: item.place, keys: keys, log: world.log),
      let name = record.required("form").flatMap({ world.texts($0, "a form").first }), let found = world.form(name)
    else { return nil }
    let answers = record.optional("answers").map { AnswersReader(world: world).read($0, of: found.form) }
    let sources = record.optional("copy-from").map { world.texts($0, "a form").compactMap { world.form($0)?.task } }
    return FormFilling(
      form: found.task, answers: answers ?? [:], copiesFrom: sources ?? [], isFinalised: isFinalised)
  }
}

/// Reads answers to a form's fields, each as its field wants it: `decision@ellie: plan`.
struct AnswersReader {
  let world: ScenarioWorld

  func read(_ item: Item, of form: FormDefinition) -> [FieldAddress: Answer] {
    var answers: [FieldAddress: Answer] = [:]
    for entry in Record.entries(of: item, "answers", log: world.log) ?? [] {
      guard let (address, field) = field(entry.key, of: form) else { continue }
      if case .nothing = entry.value.content {
        answers[address] = .blank
      } else if let answer = answer(entry.value, to: field.kind) {
        answers[address] = answer
      }
    }
    return answers
  }

  private func field(
    _ key: Placed<String>, of form: FormDefinition
  ) -> (address: FieldAddress, field: FieldDefinition)? {
    guard let written = FieldAddress(key.value) else {
      world.log.report(.badReference, "a field is written \"views\" or \"views@ellie\"", at: key.place)
      return nil
    }
    guard let found = form.field(written.field) else {
      let known = form.sections.flatMap(\.fields).map(\.key.rawValue)
      let hint = Suggestion.hintOrList(for: written.field.rawValue, among: known)
      world.log.report(
        .unknownField, "the form \"\(form.key)\" has no field \"\(written.field)\"\(hint)", at: key.place)
      return nil
    }
    guard let child = written.child else { return (FieldAddress(written.field), found.field) }
    guard found.section.isForEachChild else {
      world.log.report(.badReference, "\"\(written.field)\" is not asked for each child", at: key.place)
      return nil
    }
    let person = world.person(Placed(value: child.rawValue, place: key.place))
    return (FieldAddress(written.field, child: person), found.field)
  }

  private func answer(_ item: Item, to kind: FieldKind) -> Answer? {
    if case .table(let columns) = kind { return rows(item, columns) }
    if case .person = kind, let text = item.text {
      return .text(world.person(Placed(value: text, place: item.place)).rawValue)
    }
    let texts = world.texts(item, "an answer")
    guard !texts.isEmpty else { return nil }
    if let answer = kind.answer(typed: texts.map(\.value).joined(separator: ",")) { return answer }
    let hint = kind.choiceValues.map { "; it is one of \($0.joined(separator: ", "))" } ?? ""
    let shown = texts.map { "\"\($0.value)\"" }.joined(separator: ", ")
    world.log.report(.badValue, "\(shown) does not answer this\(hint)", at: item.place)
    return nil
  }

  private func rows(_ item: Item, _ columns: [ColumnDefinition]) -> Answer? {
    guard case .list(let items) = item.content else {
      world.log.report(.wrongType, "a table is answered by a list of rows, not \(item.kindName)", at: item.place)
      return nil
    }
    return .rows(
      items.map { row in
        var cells: [FieldKey: Answer] = [:]
        for entry in Record.entries(of: row, "a row", log: world.log) ?? [] {
          guard let column = columns.first(where: { $0.key.rawValue == entry.key.value }) else {
            let hint = Suggestion.hintOrList(for: entry.key.value, among: columns.map(\.key.rawValue))
            world.log.report(
              .unknownField, "the table has no column \"\(entry.key.value)\"\(hint)", at: entry.key.place)
            continue
          }
          cells[column.key] = answer(entry.value, to: column.kind)
        }
        return cells
      })
  }
}
