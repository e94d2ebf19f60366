import Casework
import Terminal
import Workflow

/// A step of work, whole: its tasks, who has them and what they wait for; how it was passed on, and what follows it.
struct StepScreen: Screen {
  let caseID: CaseID
  let stepID: StepID
  private(set) var loaded: LoadedStep?
  /// Why it can't be shown.
  private var problem: String?
  /// The task that it was opened at, until it is shown.
  private var focus: TaskKey?
  private var cursor = ListCursor()
  private var door = TaskDoor()
  private var page = 10

  /// A step, the cursor at one of its tasks, or at the first that whoever looks at it can do.
  init(caseID: CaseID, step: StepID, focus: TaskKey? = nil) {
    self.caseID = caseID
    self.stepID = step
    self.focus = focus
  }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "\(stepID)") }
  var title: String { loaded?.title ?? say("Step") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the task under the cursor where it is done")),
      Binding(
        "close", [.character("x")], say("close the step"), help: say("Close the step, once everything in it is done")),
      Binding(
        "children", [.character("c")], say("children"), help: say("Choose which of the children the step is about"),
        isInFooter: loaded?.definition.concernsChosenChildren ?? true),
      Binding(
        "board", [.character("b")], say("board"), help: say("Show the step's board, by lane and period"), group: .view,
        isInFooter: loaded.map { !$0.definition.lanes.isEmpty } ?? true),
      Binding("pathway", [.character("p")], say("pathway"), help: say("Show the family's pathway map"), group: .view),
      Binding("summary", [.character("s")], say("summary"), help: say("Show the family's summary"), group: .view),
    ] + [LoadedStep.eraseBinding(loaded, on: task)] + Binding.moves(over: say("task", "to go to"))
  }

  private var items: [TaskDefinition] { loaded?.listedTasks ?? [] }

  /// The task under the cursor.
  private var task: TaskDefinition? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    guard let loaded else { return .unavailable(problem ?? say("The step is not loaded yet.")) }
    let reason: String? =
      switch action {
      case "open": task == nil ? say("There is no task under the cursor.") : nil
      case "close":
        loaded.definition.closesItself
          ? say("\(loaded.title) closes by itself when its last task is done.")
          : loaded.refusal(of: .closeStep(CloseStep(step: stepID)))
      case "children":
        loaded.definition.concernsChosenChildren
          ? loaded.step.state.isOpen
            ? nil : Refusal(.stepNotOpen(title: loaded.title, loaded.step.state)).description
          : say("\(loaded.title) is about all the children of the family.")
      case "erase": loaded.whyNotErase(task)
      case "board": loaded.definition.lanes.isEmpty ? say("\(loaded.title) has no board.") : nil
      default: nil
      }
    return reason.map(Availability.unavailable) ?? .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    let isFirst = loaded == nil
    do throws(CaseworkError) {
      loaded = try LoadedStep(caseID, stepID, in: session)
      problem = nil
    } catch {
      loaded = nil
      problem = error.description
      return [.refuse(error.description)]
    }
    if isFirst { turnToFocus() }
    cursor.clamp(count: items.count, page: page)
    return []
  }

  private mutating func turnToFocus() {
    guard let loaded else { return }
    let open = items.filter { loaded.status(of: $0) == .open }
    let wanted = focus ?? (open.first(where: loaded.isForActor) ?? open.first)?.key
    cursor.index = items.firstIndex { $0.key == wanted } ?? 0
    focus = nil
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height / 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: items.count, page: page) { return [] }
    switch action {
    case "open": return task.map { open($0, in: session) } ?? []
    case "close":
      guard let close = loaded?.task({ $0 == .close }) else { return [] }
      return open(close, in: session)
    case "children": return [ChildrenQuestion.effect(loaded)]
    case "board": return [.push(Routes.board(caseID, stepID))]
    case "erase": return task.flatMap { loaded?.erase($0) } ?? []
    case "pathway": return [.push(PathwayScreen(caseID: caseID))]
    case "summary": return [.push(SummaryScreen(caseID: caseID))]
    default: return []
    }
  }

  /// Opens the task of a key.
  mutating func open(_ key: TaskKey, in session: Session) -> [Effect] {
    loaded?.definition.task(key).map { open($0, in: session) } ?? []
  }

  /// Opens a task; what needs no more than a yes says first why it can't be done.
  private mutating func open(_ task: TaskDefinition, in session: Session) -> [Effect] {
    guard let loaded else { return [] }
    let id = TaskID(stepID, task.key)
    let kind = loaded.open(task)?.kind ?? .work
    if kind == .work, let command = MeetingScreen.command(for: task, id), let reason = loaded.refusal(of: command) {
      return [.refuse(reason)]
    }
    // Whoever received a request is in its step already.
    if case .request = task.verb { return [.push(Routes.work(caseID, id, doing: task.verb))] }
    return door.open(id, kind: kind, of: caseID, in: session)
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    return ChildrenQuestion.effects(of: answer, to: tag, step: stepID, caseID: caseID, seen: loaded?.file, in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = area.intersection(buffer.area)
    buffer.fill(area)
    guard let loaded else {
      buffer.write((problem ?? "").printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
      return
    }
    let width = max(1, area.width - 3)
    let view = StepView(loaded: loaded)
    let lines = view.head(columns: width) + loaded.taskLines(columns: width) + view.foot(columns: width)
    let inside = Area(x: area.x + 1, y: area.y, width: area.width - 2, height: area.height)
    buffer.write(lines, item: cursor.index, hasFocus: true, area: inside, theme: theme, withWhatIsBelow: true)
  }
}
