import Casework
import Terminal
import Workflow

extension FieldLines {
  /// The field that is being filled in.
  mutating func addInput(_ input: FieldInput, _ placed: PlacedField) {
    switch input.body {
    case .text(let editor): addEditor(editor, indent: 2, hint: hint(input, placed))
    case .options(let options): addOptions(options)
    case .person(let person): addPerson(person, input.kind, indent: 2)
    case .table(let table): addTable(table)
    }
  }

  /// What a typed date, time or number is understood as.
  private func hint(_ input: FieldInput, _ placed: PlacedField? = nil) -> String? {
    switch input.kind {
    case .date where placed.map { !dateChecks($0).isEmpty } ?? false: return nil
    case .date:
      let answer = input.answer(today: session.today, calendar: session.service.calendar)
      guard !answer.isBlank else { return say("14/1/2026, fri, +10wd; F4 opens the calendar") }
      guard let day = answer.text.flatMap({ Day($0) }) else { return say("not a date yet; F4 opens the calendar") }
      let wording = DayWording(day: day, today: session.today, calendar: session.service.calendar)
      return "\(day.long),\(wording.notWorked.map { " \($0)," } ?? "") \(wording.distance)"
    case .time:
      let answer = input.answer(today: session.today, calendar: session.service.calendar)
      return answer.isBlank ? say("14:00 or 2pm") : input.kind.problem(with: answer) ?? answer.text
    case .number(let minimum, let maximum):
      let answer = input.answer(today: session.today, calendar: session.service.calendar)
      if let problem = input.kind.problem(with: answer) { return problem }
      let bounds = [minimum.map { say("from \(Answer.format($0))") }, maximum.map { say("to \(Answer.format($0))") }]
      return bounds.contains { $0 != nil } ? bounds.compactMap { $0 }.joined(separator: " ") : nil
    case .text, .longText, .yesNo, .oneOf, .someOf, .person, .table, .heading: return nil
    }
  }

  private mutating func addEditor(_ editor: TextEditor, indent: Int, hint: String?) {
    let position = editor.caret
    caret = Position(x: indent + position.x, y: lines.count + position.y)
    let shown = editor.pieces(marks)
    for row in 0..<max(shown.count, editor.rows) {
      var line = FormLine("", .input, indent: indent, fill: .input)
      if row < shown.count { for piece in shown[row] where !piece.text.isEmpty { line.add(piece.text, piece.ink) } }
      lines.append(line)
    }
    if let hint { lines.append(FormLine(hint, .faint, indent: indent)) }
    if editor.lineCount > editor.rows {
      lines.append(
        FormLine(
          say(
            "line \(grouped(editor.lineNumber)) of \(grouped(editor.lineCount)), "
              + "\(grouped(editor.document.wordCount)) words; PgUp and PgDn page"),
          .faint, indent: indent))
    }
  }

  /// Who is chosen, or the part of a name that is typed, with those it fits below.
  private mutating func addPerson(_ person: PersonInput, _ kind: FieldKind, indent: Int) {
    let typed = person.typed
    caret = Position(x: indent + String(typed.characters.prefix(typed.cursor)).columns, y: lines.count)
    guard person.isTyping else {
      let name = person.id.map { kind.wording(of: .text($0), in: record.file) }
      lines.append(
        FormLine(name ?? kind.personHint, name == nil ? .faint : .input, indent: indent, fill: .input))
      return
    }
    lines.append(FormLine(typed.text, .input, indent: indent, fill: .input))
    let most = 5
    let first = max(0, min(person.cursor - most + 1, person.matches.count - most))
    for (index, choice) in person.matches.enumerated().dropFirst(first).prefix(most) {
      let isHere = index == person.cursor
      lines.append(
        FormLine((isHere ? "▸ " : "  ") + choice.title, isHere ? .selection : .text, indent: indent))
    }
    let note =
      person.matches.isEmpty
      ? say("nobody of that name; Esc begins again, Enter then shows everybody")
      : say("Enter takes the one marked") + (person.matches.count > most ? say(" of \(person.matches.count)") : "")
    lines.append(FormLine(note, .faint, indent: indent))
  }

