import Casework
import Terminal
import Workflow

/// What a person has to do, by when: a page of rows from the store at a time, with the reason for the date below.
struct TrayScreen: Screen {
  var tab = TrayTab.mine
  var window = TrayWindow()
  var filter = LineEditor(limit: LineEditor.searchLimit)
  /// True while the filter is typed.
  var isFiltering = false
  /// Tasks of each tab, counted to one more than is shown.
  var counts: [TrayTab: Int] = [:]
  /// Where the rows on screen lie among all of them.
  private(set) var place = TrayPlace()
  /// The area of the last frame; nil before the first.
  var area: Area?
  var door = TaskDoor()
  /// The rows as they were drawn last.
  let drawn = DrawnLines<TaskName, DrawnRow>()
  private var printing = PrintDoor()
  /// What the task under the cursor still misses, once somebody has rested on it.
  private(set) var missing: TrayMissing?
  private var worker: WorkerID?
  /// The task that a worker is being chosen for.
  private var reassigning: TrayRow?

  /// Counts stop here: "999+".
  static let countLimit = 999

  /// The tray of whoever is at the terminal, at their own tasks.
  init() {}

  var title: String { "Work tray" }
  var capturesText: Bool { isFiltering }
  var wantsIdle: Bool { true }

  var bindings: [Binding] { isFiltering ? TrayScreen.filterBindings : TrayScreen.listBindings }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "open", "pathway", "summary", "reassign", "due", "print":
      return window.selected == nil ? .unavailable("There is no task under the cursor.") : .available
    case "claim":
      guard let row = window.selected else { return .unavailable("There is no task under the cursor.") }
      return row.worker != nil && row.worker == worker
        ? .unavailable("This task is yours already.") : .available
    case "clear-filter":
      return filter.isEmpty && !isFiltering
        ? .unavailable("There is no filter to clear; q leaves Waymark.") : .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    worker = session.worker.id
    missing = nil
    return area == nil ? [] : following("refresh") { $0.refresh(in: session) }
  }

  /// Does what may change the rows on screen, and follows them.
  private mutating func following<Result>(_ action: ActionID, _ change: (inout TrayScreen) -> Result) -> Result {
    let (before, selection) = (window, Selection(tab: tab, filter: filter.text))
    let result = change(&self)
    if selection != Selection(tab: tab, filter: filter.text) {
      place = TrayPlace()
      place.follow("first", from: TrayWindow(), to: window, total: total)
    } else {
      place.follow(action, from: before, to: window, total: total)
    }
    return result
  }

  /// How many tasks the tab holds; nil where they are filtered, or too many to count.
  var total: Int? {
    guard filter.isEmpty, let count = counts[tab], count <= TrayScreen.countLimit else { return nil }
    return count
  }

  /// What decides which rows there are.
  private struct Selection: Equatable {
    var tab: TrayTab
    var filter: String
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    let isFirst = self.area == nil
    self.area = area
    var problems: [Effect] = []
    let page = TrayLayout(area: area).list.height
    following("resize") { tray in
      tray.window.resize(page: page, tray.fetch(in: session) { problems.append($0) })
    }
    if isFirst { problems += count(in: session) }
    return problems
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if let effects = following(action, { $0.move(action, in: session) }) { return effects }
    switch action {
    case "filter":
      isFiltering = true
      filter.selectAll()
    case "keep-filter": isFiltering = false
    case "clear-filter":
      isFiltering = false
      guard !filter.isEmpty else { return [] }
      return following("filter") { tray in
        tray.filter.clear()
        return tray.reload(in: session)
      }
    case "refresh": return following("refresh") { $0.refresh(in: session) } + [.say("The tray is up to date.")]
    case "find": return [.push(CasesScreen())]
    case "who": return [.push(WhoAmIScreen())]
    case "manager": return [.push(Routes.manager)]
    case "calendar": return [.push(Routes.calendar)]
    default: return window.selected.map { perform(action, on: $0, in: session) } ?? []
    }
    return []
  }

  private mutating func perform(_ action: ActionID, on row: TrayRow, in session: Session) -> [Effect] {
    switch action {
    case "open": return door.open(row.task, kind: row.kind, of: row.caseID, in: session)
    case "pathway": return [.push(PathwayScreen(caseID: row.caseID))]
    case "summary": return [.push(SummaryScreen(caseID: row.caseID))]
    case "print": return printing.open(row.task, of: row.caseID, in: session)
    case "claim":
      let command = Command.reassignTask(ReassignTask(task: row.task, worker: session.worker.id))
      let effects = session.effects(of: command, on: row.caseID, saying: "Yours now: \(row.title.inSentence).")
      return following("refresh") { $0.refresh(in: session) } + effects
    case "due":
      missing = TrayMissing(row, in: session)
      return [.say(TrayPreview(row: row, session: session, missing: missing).reason)]
    case "reassign":
      reassigning = row
      return askForWorker(row, in: session)
    default: return []
    }
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if event == .idle, let row = window.selected, missing?.isAbout(row) != true {
      missing = TrayMissing(row, in: session)
      return []
    }
    guard isFiltering else { return [] }
    return following("filter") { $0.filter.changes(on: event) ? $0.reload(in: session) : [] }
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    if tag == PrintDoor.tag { return printing.answered(answer) }
    defer { reassigning = nil }
    guard tag == "reassign", let row = reassigning else { return [] }
    switch answer {
    case .choice(let id), .text(let id):
      let worker = session.service.worker(WorkerID(id))?.name ?? id
      let command = Command.reassignTask(ReassignTask(task: row.task, worker: WorkerID(id)))
      return session.effects(of: command, on: row.caseID, saying: "Given to \(worker): \(row.title.inSentence).")
    case .choices, .confirmed, .cancelled: return []
    }
  }

  private func askForWorker(_ row: TrayRow, in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let task = try session.open(row.caseID).procedure.task(row.task)
      let role = row.kind == .request ? task?.authorisedBy : task?.by.first
      return [.push(Routes.worker(title: "Give to: \(row.title.inSentence)", role: role, tag: "reassign"))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
