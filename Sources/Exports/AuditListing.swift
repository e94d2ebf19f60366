public import Casework
import Workflow

extension Listing {
  /// An audit: what was opened, and what was done.
  public static func audit(_ lines: [AuditLine]) throws -> Listing {
    var listing = Listing(columns: ["WHEN", "WHO", "FOR", "CASE", "WHAT", "WHERE", "WHY"])
    for line in lines {
      let value = AuditLineValue(
        at: line.at, by: line.by, principal: line.principal, caseID: line.caseID, what: line.name, place: line.place,
        why: line.why, number: line.isReading ? nil : line.number)
      try listing.add(
        [
          line.at.moment.description, line.by.rawValue, line.principal?.rawValue ?? "", line.caseID?.rawValue ?? "",
          line.name, line.place, line.why ?? "",
        ], json: value)
    }
    return listing
  }
}

extension AuditLine {
  /// What it was, as lists name it.
  var name: String {
    switch what {
    case .event(let name, _): name.isEmpty ? "authority" : name
    case .reading(let target): "read \(target.part.rawValue)"
    }
  }
}

private struct AuditLineValue: Encodable {
  var at: Instant
  var by: WorkerID
  var principal: WorkerID?
  var caseID: CaseID?
  var what: String
  var place: String
  var why: String?
  /// The entry of its case; readings are counted through the whole store, and their numbers would tell of others'.
  var number: Int?

  private enum CodingKeys: String, CodingKey {
    case at, by, principal
    case caseID = "case"
    case what
    case place = "where"
    case why, number
  }
}
