import Casework
import Terminal
import Workflow

/// Several fields that are filled in together in one dialog, and the line below them that does it.
struct FieldSheet: Hashable {
  /// One line of the sheet.
  struct Field: Hashable {
    /// By which the dialog finds it: "family".
    var key: String
    var label: String
    /// What belongs in it, for who stands in it: "14/3/2019".
    var hint = ""
    var isRequired = false
    var input: Input
  }

  /// How a field is filled in.
  enum Input: Hashable {
    case line(LineEditor)
    /// One of several, by index.
    case choice([Choice], Int)
    /// A worker of the authority: one who has a role, or anybody.
    case worker(RoleKey?, Worker?)
    /// Several workers of the authority, each once, in the order in which they were chosen.
    case workers([Chosen])
  }

  /// A worker among several: by id, since the authority may know them no more.
  struct Chosen: Hashable {
    var id: WorkerID
    var name: String

    init(_ id: WorkerID, in session: Session) {
      self.id = id
      name = session.service.worker(id)?.name ?? id.rawValue
    }

    init(_ worker: Worker) { (id, name) = (worker.id, worker.name) }
  }

  private(set) var fields: [Field]
  /// The field with the focus; one more than there are for the line that does it.
  var index = 0
  /// Why it could not be done, once somebody wanted to.
  var problem: String?
  /// What was said to be wrong so far: who goes on nevertheless knows it.
  private var said: Set<String> = []
  /// What the fields held when the sheet was opened.
  let opened: [String]

  /// A sheet with the focus in its first field.
  init(_ fields: [Field]) {
    self.fields = fields
    opened = fields.map(\.value)
  }

  /// True where the focus is on the line that does it.
  var isAtEnd: Bool { index == fields.count }
  /// The field with the focus.
  var focused: Field? { fields.indices.contains(index) ? fields[index] : nil }
  /// True where something was typed or chosen that was not there at first.
  var isChanged: Bool { fields.map(\.value) != opened }
  /// True while characters are typed into a field.
  var isTyping: Bool {
    if case .line = focused?.input { true } else { false }
  }

  /// What a field holds, without blanks around it; empty for one that there is not.
  func text(_ key: String) -> String { fields.first { $0.key == key }?.value ?? "" }

  /// The same; nil where nothing is in it.
  func value(_ key: String) -> String? {
    let text = text(key)
    return text.isEmpty ? nil : text
  }

  /// The worker who was chosen in a field.
  func worker(_ key: String) -> Worker? {
    guard case .worker(_, let worker) = fields.first(where: { $0.key == key })?.input else { return nil }
    return worker
  }

  /// The workers who were chosen in a field of several.
  func workers(_ key: String) -> [WorkerID] {
    guard case .workers(let chosen) = fields.first(where: { $0.key == key })?.input else { return [] }
    return chosen.map(\.id)
  }

  /// The first field that needs something and holds nothing: goes there and says so.
  mutating func lacksSomething() -> Bool {
    guard let missing = fields.firstIndex(where: { $0.isRequired && $0.value.isEmpty }) else { return false }
    fail(say("\(fields[missing].label) is needed."), at: fields[missing].key)
    return true
  }

  /// Says what is wrong, and goes to the field that it is about.
  mutating func fail(_ text: String, at key: String? = nil) {
    problem = text
    said.insert(text)
    if let found = fields.firstIndex(where: { $0.key == key }) { index = found }
  }

  /// Says something that can be meant so: true once it was said before.
  mutating func mayPass(_ question: String, at key: String) -> Bool {
    if said.contains(question) { return true }
    fail(question, at: key)
    return false
  }

  /// Puts a worker into the field with the focus; one of several stays in it, for the next to be chosen.
  mutating func choose(_ worker: Worker?) {
    switch focused?.input {
    case .worker(let role, _):
      fields[index].input = .worker(role, worker)
      move(by: 1)
    case .workers(let chosen):
      guard let worker, !chosen.contains(where: { $0.id == worker.id }) else { return }
      fields[index].input = .workers(chosen + [Chosen(worker)])
    case .line, .choice, nil: return
    }
    problem = nil
  }

