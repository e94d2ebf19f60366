import Synchronization
import Workflow

extension InMemoryStore {
  public func timeliness(_ query: TimelinessQuery) -> [TimelinessCount] {
    query.counts(of: seen { $0.timeliness.values.flatMap { $0 } })
  }

  public func timeliness(behind figure: TimelinessFigure, limit: Int) -> [TimelinessItem] {
    let (rows, cases) = seen { ($0.timeliness, $0.cases) }
    return rows.values.joined().filter(figure.holds)
      .sorted { TimelinessItem.precedes($0, $1, now: figure.now) }
      .prefix(max(0, limit))
      .map { TimelinessItem(row: $0, label: cases[$0.caseID]?.label ?? $0.caseID.rawValue) }
  }

  public var isTimelinessWhole: Bool { true }
}

extension TimelinessQuery {
  /// The counts of some rows, in their order.
  public func counts(of rows: some Sequence<TimelinessRow>) -> [TimelinessCount] {
    var counts: [TimelinessCount: TimelinessTally] = [:]
    for row in rows where self.counts(row) {
      var count = TimelinessCount(
        team: row.team, worker: row.worker, month: row.month, kind: row.kind, tally: TimelinessTally())
      if !group.isByTeam { count.team = nil }
      if !group.isByWorker { count.worker = nil }
      let standing = row.standing(at: now)
      counts[count, default: TimelinessTally()] =
        counts[count, default: TimelinessTally()]
        + TimelinessTally(due: 1, inTime: standing == .inTime ? 1 : 0, late: standing.isLate ? 1 : 0)
    }
    return counts.map { count, tally in
      var count = count
      count.tally = tally
      return count
    }
    .sorted(by: TimelinessCount.precedes)
  }

  /// True for a row that is counted.
  fileprivate func counts(_ row: TimelinessRow) -> Bool {
    guard row.measure == measure, months.contains(row.month), kind.map({ $0 == row.kind }) ?? true else { return false }
    return switch group {
    case .everybody, .teams: true
    case .team(let team), .workers(let team): row.team == team
    case .worker(let worker, let team): row.team == team && row.worker == worker
    }
  }
}

extension TimelinessQuery.Group {
  /// True where each count is of one team.
  public var isByTeam: Bool { self != .everybody }

  /// True where each count is of one worker.
  public var isByWorker: Bool {
    switch self {
    case .everybody, .team, .teams: false
    case .worker, .workers: true
    }
  }
}

extension TimelinessFigure {
  /// True for a step behind it.
  func holds(_ row: TimelinessRow) -> Bool {
    guard row.measure == measure, row.kind == kind, row.month == month,
      !onlyLate || row.standing(at: now).isLate
    else { return false }
    return switch whose {
    case .everybody: true
    case .team(let team): row.team == team
    case .worker(let worker, let team): row.team == team && row.worker == worker
    }
  }
}
