import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints the figures of the manager's page.
struct TimelinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeliness", abstract: "Print what was done in time against its limits, by kind, team and worker.",
    discussion: """
      A step counts in the month in which it was due, and is in time where it was done by then: a meeting when it was \
      held, a visit on its date, other work when it was closed. What is not done though its time has passed is late. \
      TREND is the percentage in time of each of the twelve months that end with this one; "-" where none was due.
      """)

  /// What the figures are apart by.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case kind, team, worker
  }

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How to print: text, json or csv.")
  var format: SheetFormat = .text
  @Option(name: .long, help: "The month, such as 2026-01; else this month.")
  var month: String?
  @Option(name: .long, help: "Hold steps against every limit, or the national ones alone: every or national.")
  var measure: String = "every"
  @Option(name: .long, help: "The figures of this team alone, by its id.")
  var team: String?
  @Option(name: .long, help: "Apart by what: kind, team, or worker of the team that is named.")
  var by: Part = .kind
  @Option(name: .long, help: "Steps of this kind alone, such as core-group.")
  var kind: String?
  @Flag(help: "The steps behind the figures in place of them.")
  var steps = false
  @Flag(help: "Of the steps the late ones alone.")
  var late = false

  func run() throws {
    let (service, worker, _) = try options.session()
    try service.require(.readTimeliness, of: worker)
    guard let measure = TimelinessRow.Measure(rawValue: measure) else {
      throw Complaint("--measure wants every or national, not \(Display.line(measure)).")
    }
    let asked = month.map { Month($0) }
    if let month, asked == .some(nil) {
      throw Complaint("--month wants a month such as 2026-01, not \(Display.line(month)).")
    }
    let month = (asked ?? nil) ?? Month(of: service.clock.now.day)
    let teams = try service.store.teams()
    if let team, !teams.contains(where: { $0.id.rawValue == team }) {
      let known = teams.map(\.id.rawValue).joined(separator: ", ")
      throw Complaint("There is no team \(Display.line(team)). There are: \(known).")
    }
    let team = team.map { TeamID(rawValue: $0) }
    if by == .worker, team == nil { throw Complaint("--by worker wants a team: --team ID.") }
    try service.completeTimeliness()
    let group: TimelinessQuery.Group =
      switch (by, team) {
      case (.worker, let team?): .workers(of: team)
      case (_, let team?): .team(team)
      case (.team, nil): .teams
      case (.kind, nil), (.worker, nil): .everybody
      }
    let now = service.clock.now.moment
    var counts = try service.store.timeliness(
      TimelinessQuery(measure: measure, group: group, months: month.lastTwelve, now: now))
    if let kind {
      let known = try service.kindOrder()
      guard known.contains(where: { $0.rawValue == kind }) || counts.contains(where: { $0.kind.key.rawValue == kind })
      else {
        throw Complaint(
          "No procedure has a step \(Display.line(kind)). There are: \(known.map(\.rawValue).joined(separator: ", ")).")
      }
      counts.removeAll { $0.kind.key.rawValue != kind }
    }
    let name = { (id: WorkerID) in service.worker(id)?.name ?? id.rawValue }
    let report = TimelinessReport(counts, months: month.lastTwelve, order: try service.kindOrder())
    guard steps else {
      let listing = try Listing.timeliness(
        report, team: { id in teams.first { $0.id == id }?.name ?? id.rawValue }, worker: name)
      Display.show(listing, as: format, empty: "No step was due in the twelve months to \(month.long).")
      return
    }
    let whose = team.map { TimelinessFigure.Whose.team($0) } ?? .everybody
    var kinds: [TimelinessKind] = []
    for line in report.lines where !kinds.contains(line.kind) { kinds.append(line.kind) }
    let items = try kinds.flatMap { kind in
      try service.store.timeliness(
        behind: TimelinessFigure(measure: measure, kind: kind, month: month, whose: whose, onlyLate: late, now: now),
        limit: .max)
    }
    Display.show(
      try .timelinessSteps(items, now: now, worker: name), as: format,
      empty: "No \(late ? "late " : "")step was due in \(month.long).")
  }
}
