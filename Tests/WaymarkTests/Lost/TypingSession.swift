import Casework
import Workflow

/// A recorded session of typing into a form: keys, and what the form says and where the cursor is after each.
///
/// What is expected is worked out here from what the keys mean to a person, apart from the program.
struct TypingSession {
  /// One key, and the form as it is to be once it was taken.
  struct Stroke {
    var keys: String
    var after: State
  }

  /// What the form says, saved or not, and where the cursor is: the field, the row and cell of a table, and the place in
  /// the long text.
  struct State: Hashable {
    var answers: [FieldAddress: Answer] = [:]
    var focus: FieldAddress?
    var cell: Draft.Cell?
    var offset: Int?
  }

  private(set) var strokes: [Stroke] = []
  private var state = State()
  /// The form as it is started: its step knows which conference it is for.
  let initial = State(answers: [TypingSession.type: .text("review")], focus: TypingSession.type)

  static let type = FieldAddress(FieldKey("conference-type"))
  static let reason = FieldAddress(FieldKey("reason"))
  static let household = FieldAddress(FieldKey("family-and-household"))
  static let events = FieldAddress(FieldKey("chronology"))

  /// As many rounds through the form's fields as are wanted: each changes the choice, writes on in the long text, adds
  /// a row to both tables and saves now and then. The cursor is in the first field at the beginning of each.
  init(rounds: Int) {
    state = initial
    for round in 1...rounds { play(round) }
  }

  private mutating func play(_ round: Int) {
    // The right arrow goes to the last of three values, and no further.
    key(round == 1 ? " " : "\u{1B}[C") { $0.answers[TypingSession.type] = .text(round == 1 ? "review" : "transfer") }
    go("\t", to: TypingSession.reason)
    key("\u{1B}[1;5F") { $0.offset = $0.answers[TypingSession.reason]?.text?.count ?? 0 }
    write("Day \(round): Siân and Zoë were seen. ", to: TypingSession.reason)
    if round.isMultiple(of: 2) { key("\r") { $0.append("\n", to: TypingSession.reason) } }
    if round.isMultiple(of: 3) { key("\u{13}") }
    go("\t", to: TypingSession.household)
    row(in: TypingSession.household, round, ["name": "Person \(round)", "relationship": "aunt"])
    go("\t", to: TypingSession.events)
    row(in: TypingSession.events, round, ["event": "Visit \(round)", "meaning": "They were calm."])
    if round.isMultiple(of: 4) { key("\u{13}") }
    go("\u{1B}[Z", to: TypingSession.household)
    go("\u{1B}[Z", to: TypingSession.reason)
    go("\u{1B}[Z", to: TypingSession.type)
  }

  /// Adds a row behind the last one and fills in its text cells.
  private mutating func row(in table: FieldAddress, _ round: Int, _ cells: [FieldKey: String]) {
    for index in 1..<max(1, round - 1) { key("j") { $0.cell?.row = index } }
    let isDated = table == TypingSession.events
    key("a") { $0.cell = Draft.Cell(row: round - 1, column: isDated ? "on" : "name", isNew: true) }
    if isDated { key("\t") { $0.cell?.column = "event" } }
    for (index, column) in cells.keys.sorted(by: { $0.rawValue < $1.rawValue }).enumerated() {
      if index > 0 { key("\t") { $0.cell?.column = column } }
      for character in cells[column] ?? "" {
        key(String(character)) {
          $0.append(character, to: table, row: round - 1, column: column)
          $0.cell?.isNew = false
        }
      }
    }
    // Out of the cell; the field keeps the focus.
    key("\u{1B}") { $0.cell?.column = nil }
  }

  private mutating func write(_ text: String, to field: FieldAddress) {
    for character in text { key(String(character)) { $0.append(character, to: field) } }
  }

  private mutating func go(_ keys: String, to field: FieldAddress) {
    let isTable = field == TypingSession.household || field == TypingSession.events
    key(keys) {
      $0.focus = field
      $0.cell = isTable ? Draft.Cell(row: 0, column: nil, isNew: false) : nil
      $0.offset = field == TypingSession.reason ? 0 : nil
    }
  }

  private mutating func key(_ keys: String, _ change: (inout State) -> Void = { _ in }) {
    change(&state)
    strokes.append(Stroke(keys: keys, after: state))
  }
}

extension TypingSession.State {
  fileprivate mutating func append(_ character: Character, to field: FieldAddress) {
    answers[field] = .text((answers[field]?.text ?? "") + String(character))
    offset = answers[field]?.text?.count
  }

  fileprivate mutating func append(_ character: Character, to table: FieldAddress, row: Int, column: FieldKey) {
    var rows = if case .rows(let rows) = answers[table] { rows } else { [[FieldKey: Answer]]() }
    while rows.count <= row { rows.append([:]) }
    rows[row][column] = .text((rows[row][column]?.text ?? "") + String(character))
    answers[table] = .rows(rows)
  }

  /// The same, with nothing that only blanks would make.
  var plain: TypingSession.State {
    var state = self
    state.answers = answers.filter { !$0.value.isBlank }
    return state
  }
}
