public import Casework
import Workflow

extension Listing {
  /// A tray.
  public static func tray(_ rows: [TrayRow]) throws -> Listing {
    var listing = Listing(columns: ["DUE", "CASE", "CHILD OR FAMILY", "STEP", "TASK", "WHOSE", "FROM", "NOTE"])
    for row in rows {
      try listing.add(
        [
          row.due?.long ?? "-", row.caseID.rawValue, row.label, row.stepTitle, row.title,
          row.workerName ?? row.queue, row.from ?? "-", row.note ?? "",
        ], json: row)
    }
    return listing
  }

  /// Cases.
  public static func cases(_ rows: [CaseRow]) throws -> Listing {
    var listing = Listing(columns: ["CASE", "FAMILY", "TEAM", "ALLOCATED", "OPENED", "NOW"])
    for row in rows {
      try listing.add(
        [
          row.id.rawValue, row.label, row.team.rawValue, row.allocated ?? "-", row.openedOn.short, row.current,
        ], json: row)
    }
    return listing
  }

  /// A pathway, with the colour that the map shows each step in.
  public static func pathway(_ pathway: Pathway) throws -> Listing {
    var listing = Listing(columns: ["", "STEP", "STATE", "COLOUR", "DATE", "COUNT"])
    for node in pathway.nodes {
      let value = PathwayValue(
        step: node.step, title: node.title, state: node.state, color: node.state.colorName,
        overdue: node.isOverdue, date: node.dateLine, count: node.countLine)
      try listing.add(
        [
          node.isOverdue ? "!" : node.state.mark, node.title, node.state.rawValue, node.state.colorName,
          node.dateLine, node.countLine,
        ], json: value)
    }
    return listing
  }

  /// The journal of a case.
  public static func audit(_ entries: [Entry]) throws -> Listing {
    var listing = Listing(columns: ["NO", "WHEN", "WHO", "FOR", "ROLE", "WHAT", "HASH"])
    for entry in entries {
      let line = AuditLine(entry)
      let value = AuditValue(
        sequence: entry.sequence, at: entry.fact.at, by: entry.fact.by, principal: line.principal,
        role: entry.fact.role,
        event: line.name,
        payload: entry.fact.payload, hash: entry.hash)
      try listing.add(
        [
          String(entry.sequence), entry.fact.at.moment.description, entry.fact.by.rawValue,
          line.principal?.rawValue ?? "", entry.fact.role.rawValue, value.event, String(entry.hash.prefix(12)),
        ], json: value)
    }
    return listing
  }
}

private struct PathwayValue: Encodable {
  var step: StepID?
  var title: String
  var state: Pathway.State
  var color: String
  var overdue: Bool
  var date: String
  var count: String
}

private struct AuditValue: Encodable {
  var sequence: Int
  var at: Instant
  var by: WorkerID
  var principal: WorkerID?
  var role: RoleKey
  var event: String
  var payload: String
  var hash: String
}
