import Casework
import Terminal
import Workflow

extension TrayScreen {
  /// The arrangement that is seen now.
  var arranged: TrayArrangement {
    var arrangement = arrangement
    arrangement.filter = filter.text
    return arrangement
  }

  /// What the words of a filter mean to whoever is at the terminal.
  func vocabulary(in session: Session) -> TrayVocabulary {
    let store = session.service.store
    return TrayVocabulary(
      now: session.now.moment, calendar: session.service.calendar, me: session.worker.id,
      workers: { (try? store.workers(matching: "", role: nil, limit: .max)) ?? [] })
  }

  /// Reads the filter: what it says, or what is wrong with it, while the tasks stay as they were.
  mutating func readFilter(in session: Session) {
    do throws(TrayFilterProblem) {
      reading = try TrayFilter(reading: filter.text, vocabulary(in: session))
      problem = nil
    } catch {
      problem = error
    }
  }

  /// How a list asks the store for what the filter lets through.
  func search(in session: Session, problem: @escaping (Effect) -> Void) -> TrayList.Search {
    let (view, filter, awake) = (view(in: session), reading, awake(in: session))
    return { after, limit in
      session.lookAgain()
      do throws(StoreError) {
        return try session.service.store.tray(
          searching: TraySearch(view: view, filter: filter, awake: awake, after: after, limit: limit)
        ).said
      } catch {
        problem(.refuse(error.description))
        return nil
      }
    }
  }

  /// A list of the arrangement with its first tasks; nil where the tray is as the store keeps it.
  func gathered(in session: Session, problems: inout [Effect]) -> TrayList? {
    let arrangement = arranged
    guard !arrangement.isPlain else { return nil }
    var found: [Effect] = []
    var list = TrayList(arrangement, today: session.today, page: window.page, folded: list?.folded ?? [])
    list.look(TrayList.keyStep, search(in: session) { found.append($0) })
    problems += found.prefix(1)
    return list
  }

  /// True while the list, or its next state, is not whole yet.
  var isLooking: Bool { list?.isLooking == true || fresh?.isLooking == true }

  /// Looks one step further through the tray; true where there was something to look through.
  mutating func lookOn(in session: Session, problems: inout [Effect]) -> Bool {
    guard isLooking else { return false }
    var found: [Effect] = []
    let search = search(in: session) { found.append($0) }
    if var next = fresh {
      next.look(TrayList.idleStep, search)
      fresh = next
      takeFresh()
    } else {
      list?.look(TrayList.idleStep, search)
    }
    problems += found.prefix(1)
    return true
  }

  /// Reads the list anew; what is seen stays until as much has been looked through again.
  mutating func refreshList(in session: Session, problems: inout [Effect]) {
    readFilter(in: session)
    fresh = gathered(in: session, problems: &problems)
    takeFresh()
  }

  /// Shows the list that was read anew once it is whole, the cursor on its task.
  private mutating func takeFresh() {
    guard var next = fresh, !next.isLooking, let list else { return }
    next.cursor = list.cursor
    // Where its task is gone, the cursor goes to the one that came next.
    let behind = list.lines.dropFirst(list.cursor.index).lazy.compactMap { line -> TaskName? in
      if case .row(let row) = line { TaskName(row) } else { nil }
    }
    let kept = list.selected == nil ? nil : behind.first { next.index(of: $0) != nil }
    next.place(on: kept)
    self.list = next
    fresh = nil
  }

  /// Takes over an arrangement, and keeps it for the next time.
  mutating func arrange(_ new: TrayArrangement, named name: String? = nil, in session: Session) -> [Effect] {
    arrangement = new
    viewName = name
    filter = LineEditor(new.filter, limit: LineEditor.searchLimit)
    readFilter(in: session)
    return reloaded(in: session) + keepArrangement(in: session)
  }

  /// Keeps the arrangement that is seen, under the name of the one used last; the filter goes when one leaves.
  func keepArrangement(in session: Session) -> [Effect] {
    guard subject == nil else { return [] }
    var problems: [Effect] = []
    var kept = arrangement
    kept.filter = ""
    _ = session.read(
      { store throws(StoreError) in
        try store.keepTray(SavedTray(name: "", arrangement: kept), of: session.actor.worker)
      }, problems: &problems)
    return problems
  }

  /// Asks what the tray is to be grouped by.
  func askForGroup() -> [Effect] {
    let choices =
      [Choice("none", title: say("Nothing: one list"))]
      + TrayGrouping.allCases.map { Choice($0.rawValue, title: $0.title.capitalisedFirst) }
    return [
      .push(
        ChoiceDialog(
          title: say("Group by"), choices: choices, selected: [arrangement.group?.rawValue ?? "none"], tag: "group"))
    ]
  }

  /// Asks what the tray is to be sorted by; the same once more turns it round.
  func askForSort() -> [Effect] {
    let choices = TraySorting.allCases.map { sort in
      let isNow = sort == arrangement.sort
      let turn = isNow ? say(" (again: \(arrangement.isDescending ? say("first") : say("last")) first)") : ""
      return Choice(sort.rawValue, title: sort.title.capitalisedFirst + turn)
    }
    return [
      .push(ChoiceDialog(title: say("Sort by"), choices: choices, selected: [arrangement.sort.rawValue], tag: "sort"))
    ]
  }

  /// Goes over the arrangement by what was chosen.
  mutating func chose(_ value: String, for tag: ActionID, in session: Session) -> [Effect] {
    var new = arranged
    switch tag {
    case "group": new.group = TrayGrouping(rawValue: value)
    default:
      guard let sort = TraySorting(rawValue: value) else { return [] }
      new.isDescending = sort == new.sort ? !new.isDescending : false
      new.sort = sort
    }
    return arrange(new, in: session)
  }
}
