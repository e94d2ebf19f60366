import Casework
import Terminal
import Workflow

/// The board of a step: a column for each lane, a row for each period; where there is no room for columns, a list of
/// each lane's tasks.
struct BoardScreen: Screen {
  let caseID: CaseID
  let stepID: StepID
  private var loaded: LoadedStep?
  private var board: Board?
  private var problem: String?
  /// The task under the cursor.
  private var selected: TaskID?
  private var isTable = true
  private var steps: StepScreen

  init(caseID: CaseID, step: StepID) {
    self.caseID = caseID
    self.stepID = step
    steps = StepScreen(caseID: caseID, step: step)
  }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "\(stepID)") }
  var shows: Opened? { Opened(caseID, ReadTarget(.board, "\(stepID)")) }
  // Lane by lane: read across, nobody would know whose a task is.
  var readingColumns: Int? { 60 }
  var title: String { say("Board: \(board?.title.inSentence ?? say("step"))") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the task under the cursor where it is done")),
      move("left", .left, "h", help: say("Go to the lane on the left")),
      move("right", .right, "l", help: say("Go to the lane on the right")),
      move("up", .up, "k", help: say("Go to the task above")),
      move("down", .down, "j", help: say("Go to the task below")),
      move("first", .home, "g", help: say("Go to the first task")),
      move("last", .end, "G", help: say("Go to the last task")),
    ]
  }

  private func move(_ action: ActionID, _ key: Key, _ letter: Character, help: String) -> Binding {
    Binding(action, [key, .character(letter)], action.rawValue, help: help, group: .move, isInFooter: false)
  }

  func availability(of action: ActionID) -> Availability {
    if let problem { return .unavailable(problem) }
    return action == "open" && selected == nil ? .unavailable(say("There is no task on the board.")) : .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let loaded = try LoadedStep(caseID, stepID, in: session)
      self.loaded = loaded
      board = Board(
        of: stepID, in: loaded.file, procedure: loaded.procedure, calendar: session.service.calendar, now: session.now,
        worker: { session.service.worker($0) })
      problem = board == nil ? say("\(loaded.title) has no board.") : nil
    } catch {
      problem = error.description
    }
    if let problem { return [.refuse(problem)] }
    let order = order
    if !order.contains(where: { $0.task == selected }) {
      selected = (order.first { $0.state == .open } ?? order.first)?.task
    }
    return steps.appear(in: session)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    isTable = board.map { BoardTable.fits($0, columns: area.width) } ?? true
    return []
  }

  /// The tasks as they are gone through from top to bottom: lane by lane in a list, and in a table too.
  private var order: [Board.Item] {
    guard let board else { return [] }
    return board.lanes.flatMap { lane in board.periods.flatMap { board.tasks(in: lane.role, $0) } }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if action == "open" { return selected.map { steps.open($0.task, in: session) } ?? [] }
    let order = order
    guard let board, let at = order.firstIndex(where: { $0.task == selected }) else { return [] }
    switch action {
    case "up": selected = neighbour(of: at, by: -1, in: order)?.task ?? selected
    case "down": selected = neighbour(of: at, by: 1, in: order)?.task ?? selected
    case "left": selected = beside(order[at], by: -1, in: board)?.task ?? selected
    case "right": selected = beside(order[at], by: 1, in: board)?.task ?? selected
    case "first": selected = order.first?.task
    case "last": selected = order.last?.task
    default: break
    }
    return []
  }

  /// The task above or below: in a table within the lane, in a list over all of them.
  private func neighbour(of index: Int, by step: Int, in order: [Board.Item]) -> Board.Item? {
    guard order.indices.contains(index + step) else { return nil }
    let next = order[index + step]
    return isTable && next.lane != order[index].lane ? nil : next
  }

  /// The task in the next lane that has any: of the same period, or the first of a later one, else the last before.
  private func beside(_ item: Board.Item, by step: Int, in board: Board) -> Board.Item? {
    guard var lane = board.lanes.firstIndex(where: { $0.role == item.lane }),
      let period = board.periods.firstIndex(of: item.period)
    else { return nil }
    while true {
      lane += step
      guard board.lanes.indices.contains(lane) else { return nil }
      let role = board.lanes[lane].role
      let later = board.periods[period...].flatMap { board.tasks(in: role, $0) }
      if let found = later.first ?? board.periods[..<period].flatMap({ board.tasks(in: role, $0) }).last {
        return found
      }
    }
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    steps.answered(answer, to: tag, in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = area.intersection(buffer.area)
    buffer.fill(area)
    guard let board, let loaded else {
      buffer.write((problem ?? "").printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
      return
    }
    let (line, rest) = area.top(1)
    buffer.write(
      "\(loaded.file.label) · \(board.title)".printable, at: Position(x: line.x + 1, y: line.y),
      style: theme[.heading], width: max(0, line.width - 2), ellipsis: true)
    if BoardTable.fits(board, columns: rest.width) {
      BoardTable(board: board, selected: selected).render(into: &buffer, area: rest, theme: theme)
    } else {
      let index = order.firstIndex { $0.task == selected } ?? 0
      let inside = Area(x: rest.x + 1, y: rest.y, width: rest.width - 2, height: rest.height)
      buffer.write(
        listed(board, columns: inside.width - 1), item: index, hasFocus: true, area: inside, theme: theme,
        withWhatIsBelow: true)
    }
  }

  /// The lanes one below the other, each task with its period.
  private func listed(_ board: Board, columns: Int) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    var index = 0
    for lane in board.lanes {
      lines += MeetingLine.wrapped(lane.title, .heading, columns: columns)
      let items = board.periods.flatMap { board.tasks(in: lane.role, $0) }
      if items.isEmpty { lines += LoadedStep.below(say("nothing"), .faint, columns: columns) }
      for item in items {
        let parts = BoardTable.lines(of: item, columns: columns - 2)
        for (row, part) in parts.enumerated() {
          lines.append(MeetingLine(item: row == 0 ? index : nil, [.init("  "), .init(part.text, part.ink)]))
        }
        if !item.period.isEmpty { lines += LoadedStep.below(item.period, .faint, columns: columns, indent: 4) }
        index += 1
      }
    }
    return lines
  }
}
