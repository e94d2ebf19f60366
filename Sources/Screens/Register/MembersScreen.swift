import Casework
import Terminal
import Workflow

/// The members of a group, those who left it, and who of the case can join.
struct MembersScreen: Screen {
  let caseID: CaseID
  let group: GroupKey
  private(set) var content: MembersContent?
  private(set) var cursor = ListCursor()

  init(caseID: CaseID, group: GroupKey) {
    self.caseID = caseID
    self.group = group
  }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "\(group)") }
  var shows: Opened? { Opened(caseID, ReadTarget(.members, "\(group)")) }
  var title: String { content.map { say("Members: \($0.group.title.inSentence)") } ?? say("Members") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding(
        "join", [.enter, .insert, .character("+")], item?.membership == nil ? say("join") : say("sharing"),
        help: say("Make the person under the cursor a member, or change how information is shared with them")),
      Binding(
        "leave", [.character("x"), .delete], say("leave"),
        help: say("End the membership under the cursor, with the reason")),
    ] + Binding.moves(over: say("person", "to go to"))
  }

  private var item: MembersContent.Item? {
    guard let items = content?.items, items.indices.contains(cursor.index) else { return nil }
    return items[cursor.index]
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "join", "leave":
      guard let content, let item else { return .unavailable(say("There is nobody under the cursor.")) }
      if let whyNot = content.whyNot { return .unavailable(whyNot) }
      if action == "leave", item.membership == nil {
        return .unavailable(Refusal(.notAMember(name: item.person.wordedName, group: content.group.title)).description)
      }
      return .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      guard let definition = procedure.group(group) else {
        return [.refuse(Refusal(.noSuchGroup(group, allowed: procedure.groups.map(\.key))).description)]
      }
      let held = item?.person.id
      content = MembersContent(of: definition, in: file, procedure: procedure, worker: session.worker)
      cursor.stay(on: held, among: content?.items.map(\.person.id) ?? [], page: 10)
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    guard let content, !cursor.perform(action, count: content.items.count, page: 10), let item else { return [] }
    switch action {
    case "join": return [.push(MemberDialog(item, of: content))]
    case "leave": return item.membership == nil ? [] : [.push(LeaveDialog(item, of: content))]
    default: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let content else { return }
    let (head, rest) = area.top(1)
    let members = counted(content.items.count { $0.membership != nil }, "member", "members")
    buffer.write(
      " \(content.label) · \(content.group.title) · \(members)".printable, at: Position(x: head.x, y: head.y),
      style: theme[.heading], width: head.width, ellipsis: true)
    let (_, body) = rest.top(min(1, rest.height - 1))
    buffer.write(
      content.lines(columns: body.width, today: session.today), item: cursor.index, hasFocus: true, area: body,
      theme: theme)
  }
}

extension MembersScreen: ListScreen {
  var held: AnyHashable? { item.map { AnyHashable($0.person.id) } }
  var actingOnHeld: Set<ActionID> { ["join", "leave"] }
}
