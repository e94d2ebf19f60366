import Casework
import Terminal
import Workflow

/// Finds families and people by some of their name or the case's number.
struct CasesScreen: Screen {
  /// A line of the list: a family, or a person of one.
  enum Item: Hashable {
    case family(CaseRow)
    case person(PersonRow)

    var caseID: CaseID {
      switch self {
      case .family(let row): row.id
      case .person(let row): row.caseID
      }
    }

    /// What tells a line from every other one.
    enum Name: Hashable {
      case family(CaseID)
      case person(CaseID, PersonID)
    }

    var name: Name {
      switch self {
      case .family(let row): .family(row.id)
      case .person(let row): .person(row.caseID, row.person.id)
      }
    }
  }

  var search = LineEditor(limit: LineEditor.searchLimit)
  var isTyping = true
  var cursor = ListCursor()
  private(set) var items: [Item] = []
  private var page = 10
  /// Why the worker opens no case; nil where they may, or where nobody asked yet.
  private var whyNotNew: String?

  /// No more of each are shown: whoever needs the rest types another letter.
  private static let limit = 100

  var title: String { say("Find a family or a person") }
  var readingColumns: Int? { 140 }
  var capturesText: Bool { isTyping }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the summary of the family under the cursor")),
      Binding(
        "pathway", [.character("p"), .control("o")], say("pathway"), help: say("Show the pathway map of the family"),
        group: .view),
      Binding(
        "new", [.control("n"), .character("n")], say("new case"), help: say("Open a case for a family that has none")),
      Binding(
        "search", [.character("/"), .tab], say("search or list"), help: say("Go between search and list"), group: .view),
    ] + Binding.moves(over: say("family", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    if action == "new", let whyNotNew { return .unavailable(whyNotNew) }
    let needsItem = action == "open" || action == "pathway"
    return needsItem && items.isEmpty
      ? .unavailable(say("Nobody is found by that; type less of the name.")) : .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    var whyNot: String?
    do throws(CaseworkError) {
      _ = try OpenCaseDialog(family: "", in: session)
    } catch {
      whyNot = error.description
    }
    whyNotNew = whyNot
    return load(in: session, stayingOn: item?.name)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: items.count, page: page) { return [] }
    if action == "search" {
      isTyping.toggle()
      return []
    }
    if action == "new" { return openCase(in: session) }
    guard let id = item?.caseID else { return [] }
    return [.push(action == "pathway" ? PathwayScreen(caseID: id) : SummaryScreen(caseID: id))]
  }

  /// Asks for a new family, with the name that was searched for in vain.
  private func openCase(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      return [.push(try OpenCaseDialog(family: items.isEmpty ? search.trimmed : "", in: session))]
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    guard isTyping, search.changes(on: event) else { return [] }
    cursor = ListCursor()
    return load(in: session)
  }

  /// The line under the cursor.
  private var item: Item? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }

  private mutating func load(in session: Session, stayingOn held: Item.Name? = nil) -> [Effect] {
    var problems: [Effect] = []
    let text = search.text
    let cases = session.read(
      { store throws(StoreError) in try store.cases(matching: text, limit: CasesScreen.limit) }, problems: &problems)
    let people =
      text.isEmpty
      ? []
      : session.read(
        { store throws(StoreError) in try store.people(matching: text, limit: CasesScreen.limit) },
        problems: &problems)
    items = (cases ?? []).map(Item.family) + (people ?? []).map(Item.person)
    cursor.stay(on: held, among: items.map(\.name), page: page)
    return Array(problems.prefix(1))
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    SearchLine(label: say("find"), input: search, isTyping: isTyping)
      .render(into: &buffer, area: head, theme: theme, hint: say("type some of a name, or a case number such as C0012"))
    let (_, body) = rest.top(1)
    if items.isEmpty {
      buffer.write(nobody, wrappedIn: body.inset(columns: 3), style: theme[.faint])
    }
    for (offset, index) in cursor.shown(count: items.count, page: body.height).enumerated() {
      let line = Area(x: body.x, y: body.y + offset, width: body.width, height: 1)
      draw(items[index], in: line, into: &buffer, theme: theme, today: session.today)
      guard index == cursor.index else { continue }
      buffer.restyle(line, adding: theme[.selection].attributes)
      if !isTyping { buffer.cursor = Position(x: line.x, y: line.y) }
    }
  }

  /// What stands in place of an empty list.
  private var nobody: String {
    let key = bindings.first { $0.action == "new" }?.keys.first?.label ?? ""
    let way = whyNotNew == nil ? say(" \(key) opens a case for a family that has none.") : ""
    return (search.isBlank ? say("There is no case yet.") : say("Nobody is found by that.")) + way
  }

  private func draw(_ item: Item, in line: Area, into buffer: inout Buffer, theme: Theme, today: Day) {
    let (name, detail): (String, String) =
      switch item {
      case .family(let row):
        (say(kept: row.label), row.standing)
      case .person(let row): (row.person.listName, row.person.wording(on: today))
      }
    let nameWidth = min(32, max(12, line.width * 2 / 5))
    var x = line.x + 3
    x += buffer.write(item.caseID.rawValue.padded(toColumns: 8), at: Position(x: x, y: line.y), style: theme[.faint])
    buffer.write(
      name, marking: search.text, at: Position(x: x, y: line.y), style: theme[.text], match: theme[.match],
      width: nameWidth)
    x += nameWidth + 2
    buffer.write(
      detail, at: Position(x: x, y: line.y), style: theme[.faint], width: max(0, line.right - x - 1), ellipsis: true)
  }
}

extension CasesScreen: ListScreen {
  var held: AnyHashable? { item.map { AnyHashable($0.name) } }
  var actingOnHeld: Set<ActionID> { ["open", "pathway"] }
}

extension CaseRow {
  /// Where a case stands: "Initial conference · with Amina Shah".
  var standing: String {
    let steps = current.isEmpty ? say("no step is open") : current
    return steps + (allocated.map { say(" · with \($0)") } ?? "")
  }
}

extension Person {
  /// Who somebody is in the case: "child, 6", "mother", "school nurse, Hillside School".
  func wording(on today: Day) -> String {
    let age = age(on: today).map { kind == .child ? ", \($0)" : "" } ?? ""
    let what =
      relationship ?? (kind == .child ? say("child") : kind == .relative ? say("relative") : say("professional"))
    return what + age + (agency.map { ", \($0)" } ?? "")
  }
}
