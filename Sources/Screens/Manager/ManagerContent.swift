import Casework
import Workflow

/// What the manager's page shows: the figures of each kind of step, and of one kind those of each team or worker.
struct ManagerContent {
  /// Which figures.
  struct Choice: Hashable {
    var measure = TimelinessRow.Measure.every
    /// Nil for all teams.
    var team: Team?
    var month: Month
  }

  /// A team or a worker, and their part.
  struct Bar: Hashable {
    var name: String
    var whose: TimelinessFigure.Whose
    var tally: TimelinessTally

    /// The team or the worker, to tell apart those of one name.
    fileprivate var id: String {
      switch whose {
      case .everybody: ""
      case .team(let team): team.rawValue
      case .worker(let worker, let team): worker?.rawValue ?? team.rawValue
      }
    }
  }

  let choice: Choice
  let kinds: [TimelinessReport.Line]
  /// Of the kind that is looked at: teams, or the workers of one.
  private(set) var bars: [Bar] = []
  let now: Moment

  init(_ choice: Choice, in session: Session) throws(CaseworkError) {
    self.choice = choice
    now = session.now.moment
    try session.service.completeTimeliness()
    let query = TimelinessQuery(
      measure: choice.measure, group: choice.team.map { .team($0.id) } ?? .everybody, months: choice.month.lastTwelve,
      now: now)
    let counts = try session.service.stored { () throws(StoreError) in try session.service.store.timeliness(query) }
    kinds = TimelinessReport(counts, months: query.months, order: try session.service.kindOrder()).lines
  }

  /// Reads the bars of a kind.
  mutating func loadBars(
    of kind: TimelinessKind?, naming teams: [Team], in session: Session
  ) throws(CaseworkError) {
    bars = []
    guard let kind else { return }
    let query = TimelinessQuery(
      measure: choice.measure, group: choice.team.map { .workers(of: $0.id) } ?? .teams,
      months: choice.month...choice.month, kind: kind, now: now)
    let counts = try session.service.stored { () throws(StoreError) in try session.service.store.timeliness(query) }
    bars = counts.map { count in
      guard let team = count.team else { return Bar(name: "", whose: .everybody, tally: count.tally) }
      guard choice.team != nil else {
        return Bar(name: teams.first { $0.id == team }?.name ?? team.rawValue, whose: .team(team), tally: count.tally)
      }
      let name = count.worker.map { session.service.worker($0)?.name ?? $0.rawValue } ?? say("nobody allocated")
      return Bar(name: name, whose: .worker(count.worker, of: team), tally: count.tally)
    }
    .sorted { $0.name == $1.name ? $0.id < $1.id : $0.name < $1.name }
  }

  /// The figure of a kind as it stands in the list.
  func figure(of kind: TimelinessKind, whose: TimelinessFigure.Whose? = nil) -> TimelinessFigure {
    TimelinessFigure(
      measure: choice.measure, kind: kind, month: choice.month,
      whose: whose ?? choice.team.map { .team($0.id) } ?? .everybody, now: now)
  }

  /// "North · every limit · due in January 2026".
  var heading: String {
    say("\(choice.team?.name ?? say("All teams")) · \(choice.measure.title) · due in \(choice.month.long)")
  }
}

extension TimelinessRow.Measure {
  /// The limits that it holds steps against.
  var title: String {
    switch self {
    case .every: say("every limit")
    case .national: say("national limits alone")
    }
  }
}
