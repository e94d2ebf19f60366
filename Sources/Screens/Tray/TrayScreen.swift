import Casework
import Terminal
import Workflow

/// What a person has to do, by when: a page of rows from the store at a time, with the reason for the date below. Where
/// it is narrowed, grouped or sorted, a list that is gathered in steps.
struct TrayScreen: Screen {
  var tab = TrayTab.mine
  var window = TrayWindow()
  /// The rows around the window, as far as they were read.
  var ahead = TrayAhead()
  /// The tray as it is narrowed, grouped or sorted; nil where it is as the store keeps it.
  var list: TrayList?
  /// The list as it is read anew, until it is whole enough to be seen.
  var fresh: TrayList?
  var filter = LineEditor(limit: LineEditor.searchLimit)
  /// True while the filter is typed.
  var isFiltering = false
  /// What the filter says, and what is wrong with it as it is typed now.
  var reading = TrayFilter() { didSet { searched = reading.words.joined(separator: " ") } }
  /// The words that are marked where they are found.
  private(set) var searched = ""
  var problem: TrayFilterProblem?
  /// How the word at the cursor of the filter can go on, while Tab goes through it.
  var completion: TrayCompleting?
  /// Group and order; the filter is the one that is typed.
  var arrangement = TrayArrangement()
  /// Under which name it is kept.
  var viewName: String?
  var marks = TrayMarks()
  /// What the dialog over the tray asks about, whatever is marked or under the cursor by the time it is answered: what
  /// others do meanwhile comes in behind it.
  var asked: [TrayRow] = []
  /// What takes back what was done last.
  var undoings: [TrayBatch.Undoing] = []
  /// Tasks of each tab, counted to one more than is shown.
  var counts = TrayCounts()
  /// Where the rows on screen lie among all of them.
  private(set) var place = TrayPlace()
  /// The area of the last frame; nil before the first.
  var area: Area?
  var door = TaskDoor()
  /// The rows as they were drawn last.
  let drawn = DrawnLines<DrawnRow>(by: ==)
  /// The task that the preview told of in the last frame.
  let previewed = Previewed()
  private var printing = PrintDoor()
  /// What the task under the cursor still misses, once somebody has rested on it.
  private(set) var missing: TrayMissing?
  private var worker: WorkerID?
  /// Whose tray it is, where it is another's.
  let subject: Worker?
  /// The store's mark when it was read last.
  private var changeMark: Int?

  /// Counts stop here: "999+".
  static let countLimit = 999

  /// The tray of whoever is at the terminal, at their own tasks; or of another worker.
  init(of subject: Worker? = nil) { self.subject = subject }

  var title: String {
    subject.map { say("Work tray of \($0.name.clipped(toColumns: 40, ellipsis: true))") } ?? say("Work tray")
  }
  /// As many as name the step, and no more than keep the preview in one piece.
  var readingColumns: Int? { TrayPreview.wideWidth - 1 }
  var capturesText: Bool { isFiltering }
  var wantsIdle: Bool { true }
  var isLive: Bool { true }
  var owesFrame: Bool { previewed.isBehind }
  var isBusy: Bool { isLooking }

  var bindings: [Binding] { isFiltering ? TrayScreen.filterBindings : TrayScreen.listBindings }

  /// The task under the cursor.
  var selected: TrayRow? {
    if let list { return list.selected }
    return window.selected
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "open":
      return selected == nil && list?.heading == nil
        ? .unavailable(say("There is no task under the cursor.")) : .available
    case "pathway", "summary", "due", "print", "mark", "mark-range", "last-minutes", "visit":
      return selected == nil ? .unavailable(say("There is no task under the cursor.")) : .available
    case "reassign", "put-back", "snooze", "note":
      return selected == nil && marks.isEmpty ? .unavailable(say("There is no task under the cursor.")) : .available
    case "claim":
      guard marks.isEmpty else { return .available }
      guard let row = selected else { return .unavailable(say("There is no task under the cursor.")) }
      return row.worker != nil && row.worker == worker
        ? .unavailable(say("This task is yours already.")) : .available
    case "clear-filter":
      return filter.isEmpty && !isFiltering && marks.isEmpty
        ? .unavailable(say("There is no filter to clear; q leaves Waymark.")) : .available
    case "undo":
      return undoings.isEmpty ? .unavailable(say("There is nothing to undo here.")) : .available
    case "fold", "fold-all":
      return list?.arrangement.group == nil ? .unavailable(say("The tray has no groups: o groups it.")) : .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    worker = session.worker.id
    missing = nil
    return area == nil ? [] : refreshed(in: session)
  }

  /// Does what may change the rows on screen, and follows them.
  private mutating func following<Result>(_ action: ActionID, _ change: (inout TrayScreen) -> Result) -> Result {
    guard list == nil else { return change(&self) }
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
    if isFirst {
      // Read before the rows, so that no change falls between.
      changeMark = try? session.service.store.changeMark()
      recall(in: session)
    }
    var problems: [Effect] = []
    let page = TrayLayout(area: area).list.height
    following("resize") { tray in
      tray.window.resize(page: page, tray.fetch(in: session) { problems.append($0) })
    }
    list?.page = page
    fresh?.page = page
    guard isFirst else { return problems }
    if !arranged.isPlain { problems += reload(in: session) }
    problems += count(in: session)
    return problems
  }

  /// Reads the first page anew, and follows it.
  mutating func reloaded(in session: Session) -> [Effect] {
    place = TrayPlace()
    return following("first") { $0.reload(in: session) }
  }

