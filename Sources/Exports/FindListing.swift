public import Casework
internal import Workflow

extension Listing {
  /// What was found, group by group; `label` says what the field of a passage is called.
  public static func found(
    _ groups: [FoundGroup], for question: FindQuestion, label: (FindHit) -> String?
  ) throws -> Listing {
    var listing = Listing(columns: ["GROUP", "CASE", "WHERE", "TITLE", "DETAIL", "TEXT"])
    for group in groups {
      for hit in group.hits {
        let excerpt = hit.text.map { Excerpt(of: $0, for: question, characters: 120).text }
        let value = FoundValue(
          group: group.group, caseID: hit.caseID, at: hit.target.key, title: hit.title, detail: hit.detail,
          field: label(hit), text: excerpt)
        let title = [hit.title, value.field].compactMap(\.self).joined(separator: ": ")
        try listing.add(
          [group.group.rawValue, hit.caseID.rawValue, hit.target.key, title, hit.detail, excerpt ?? ""], json: value)
      }
      if group.hasMore {
        let more = "more than \(group.hits.count): say more of it"
        listing.rows.append([group.group.rawValue, "", "", more, "", ""])
      }
    }
    return listing
  }
}

private struct FoundValue: Encodable {
  var group: FindGroup
  var caseID: CaseID
  var at: String
  var title: String
  var detail: String
  var field: String?
  var text: String?

  private enum CodingKeys: String, CodingKey {
    case group, at, title, detail, field, text
    case caseID = "case"
  }
}
