public import Workflow

extension Listing {
  /// The authority's workers.
  public static func workers(_ workers: [Worker]) throws -> Listing {
    var listing = Listing(columns: ["ID", "NAME", "TITLE", "ROLES", "TEAM", "SEES"])
    for worker in workers {
      try listing.add(
        [
          worker.id.rawValue, worker.name, worker.title, worker.roles.map(\.rawValue).joined(separator: ", "),
          worker.teamName, worker.sees.rawValue,
        ], json: worker)
    }
    return listing
  }
}
