import Casework
import Terminal
import Workflow

/// What has appeared, moved and gone in the trays that concern somebody since the working day before, when and by whom.
struct ChangesScreen: Screen {
  private var changes: [TrayChange] = []
  private var cursor = ListCursor()
  private var page = 10
  /// Since when, in words.
  private var since = say("yesterday")

  /// No more are listed.
  private static let limit = 500

  var title: String { say("What changed since \(since)") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding(
        "summary", [.enter, .character("s")], say("summary"), help: say("Show the family's summary"), group: .view),
      Binding("pathway", [.character("p")], say("pathway"), help: say("Show the family's pathway map"), group: .view),
      Binding(
        "refresh", [.character("R"), .control("r")], say("refresh"), help: say("Read the list again"), group: .view),
    ] + Binding.moves(over: say("change", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    (action == "summary" || action == "pathway") && changes.isEmpty
      ? .unavailable(say("Nothing has changed.")) : .available
  }

  mutating func appear(in session: Session) -> [Effect] { load(in: session) }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 1)
    cursor.clamp(count: changes.count, page: page)
    return []
  }

  /// The change under the cursor.
  private var change: TrayChange? { changes.indices.contains(cursor.index) ? changes[cursor.index] : nil }

  private mutating func load(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let held = change?.name
    let scopes = session.worker.changeScopes
    let day = TrayChange.firstDay(asOf: session.today, session.service.calendar)
    since = TrayChange.wording(of: day, asOf: session.today)
    changes =
      session.read(
        { store throws(StoreError) in
          try store.trayChanges(
            in: scopes, since: Instant(Moment(day: day, time: .midnight)), limit: ChangesScreen.limit
          ).map(\.said)
        }, problems: &problems) ?? []
    cursor.stay(on: held, among: changes.map(\.name), page: page)
    return problems
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: changes.count, page: page) { return [] }
    if action == "refresh" { return load(in: session) + [.say(say("The list is up to date."))] }
    guard let id = change?.caseID else { return [] }
    return [.push(action == "pathway" ? PathwayScreen(caseID: id) : SummaryScreen(caseID: id))]
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, list) = area.top(1)
    let rest = max(0, area.width - 28)
    let label = min(28, rest * 2 / 5)
    for (x, heading) in [
      (3, say("WHEN")), (16, say("WHAT")), (26, label < 15 ? say("FAMILY") : say("CHILD OR FAMILY")),
      (28 + label, say("TASK, AND BY WHOM")),
    ] {
      buffer.write(heading, at: Position(x: area.x + x, y: head.y), style: theme[.faint], width: area.width - x)
    }
    if changes.isEmpty {
      buffer.write(
        say("Nothing has appeared, moved or been done in your trays since \(since)."),
        wrappedIn: list.inset(columns: 3),
        style: theme[.text])
    }
    for (offset, index) in cursor.shown(count: changes.count, page: list.height).enumerated() {
      let (change, y) = (changes[index], list.y + offset)
      buffer.write(change.mark, at: Position(x: area.x + 1, y: y), style: theme[change.ink])
      buffer.write(change.when(session.today), at: Position(x: area.x + 3, y: y), style: theme[.faint], width: 12)
      buffer.write(change.kind.wording, at: Position(x: area.x + 16, y: y), style: theme[change.ink], width: 9)
      buffer.write(
        change.label, at: Position(x: area.x + 26, y: y), style: theme[.text], width: label, ellipsis: true)
      buffer.write(
        change.wording, at: Position(x: area.x + 28 + label, y: y), style: theme[.text],
        width: max(0, area.width - 29 - label), ellipsis: true)
      guard index == cursor.index else { continue }
      buffer.restyle(Area(x: area.x, y: y, width: area.width, height: 1), adding: theme[.selection].attributes)
      buffer.cursor = Position(x: area.x, y: y)
    }
  }
}

extension ChangesScreen: ListScreen {
  var held: AnyHashable? { change.map { AnyHashable($0.name) } }
  var actingOnHeld: Set<ActionID> { ["summary", "pathway"] }
}

extension TrayChange {
  /// What tells a change from every other one.
  fileprivate struct Name: Hashable {
    var caseID: CaseID
    var task: TaskID
    var kind: Kind
    var at: Instant
  }

  fileprivate var name: Name { Name(caseID: caseID, task: task, kind: kind, at: at) }

  /// It says what happened without colour too.
  fileprivate var mark: String {
    switch kind {
    case .appeared: "+"
    case .moved: "→"
    case .done: "✔"
    }
  }

  fileprivate var ink: Ink {
    switch kind {
    case .appeared: .warning
    case .moved: .text
    case .done: .success
    }
  }

  fileprivate func when(_ today: Day) -> String {
    if at.day == today { return "\(at.moment.time)" }
    return today - at.day == 1 ? say("yest. \(at.moment.time)") : "\(at.day.weekday.shortName) \(at.moment.time)"
  }

  /// The task, what is other, and who did it.
  fileprivate var wording: String {
    let what = before.flatMap { before in after.map { " (\(before) → \($0))" } } ?? ""
    return say("\(title)\(what), by \(by)")
  }
}