  /// Says something else of a field for who stands in it.
  mutating func hint(_ key: String, _ text: String) {
    guard let index = fields.firstIndex(where: { $0.key == key }) else { return }
    fields[index].hint = text
  }

  /// Puts a text into a line.
  mutating func fill(_ key: String, _ text: String) {
    guard let index = fields.firstIndex(where: { $0.key == key }), case .line = fields[index].input else { return }
    fields[index].input = .line(LineEditor(text))
    problem = nil
  }

  /// Puts a value into a field of any kind: a text, one of its choices, the id of a worker.
  mutating func put(_ value: String, into key: String, in session: Session) {
    guard let index = fields.firstIndex(where: { $0.key == key }) else { return }
    switch fields[index].input {
    case .line: fields[index].input = .line(LineEditor(value))
    case .choice(let choices, let chosen):
      fields[index].input = .choice(choices, choices.firstIndex { $0.value == value } ?? chosen)
    case .worker(let role, _):
      fields[index].input = .worker(role, value.isEmpty ? nil : session.service.worker(WorkerID(value)))
    case .workers:
      let ids = value.split(separator: FieldSheet.separator).map { WorkerID(String($0)) }
      fields[index].input = .workers(ids.map { Chosen($0, in: session) })
    }
  }

  /// Puts the cursor before a character of the line with the focus.
  mutating func place(_ offset: Int) {
    guard fields.indices.contains(index), case .line(var editor) = fields[index].input else { return }
    editor.place(offset)
    fields[index].input = .line(editor)
  }

  /// Goes so many fields on, round at both ends.
  mutating func move(by step: Int) {
    let count = fields.count + 1
    index = ((index + step) % count + count) % count
  }

  /// Takes what is typed into the field with the focus.
  mutating func receive(_ event: InputEvent) {
    guard fields.indices.contains(index) else { return }
    let before = fields[index].input
    switch before {
    case .line(var editor):
      let isOne = editor.receive(event)
      fields[index].input = .line(editor)
      if isOne, let noRoom = editor.noRoom {
        problem = noRoom
        return
      }
    case .choice(let choices, let chosen):
      guard let step = FieldSheet.step(of: event), !choices.isEmpty else { return }
      fields[index].input = .choice(choices, (chosen + step + choices.count) % choices.count)
    case .worker(let role, _):
      guard event == .key(.backspace) || event == .key(.delete) else { return }
      fields[index].input = .worker(role, nil)
    case .workers(let chosen):
      guard event == .key(.backspace) || event == .key(.delete) else { return }
      fields[index].input = .workers(chosen.dropLast())
    }
    if fields[index].input != before { problem = nil }
  }

  /// Between the ids of several workers.
  fileprivate static let separator: Character = ","

  /// How far a key goes among the values of a choice.
  private static func step(of event: InputEvent) -> Int? {
    switch event {
    case .key(.right), .key(.character(" ")): 1
    case .key(.left): -1
    case .key, .paste, .mouse, .resize, .idle, .resumed, .closed: nil
    }
  }
}

extension FieldSheet.Field {
  /// What it holds: typed text without blanks around it, the value chosen, the worker's id, the ids of several.
  var value: String {
    switch input {
    case .line(let editor): editor.trimmed
    case .choice(let choices, let chosen): choices.indices.contains(chosen) ? choices[chosen].value : ""
    case .worker(_, let worker): worker?.id.rawValue ?? ""
    case .workers(let chosen): chosen.map(\.id.rawValue).joined(separator: String(FieldSheet.separator))
    }
  }

  /// A line to type in.
  static func line(
    _ key: String, _ label: String, _ text: String = "", hint: String = "", isRequired: Bool = false
  ) -> FieldSheet.Field {
    FieldSheet.Field(key: key, label: label, hint: hint, isRequired: isRequired, input: .line(LineEditor(text)))
  }
}
