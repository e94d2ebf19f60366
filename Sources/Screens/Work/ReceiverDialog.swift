import Casework
import Terminal
import Workflow

/// Finds to whom work is passed, by a part of the name: a worker of the roles that can receive it, the inbox of such a
/// role, or a team.
struct ReceiverDialog: Screen {
  let title: String
  private let roles: [RoleKey]
  private let titles: [RoleKey: String]
  private let tag: ActionID
  private var editor = LineEditor(limit: 200)
  private var found: [Row] = []
  private var teams: [Team]?
  private var cursor = ListCursor()
  /// How many workers are looked up at most: whoever is not among them types more of the name.
  private static let limit = 100

  /// Somebody or something that can receive it.
  struct Row: Hashable {
    var recipient: Recipient
    var name: String
    var detail: String
  }

  /// A search among those who can receive something in these roles; answers `.choice` with the recipient as it is
  /// written.
  init(title: String, roles: [RoleKey], titles: [RoleKey: String], tag: ActionID) {
    self.title = title
    self.roles = roles
    self.titles = titles
    self.tag = tag
  }

  /// The same with the titles that a procedure gives the roles.
  init(title: String, roles: [RoleKey], procedure: Procedure, tag: ActionID) {
    let titles = procedure.roles.map { ($0.key, $0.title) }
    self.init(
      title: title, roles: roles, titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }), tag: tag)
  }

  private func name(of role: RoleKey) -> String { titles[role] ?? role.rawValue }

  var isDialog: Bool { true }
  var capturesText: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("accept", [.enter], say("choose"), help: say("Pass it to whom or what is under the cursor")),
      Binding("cancel", [.escape], say("cancel"), help: say("Leave without a receiver")),
      Binding("up", [.up, .control("p"), .backTab], say("up"), help: say("Go to the receiver above"), group: .move),
      Binding("down", [.down, .control("n"), .tab], say("down"), help: say("Go to the receiver below"), group: .move),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
    ]
  }

  func availability(of action: ActionID) -> Availability {
    action == "accept" && found.isEmpty ? .unavailable(say("Nobody is found by that name.")) : .available
  }

  mutating func appear(in session: Session) -> [Effect] { look(in: session) }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept":
      guard found.indices.contains(cursor.index) else { return [] }
      return [.answer(.choice(found[cursor.index].recipient.description), to: tag)]
    case "cancel": return [.answer(.cancelled, to: tag)]
    default: _ = cursor.perform(action, count: found.count, page: 10)
    }
    return []
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    guard editor.changes(on: event) else { return [] }
    cursor = ListCursor()
    return look(in: session)
  }

  /// The inboxes of the roles, then workers by name, then teams, as far as they hold what is typed.
  private mutating func look(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let words = SearchText.words(editor.trimmed)
    func holds(_ text: String) -> Bool { words.isEmpty || SearchText.holds(SearchText.fold(text), words) }
    let inboxes = roles.filter { holds(say("\(name(of: $0)) inbox")) }.map { role in
      let detail = isHeld(role, in: session) ? say("inbox, for whoever takes it") : say("inbox: nobody has this role")
      return Row(recipient: .role(role), name: name(of: role), detail: detail)
    }
    if teams == nil {
      teams = session.read({ store throws(StoreError) in try store.teams() }, problems: &problems)
    }
    let groups = (teams ?? []).filter { holds(say("\($0.name) team")) }
      .map { Row(recipient: .team($0.id), name: $0.name, detail: say("team")) }
    found = inboxes + workers(in: session, problems: &problems) + groups
    cursor.clamp(count: found.count, page: 10)
    return problems
  }

  /// Whether some worker has a role; taken to be so where that can't be read, which the list of workers says.
  private func isHeld(_ role: RoleKey, in session: Session) -> Bool {
    (try? session.service.store.workers(matching: "", role: role, limit: 1))?.isEmpty != true
  }

  private func workers(in session: Session, problems: inout [Effect]) -> [Row] {
    var workers: [Worker] = []
    let text = editor.trimmed
    for role in roles {
      let held =
        session.read(
          { store throws(StoreError) in
            try store.workers(matching: text, role: role, limit: ReceiverDialog.limit)
          }, problems: &problems) ?? []
      workers += held.filter { worker in !workers.contains { $0.id == worker.id } }
    }
    return workers.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      .map { Row(recipient: .worker($0.id), name: $0.name, detail: "\($0.title), \($0.teamName)") }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let rows = found.map { PickerView.Row(text: $0.name, detail: $0.detail) }
    PickerView(
      title: title, rows: rows, cursor: cursor, editor: editor, isTyping: true, label: say("Name"),
      empty: say("Nobody is found by that name.")
    ).render(into: &buffer, area: area, theme: theme)
  }
}
