import Casework
import Terminal
import Workflow

/// Makes somebody a member of a group, or changes how information is shared with them.
struct MemberDialog: SheetDialog {
  var sheet: FieldSheet
  private let item: MembersContent.Item
  private let content: MembersContent

  init(_ item: MembersContent.Item, of content: MembersContent) {
    self.item = item
    self.content = content
    let choices = [Choice("", title: say("not agreed yet"))] + content.group.sharing
    let now = choices.firstIndex { $0.value == item.membership?.sharing ?? item.ended?.sharing } ?? 0
    var fields: [FieldSheet.Field] = []
    if !content.group.sharing.isEmpty {
      fields.append(
        FieldSheet.Field(key: "sharing", label: say("Information is shared by"), input: .choice(choices, now)))
    }
    if item.membership == nil {
      fields.append(
        .line("since", say("Member since"), "today", hint: say("Such as today or 14/3/2026."), isRequired: true))
    }
    sheet = FieldSheet(fields)
  }

  var title: String { "\(content.group.title): \(item.person.wordedName)" }
  var actsOn: String { item.person.id.rawValue }
  var done: String { item.membership == nil ? say("Join") : say("Save") }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    var since: Day?
    if item.membership == nil {
      since = DateInput.parse(sheet.text("since"), today: session.today, calendar: session.service.calendar)
      if since == nil {
        sheet.fail(say("That is no date: write it as 14/3/2026."), at: "since")
        return []
      }
    } else if sheet.value("sharing") == item.membership?.sharing {
      return [.pop, .say(say("Nothing was changed."))]
    }
    let join = JoinGroup(
      group: content.group.key, person: item.person.id, sharing: sheet.value("sharing"), since: since)
    guard perform(.joinGroup(join), on: content.caseID, in: session) != nil else { return [] }
    let what = item.membership == nil ? say("is now a member") : say("information is shared in another way")
    return [.pop, .say("\(item.person.wordedName): \(what).")]
  }
}

/// Ends somebody's membership of a group.
struct LeaveDialog: SheetDialog {
  var sheet: FieldSheet
  private let item: MembersContent.Item
  private let content: MembersContent

  init(_ item: MembersContent.Item, of content: MembersContent) {
    self.item = item
    self.content = content
    sheet = FieldSheet([
      .line("reason", say("The reason"), "", isRequired: true),
      .line(
        "until", say("Leaves on"), "today", hint: say("The first day on which they are no longer a member."),
        isRequired: true),
    ])
  }

  var title: String { say("\(item.person.wordedName) leaves: \(content.group.title.inSentence)") }
  var actsOn: String { item.person.id.rawValue }
  var done: String { say("Leave") }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let calendar = session.service.calendar
    guard let until = DateInput.parse(sheet.text("until"), today: session.today, calendar: calendar) else {
      sheet.fail(say("That is no date: write it as 14/3/2026."), at: "until")
      return []
    }
    let leave = LeaveGroup(
      group: content.group.key, person: item.person.id, reason: sheet.text("reason"), until: until)
    guard perform(.leaveGroup(leave), on: content.caseID, in: session) != nil else { return [] }
    return [.pop, .say(say("\(item.person.wordedName) has left the group."))]
  }
}
