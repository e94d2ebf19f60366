import Casework
import Workflow

extension TrayScreen {
  /// Does an action that moves through the tray: nil where it is none.
  mutating func move(_ action: ActionID, in session: Session) -> [Effect]? {
    var problems: [Effect] = []
    switch action {
    case "next-tab": return show(tab.moved(by: 1), in: session)
    case "previous-tab": return show(tab.moved(by: -1), in: session)
    default: if let tab = TrayTab.allCases.first(where: { $0.action == action }) { return show(tab, in: session) }
    }
    if list != nil { return list?.perform(action) == true ? [] : nil }
    let fetch = fetch(in: session) { problems.append($0) }
    switch action {
    case "up": window.up(fetch)
    case "down": window.down(fetch)
    case "page-up": window.pageUp(fetch)
    case "page-down": window.pageDown(fetch)
    case "first": window.first(fetch)
    case "last": window.last(fetch)
    default: return nil
    }
    return problems
  }

  /// Goes to a tab.
  private mutating func show(_ tab: TrayTab, in session: Session) -> [Effect] {
    self.tab = tab
    return reload(in: session)
  }

  /// Reads the first page of the tab and arrangement.
  mutating func reload(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    ahead.forget()
    fresh = nil
    list = gathered(in: session, problems: &problems)
    guard list == nil else { return problems }
    window.clear()
    window.first(fetch(in: session) { problems.append($0) })
    return problems
  }

  /// Reads rows and counts anew; the cursor stays where it is.
  mutating func refresh(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    ahead.forget()
    if list == nil {
      window.refresh(fetch(in: session) { problems.append($0) })
    } else {
      refreshList(in: session, problems: &problems)
    }
    return problems + count(in: session)
  }

  /// Counts each tab, no further than is shown.
  mutating func count(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let (awake, now, tabs) = (awake(in: session), session.now.moment, TrayTab.allCases)
    let views = tabs.map { $0.view(of: subject ?? session.worker, at: now) }
    let found = session.read(
      { store throws(StoreError) in
        try store.trayCounts(views, awake: awake, limit: TrayScreen.countLimit + 1)
      }, problems: &problems)
    for (index, tab) in tabs.enumerated() { counts[tab] = found?[index] }
    return problems
  }

  /// What is asked of the store in this tab.
  func view(in session: Session) -> TrayView {
    tab.view(of: subject ?? session.worker, at: session.now.moment)
  }

  /// The minute that it is, for leaving out what is put off; nil where the filter asks for that.
  func awake(in session: Session) -> Int? {
    reading.asksForSnoozed ? nil : Deadline(session.now.moment).sortKey
  }

  /// How the window asks the store for rows of this tab; what was read ahead is not asked for again.
  func fetch(in session: Session, problem: @escaping (Effect) -> Void) -> TrayWindow.Fetch {
    let (view, awake, ahead) = (view(in: session), awake(in: session), ahead)
    return { anchor, limit in
      do throws(StoreError) {
        if !ahead.rows.isEmpty {
          let mark = try session.service.store.changeMark()
          if let known = ahead.rows(anchor, limit, of: .init(view: view, awake: awake, mark: mark)) { return known }
        }
        session.lookAgain()
        return try session.service.store.tray(TrayPage(view: view, awake: awake, anchor: anchor, limit: limit)).map(
          \.said)
      } catch {
        problem(.refuse(error.description))
        return nil
      }
    }
  }

  /// True where the next page is to be read before anybody asks for it.
  var readsAhead: Bool { list == nil && area != nil && ahead.lacks(around: window.rows, page: window.page) }

  /// Reads on where nobody waits for it; a store that can't be read is told of once somebody does.
  mutating func readAhead(in session: Session) {
    let (view, awake) = (view(in: session), awake(in: session))
    let mark = (try? session.service.store.changeMark()) ?? -1
    let fetch = fetch(in: session) { _ in }
    ahead.read(around: window.rows, page: window.page, of: .init(view: view, awake: awake, mark: mark), fetch)
  }
}
