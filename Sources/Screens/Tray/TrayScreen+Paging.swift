import Casework
import Workflow

extension TrayScreen {
  /// Does an action that moves through the tray: nil where it is none.
  mutating func move(_ action: ActionID, in session: Session) -> [Effect]? {
    var problems: [Effect] = []
    let fetch = fetch(in: session) { problems.append($0) }
    switch action {
    case "up": window.up(fetch)
    case "down": window.down(fetch)
    case "page-up": window.pageUp(fetch)
    case "page-down": window.pageDown(fetch)
    case "first": window.first(fetch)
    case "last": window.last(fetch)
    case "next-tab": return show(tab.moved(by: 1), in: session)
    case "previous-tab": return show(tab.moved(by: -1), in: session)
    default:
      guard let tab = TrayTab.allCases.first(where: { $0.action == action }) else { return nil }
      return show(tab, in: session)
    }
    return problems
  }

  /// Goes to a tab.
  private mutating func show(_ tab: TrayTab, in session: Session) -> [Effect] {
    self.tab = tab
    return reload(in: session)
  }

  /// Reads the first page of the tab and filter.
  mutating func reload(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    window.clear()
    window.first(fetch(in: session) { problems.append($0) })
    return problems
  }

  /// Reads rows and counts anew; the cursor stays where it is.
  mutating func refresh(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    window.refresh(fetch(in: session) { problems.append($0) })
    return problems + count(in: session)
  }

  /// Counts each tab, no further than is shown.
  mutating func count(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    for tab in TrayTab.allCases {
      counts[tab] = session.read(
        { store throws(StoreError) in
          try store.trayCount(tab.view(in: session), limit: TrayScreen.countLimit + 1)
        }, problems: &problems)
    }
    return Array(problems.prefix(1))
  }

  /// How the window asks the store for rows of this tab and filter.
  func fetch(in session: Session, problem: @escaping (Effect) -> Void) -> TrayWindow.Fetch {
    let view = tab.view(in: session)
    let filter = filter.text
    return { anchor, limit in
      do throws(StoreError) {
        return try session.service.store.tray(TrayPage(view: view, filter: filter, anchor: anchor, limit: limit))
      } catch {
        problem(.refuse(error.description))
        return nil
      }
    }
  }
}
