import Synchronization
import Workflow

extension InMemoryStore {
  public func tray(_ page: TrayPage) -> [TrayRow] {
    let words = SearchText.words(page.filter)
    let rows = state.withLock { $0.orderedTray() }
      .filter { page.view.holds($0.row) && (words.isEmpty || SearchText.holds($0.row.searchText, words)) }
    let limit = max(0, page.limit)
    let found =
      switch page.anchor {
      case .start: rows.prefix(limit)
      case .end: rows.suffix(limit)
      case .after(let position): rows.drop { $0.key <= TrayKey(position) }.prefix(limit)
      case .from(let position): rows.drop { $0.key < TrayKey(position) }.prefix(limit)
      case .before(let position): rows.prefix { $0.key < TrayKey(position) }.suffix(limit)
      }
    return found.map(\.row)
  }

  public func trayCount(_ view: TrayView, limit: Int) -> Int {
    min(max(0, limit), state.withLock { $0.tray.values.joined().count { view.holds($0) } })
  }
}

extension TrayView {
  /// True for a row that the view shows.
  func holds(_ row: TrayRow) -> Bool {
    switch self {
    case .mine(let worker): row.worker == worker
    case .queues(let queues): queues.contains(row.queue)
    case .requests(let worker, let queues):
      row.kind == .request && (row.worker == worker || (row.worker == nil && queues.contains(row.queue)))
    case .sent(let worker): row.kind == .request && row.sender == worker
    case .overdue(let worker, let before): row.worker == worker && TrayPosition.key(of: row.due) < before
    }
  }
}
