public import Casework
public import Workflow

extension Listing {
  /// Figures on timeliness, a line each: how many were in time in the month, and in each of the months up to it.
  public static func timeliness(
    _ report: TimelinessReport, team: (TeamID) -> String, worker: (WorkerID) -> String
  ) throws -> Listing {
    var listing = Listing(columns: [
      "TEAM", "WORKER", "KIND OF STEP", "DUE", "IN TIME", "LATE", "TO COME", "PERCENT", "TREND",
    ])
    for line in report.lines {
      let tally = line.tally
      let trend = line.trend.map { $0.percent.map(String.init) ?? "-" }.joined(separator: " ")
      try listing.add(
        [
          line.team.map(team) ?? "all", line.worker.map(worker) ?? "all", line.kind.title, "\(tally.due)",
          "\(tally.inTime)", "\(tally.late)", "\(tally.toCome)", tally.percent.map { "\($0)" } ?? "-", trend,
        ], json: TimelinessValue(line, months: report.months))
    }
    return listing
  }

  /// The steps behind a figure.
  public static func timelinessSteps(
    _ items: [TimelinessItem], now: Moment, worker: (WorkerID) -> String
  ) throws -> Listing {
    var listing = Listing(columns: ["CASE", "FAMILY", "STEP", "DUE", "DONE", "STANDING", "DAYS LATE", "WORKER"])
    for item in items {
      let row = item.row
      let days = max(0, (row.done ?? now).day - row.due.day)
      let isLate = row.standing(at: now).isLate
      try listing.add(
        [
          row.caseID.rawValue, item.label, row.step.description, row.due.description, row.done?.description ?? "",
          row.standing(at: now).rawValue, isLate ? "\(days)" : "", row.worker.map(worker) ?? "",
        ], json: TimelinessStepValue(item, now: now))
    }
    return listing
  }
}

/// Figures on timeliness as scripts read them.
private struct TimelinessValue: Encodable {
  var team: TeamID?
  var worker: WorkerID?
  var kind: StepKey
  var title: String
  var month: Month
  var due: Int
  var inTime: Int
  var late: Int
  var toCome: Int
  var percent: Int?
  var trend: [Part]

  /// A month of the trend.
  struct Part: Encodable {
    var month: Month
    var tally: TimelinessTally
    var percent: Int?
  }

  init(_ line: TimelinessReport.Line, months: ClosedRange<Month>) {
    (team, worker, kind, title) = (line.team, line.worker, line.kind.key, line.kind.title)
    month = months.upperBound
    (due, inTime, late, toCome) = (line.tally.due, line.tally.inTime, line.tally.late, line.tally.toCome)
    percent = line.tally.percent
    trend = zip(months, line.trend).map { Part(month: $0, tally: $1, percent: $1.percent) }
  }
}

/// A step behind a figure as scripts read it.
private struct TimelinessStepValue: Encodable {
  var row: TimelinessRow
  var family: String
  var standing: TimelinessRow.Standing

  init(_ item: TimelinessItem, now: Moment) {
    row = item.row
    family = item.label
    standing = item.row.standing(at: now)
  }
}
