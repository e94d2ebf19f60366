import Casework
import Terminal
import Workflow

/// The steps behind a figure: which families, when each was due and done, and how late that was; the latest first.
struct TimelinessListScreen: Screen {
  private var figure: TimelinessFigure
  /// Whose steps they are.
  private let name: String
  private(set) var items: [TimelinessItem] = []
  private(set) var cursor = ListCursor()
  private var page = 10

  /// No more are shown: those that matter come first.
  static let limit = 1000

  init(_ figure: TimelinessFigure, of name: String) {
    self.figure = figure
    self.name = name
  }

  var title: String { say("Steps behind a figure") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("summary"), help: say("Open the summary of the family under the cursor")),
      Binding("step", [.character("o")], say("step"), help: say("Open the step under the cursor itself")),
      Binding("pathway", [.character("p")], say("pathway"), help: say("Show the family's pathway map"), group: .view),
      Binding(
        "late", [.character("l")], figure.onlyLate ? say("all") : say("late alone"),
        help: say("Show late steps alone, or all"),
        group: .view),
    ] + Binding.moves(over: say("step", "to go to")).map(withoutLetterL)
  }

  /// `l` is taken by the late ones.
  private func withoutLetterL(_ binding: Binding) -> Binding {
    var binding = binding
    binding.keys.removeAll { $0 == .character("l") }
    return binding
  }

  private var item: TimelinessItem? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "open", "step", "pathway": item == nil ? .unavailable(say("There is no step under the cursor.")) : .available
    default: .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] { load(in: session, stayingOn: item?.row.name) }

  private mutating func load(in session: Session, stayingOn held: TimelinessRow.Name? = nil) -> [Effect] {
    var problems: [Effect] = []
    let figure = figure
    items =
      session.read(
        { store throws(StoreError) in try store.timeliness(behind: figure, limit: TimelinessListScreen.limit) },
        problems: &problems) ?? []
    cursor.stay(on: held, among: items.map(\.row.name), page: page)
    return problems
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: items.count, page: page) { return [] }
    if action == "late" {
      figure.onlyLate.toggle()
      cursor = ListCursor()
      return load(in: session)
    }
    guard let item else { return [] }
    switch action {
    case "open": return [.push(SummaryScreen(caseID: item.row.caseID))]
    case "pathway": return [.push(PathwayScreen(caseID: item.row.caseID))]
    case "step": return open(item.row, in: session)
    default: return []
    }
  }

  private func open(_ row: TimelinessRow, in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let kind = try session.open(row.caseID).procedure.step(row.step.key)?.kind ?? .work
      return [.push(Routes.step(row.caseID, row.step, kind))]
    } catch {
      return [.refuse(error.description)]
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    let late = figure.onlyLate ? say(", late alone") : ""
    let count =
      items.count < TimelinessListScreen.limit ? counted(items.count, "step", "steps") : say("the first \(items.count)")
    let heading = say("\(count) · \(figure.kind.title) · \(name) · due in \(figure.month.long)\(late)")
    buffer.write(
      heading.printable, at: Position(x: head.x + 1, y: head.y), style: theme[.heading], width: max(0, head.width - 2),
      ellipsis: true)
    let (headings, body) = rest.top(1)
    let columns = TimelinessListColumns(width: area.width)
    for (column, text) in columns.headings {
      buffer.write(text, at: Position(x: area.x + column.x, y: headings.y), style: theme[.faint], width: column.width)
    }
    if items.isEmpty {
      let none = figure.onlyLate ? say("None of them is late.") : say("There is none.")
      buffer.write(none, at: Position(x: body.x + 3, y: body.y), style: theme[.faint], width: max(0, body.width - 4))
    }
    for (row, index) in cursor.shown(count: items.count, page: body.height).enumerated() {
      let line = Area(x: body.x, y: body.y + row, width: body.width, height: 1)
      draw(items[index], columns, in: line, into: &buffer, theme: theme, session: session)
      guard index == cursor.index else { continue }
      buffer.restyle(line, adding: theme[.selection].attributes)
      buffer.cursor = Position(x: line.x, y: line.y)
    }
  }

  private func draw(
    _ item: TimelinessItem, _ columns: TimelinessListColumns, in line: Area, into buffer: inout Buffer, theme: Theme,
    session: Session
  ) {
    let standing = item.row.standing(at: figure.now)
    let ink: Ink =
      switch standing {
      case .late, .missed: .alert
      case .inTime: .success
      case .toCome: .faint
      }
    if standing.isLate { buffer.write("!", at: Position(x: line.x + 1, y: line.y), style: theme[ink]) }
    func write(_ text: String, _ column: TimelinessListColumns.Column?, _ ink: Ink = .text) {
      guard let column else { return }
      buffer.write(
        text.printable, at: Position(x: line.x + column.x, y: line.y), style: theme[ink], width: column.width,
        ellipsis: true)
    }
    write(item.row.wording(at: figure.now), columns.standing, ink)
    write(say(kept: item.label), columns.family)
    write(item.row.due.day.short, columns.due)
    write(item.row.done?.day.short ?? say("not done"), columns.done, item.row.done == nil ? ink : .text)
    let worker = item.row.worker.map { session.service.worker($0)?.name ?? $0.rawValue } ?? say("nobody")
    write(worker, columns.worker, .faint)
  }
}

/// Where the parts of a step behind a figure stand.
private struct TimelinessListColumns {
  struct Column: Hashable {
    var x: Int
    var width: Int
  }

  let standing = Column(x: 3, width: 15)
  let family: Column
  let due: Column
  /// Left out where there is no room for it: how it stands says whether it is done.
  let done: Column?
  let worker: Column?

  init(width: Int) {
    let tail = width >= 76 ? 16 : 0
    let hasDone = width >= 54
    let family = max(8, width - 19 - (hasDone ? 26 : 13) - tail - 1)
    self.family = Column(x: 19, width: family)
    due = Column(x: 20 + family, width: 12)
    done = hasDone ? Column(x: 33 + family, width: 12) : nil
    worker = tail == 0 ? nil : Column(x: 46 + family, width: tail - 1)
  }

  var headings: [(Column, String)] {
    let all: [(Column?, String)] = [
      (standing, say("HOW LATE")), (family, say("FAMILY")), (due, say("DUE")), (done, say("DONE")),
      (worker, say("WORKER")),
    ]
    return all.compactMap { column, text in column.map { ($0, text) } }
  }
}

extension TimelinessListScreen: ListScreen {
  var held: AnyHashable? { item.map { AnyHashable($0.row.name) } }
  var actingOnHeld: Set<ActionID> { ["open", "step", "pathway"] }
}

extension TimelinessRow {
  /// What tells it from every other row.
  fileprivate struct Name: Hashable {
    var caseID: CaseID
    var key: Key
  }

  fileprivate var name: Name { Name(caseID: caseID, key: key) }

  /// How it stands, in words: "3 days late", "in time", "to come".
  func wording(at now: Moment) -> String {
    switch standing(at: now) {
    case .inTime: return say("in time")
    case .toCome: return say("to come")
    case .late, .missed:
      let end = done ?? now
      let days = end.day - due.day
      if days > 0 { return say("\(counted(days, "day", "days")) late") }
      let minutes = lateness(at: now)
      return minutes < 60 ? say("\(minutes) min late") : say("\(counted(minutes / 60, "hour", "hours")) late")
    }
  }
}
