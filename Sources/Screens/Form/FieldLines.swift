import Casework
import Terminal
import Workflow

/// Makes the lines of fields: label, help, value or editor, where it was copied from, and what is wrong.
struct FieldLines {
  let record: FormRecord
  let session: Session
  let answers: [FieldAddress: Answer]
  let saved: [FieldAddress: Answer]
  let width: Int
  let room: Int
  let focus: FieldAddress?
  let input: FieldInput?
  let conflicts: Set<FieldAddress>
  let isEditing: Bool
  let marksMissing: Bool
  /// What stands out in the text that is being typed.
  var marks = TextMarks()
  /// What is said below the title of a section, by its key and child: remarks on it.
  var remarks: [FieldAddress: [FormLine]] = [:]
  /// What others have saved meanwhile, while the form was open.
  var arrived: [FieldAddress: Signature] = [:]
  /// True where two texts stand beside each other.
  var isWide = false

  var lines: [FormLine] = []
  var fields: [FieldAddress: Range<Int>] = [:]
  var sectionStarts: [Int] = []
  var caret: Position?
  /// True where a digit chooses a value, which it then stands before.
  var numbersChoices = false

  /// The lines of a text that are shown while another field is filled in.
  private static let most = 6

  init(
    record: FormRecord, session: Session, answers: [FieldAddress: Answer], saved: [FieldAddress: Answer], width: Int,
    room: Int, focus: FieldAddress?, input: FieldInput?, conflicts: Set<FieldAddress>, isEditing: Bool,
    marksMissing: Bool
  ) {
    self.record = record
    self.session = session
    self.answers = answers
    self.saved = saved
    self.width = width
    self.room = room
    self.focus = focus
    self.input = input
    self.conflicts = conflicts
    self.isEditing = isEditing
    self.marksMissing = marksMissing
  }

  func finish(_ view: inout FormView) {
    view.lines = lines
    view.fields = fields
    view.sectionStarts = sectionStarts
    view.caret = caret
  }

  mutating func add(_ section: PlacedSection) {
    sectionStarts.append(lines.count)
    lines.append(FormLine(section.title, .heading))
    lines += remarks[FieldAddress(section.key, child: section.child)] ?? []
    if section.isGrid {
      addGrid(section)
      return
    }
    if section.fields.isEmpty { lines.append(FormLine(say("Nothing is asked here."), .faint, indent: 2)) }
    for field in section.fields { add(field) }
    if !isEditing { lines.append(FormLine()) }
  }

  mutating func add(_ placed: PlacedField) {
    let first = lines.count
    if placed.field.kind == .heading {
      lines.append(FormLine(placed.field.label, .heading, indent: 0))
      addHelp(placed)
      return
    }
    let isFocused = placed.address == focus
    addLabel(placed, isFocused: isFocused)
    if isFocused { addHelp(placed) }
    if isFocused, let input {
      addInput(input, placed)
    } else {
      addValue(placed)
    }
    addNotes(placed, isFocused: isFocused)
    if conflicts.contains(placed.address) { addConflict(placed) }
    let isBlank = (answers[placed.address] ?? .blank).isBlank
    if isFocused || (!isEditing && !isBlank) { lines.append(FormLine()) }
    fields[placed.address] = first..<lines.count
  }

  mutating func addLabel(_ placed: PlacedField, text: String? = nil, isFocused: Bool) {
    let answer = answers[placed.address] ?? .blank
    let isMissing = marksMissing && isEditing && placed.required(given: answer).contains { !$0.isThere }
    let label =
      (isMissing ? "! " : isFocused ? "▸ " : "") + (text ?? placed.field.label) + (placed.field.isRequired ? " *" : "")
    let ink: Ink = isMissing ? .alert : isFocused ? .heading : .text
    let wrapped = label.wrapped(toColumns: max(10, width))
    for line in wrapped { lines.append(FormLine(String(line), ink)) }
    if let writer = arrived[placed.address], answer.isSame(as: saved[placed.address] ?? .blank) {
      addMark(
        say("changed by \(session.nameOf(writer.by)), \(session.saying(writer.at))"), besides: wrapped.last, .warning)
    }
    if let mark = origin(of: placed, answer) { addMark(mark, besides: wrapped.last, .faint) }
  }

