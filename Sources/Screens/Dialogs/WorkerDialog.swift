import Casework
public import Terminal
public import Workflow

/// Finds a worker of the authority by a part of their name.
public struct WorkerDialog: Screen {
  public let title: String
  private let role: RoleKey?
  private let tag: ActionID
  private var editor = LineEditor(limit: 200)
  private var found: [Worker] = []
  private var cursor = ListCursor()
  /// How many workers are looked up at most: whoever is not among them types more of the name.
  private static let limit = 100

  /// A search among all workers, or those with a role; answers `.choice` with the worker's id.
  public init(title: String, role: RoleKey?, tag: ActionID) {
    self.title = title
    self.role = role
    self.tag = tag
  }

  public var isDialog: Bool { true }
  public var capturesText: Bool { true }
  public var wantsIdle: Bool { false }

  public var bindings: [Binding] {
    [
      Binding("accept", [.enter], say("choose"), help: say("Take the worker under the cursor")),
      Binding("cancel", [.escape], say("cancel"), help: say("Leave without a worker")),
      Binding("up", [.up, .control("p"), .backTab], say("up"), help: say("Go to the worker above"), group: .move),
      Binding("down", [.down, .control("n"), .tab], say("down"), help: say("Go to the worker below"), group: .move),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
    ]
  }

  public func availability(of action: ActionID) -> Availability {
    action == "accept" && found.isEmpty ? .unavailable(say("Nobody is found by that name.")) : .available
  }

  public mutating func appear(in session: Session) -> [Effect] { look(in: session) }

  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept":
      guard found.indices.contains(cursor.index) else { return [] }
      return [.answer(.choice(found[cursor.index].id.rawValue), to: tag)]
    case "cancel": return [.answer(.cancelled, to: tag)]
    default: _ = cursor.perform(action, count: found.count, page: 10)
    }
    return []
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    let before = editor.text
    guard editor.receive(event), editor.text != before else { return [] }
    cursor = ListCursor()
    return look(in: session)
  }

  private mutating func look(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let (text, role) = (editor.trimmed, role)
    found =
      session.read(
        { store throws(StoreError) in try store.workers(matching: text, role: role, limit: WorkerDialog.limit) },
        problems: &problems) ?? []
    cursor.clamp(count: found.count, page: 10)
    return problems
  }

  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let rows = found.map { PickerView.Row(text: $0.name, detail: "\($0.title), \($0.teamName)") }
    PickerView(
      title: title, rows: rows, cursor: cursor, editor: editor, isTyping: true, label: say("Name"),
      empty: editor.isBlank ? say("There is no such worker.") : say("Nobody is found by that name.")
    ).render(into: &buffer, area: area, theme: theme)
  }
}
