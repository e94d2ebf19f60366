public import Workflow

extension Listing {
  /// The members of a case's groups: those of one day, or all that there ever were.
  public static func members(of file: CaseFile, procedure: Procedure, on day: Day?) throws -> Listing {
    var listing = Listing(columns: ["GROUP", "ID", "NAME", "SINCE", "UNTIL", "SHARING", "REASON FOR LEAVING"])
    for member in file.memberships where day == nil || member.holds(on: day) {
      let group = procedure.group(member.group)
      let value = MemberValue(
        group: member.group, person: member.person, name: file.person(member.person)?.name ?? "", since: member.since,
        until: member.left?.until, sharing: member.sharing, reason: member.left?.reason)
      try listing.add(
        [
          group?.title ?? member.group.rawValue, member.person.rawValue, value.name, member.since.short,
          member.left?.until.short ?? "-", member.sharing.map { group?.title(sharing: $0) ?? $0 } ?? "-",
          member.left?.reason ?? "",
        ], json: value)
    }
    return listing
  }
}

private struct MemberValue: Encodable {
  var group: GroupKey
  var person: PersonID
  var name: String
  var since: Day
  var until: Day?
  var sharing: String?
  var reason: String?
}
