import Casework
import Terminal
import Workflow

/// The manager's page: for each kind of step the part that was done in time, this month and over twelve months, and of
/// one kind that of each team or worker. Each figure opens the steps behind it.
struct ManagerScreen: Screen {
  private(set) var content: ManagerContent?
  private(set) var problem: String?
  private(set) var kinds = ListCursor()
  private(set) var bars = ListCursor()
  /// True while the cursor is among the bars.
  private(set) var isInBars = false
  private var choice: ManagerContent.Choice?
  /// Every team, to choose among.
  private var teams: [Team] = []
  private var page = 10

  /// The page, opened at the team of whoever is at the terminal.
  init() {}

  var title: String { say("Timeliness") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("list"), help: say("Show the steps behind the figure under the cursor")),
      Binding(
        "part", [.tab, .backTab], isInBars ? say("kinds") : content?.choice.team == nil ? say("teams") : say("workers"),
        help: say("Go between the kinds of step and the teams or workers"), group: .move),
      Binding(
        "team", [.character("t")], say("team"), help: say("Choose the team whose figures are shown, or all"),
        group: .view),
      Binding(
        "measure", [.character("n")], choice?.measure == .national ? say("every limit") : say("national"),
        help: say("Hold steps against every limit, or against the national ones alone"), group: .view),
      Binding(
        "earlier", [.left, .character("h")], say("month before"), help: say("Show the month before"), group: .view),
      Binding("later", [.right, .character("l")], say("month after"), help: say("Show the month after"), group: .view),
    ] + Binding.moves(over: say("figure", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    if let problem { return .unavailable(problem) }
    switch action {
    case "open" where figure == nil: return .unavailable(say("There is no figure under the cursor."))
    case "part" where content?.bars.isEmpty != false: return .unavailable(say("There is nobody to go to."))
    default: return .available
    }
  }

  /// The figure under the cursor.
  private var figure: TimelinessFigure? {
    guard let content, let kind = kind else { return nil }
    guard isInBars else { return content.figure(of: kind) }
    return bar.map { content.figure(of: kind, whose: $0.whose) }
  }

  /// The bar under the cursor among the bars.
  private var bar: ManagerContent.Bar? {
    guard let content, content.bars.indices.contains(bars.index) else { return nil }
    return content.bars[bars.index]
  }

  /// The kind of step that is looked at.
  var kind: TimelinessKind? {
    guard let content, content.kinds.indices.contains(kinds.index) else { return nil }
    return content.kinds[kinds.index].kind
  }

  mutating func appear(in session: Session) -> [Effect] { load(in: session) }

  private mutating func load(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      try session.service.require(.readTimeliness, of: session.worker)
      if choice == nil {
        teams = try session.service.stored { () throws(StoreError) in try session.service.store.teams() }
        let own = teams.first { $0.id == session.worker.team }
        choice = ManagerContent.Choice(team: own, month: Month(of: session.today))
      }
      guard let choice else { return [] }
      let (held, heldBar) = (kind, bar?.whose)
      let loaded = try ManagerContent(choice, in: session)
      if let index = loaded.kinds.firstIndex(where: { $0.kind == held }) { kinds.index = index }
      kinds.clamp(count: loaded.kinds.count, page: page)
      content = loaded
      try loadBars(in: session)
      bars.stay(on: heldBar, among: content?.bars.map(\.whose) ?? [], page: page)
      problem = nil
      return []
    } catch {
      return failed(error)
    }
  }

  /// Reads the bars of the kind of step that is looked at.
  private mutating func loadBars(in session: Session) throws(CaseworkError) {
    let chosen = kind
    try content?.loadBars(of: chosen, naming: teams, in: session)
    bars.clamp(count: content?.bars.count ?? 0, page: page)
    if content?.bars.isEmpty != false { isInBars = false }
  }

  private mutating func failed(_ error: CaseworkError) -> [Effect] {
    content = nil
    problem = error.description
    return [.refuse(error.description)]
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height / 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    guard let content, var choice else { return [] }
    if isInBars {
      if bars.perform(action, count: content.bars.count, page: page) { return [] }
    } else if kinds.perform(action, count: content.kinds.count, page: page) {
      // The figures of every kind are there already: only the bars below them are others.
      do throws(CaseworkError) {
        try loadBars(in: session)
        return []
      } catch {
        return failed(error)
      }
    }
    switch action {
    case "open":
      guard let figure else { return [] }
      let name = isInBars ? content.bars[bars.index].name : content.choice.team?.name ?? say("All teams")
      return [.push(TimelinessListScreen(figure, of: name))]
    case "part":
      isInBars.toggle()
      return []
    case "earlier": choice.month = max(choice.month.advanced(by: -1), Month(of: .earliest).advanced(by: 11))
    case "later": choice.month = min(choice.month.advanced(by: 1), Month(of: .latest))
    case "measure": choice.measure = choice.measure == .every ? .national : .every
    case "team":
      let choices = [Choice("", title: say("All teams"))] + teams.map { Choice("team:\($0.id)", title: $0.name) }
      return [.push(Routes.choice(title: say("Whose figures?"), choices: choices, tag: "team"))]
    default: return []
    }
    self.choice = choice
    return load(in: session)
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard tag == "team", case .choice(let value) = answer else { return [] }
    choice?.team = teams.first { "team:\($0.id)" == value }
    bars = ListCursor()
    return load(in: session)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let content else {
      buffer.write((problem ?? "").printable, wrappedIn: area.inset(columns: 1), style: theme[.alert])
      return
    }
    ManagerView(
      content: content, kinds: kinds, bars: bars, isInBars: isInBars, kind: kind
    ).render(into: &buffer, area: area, theme: theme)
  }
}

extension ManagerScreen: ListScreen {
  /// What tells a figure from every other one of the page.
  private struct Name: Hashable {
    var kind: TimelinessKind
    var whose: TimelinessFigure.Whose
  }

  var held: AnyHashable? { figure.map { AnyHashable(Name(kind: $0.kind, whose: $0.whose)) } }
  var actingOnHeld: Set<ActionID> { ["open"] }
}
