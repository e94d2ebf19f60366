import Casework
import Terminal
import Workflow

/// Who opened and who did what: in a family, in every family of a person, or by a worker; the latest first.
struct AuditScreen: Screen {
  private let subject: AuditSubject
  private(set) var kind: Kind
  private(set) var lines: [AuditLine] = []
  private(set) var rows: [AuditRow] = []
  private(set) var cursor = ListCursor()
  private var name = ""
  /// Who may be chosen among.
  private var people: [PersonRow] = []
  private var search = LineEditor(limit: LineEditor.searchLimit)
  private var isSearching = false
  private var page = 10

  /// No more are shown: what was longer ago is printed by `waymark audit`.
  static let limit = 1_000

  /// Which lines are shown.
  enum Kind: CaseIterable, Hashable {
    case opened, done, both
  }

  init(_ subject: AuditSubject, _ kind: Kind) {
    self.subject = subject
    self.kind = kind
  }

  var title: String {
    switch subject {
    case .family: say("Who has seen it")
    case .person: say("Audit of a person")
    case .worker: say("Audit of a worker")
    }
  }

  var capturesText: Bool { isSearching }
  var wantsIdle: Bool { false }

  var shows: Opened? {
    switch subject {
    case .family(let id): Opened(id, ReadTarget(.audit))
    case .person(let row): Opened(row.caseID, ReadTarget(.audit))
    case .worker: nil
    }
  }

  var bindings: [Binding] {
    [
      Binding(
        "worker", [.enter], say("worker"), help: say("Show what the worker on the line has opened and done")),
      Binding("summary", [.character("s")], say("summary"), help: say("Open the summary of the family on the line")),
      Binding(
        "kind", [.tab, .character("e")], kind.next.label, help: say("Show what was opened, what was done, or both"),
        group: .view),
      Binding("filter", [.character("/")], say("filter"), help: say("Show only lines that hold what you type")),
      Binding(
        "person", [.character("p")], say("person"),
        help: say("Show who has opened the families of one person in the case"), group: .view),
      Binding(
        "audit", [.character("W")], say("who has seen it"), help: say("Show who has opened the family on the line"),
        group: .view, isInFooter: false),
      Binding(
        "back", [.escape, .character("q")], isSearching || !search.isEmpty ? say("clear") : say("back"),
        help: say("Clear the filter, or leave the audit"), group: .program),
    ] + Binding.moves(over: say("line", "to go to"))
  }

  private var row: AuditRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "worker": row == nil ? .unavailable(say("There is no line under the cursor.")) : .available
    case "summary", "audit":
      row?.line.caseID == nil ? .unavailable(say("There is no family on this line.")) : .available
    case "person": people.isEmpty ? .unavailable(say("This is the audit of no one family.")) : .available
    default: .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      try session.service.requireAudit(of: subject, by: session.actor)
      lines = try session.service.audit(of: subject, limit: AuditScreen.limit)
      (name, people) = try AuditScreen.name(of: subject, in: session)
      filter(in: session)
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  private static func name(
    of subject: AuditSubject, in session: Session
  ) throws(CaseworkError) -> (String, [PersonRow]) {
    switch subject {
    case .family(let id):
      let file = try session.service.file(id)
      return (file.label, file.people.map { PersonRow(caseID: id, person: $0) })
    case .person(let row): return (row.person.wordedName, [])
    case .worker(let id): return (session.service.worker(id)?.name ?? id.rawValue, [])
    }
  }

  private mutating func filter(in session: Session) {
    let held = row?.line
    let typed = search.text.lowercased().split(separator: " ")
    rows = lines.filter(kind.holds).map { AuditRow($0, in: session) }.filter { row in
      typed.allSatisfy { row.text.lowercased().contains($0) }
    }
    cursor.stay(on: held, among: rows.map(\.line), page: page)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: rows.count, page: page) { return [] }
    switch action {
    case "worker":
      guard isSearching else {
        return row.map { AuditDoor.open(.worker($0.line.by), .both, in: session) } ?? []
      }
      isSearching = false
    case "summary": return row?.line.caseID.map { [.push(SummaryScreen(caseID: $0))] } ?? []
    case "audit": return row?.line.caseID.map { AuditDoor.open($0, in: session) } ?? []
    case "kind":
      kind = kind.next
      filter(in: session)
    case "filter": isSearching = true
    case "person":
      let choices = people.map { Choice($0.person.id.rawValue, title: $0.person.wordedName) }
      return [.push(Routes.choice(title: say("Whose audit?"), choices: choices, tag: "person"))]
    case "back":
      guard isSearching || !search.isEmpty else { return [.pop] }
      isSearching = false
      search.clear()
      filter(in: session)
    default: break
    }
    return []
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if isSearching, search.changes(on: event) { filter(in: session) }
    return []
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard tag == "person", case .choice(let id) = answer,
      let row = people.first(where: { $0.person.id.rawValue == id })
    else { return [] }
    return AuditDoor.open(.person(row), .opened, in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    let count = rows.count < AuditScreen.limit ? counted(rows.count, "line", "lines") : say("the first \(rows.count)")
    SearchLine(label: say("filter"), input: search, isTyping: isSearching)
      .render(into: &buffer, area: head, theme: theme, hint: "\(name) · \(kind.title) · \(count)".printable)
    let columns = AuditColumns(width: area.width)
    let (headings, body) = rest.top(1)
    for (column, text) in columns.headings {
      buffer.write(text, at: Position(x: area.x + column.x, y: headings.y), style: theme[.faint], width: column.width)
    }
    if rows.isEmpty {
      buffer.write(
        say("There is none."), at: Position(x: body.x + 1, y: body.y), style: theme[.faint],
        width: max(0, body.width - 2))
    }
    for (offset, index) in cursor.shown(count: rows.count, page: body.height).enumerated() {
      let line = Area(x: body.x, y: body.y + offset, width: body.width, height: 1)
      rows[index].draw(columns, in: line, into: &buffer, theme: theme)
      guard index == cursor.index, !isSearching else { continue }
      buffer.restyle(line, adding: theme[.selection].attributes)
      buffer.cursor = Position(x: line.x, y: line.y)
    }
  }
}

extension AuditScreen: ListScreen {
  var held: AnyHashable? { row.map { AnyHashable($0.line) } }
  /// While the filter is typed, Enter ends that.
  var actingOnHeld: Set<ActionID> { isSearching ? [] : ["worker", "summary", "audit"] }
}

extension AuditScreen.Kind {
  /// The one that the key leads to.
  fileprivate var next: Self {
    switch self {
    case .opened: .done
    case .done: .both
    case .both: .opened
    }
  }

  /// In the footer: what the key shows.
  fileprivate var label: String {
    switch self {
    case .opened: say("what was opened")
    case .done: say("what was done")
    case .both: say("both")
    }
  }

  /// In the heading.
  fileprivate var title: String {
    switch self {
    case .opened: say("what was opened")
    case .done: say("what was done")
    case .both: say("what was opened and done")
    }
  }

  fileprivate func holds(_ line: AuditLine) -> Bool {
    switch self {
    case .opened: line.isReading
    case .done: !line.isReading
    case .both: true
    }
  }
}
