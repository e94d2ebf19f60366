public import Workflow

/// Figures on timeliness as they are read: a line for each kind of step of each of those counted apart, and its last
/// months.
public struct TimelinessReport: Hashable, Sendable {
  /// The months that the lines have a tally of, the last of them the one that is looked at.
  public var months: ClosedRange<Month>
  public var lines: [Line]

  /// The figures of a kind of step.
  public struct Line: Hashable, Sendable {
    public var team: TeamID?
    public var worker: WorkerID?
    public var kind: TimelinessKind
    /// One for each month, oldest first.
    public var trend: [TimelinessTally]
    /// That of the month that is looked at.
    public var tally: TimelinessTally { trend.last ?? TimelinessTally() }
  }

  /// Makes the lines of counts: kinds in the order in which procedures have them, then by title; within a kind in the
  /// order of the counts.
  public init(_ counts: [TimelinessCount], months: ClosedRange<Month>, order: [StepKey]) {
    self.months = months
    var found: [Line] = []
    var index: [Key: Int] = [:]
    for count in counts where months.contains(count.month) {
      let key = Key(team: count.team, worker: count.worker, kind: count.kind)
      let at = index[key] ?? found.count
      if at == found.count {
        index[key] = at
        let empty = Array(repeating: TimelinessTally(), count: months.count)
        found.append(Line(team: count.team, worker: count.worker, kind: count.kind, trend: empty))
      }
      let month = months.lowerBound.distance(to: count.month)
      found[at].trend[month] = found[at].trend[month] + count.tally
    }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    lines = found.enumerated().map { offset, line in
      (place: (places[line.kind.key] ?? order.count, line.kind.title, offset), line: line)
    }
    .sorted { $0.place < $1.place }
    .map(\.line)
  }

  private struct Key: Hashable {
    var team: TeamID?
    var worker: WorkerID?
    var kind: TimelinessKind
  }
}