  private mutating func addOptions(_ options: OptionInput) {
    for (index, choice) in options.choices.enumerated() {
      let isChosen = options.chosen.contains(choice.value)
      let number = numbersChoices && index < 9 ? "\(index + 1) " : ""
      let mark = options.isMultiple ? (isChosen ? "[x]" : "[ ]") : (isChosen ? "(•)" : "( )")
      if index == options.cursor { caret = Position(x: number.count + 3, y: lines.count) }
      lines.append(
        FormLine("\(number)\(mark) \(choice.title)", index == options.cursor ? .selection : .text, indent: 2))
    }
  }

  private mutating func addTable(_ table: TableInput) {
    if table.rows.isEmpty {
      caret = Position(x: 2, y: lines.count)
      lines.append(FormLine(say("no rows; a adds one"), .faint, indent: 2))
    }
    for (index, row) in table.rows.enumerated() {
      let isCurrent = index == table.row
      if isCurrent, let cell = table.cell {
        addCells(row, table.columns, open: cell, number: index + 1)
      } else {
        if isCurrent { caret = Position(x: 2, y: lines.count) }
        addRow(row, table.columns, number: index + 1, isCurrent: isCurrent)
      }
    }
    if !table.rows.isEmpty, table.cell == nil {
      lines.append(
        FormLine(say("a adds a row, Enter changes, d deletes, J/K move"), .faint, indent: 2))
    }
  }

  private func wording(_ row: [FieldKey: Answer], _ column: ColumnDefinition) -> String {
    column.kind.wording(of: row[column.key] ?? .blank, in: record.file)
  }

  /// A row of a table on one line when it fits, else a line a cell.
  mutating func addRow(_ row: [FieldKey: Answer], _ columns: [ColumnDefinition], number: Int, isCurrent: Bool) {
    let cells = columns.map { column in
      let text = wording(row, column).split(whereSeparator: \.isNewline).joined(separator: " ")
      return text.isEmpty ? "-" : text
    }
    let ink: Ink = isCurrent ? .selection : .text
    let whole = "\(number). " + cells.joined(separator: " · ")
    if isEditing || whole.columns <= width - 2 {
      lines.append(FormLine(whole, ink, indent: 2))
      return
    }
    for (index, column) in columns.enumerated() {
      let label = (index == 0 ? "\(number). " : "   ") + column.label + ": "
      let wrapped = (label + wording(row, column)).wrapped(toColumns: max(10, width - 5))
      for (place, line) in wrapped.enumerated() { lines.append(FormLine(String(line), indent: place == 0 ? 2 : 5)) }
    }
  }

  /// The row whose cells are filled in: a line a cell, the open one as it is typed.
  private mutating func addCells(
    _ row: [FieldKey: Answer], _ columns: [ColumnDefinition], open: TableInput.Cell, number: Int
  ) {
    for (index, column) in columns.enumerated() {
      let prefix = index == 0 ? "\(number). " : "   "
      let label = "\(prefix)\(column.label)\(column.isRequired ? " *" : "")"
      if index == open.column {
        lines.append(FormLine(label, .heading, indent: 2))
        switch open.input.body {
        case .text(let editor): addEditor(editor, indent: 6, hint: hint(open.input))
        case .options(let options): addOptions(options)
        case .person(let person): addPerson(person, column.kind, indent: 6)
        case .table: break
        }
      } else {
        var line = FormLine(label + ": ", .faint, indent: 2)
        line.add(wording(row, column), .text)
        lines.append(line)
      }
    }
  }
}

extension FieldKind {
  /// How somebody is chosen in a field of this kind: "type part of a name, or Enter chooses a child".
  fileprivate var personHint: String {
    guard case .person(let kinds) = self else { return "" }
    return say("type part of a name, or Enter chooses \(Person.Kind.wording(of: kinds))")
  }
}
