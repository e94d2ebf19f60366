import Terminal
import Workflow

/// What the screen of a group's members shows.
struct MembersContent {
  /// Somebody who is a member, was one, or can be one.
  struct Item {
    var person: Person
    /// Nil for somebody who is no member now.
    var membership: Membership?
    /// The last membership that ended.
    var ended: Membership?
  }

  let caseID: CaseID
  let label: String
  let group: GroupDefinition
  /// Members first, then those who left, then everybody else of the case.
  let items: [Item]
  /// Why the worker may not change who is a member; nil where they may.
  let whyNot: String?

  init(of group: GroupDefinition, in file: CaseFile, procedure: Procedure, worker: Worker) {
    caseID = file.id
    label = file.label
    self.group = group
    let all = file.people.map { person in
      Item(
        person: person, membership: file.membership(of: person.id, in: group.key),
        ended: file.memberships.last { $0.group == group.key && $0.person == person.id && $0.left != nil })
    }
    items =
      all.filter { $0.membership != nil } + all.filter { $0.membership == nil && $0.ended != nil }
      + all.filter { $0.membership == nil && $0.ended == nil }
    let roles = procedure.rolesChangingMembers(of: group.key)
    let isTheirs = roles.contains { worker.roles.contains($0) }
    let doing = say("Changing the members of \"\(group.title)\"")
    whyNot =
      isTheirs
      ? nil : Refusal(.notYourRole(needed: roles.map { procedure.title(of: $0) }, doing: doing)).description
  }

  /// The list with a heading above each part.
  func lines(columns: Int, today: Day) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    var heading = ""
    for (index, item) in items.enumerated() {
      if item.heading != heading {
        if !lines.isEmpty { lines.append(MeetingLine([])) }
        heading = item.heading
        lines.append(MeetingLine([.init(" \(heading)", .heading)]))
      }
      let isWide = columns >= 90
      var cells: [MeetingLine.Cell] = [
        .init("   " + item.person.wordedName, width: isWide ? 31 : min(27, max(17, columns / 3)))
      ]
      if isWide { cells.append(.init(item.person.wording(on: today), .faint, width: 30)) }
      cells.append(.init(standing(of: item, today: today), .faint))
      lines.append(MeetingLine(item: index, cells))
    }
    return lines
  }

  private func standing(of item: Item, today: Day) -> String {
    if let member = item.membership {
      let sharing = member.sharing.map { group.title(sharing: $0).inSentence } ?? say("sharing not agreed")
      return say("since \(member.since.short)") + (group.sharing.isEmpty ? "" : ", \(sharing)")
    }
    if let ended = item.ended, let left = ended.left {
      return say("\(ended.since.short) to \(left.until.short): \(left.reason)")
    }
    return item.person.wording(on: today)
  }
}

extension MembersContent.Item {
  fileprivate var heading: String {
    membership != nil ? say("Members") : ended != nil ? say("Were members") : say("Others of the case")
  }
}
