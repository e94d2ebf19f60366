import Casework
import Terminal
import Workflow

/// Every key of the screen below, under headings: searched by typing, run with Enter; what can't be done says why.
struct HelpScreen: Screen {
  private let screenTitle: String
  private let entries: [ActionEntry]
  var cursor = ListCursor()
  var search = LineEditor(limit: LineEditor.searchLimit)
  var isSearching = false
  private var page = 10

  init(title: String, entries: [ActionEntry]) {
    screenTitle = title
    self.entries = entries
  }

  var title: String { say("Help: \(screenTitle)") }
  var capturesText: Bool { isSearching }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("run", [.enter], say("do it"), help: say("Do what is under the cursor")),
      Binding(
        "search", [.character("/")], say("search"), help: say("Show only keys whose help holds what you type"),
        group: .view),
      Binding(
        "clear-search", [.escape], isSearching ? say("clear") : say("close"),
        help: say("Clear the search, or close the help"),
        group: .view),
      Binding(
        "close", [.character("?"), .function(1)], say("close"), help: say("Close the help"), group: .view,
        isInFooter: false),
    ] + Binding.moves(over: say("key", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    guard action == "run" else { return .available }
    guard found.indices.contains(cursor.index) else { return .unavailable(say("No key has that in its help.")) }
    return found[cursor.index].availability
  }

  /// What the search has found, in the order of the groups.
  var found: [ActionEntry] {
    let words = search.text.lowercased().split(separator: " ")
    return Binding.Group.allCases.flatMap { group in
      entries.filter { entry in
        let text = "\(entry.keys) \(entry.binding.label) \(entry.binding.help)".lowercased()
        return entry.binding.group == group && words.allSatisfy { text.contains($0) }
      }
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: found.count, page: page) { return [] }
    switch action {
    case "run": return found.indices.contains(cursor.index) ? [.run(found[cursor.index].binding.action)] : []
    case "search": isSearching = true
    case "clear-search":
      guard isSearching || !search.isEmpty else { return [.pop] }
      isSearching = false
      search.clear()
      cursor = ListCursor()
    case "close": return [.pop]
    default: break
    }
    return []
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .key(.character), .paste: isSearching = true
    case .key, .mouse, .resize, .idle, .resumed, .closed: break
    }
    if isSearching, search.changes(on: event) { cursor = ListCursor() }
    return []
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, body) = area.top(1)
    SearchLine(label: say("search"), input: search, isTyping: isSearching)
      .render(into: &buffer, area: head, theme: theme, hint: say("type to search, Enter does what is under the cursor"))
    let entries = found
    guard !entries.isEmpty else {
      buffer.write(say("No key has that in its help."), at: Position(x: body.x + 1, y: body.y), style: theme[.faint])
      return
    }
    let view = HelpView(entries: entries, search: search.text, selected: cursor.index)
    let cursor = view.render(into: &buffer, area: body, theme: theme)
    if !isSearching { buffer.cursor = cursor }
  }
}
