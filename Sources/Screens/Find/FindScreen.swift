import Casework
import Terminal
import Workflow

/// One box for everything: people, families, meetings, tasks, forms and every word in forms and minutes, as one types.
/// While it is empty it shows what the worker pinned and where they went last.
struct FindScreen: Screen {
  var search: LineEditor
  var list = FindList()
  var door = TaskDoor()
  /// What the list was found by.
  private(set) var question: FindQuestion?
  private var area = Area(x: 0, y: 0, width: 80, height: 21)
  /// True once the list was read: a search that was left comes back as it was, with what it finds now.
  private var hasAppeared = false

  /// A search that begins with some words.
  init(_ text: String = "") { search = LineEditor(text, limit: LineEditor.searchLimit) }

  var title: String { say("Find") }
  var readingColumns: Int? { 99 }
  var capturesText: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open what is under the cursor: a text at the very field")),
      Binding(
        "pin", [.alt("p"), .function(2)], list.selected?.isPinned == true ? say("unpin") : say("pin"),
        help: say("Pin what is under the cursor to this page, or unpin it")),
      Binding(
        "summary", [.alt("s"), .function(6)], say("family"), help: say("Show the summary of the family"), group: .view),
      Binding(
        "last-minutes", [.alt("m"), .function(7)], say("minutes"),
        help: say("Open the minutes of the last meeting about the family"), group: .view),
      // Here also while nothing is typed: the key would open a search over the search.
      Binding(
        "clear", [.alt("/")], say("clear"), help: say("Begin anew with an empty search"), group: .view,
        isInFooter: !search.isEmpty),
      Binding("next-group", [.tab], say("next group"), help: say("Go to the next group"), group: .move),
      Binding(
        "previous-group", [.backTab], say("group before"), help: say("Go to the group before"), group: .move,
        isInFooter: false),
      Binding("up", [.up], say("up"), help: say("Go to the line above"), group: .move, isInFooter: false),
      Binding("down", [.down], say("down"), help: say("Go to the line below"), group: .move, isInFooter: false),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
    ]
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "open", "pin", "summary", "last-minutes":
      guard list.selected == nil else { return .available }
      return .unavailable(question == nil ? say("Type what is to be found.") : say("Nothing is found by that."))
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    defer { hasAppeared = true }
    return load(in: session, keepsCursor: hasAppeared)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    self.area = area
    return hasAppeared ? load(in: session, keepsCursor: true) : []
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    search.changes(on: event) ? load(in: session, keepsCursor: false) : []
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    tag == TaskDoor.tag ? door.answered(answer, in: session) : []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    let rows = max(1, area.height - FindScreen.headRows)
    switch action {
    case "up": list.move(by: -1, rows: rows)
    case "down": list.move(by: 1, rows: rows)
    case "page-up": list.move(byRows: -rows, rows: rows)
    case "page-down": list.move(byRows: rows, rows: rows)
    case "next-group": list.moveGroup(by: 1, rows: rows)
    case "previous-group": list.moveGroup(by: -1, rows: rows)
    case "open": return list.selected.map { open($0.hit, isPinned: $0.isPinned, in: session) } ?? []
    case "summary": return list.selected.map { [.push(SummaryScreen(caseID: $0.hit.caseID))] } ?? []
    case "last-minutes": return list.selected.map { LastMinutes.open(of: $0.hit.caseID, in: session) } ?? []
    case "clear":
      search.clear()
      return load(in: session, keepsCursor: false)
    case "pin": return list.selected.map { pin($0, in: session) } ?? []
    default: break
    }
    return []
  }

  /// The line that is typed in, and the one below it.
  private static let headRows = 2

  /// How many of each group are listed: some of every group are seen at once.
  private var limit: Int { max(3, (area.height - FindScreen.headRows) / 3) }

  /// Finds by what is typed; with nothing typed, lists what is pinned and where the worker was.
  private mutating func load(in session: Session, keepsCursor: Bool) -> [Effect] {
    let (selected, place) = (keepsCursor ? list.selected?.hit : nil, list.index)
    let read = FindQuestion(
      reading: search.text, today: session.today, calendar: session.service.calendar)
    question = read.isEmpty ? nil : read
    do throws(CaseworkError) {
      let places = try session.service.places(of: session.worker)
      var found =
        question == nil ? [] : try session.service.find(search.text, limit: limit)
      // What stands alone has the window to itself; a text takes two lines, with what is around it.
      if found.count == 1, let only = found.first?.group {
        let all = (area.height - FindScreen.headRows - 2) / (only == .words ? 2 : 1)
        if all > limit {
          found = try session.service.find(search.text, in: [only], limit: all)
        }
      }
      list = FindList(found: found, places: places, isSearching: question != nil) { session.service.label(of: $0) }
      list.select(selected, orItem: place, rows: max(1, area.height - FindScreen.headRows))
      return []
    } catch {
      list = FindList()
      return [.refuse(error.description)]
    }
  }

  /// Goes to what was found, and keeps where one went.
  private mutating func open(_ hit: FindHit, isPinned: Bool, in session: Session) -> [Effect] {
    let place = KeptPlace(hit: hit, isPinned: isPinned, at: session.now)
    // Where this can't be kept, going there is no worse.
    try? session.service.store.keep(place, of: session.worker.id)
    return destination(of: hit, in: session)
  }

  private mutating func pin(_ item: FindList.Item, in session: Session) -> [Effect] {
    let place = KeptPlace(hit: item.hit, isPinned: !item.isPinned, at: session.now)
    do throws(StoreError) {
      try session.service.store.keep(place, of: session.worker.id)
    } catch {
      return [.refuse(error.description)]
    }
    let said = place.isPinned ? say("Pinned: an empty search shows it.") : say("No longer pinned.")
    return load(in: session, keepsCursor: true) + [.say(said)]
  }

  private mutating func destination(of hit: FindHit, in session: Session) -> [Effect] {
    switch hit.target {
    case .person(let person): return [.push(SummaryScreen(caseID: hit.caseID, person: person))]
    case .family: return [.push(SummaryScreen(caseID: hit.caseID))]
    case .form(let form): return [.push(Routes.form(hit.caseID, form))]
    case .passage(let form, let field):
      return [.push(Routes.form(hit.caseID, form, at: field, word: question?.terms.first?.words.first))]
    case .task(let task, let kind): return door.open(task, kind: kind, of: hit.caseID, in: session)
    case .meeting(let step):
      do throws(CaseworkError) {
        let (_, procedure) = try session.open(hit.caseID)
        guard let definition = procedure.step(step.key) else {
          return [.refuse(Refusal(.noSuchStep(step)).description)]
        }
        return [.push(Routes.step(hit.caseID, step, definition.kind))]
      } catch {
        return [.refuse(error.description)]
      }
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    let (_, body) = rest.top(1)
    let prompt = say("find: ")
    let used = buffer.write(prompt, at: Position(x: head.x + 1, y: head.y), style: theme[.faint], width: head.width)
    let line = Area(x: head.x + 1 + used, y: head.y, width: max(0, head.width - used - 2), height: 1)
    if search.isEmpty {
      buffer.write(
        FindScreen.hint, at: Position(x: line.x + 2, y: line.y), style: theme[.faint], width: max(0, line.width - 2),
        ellipsis: true)
      buffer.cursor = Position(x: line.x, y: line.y)
    } else {
      search.render(into: &buffer, area: line, style: theme[.input], hasFocus: true)
    }
    if list.rows.isEmpty {
      buffer.write(nothing, wrappedIn: body.inset(columns: 3), style: theme[.faint])
    }
    FindView(list: list, question: question).render(into: &buffer, area: body, theme: theme)
  }

  private static var hint: String { say("a name, a date of birth, a number, \"words in a form\"") }

  /// What stands in place of an empty list.
  private var nothing: String {
    question == nil
      ? say(
        "Type some of a name as it is written or sounds, initials, a date of birth, a file or case number, or any word "
          + "of a form. What you open or pin here is listed before you type.")
      : say("Nothing is found by that.")
  }
}

extension FindScreen: ListScreen {
  var held: AnyHashable? { list.selected.map { AnyHashable($0.name) } }
  var actingOnHeld: Set<ActionID> { ["open", "pin", "summary", "last-minutes"] }
}
