public import Casework
public import Workflow

extension Listing {
  /// What became of tasks in trays.
  public static func trayChanges(_ changes: [TrayChange]) throws -> Listing {
    var listing = Listing(columns: ["WHEN", "WHAT", "CASE", "CHILD OR FAMILY", "STEP", "TASK", "BEFORE", "AFTER", "BY"])
    for change in changes {
      try listing.add(
        [
          change.at.moment.description, change.kind.rawValue, change.caseID.rawValue, change.label, change.stepTitle,
          change.title, change.before ?? "-", change.after ?? "-", change.by,
        ], json: change)
    }
    return listing
  }

  /// Who may act for whom.
  public static func mandates(_ mandates: [Mandate]) throws -> Listing {
    var listing = Listing(columns: ["WHO", "FOR", "UNTIL", "REASON", "BY"])
    for mandate in mandates {
      try listing.add(
        [
          mandate.holder.rawValue, mandate.principal.rawValue, mandate.until.long, mandate.reason,
          mandate.granted.by.rawValue,
        ], json: mandate)
    }
    return listing
  }

  /// How much the workers of a team have to do.
  public static func loads(_ loads: [TeamLoad]) throws -> Listing {
    var listing = Listing(columns: ["WORKER", "OPEN", "OVERDUE", "THIS WEEK", ""])
    let most = loads.map(\.open).max() ?? 0
    for load in loads {
      try listing.add(
        [
          load.name + (load.hasLeft ? " (left)" : ""), TeamLoad.text(load.open), TeamLoad.text(load.overdue),
          TeamLoad.text(load.thisWeek), load.bar(columns: 30, most: most),
        ], json: load)
    }
    return listing
  }
}
