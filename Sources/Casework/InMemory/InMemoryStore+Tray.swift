import Synchronization
import Workflow

extension InMemoryStore {
  public func tray(_ page: TrayPage) -> [TrayRow] {
    let (all, people) = seen { ($0.orderedTray(), $0.people) }
    let rows = all.filter {
      page.view.holds($0.row, awake: page.awake) && page.filter.holds($0.row, among: people)
    }
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

  public func tray(searching search: TraySearch) -> TrayFound {
    let (all, people) = seen { ($0.orderedTray(), $0.people) }
    let after = search.after.map { TrayKey($0) }
    let rest = all.filter { entry in
      search.view.holds(entry.row, awake: nil) && after.map { key in key < entry.key } ?? true
    }
    let looked = rest.prefix(max(0, search.limit))
    let rows = looked.map(\.row).filter {
      search.view.holds($0, awake: search.awake) && search.filter.holds($0, among: people)
    }
    return TrayFound(rows: rows, reached: looked.count < rest.count ? looked.last?.row.position : nil)
  }

  public func trayCount(_ view: TrayView, awake: Int?, limit: Int) -> Int {
    min(max(0, limit), seen { $0.tray.values.joined().count { view.holds($0, awake: awake) } })
  }
}

extension TrayFilter {
  /// True for a row that it lets through, among people by their cases.
  fileprivate func holds(_ row: TrayRow, among people: [CaseID: [PersonRow]]) -> Bool {
    isEmpty || holds(row) { (people[row.caseID] ?? []).map(\.searchText) }
  }
}

extension TrayView {
  /// True for a row that the view shows: of a worker's own tasks, those that they have not put off beyond a minute.
  func holds(_ row: TrayRow, awake: Int?) -> Bool {
    let isAwake = awake.map { row.wakeKey <= $0 } ?? true
    return switch self {
    case .mine(let worker): row.worker == worker && isAwake
    case .queues(let queues): queues.contains(row.queue)
    case .requests(let worker, let queues):
      row.kind == .request
        && (row.worker == worker && isAwake || (row.worker == nil && queues.contains(row.queue)))
    case .sent(let worker): row.kind == .request && row.sender == worker
    case .overdue(let worker, let before):
      row.worker == worker && TrayPosition.key(of: row.due) < before && isAwake
    }
  }
}
