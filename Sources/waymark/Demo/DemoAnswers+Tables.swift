import Workflow

extension DemoAnswers {
  /// Rows of a table, each about somebody of the case where it asks for a name.
  mutating func table(_ columns: [ColumnDefinition], words: String) -> Answer {
    let isHousehold = words.contains("household")
    let people = file.people.filter { $0.kind == (isHousehold ? .relative : .professional) }
    let count = isBrief ? 1 : isHousehold ? max(1, people.count) : 2 + random.below(2)
    let first = isHousehold ? 0 : random.below(8)
    defer { row = nil }
    var rows: [[FieldKey: Answer]] = []
    for number in first..<first + count {
      row = number
      let person = people.isEmpty ? nil : people[number % people.count]
      var cells: [FieldKey: Answer] = [:]
      for column in columns where column.isRequired || !isBrief {
        let label = "\(column.key) \(column.label)".lowercased()
        // "Date" alone does not say what of.
        let cellWords = column.kind == .date ? "\(label) \(words)" : label
        cells[column.key] =
          person.flatMap { cell(column, about: $0) } ?? answer(to: column.kind, words: cellWords, child: nil)
      }
      rows.append(cells)
    }
    return .rows(rows)
  }

  /// What a column says of a person: a name, an agency; nil where it asks for something else.
  private func cell(_ column: ColumnDefinition, about person: Person) -> Answer? {
    // Names would differ from family to family, and brief answers are shared by many.
    if isBrief { return nil }
    switch (column.key, column.kind) {
    case ("name", .text), ("author", .text): return .text(person.name)
    case ("agency", .text): return (person.agency ?? person.relationship).map { .text($0) }
    case ("relationship", .text): return person.relationship.map { .text($0) }
    case ("lives-with", .yesNo): return .flag(person.address == file.address)
    case ("parental-responsibility", .yesNo):
      return .flag(person.relationship == "Mother" || person.relationship == "Father")
    case ("member", .person): return .text(person.id.rawValue)
    default: return nil
    }
  }
}
