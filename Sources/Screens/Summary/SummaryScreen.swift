import Casework
import Terminal
import Workflow

/// A family at a glance: children and what they are, relatives, workers, open work, meetings and forms.
struct SummaryScreen: Screen {
  let caseID: CaseID
  private(set) var content = SummaryContent()
  /// The line under the cursor, among all lines.
  private(set) var line = 0
  var door = TaskDoor()
  var printing = PrintDoor()
  /// The role that a worker is being chosen for.
  var allocating: RoleKey?
  /// The case as it was when that was asked.
  var asked: CaseFile?
  /// The person whom the open question is about.
  var removing: PersonID?
  /// The step that is being opened, as far as it is said.
  var opening: OpenStep?
  /// Why the worker may not change people, or who is allocated; nil where they may.
  private var whyNotPeople: String?
  private var whyNotAllocate: [RoleKey: String] = [:]
  private var whyNotOpenStep: String?
  /// Whether the worker's roles restrict cases, and read the audit: the keys stand in the footer of those alone.
  private var mayRestrict = false
  private var mayAudit = false
  private var page = 10
  /// The person to whom the cursor goes when the family is first read.
  private var person: PersonID?

  init(caseID: CaseID, person: PersonID? = nil) {
    self.caseID = caseID
    self.person = person
  }

  var recordPlace: RecordPlace? { RecordPlace(caseID) }
  var title: String { say("Family summary") }
  var wantsIdle: Bool { false }

  /// The key that adds a person, as the footer writes it.
  static let addKey = Key.character("a").label

  var bindings: [Binding] {
    [
      Binding(
        "open", [.enter], target?.verb ?? say("open"),
        help: say("Open the task, meeting or form under the cursor; change the person or who is allocated")),
      Binding("pathway", [.character("p")], say("pathway"), help: say("Show the family's pathway map"), group: .view),
      Binding(
        "print", [.character("P")], say("print"),
        help: say("Show what is printed of the task, meeting or form under the cursor"),
        group: .view, isInFooter: target?.isPrinted == true),
      Binding(
        "add", [.character("a")], say("add a person"), help: say("Add a child, a relative or an involved worker")),
      Binding("family", [.character("e")], say("family"), help: say("Put the family's name and address right")),
      Binding(
        "remove", [.delete, .character("x")], say("remove"), help: say("Take the person under the cursor off the case"),
        isInFooter: isOnPerson),
      Binding(
        "open-step", [.character("o")], say("open a step"),
        help: say("Open a step that a case can begin with, such as for a sibling who was missed"), isInFooter: false),
      Binding(
        "move-case", [.character("m")], say("move the case"),
        help: say("Move the case to another version of its procedure, or to another procedure"), isInFooter: false),
      Binding(
        "restrict", [.character("R")], say("restrict"),
        help: say("Restrict the case to named people, name others, or end the restriction"),
        isInFooter: mayRestrict),
      Binding(
        "chronology", [.character("c")], say("chronology"),
        help: say("Show what has happened in the case, oldest first"),
        group: .view),
      Binding(
        "network", [.character("n")], say("tree"), help: say("Show the family tree and the people around the family"),
        group: .view),
      Binding(
        "last-minutes", [.character("M")], say("minutes"),
        help: say("Open the minutes of the last meeting about the family"), group: .view, isInFooter: false),
      Binding(
        "calendar", [.character("C")], say("calendar"), help: say("Show the meetings to come by day, week or month"),
        group: .view, isInFooter: false),
      AuditDoor.binding(isInFooter: mayAudit),
      Binding(
        "next-section", [.tab], say("next part"), help: say("Go to the next part of the summary"), group: .move),
      Binding(
        "previous-section", [.backTab], say("part before"), help: say("Go to the part before"), group: .move,
        isInFooter: false),
    ] + Binding.moves(over: say("line", "to go to"))
  }

