import Terminal
import Workflow

/// A field being filled in: what is typed or chosen so far, and where its cursor is.
struct FieldInput {
  let kind: FieldKind
  var body: Body

  /// How a field of each kind is filled in.
  indirect enum Body {
    case text(TextEditor)
    case options(OptionInput)
    case person(PersonInput)
    case table(TableInput)
  }

  /// What an event did to a field.
  enum Response: Hashable {
    case ignored
    case moved
    case changed
    /// There is no room for more.
    case full
    /// Go on to the next field, or back to the one before.
    case next, previous
    /// A list of people is wanted.
    case openPeople
    /// What was typed is not taken here, and why.
    case refused(String)
  }

  init(_ kind: FieldKind, answer: Answer) {
    self.kind = kind
    switch kind {
    case .text, .date, .time, .number, .heading:
      body = .text(TextEditor(kind.text(editing: answer), isMultiline: false, maximum: 1000))
    case .longText: body = .text(TextEditor(kind.text(editing: answer)))
    case .yesNo, .oneOf, .someOf:
      body = .options(OptionInput(choices: kind.choices, chosen: answer.values, isMultiple: kind.isSomeOf))
    case .person: body = .person(PersonInput(answer.text.flatMap { $0.isEmpty ? nil : $0 }))
    case .table(let columns):
      if case .rows(let rows) = answer {
        body = .table(TableInput(columns: columns, rows: rows))
      } else {
        body = .table(TableInput(columns: columns, rows: []))
      }
    }
    // Writing goes on where it ended; a long text is read from its beginning.
    if case .text(var editor) = body, kind != .longText {
      editor.offset = editor.length
      body = .text(editor)
    }
  }

  /// True while characters are typed into it, also where they are refused: then they are no keys either.
  var capturesText: Bool {
    switch body {
    case .text, .person: true
    case .options(let options): options.loneKey.isTyping
    case .table(let table): table.cell?.input.capturesText ?? false
    }
  }

  /// What was filled in so far.
  func answer(today: Day, calendar: WorkingCalendar) -> Answer {
    switch body {
    case .text(let editor):
      return editor.isBlank ? .blank : kind.answer(reading: editor.text, today: today, calendar: calendar)
    case .options(let options):
      guard let first = options.chosen.first else { return .blank }
      if kind.isSomeOf { return .list(options.chosen) }
      return kind == .yesNo ? .flag(first == "yes") : .text(first)
    case .person(let person): return person.id.map { .text($0) } ?? .blank
    case .table(let table):
      let rows = table.filled(today: today, calendar: calendar)
      return rows.isEmpty ? .blank : .rows(rows)
    }
  }

  /// The cursor's place in characters, kept with a draft.
  var offset: Int {
    get {
      switch body {
      case .text(let editor): editor.offset
      case .options(let options): options.cursor
      case .person: 0
      case .table(let table): table.row
      }
    }
    set {
      switch body {
      case .text(var editor):
        editor.offset = newValue
        body = .text(editor)
      case .options(var options):
        options.cursor = min(max(0, newValue), max(0, options.choices.count - 1))
        body = .options(options)
      case .person: break
      case .table(var table):
        table.row = min(max(0, newValue), max(0, table.rows.count - 1))
        body = .table(table)
      }
    }
  }

  /// Takes a key or a paste; `people` are those to choose from where a person is asked for.
  mutating func receive(
    _ event: InputEvent, today: Day, calendar: WorkingCalendar, people: [Choice] = []
  ) -> Response {
    switch body {
    case .text(var editor):
      // Held once, so that the text is changed in place.
      body = .person(PersonInput())
      let response = editor.receive(event)
      body = .text(editor)
      switch response {
      case .moved: return .moved
      case .changed: return .changed
      case .full: return .full
      case .tooLong(let count): return .refused(tooLong(count, for: editor))
      case .ignored: return FieldInput.leaving(event)
      }
    case .options(var options):
      let response = options.receive(event, isYesNo: kind == .yesNo)
      body = .options(options)
      return response
    case .person(var person):
      let response = person.receive(event, people: people)
      body = .person(person)
      return response
    case .table(var table):
      body = .person(PersonInput())
      let response = table.receive(event, today: today, calendar: calendar, people: people)
      body = .table(table)
      return response
    }
  }

