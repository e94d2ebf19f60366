public import Workflow

extension Listing {
  /// A chronology, a line each.
  public static func chronology(_ lines: [ChronologyLine], file: CaseFile) throws -> Listing {
    var listing = Listing(columns: ["LINE", "DATE", "WHAT", "OUTCOME", "ABOUT", "SOURCE", "HIDDEN"])
    for line in lines {
      let about = line.children.map { file.person($0)?.name ?? $0.rawValue }.joined(separator: ", ")
      try listing.add(
        [
          line.id.description, line.date.description, line.what, line.outcome ?? "", about.isEmpty ? "all" : about,
          line.source ?? line.step?.description ?? "", line.hidden?.reason ?? "",
        ], json: line)
    }
    return listing
  }
}