  /// Adds a remark behind a label, or below it where it does not fit.
  private mutating func addMark(_ mark: String, besides label: Substring?, _ ink: Ink) {
    if let last = lines.indices.last, (label?.columns ?? 0) + mark.columns + 4 <= width {
      lines[last].add("  (\(mark))", ink)
    } else {
      lines.append(FormLine("(\(mark))", ink, indent: 2))
    }
  }

  /// Where an answer came from, in a few words: another form, or the first child it was typed for; nil for neither.
  private func origin(of placed: PlacedField, _ answer: Answer) -> String? {
    guard !answer.isBlank else { return nil }
    if let source = record.form?.sources[placed.address], answer.isSame(as: saved[placed.address] ?? .blank) {
      return record.wording(of: source, in: session)
    }
    guard placed.field.isShared, let first = record.file.children(of: record.step).first,
      let child = placed.address.child,
      first.id != child, answer.isSame(as: answers[FieldAddress(placed.field.key, child: first.id)] ?? .blank)
    else { return nil }
    return say("as for \(first.shortName)")
  }

  mutating func addHelp(_ placed: PlacedField) {
    guard let help = placed.field.help else { return }
    lines += help.wrapped(toColumns: max(10, width - 2)).map { FormLine(String($0), .faint, indent: 2) }
  }

  /// What is said of an answer below it: what is wrong, what its limits say, what a plan lacks, who owes a row.
  mutating func addNotes(_ placed: PlacedField, isFocused: Bool) {
    addProblem(placed, isFocused: isFocused)
    addDateChecks(placed, isFocused: isFocused)
    addAdvice(placed, isFocused: isFocused)
    addOwed(placed)
  }

  private mutating func addProblem(_ placed: PlacedField, isFocused: Bool) {
    guard isEditing, !isFocused, let problem = placed.field.kind.problem(with: answers[placed.address] ?? .blank)
    else { return }
    lines.append(FormLine("! \(problem)", .alert, indent: 2))
  }

  /// A long text as it is read, its lists and emphasis shown as such.
  private mutating func addMarkdown(_ text: String, columns: Int) {
    for shown in MarkdownLines(text, columns: columns).lines {
      var line = FormLine("", indent: 2 + shown.indent)
      for piece in shown.pieces { line.add(piece.text, piece.ink) }
      lines.append(line)
    }
  }

  /// The value of a field that is not being filled in.
  private mutating func addValue(_ placed: PlacedField) {
    let answer = answers[placed.address] ?? .blank
    if case .table(let columns) = placed.field.kind, case .rows(let rows) = answer {
      for (index, row) in rows.enumerated() {
        addRow(row, columns, number: index + 1, isCurrent: false)
        if !isEditing, placed.field.rows.history != nil { addCourse(of: row) }
      }
      return
    }
    let text = placed.field.kind.wording(of: answer, in: record.file)
    guard !answer.isBlank, !text.isEmpty else {
      if isEditing { lines.append(FormLine("-", .faint, indent: 2)) } else { lines[lines.count - 1].add("  -", .faint) }
      return
    }
    let columns = max(10, width - 2)
    guard isEditing else {
      if placed.field.kind == .longText { return addMarkdown(text, columns: columns) }
      for line in text.wrapped(toColumns: columns) { lines.append(FormLine(String(line), indent: 2)) }
      return
    }
    // No more of a long text is wrapped than is shown.
    let head = String(text.prefix(columns * (FieldLines.most + 1) * 2))
    let wrapped = head.wrapped(toColumns: columns)
    for line in wrapped.prefix(FieldLines.most) { lines.append(FormLine(String(line), indent: 2)) }
    if wrapped.count > FieldLines.most || head.utf8.count < text.utf8.count {
      lines.append(FormLine(say("… (goes on)"), .faint, indent: 2))
    }
  }
}