  /// What the line under the cursor opens.
  var target: SummaryContent.Target? {
    content.lines.indices.contains(line) ? content.lines[line].target : nil
  }

  private var isOnPerson: Bool {
    if case .person = target { true } else { false }
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "remove" where !isOnPerson: return .unavailable(say("There is no person under the cursor."))
    case "add", "family", "remove": return whyNotPeople.map { .unavailable($0) } ?? .available
    case "print" where target?.isPrinted != true:
      return .unavailable(say("Nothing is printed of this line: go to a task, a meeting, a form or a group."))
    case "open-step": return whyNotOpenStep.map { .unavailable($0) } ?? .available
    case "open":
      switch target {
      case nil: return .unavailable(say("There is nothing to open on this line."))
      case .person: return whyNotPeople.map { .unavailable($0) } ?? .available
      case .allocation(let role, _): return whyNotAllocate[role].map { .unavailable($0) } ?? .available
      case .task, .meeting, .form, .members: return .available
      }
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      let held = content.lines.indices.contains(line) ? content.lines[line] : nil
      content = try SummaryContent(of: file, procedure: procedure, session: session)
      whyNotOpenStep = session.whyNot(.openCase, in: procedure, doing: say("Opening a step"))
      whyNotPeople = session.whyNot(.editPeople, in: procedure)
      mayRestrict = session.whyNot(.restrict, in: procedure) == nil
      mayAudit = session.whyNot(.readAudit, in: procedure) == nil
      whyNotAllocate = Dictionary(
        procedure.roles.compactMap { role in
          session.whyNot(.allocate, in: procedure, doing: say("Allocating a \(role.title.inSentence)")).map {
            (role.key, $0)
          }
        }, uniquingKeysWith: { first, _ in first })
      if let held, let found = place(of: held) { line = found }
      if let person, let found = content.lines.firstIndex(where: { $0.target == .person(person) }) { line = found }
      person = nil
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

  /// The line of what a line was about before, of several the nearest.
  private func place(of held: SummaryContent.Line) -> Int? {
    items.filter { content.lines[$0].isSame(as: held) }.min { abs($0 - line) < abs($1 - line) }
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
    case "open": return target.map { open($0, in: session) } ?? []
    case "pathway": return [.push(PathwayScreen(caseID: caseID))]
    case "calendar": return [.push(Routes.calendar)]
    case "chronology": return [.push(Routes.chronology(caseID))]
    case "audit": return AuditDoor.open(caseID, in: session)
    case "last-minutes": return LastMinutes.open(of: caseID, in: session)
    case "network": return [.push(Routes.network(caseID))]
    case "print": return target.map { showPrinted($0, in: session) } ?? []
    case "add": return [.push(SummaryScreen.kindQuestion)]
    case "family": return changeFamily(in: session)
    case "remove": return askRemoval(in: session)
    case "move-case": return moveCase(in: session)
    case "restrict": return restrict(in: session)
    case "open-step": return askStep(in: session)
    case "next-section": line = sections.first { $0 > line } ?? sections.first ?? 0
    case "previous-section": line = sections.last { $0 < line } ?? sections.last ?? 0
    default: break
    }
    return []
  }

  /// The first item of each part.
  private var sections: [Int] { items.filter { $0 > 0 && !content.lines[$0 - 1].isItem } }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    SummaryView(content: content, line: line).render(into: &buffer, area: area, theme: theme)
  }
}

extension SummaryScreen: ListScreen {
  var held: AnyHashable? { target.map { AnyHashable($0) } }
  var actingOnHeld: Set<ActionID> { ["open", "print", "remove"] }
}

extension SummaryContent.Line {
  /// True for a line about the same thing; what opens nothing is told by its text.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (target, other.target) {
    case (.task(let id, _)?, .task(let otherID, _)?): id == otherID
    case (let target?, let other?): target == other
    case (nil, nil): isItem && other.isItem && text == other.text
    case (nil, _?), (_?, nil): false
    }
  }
}