  /// Reads rows and counts anew; the cursor stays on its task.
  mutating func refreshed(in session: Session) -> [Effect] {
    following("refresh") { $0.refresh(in: session) }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if let effects = following(action, { $0.move(action, in: session) }) { return effects }
    if mark(action) {
      return action == "mark" ? following("down") { $0.move("down", in: session) } ?? [] : []
    }
    switch action {
    case "filter":
      isFiltering = true
      filter.selectAll()
    case "keep-filter":
      guard problem == nil else { return [.refuse(problem?.description ?? "")] }
      isFiltering = false
      completion = nil
    case "complete": return complete(in: session)
    case "clear-filter": return clear(in: session)
    case "refresh": return refreshed(in: session) + [.say(say("The tray is up to date."))]
    case "fold": list?.fold()
    case "fold-all": list?.foldAll()
    case "group": return askForGroup()
    case "sort": return askForSort()
    case "save-view": return askForName()
    case "views": return askForView(in: session)
    case "team-load": return [.push(TeamScreen())]
    case "changes": return [.push(ChangesScreen())]
    case "emergency": return [.push(EmergencyDialog())]
    case "act-for": return ActingFor.ask(in: session)
    case "undo": return undo(in: session)
    case "find": return [.push(CasesScreen())]
    case "who": return [.push(WhoAmIScreen())]
    case "manager": return [.push(Routes.manager)]
    case "calendar": return [.push(Routes.calendar)]
    case "claim":
      let message = marks.isEmpty ? say("Yours now: \(selected?.title.inSentence ?? "").") : say("Yours now.")
      return work(.give(session.worker.id), with: chosen, saying: message, in: session)
    case "take-next": return takeNext(in: session)
    case "go-on": return goOn(in: session)
    case "put-back": return work(.putBack, with: chosen, saying: say("Put back."), in: session)
    case "snooze": return askUntil(of: chosen, in: session)
    case "note": return askForNote()
    case "reassign": return chosen.first.map { askForWorker($0, in: session) } ?? []
    case "open" where list?.heading != nil: list?.fold()
    default: return selected.map { perform(action, on: $0, in: session) } ?? []
    }
    return []
  }

  private mutating func perform(_ action: ActionID, on row: TrayRow, in session: Session) -> [Effect] {
    switch action {
    case "open": return door.open(row.task, kind: row.kind, of: row.caseID, in: session)
    case "pathway": return [.push(PathwayScreen(caseID: row.caseID))]
    case "summary": return [.push(SummaryScreen(caseID: row.caseID))]
    case "visit": return recordVisit(to: row.caseID, in: session)
    case "last-minutes": return LastMinutes.open(of: row.caseID, in: session)
    case "print": return printing.open(row.task, of: row.caseID, in: session)
    case "due":
      missing = TrayMissing(row, in: session)
      return [.say(TrayPreview(row: row, session: session, missing: missing).reason)]
    default: return []
    }
  }

  /// Takes the marks away or, where there are none, the filter.
  private mutating func clear(in session: Session) -> [Effect] {
    if !isFiltering, !marks.isEmpty {
      marks.clear()
      return []
    }
    isFiltering = false
    completion = nil
    guard !filter.isEmpty else { return [] }
    filter.clear()
    viewName = nil
    readFilter(in: session)
    return reloaded(in: session)
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if event == .idle { return rest(in: session) }
    guard isFiltering else { return [] }
    let isChanged = filter.changes(on: event)
    completion = nil
    return isChanged ? narrowed(in: session) : []
  }

  /// Shows what the filter lets through as it is typed now; what can't be read changes nothing.
  mutating func narrowed(in session: Session) -> [Effect] {
    readFilter(in: session)
    return problem == nil ? reloaded(in: session) : []
  }

  /// Uses a pause: looks on, takes in what others have changed, and looks up what the task under the cursor misses.
  private mutating func rest(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    if lookOn(in: session, problems: &problems) { return problems }
    // A store that can't be read now will be read on the next key; nobody is told of it again and again.
    if let mark = try? session.service.store.changeMark(), mark != changeMark {
      changeMark = mark
      _ = try? session.service.lookAgain()
      return list?.isLong == true ? count(in: session) : refreshed(in: session)
    }
    settle(in: session)
    return []
  }

  mutating func settle(in session: Session) {
    if let row = selected, missing?.isAbout(row) != true { missing = TrayMissing(row, in: session) }
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    if tag == PrintDoor.tag { return printing.answered(answer) }
    switch (answer, tag) {
    case (.choice(let id), "reassign"), (.text(let id), "reassign"):
      let name = session.service.worker(WorkerID(id))?.name ?? id
      let one = asked.count == 1 ? ": \(asked.first?.title.inSentence ?? "")" : ""
      return work(.give(WorkerID(id)), with: asked, saying: say("Given to \(name)\(one)."), in: session)
    case (.text(let text), "snooze"): return snooze(text, in: session)
    case (.text(let text), "note"): return work(.note(text), with: asked, saying: say("Noted."), in: session)
    case (.text(let name), "save-view"): return save(as: name, in: session)
    case (.choice(let value), "group"), (.choice(let value), "sort"): return chose(value, for: tag, in: session)
    case (.choice(let name), SavedTraysDialog.tag): return show(view: name, in: session)
    case (.choice(let id), ActingFor.tag): return ActingFor.chosen(id, in: session)
    case (.choice, _), (.text, _), (.choices, _), (.confirmed, _), (.cancelled, _): return []
    }
  }

  private mutating func askForWorker(_ row: TrayRow, in session: Session) -> [Effect] {
    asked = chosen
    do throws(CaseworkError) {
      let task = try session.open(row.caseID).procedure.task(row.task)
      let role = row.kind == .request ? task?.authorisedBy : task?.by.first
      let what = chosen.count == 1 ? row.title.inSentence : counted(chosen.count, "task", "tasks")
      return [.push(Routes.worker(title: say("Give to: \(what)"), role: role, tag: "reassign"))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
