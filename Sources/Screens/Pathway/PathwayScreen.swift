import Casework
import Terminal
import Workflow

/// The map of a family's pathway: the steps so far, those under way and those that can follow.
struct PathwayScreen: Screen {
  let caseID: CaseID
  private(set) var view: PathwayView?
  /// The node under the cursor.
  private(set) var selected: Int?
  /// The child whose status stands in the header.
  private(set) var child = 0
  private var door = TaskDoor()
  private var isMap = true

  /// Windows at least so wide show the map, others the list.
  static let mapWidth = 100

  /// The key that says the whole reason for a date.
  private static let dueKey = Key.character("d")

  init(caseID: CaseID) { self.caseID = caseID }

  var recordPlace: RecordPlace? { RecordPlace(caseID) }
  var shows: Opened? { Opened(caseID, ReadTarget(.pathway)) }
  var title: String { say("Pathway map") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the step: its meeting, or its tasks")),
      Binding("tasks", [.character("t")], say("tasks"), help: say("Choose among the open tasks of the step")),
      Binding(
        "series", [.character("v")], say("every one"),
        help: say("Choose among the steps that are done again and again and stand together"), isInFooter: isSeries),
      Binding(
        "due", [PathwayScreen.dueKey], say("due date"),
        help: say("Say in full where the step stands and why it is due then"),
        group: .view, isInFooter: false),
      Binding("summary", [.character("s")], say("summary"), help: say("Show the family's summary"), group: .view),
      AuditDoor.binding,
      Binding(
        "next-child", [.tab], say("next child"), help: say("Show the next child's status above the map"), group: .view),
      Binding(
        "previous-child", [.backTab], say("child before"), help: say("Show the status of the child before"),
        group: .view,
        isInFooter: false),
      move("left", .left, "h", help: say("Go back to the step that led here")),
      move("right", .right, "l", help: say("Go on to the step that follows")),
      move("up", .up, "k", help: say("Go to the branch above, or the step above")),
      move("down", .down, "j", help: say("Go to the branch below, or the step below")),
      move("first", .home, "g", help: say("Go to the first step")),
      move("last", .end, "G", help: say("Go to the last step")),
    ]
  }

  /// True where the node under the cursor stands for several steps.
  private var isSeries: Bool {
    guard let view, let selected, view.pathway.nodes.indices.contains(selected) else { return false }
    return view.pathway.nodes[selected].steps.count > 1
  }

  private func move(_ action: ActionID, _ key: Key, _ letter: Character, help: String) -> Binding {
    Binding(action, [key, .character(letter)], action.rawValue, help: help, group: .move, isInFooter: false)
  }

  func availability(of action: ActionID) -> Availability {
    guard let view, let selected, view.pathway.nodes.indices.contains(selected) else {
      return ["summary", "audit"].contains(action) ? .available : .unavailable(say("There is nothing on the map."))
    }
    let node = view.pathway.nodes[selected]
    switch action {
    case "open":
      return node.step == nil ? .unavailable(view.whyNotOpen(selected)) : .available
    case "tasks":
      if node.step == nil { return .unavailable(view.whyNotOpen(selected)) }
      return view.tasks(of: selected).isEmpty ? .unavailable(say("No task of \(node.title) is open.")) : .available
    case "series":
      return node.steps.count > 1 ? .available : .unavailable(say("\(node.title) stands for one step."))
    case "next-child", "previous-child":
      return view.file.children.count < 2 ? .unavailable(say("There is one child in this case.")) : .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let view = try PathwayView(of: caseID, in: session)
      self.view = view
      if selected.map({ !view.pathway.nodes.indices.contains($0) }) ?? true { selected = view.start }
      child = min(child, max(0, view.file.children.count - 1))
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    isMap = area.width >= PathwayScreen.mapWidth
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if action == "summary" { return [.push(SummaryScreen(caseID: caseID))] }
    if action == "audit" { return AuditDoor.open(caseID, in: session) }
    guard let view, let selected, view.pathway.nodes.indices.contains(selected) else { return [] }
    switch action {
    case "open": return open(selected, of: view, in: session)
    case "tasks": return chooseTask(of: selected, of: view, in: session)
    case "series": return [view.seriesQuestion(of: selected)]
    case "due": return [.say(view.details(of: selected, width: .max).map(\.0).joined(separator: "\n"))]
    case "next-child", "previous-child":
      let count = max(1, view.file.children.count)
      child = (child + (action == "next-child" ? 1 : count - 1)) % count
    default: self.selected = target(of: action, from: selected, in: view) ?? selected
    }
    return []
  }

  private func target(of action: ActionID, from node: Int, in view: PathwayView) -> Int? {
    let count = view.pathway.nodes.count
    switch action {
    case "left": return view.pathway.nodes[node].parent
    case "right": return view.layout.children[node].first
    case "up": return isMap ? view.layout.neighbour(of: node, down: false) : max(0, node - 1)
    case "down": return isMap ? view.layout.neighbour(of: node, down: true) : min(count - 1, node + 1)
    case "first": return 0
    case "last": return count - 1
    default: return nil
    }
  }

  private mutating func open(_ node: Int, of view: PathwayView, in session: Session) -> [Effect] {
    guard let step = view.pathway.nodes[node].step else { return [] }
    if view.tasks(of: node).isEmpty, view.pathway.nodes[node].steps.count > 1 { return [view.seriesQuestion(of: node)] }
    guard let definition = view.procedure.step(step.key) else { return [] }
    return [.push(Routes.step(caseID, step, definition.kind))]
  }

  private mutating func chooseTask(of node: Int, of view: PathwayView, in session: Session) -> [Effect] {
    let tasks = view.tasks(of: node)
    let title = view.pathway.nodes[node].title
    guard let first = tasks.first else { return [.say(say("No task of \(title) is open."))] }
    if tasks.count == 1 { return door.open(first.id, kind: first.kind, of: caseID, in: session) }
    let choices = tasks.map { Choice($0.id.description, title: $0.title) }
    return [.push(Routes.choice(title: say("Open tasks of \(title)"), choices: choices, tag: "task"))]
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    if tag == PathwayView.seriesTag, case .choice(let value) = answer, let step = StepID(value) {
      return view?.open(step: step) ?? []
    }
    guard tag == "task", case .choice(let value) = answer, let id = TaskID(value),
      let task = view?.openTasks.first(where: { $0.id == id })
    else { return [] }
    return door.open(id, kind: task.kind, of: caseID, in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let view, let selected else { return }
    // What a child is goes on in further lines rather than being cut.
    let lines = view.heading(child: child, columns: area.width - 2).prefix(max(1, area.height / 4))
    let (head, rest) = area.top(lines.count)
    for (row, line) in lines.enumerated() {
      buffer.write(
        line, at: Position(x: head.x + 1, y: head.y + row), style: theme[.heading], width: max(0, head.width - 2))
    }
    let isMap = area.width >= PathwayScreen.mapWidth
    let (body, below) = rest.top(rest.height - PathwayScreen.paneHeight(view, isMap: isMap, height: rest.height))
    if isMap {
      buffer.cursor = PathwayMap(pathway: view.pathway, layout: view.layout, selected: selected)
        .render(into: &buffer, area: body, theme: theme)
    } else {
      buffer.cursor = PathwayList(
        pathway: view.pathway, layout: view.layout, freeDays: view.freeDays, selected: selected
      ).render(into: &buffer, area: body, theme: theme)
    }
    drawPane(view.details(of: selected, width: max(1, area.width - 2)), into: &buffer, area: below, theme: theme)
  }

  /// How many rows the pane has, its line included: a third, and more where the steps need less than the rest.
  private static func paneHeight(_ view: PathwayView, isMap: Bool, height: Int) -> Int {
    guard height >= 9 else { return 0 }
    let needed = isMap ? view.layout.height + 1 : view.pathway.nodes.count
    return max(min(9, height / 3), min(12, height - needed))
  }

  private func drawPane(_ lines: [(String, Ink)], into buffer: inout Buffer, area: Area, theme: Theme) {
    guard area.height > 1 else { return }
    let (rule, pane) = area.top(1)
    buffer.horizontalLine(at: Position(x: rule.x, y: rule.y), length: rule.width, style: theme[.frame])
    for (row, (text, ink)) in lines.prefix(pane.height).enumerated() {
      let more =
        row == pane.height - 1 && lines.count > pane.height ? say(" … \(PathwayScreen.dueKey.label) says it all") : ""
      buffer.write(
        text.clipped(toColumns: max(0, pane.width - 2 - more.columns)) + more,
        at: Position(x: pane.x + 1, y: pane.y + row), style: theme[ink], width: pane.width - 2)
    }
  }
}
