public import Casework
public import Workflow

extension Listing {
  /// Closed cases, a line each: until when they are kept, how they stand on a day, and why.
  public static func retention(_ cases: [RetainedCase], on day: Day) throws -> Listing {
    var listing = Listing(columns: ["CASE", "FAMILY", "CLOSED", "KEPT UNTIL", "STANDING", "WHY", "CITE"])
    for item in cases {
      let held = item.holds.map { "hold \($0.number): \($0.reason)" }
      let term = item.retention.term
      let why = held + [term.map { "\($0.rule.title): \($0.counting)" } ?? "no rule of the schedule covers it"]
      try listing.add(
        [
          item.id.rawValue, item.label, item.retention.closed.description,
          term?.until.description ?? "", item.standing(on: day).rawValue, why.joined(separator: "; "),
          term?.rule.cite ?? "",
        ], json: RetainedCaseValue(item, on: day))
    }
    return listing
  }
}

/// A closed case as scripts read it.
private struct RetainedCaseValue: Encodable {
  var caseID: CaseID
  var family: String
  var closed: Day
  var until: Day?
  var standing: RetainedCase.Standing
  var rule: String?
  var counting: String?
  var from: Day?
  var cite: String?
  var holds: [Hold]

  /// A hold in force.
  struct Hold: Encodable {
    var number: Int
    var reason: String
    var by: WorkerID
    var at: Instant
  }

  private enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case family, closed, until, standing, rule, counting, from, cite, holds
  }

  init(_ item: RetainedCase, on day: Day) {
    let term = item.retention.term
    (caseID, family, closed) = (item.id, item.label, item.retention.closed)
    (until, standing) = (term?.until, item.standing(on: day))
    (rule, counting, from, cite) = (term?.rule.title, term?.counting, term?.start.day, term?.rule.cite)
    holds = item.holds.map { Hold(number: $0.number, reason: $0.reason, by: $0.since.by, at: $0.since.at) }
  }
}
