internal import Casework
internal import Workflow

extension DocumentSource {
  /// A form with its sections, and its answers by the keys of their fields.
  func value(of form: Form, _ definition: FormDefinition, in step: Step, _ redaction: Redaction) -> DocumentValue {
    let printer = AnswerPrinter(source: self, form: form, redaction: redaction)
    let sections = file.sections(of: definition, answers: form.answers, in: step)
    let shown = sections.filter { !$0.fields.isEmpty }.map { section in
      DocumentValue.record([
        "title": .line(section.title), "child": .line(orNothing: section.child.flatMap { file.person($0)?.name }),
        "fields": .list(section.fields.compactMap(printer.shown)),
      ])
    }
    func answers(of child: PersonID?) -> DocumentValue {
      let fields = definition.sections.filter { $0.isForEachChild == (child != nil) }.flatMap(\.fields)
      let placed = Set(sections.flatMap(\.fields).map(\.address))
      return .record(
        Dictionary(
          fields.map { field in
            let address = FieldAddress(field.key, child: child)
            let answer = placed.contains(address) ? printer.answered(field, at: address) : nil
            return (field.key.rawValue, answer ?? .nothing)
          }
        ) { first, _ in first })
    }
    let standing = FormStanding(of: form, source: self)
    return .record([
      "title": .line(definition.title), "state": .line(form.state.title), "standing": .line(standing.wording),
      "draft": .flag(standing.isDraft),
      "author": .line(name(form.author, in: procedure.task(form.id)?.by ?? [])), "sections": .list(shown),
      "answers": answers(of: nil),
      "children": .list(
        file.children(of: step).map { child in
          guard case .record(var pieces) = value(of: child, in: step, nil, redaction) else { return .nothing }
          pieces["answers"] = answers(of: child.id)
          return .record(pieces)
        }),
    ])
  }
}

/// Prints the answers of a form.
struct AnswerPrinter {
  let source: DocumentSource
  let form: Form
  let redaction: Redaction

  /// A field as its section shows it; nil for one that is left empty and need not be filled in.
  func shown(_ placed: PlacedField) -> DocumentValue? {
    let (field, address) = (placed.field, placed.address)
    if field.kind == .heading { return record(field, address, ["heading": .flag(true)]) }
    if let answered = answered(field, at: address) { return answered }
    return field.isRequired ? record(field, address, ["missing": .flag(true)]) : nil
  }

  /// A field with its answer; nil where there is none.
  func answered(_ field: FieldDefinition, at address: FieldAddress) -> DocumentValue? {
    let answer = form.answers[address] ?? .blank
    guard !answer.isBlank else { return nil }
    switch (field.kind, answer) {
    case (.table(let columns), .rows(let rows)): return record(field, address, table(columns, rows))
    case (.longText, .text(let text)): return record(field, address, ["prose": .prose(redaction.clean(text))])
    default: return record(field, address, ["text": .line(words(of: answer, field.kind))])
    }
  }

  private func record(
    _ field: FieldDefinition, _ address: FieldAddress, _ pieces: [String: DocumentValue]
  ) -> DocumentValue {
    let blank: [String: DocumentValue] = [
      "label": .line(field.label), "lead": .line(field.label.asLead), "heading": .flag(false), "text": .nothing,
      "prose": .nothing,
      "table": .nothing, "entries": .list([]), "missing": .flag(false), "source": copied(address),
    ]
    return .record(blank.merging(pieces) { _, own in own })
  }

  /// Where an answer was copied from: "copied from Section 47 enquiry, 12 Jan 2026".
  private func copied(_ address: FieldAddress) -> DocumentValue {
    let wording = form.sources[address].flatMap { from in
      source.file.wording(of: from, copiedInto: form.id) { source.rules.forms[$0]?.title }
    }
    return wording.map { .line($0) } ?? .nothing
  }

  /// A table; where its texts are long or its columns many, each row as an entry of its own.
  private func table(_ columns: [ColumnDefinition], _ rows: [[FieldKey: Answer]]) -> [String: DocumentValue] {
    let used = columns.filter { column in rows.contains { !($0[column.key] ?? .blank).isBlank } }
    func cell(_ row: [FieldKey: Answer], _ column: ColumnDefinition) -> String {
      words(of: row[column.key] ?? .blank, column.kind)
    }
    guard columns.contains(where: { $0.kind == .longText }) || used.count > source.mostColumns else {
      let cells = rows.map { row in used.map { cell(row, $0) } }
      return ["table": .table(DocumentTable(columns: used.map(\.label), rows: cells))]
    }
    let entries = rows.map { row -> DocumentValue in
      let filled = used.filter { !(row[$0.key] ?? .blank).isBlank }
      return .record([
        "title": .line(filled.first.map { cell(row, $0) } ?? "-"),
        "fields": .list(
          filled.dropFirst().map { column in
            let text = cell(row, column)
            let isLong = column.kind == .longText
            return .record([
              "label": .line(column.label), "lead": .line(column.label.asLead), "text": isLong ? .nothing : .line(text),
              "prose": isLong ? .prose(text) : .nothing,
            ])
          }),
      ])
    }
    return ["entries": .list(entries)]
  }

  /// An answer in words: people by name and role, dates as people write them, choices by their titles.
  private func words(of answer: Answer, _ kind: FieldKind) -> String {
    let choices: [Choice] =
      switch kind {
      case .oneOf(let choices), .someOf(let choices): choices
      case .text, .longText, .date, .time, .yesNo, .number, .person, .table, .heading: []
      }
    switch answer {
    case .blank, .rows: return ""
    case .flag(let flag): return flag ? "Yes" : "No"
    case .number(let number): return Answer.format(number)
    case .list(let values): return values.map { source.title($0, among: choices) }.joined(separator: "; ")
    case .text(let text):
      switch kind {
      case .date: return Day(text)?.long ?? text
      case .person: return source.file.person(PersonID(text)).map(name) ?? text
      case .oneOf, .someOf: return source.title(text, among: choices)
      case .text, .longText, .time, .yesNo, .number, .table, .heading: return redaction.clean(text)
      }
    }
  }

  private func name(_ person: Person) -> String {
    let about = [person.relationship, person.agency].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return person.name.isEmpty ? about : about.isEmpty ? person.name : "\(person.name) (\(about))"
  }
}

extension String {
  /// As it stands before an answer: "Decision:", "Seen alone then?".
  fileprivate var asLead: String { last.map { "?:.".contains($0) } ?? true ? self : self + ":" }
}