  /// Keys have paused: the next one is no part of what was typed before.
  mutating func pause() {
    switch body {
    case .text, .person: break
    case .options(var options):
      options.loneKey.pause()
      body = .options(options)
    case .table: withTable { $0.pause() }
    }
  }

  /// Takes whom a typed part of a name stands for, before the field or cell is left; why not, where it is nobody's.
  mutating func settlePerson() -> String? {
    if let refusal = withTable({ $0.settlePerson() }) { return refusal }
    guard case .person(var person) = body else { return nil }
    defer { body = .person(person) }
    return person.settle()
  }

  /// Forgets the typed part of a name; false where there is none.
  mutating func forgetTyping() -> Bool {
    if let isDone = withTable({ $0.forgetTyping() }) { return isDone }
    guard case .person(var person) = body, person.isTyping else { return false }
    person.forget()
    body = .person(person)
    return true
  }

  /// Why a paste has no room, with what it would take and what there is.
  private func tooLong(_ count: Int, for editor: TextEditor) -> String {
    say(
      "The pasted text has \(grouped(count)) characters; this field takes \(grouped(editor.maximum)) and has "
        + "\(grouped(editor.length)). Nothing was pasted.")
  }

  /// Where a key leads that a field has no use for.
  static func leaving(_ event: InputEvent) -> Response {
    switch event {
    case .key(.enter), .key(.down): .next
    case .key(.up): .previous
    default: .ignored
    }
  }

  /// Puts in what a dialog was answered with; false where it does not fit.
  mutating func take(_ value: String, today: Day, calendar: WorkingCalendar) -> Bool {
    switch body {
    case .text(var editor):
      let text = kind.text(editing: .text(value))
      guard editor.replace(.start, editor.document.end, with: Array(text), as: .other) else { return false }
      body = .text(editor)
    case .options(var options):
      options.chosen = [value]
      body = .options(options)
    case .person: body = .person(PersonInput(value))
    case .table(var table):
      guard table.take([value], today: today, calendar: calendar) else { return false }
      body = .table(table)
    }
    return true
  }

  /// Does something to a table; nil where the field is none.
  @discardableResult
  mutating func withTable<Result>(_ change: (inout TableInput) -> Result) -> Result? {
    guard case .table(var table) = body else { return nil }
    body = .person(PersonInput())
    let result = change(&table)
    body = .table(table)
    return result
  }

  /// The editor of the text that is being typed, in the field or in a cell of its table.
  var editor: TextEditor? {
    switch body {
    case .text(let editor): editor
    case .table(let table): table.cell?.input.editor
    case .options, .person: nil
    }
  }

  /// Does something to the editor of the text that is being typed, in the field or in a cell of its table.
  @discardableResult
  mutating func withOpenEditor<Result>(_ change: (inout TextEditor) -> Result) -> Result? {
    if case .table = body { return withTable { $0.withCell { $0.withEditor(change) } ?? nil } ?? nil }
    return withEditor(change)
  }

  /// Does something to the editor of a text.
  @discardableResult
  mutating func withEditor<Result>(_ change: (inout TextEditor) -> Result) -> Result? {
    switch body {
    case .text(var editor):
      body = .person(PersonInput())
      let result = change(&editor)
      body = .text(editor)
      return result
    case .options, .person, .table: return nil
    }
  }
}

extension FieldKind {
  /// True where several values can be chosen.
  var isSomeOf: Bool {
    if case .someOf = self { true } else { false }
  }
}
