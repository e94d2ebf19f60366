import Casework
import Terminal
import Workflow

/// A family at a glance: children and what they are, relatives, workers, open work, meetings and forms.
struct SummaryScreen: Screen {
  let caseID: CaseID
  private(set) var content = SummaryContent()
  /// The line under the cursor, among all lines.
  private(set) var line = 0
  private var door = TaskDoor()
  private var adding: AddPersonFlow?
  private var page = 10

  init(caseID: CaseID) { self.caseID = caseID }

  var title: String { "Family summary" }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], "open", help: "Open the task, meeting or form under the cursor"),
      Binding("pathway", [.character("p")], "pathway", help: "Show the family's pathway map", group: .view),
      Binding("add", [.character("a")], "add a person", help: "Add a child, a relative or an involved worker"),
      Binding(
        "next-section", [.tab], "next part", help: "Go to the next part of the summary", group: .move),
      Binding(
        "previous-section", [.backTab], "part before", help: "Go to the part before", group: .move, isInFooter: false),
    ] + Binding.moves(over: "line")
  }

  func availability(of action: ActionID) -> Availability {
    guard action == "open" else { return .available }
    let target = content.lines.indices.contains(line) ? content.lines[line].target : nil
    return target == nil ? .unavailable("This line opens nothing; tasks, meetings and forms do.") : .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      content = try SummaryContent(of: file, procedure: procedure, session: session)
      if !items.contains(line) { line = items.first { $0 >= line } ?? items.last ?? 0 }
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height)
    return []
  }

  /// The lines that the cursor stops at.
  private var items: [Int] { content.lines.indices.filter { content.lines[$0].isItem } }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    let items = items
    var cursor = ListCursor(index: items.firstIndex(of: line) ?? 0)
    if cursor.perform(action, count: items.count, page: page) {
      line = items.isEmpty ? 0 : items[cursor.index]
      return []
    }
    switch action {
    case "open": return open(in: session)
    case "pathway": return [.push(PathwayScreen(caseID: caseID))]
    case "add":
      let flow = AddPersonFlow()
      adding = flow
      return flow.question
    case "next-section": line = sections.first { $0 > line } ?? sections.first ?? 0
    case "previous-section": line = sections.last { $0 < line } ?? sections.last ?? 0
    default: break
    }
    return []
  }

  /// The first item of each part.
  private var sections: [Int] { items.filter { $0 > 0 && !content.lines[$0 - 1].isItem } }

  private mutating func open(in session: Session) -> [Effect] {
    guard content.lines.indices.contains(line), let target = content.lines[line].target else { return [] }
    return switch target {
    case .task(let id, let kind): door.open(id, kind: kind, of: caseID, in: session)
    case .meeting(let step): [.push(Routes.meeting(caseID, step, focus: nil))]
    case .form(let form): [.push(Routes.form(caseID, form))]
    }
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    guard tag == AddPersonFlow.tag, var flow = adding else { return [] }
    switch flow.take(answer) {
    case .ask:
      adding = flow
      return flow.question
    case .stopped(let reason):
      adding = nil
      return reason.map { [.refuse($0)] } ?? [.say("Nobody was added.")]
    case .complete(let person):
      adding = nil
      let command = Command.addPerson(AddPerson(person: person))
      return session.effects(of: command, on: caseID, saying: "Added: \(person.givenName) \(person.familyName).")
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let lines = content.lines
    let first = max(0, min(line - area.height * 2 / 3, lines.count - area.height))
    for (offset, entry) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let y = area.y + offset
      let inset = entry.isItem ? 3 : 1
      if entry.isItem { buffer.write(entry.mark, at: Position(x: area.x + 1, y: y), style: theme[entry.ink]) }
      buffer.write(
        entry.text, at: Position(x: area.x + inset, y: y), style: theme[entry.ink],
        width: max(0, area.width - inset - 1), ellipsis: true)
      guard first + offset == line, entry.isItem else { continue }
      buffer.restyle(Area(x: area.x, y: y, width: area.width, height: 1), adding: theme[.selection].attributes)
      buffer.cursor = Position(x: area.x, y: y)
    }
  }
}
