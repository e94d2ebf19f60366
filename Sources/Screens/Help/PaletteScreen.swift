import Casework
import Terminal
import Workflow

/// Every action of the screen below by its name, narrowed down by typing some of its letters.
struct PaletteScreen: Screen {
  private let entries: [ActionEntry]
  var search = LineEditor(limit: LineEditor.searchLimit)
  var cursor = ListCursor()
  private var page = 8

  init(entries: [ActionEntry]) {
    self.entries = entries.filter { $0.binding.action != "palette" && $0.binding.action != "interrupt" }
  }

  var title: String { say("Command palette") }
  var capturesText: Bool { true }
  var isDialog: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("run", [.enter], say("do it"), help: say("Do the action under the cursor")),
      Binding("close", [.escape, .control("p")], say("close"), help: say("Close the palette"), group: .view),
      Binding("up", [.up, .backTab], say("up"), help: say("Go to the action above"), group: .move, isInFooter: false),
      Binding(
        "down", [.down, .tab], say("down"), help: say("Go to the action below"), group: .move, isInFooter: false),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
    ]
  }

  func availability(of action: ActionID) -> Availability {
    guard action == "run" else { return .available }
    let found = found
    guard found.indices.contains(cursor.index) else { return .unavailable(say("No action has that name.")) }
    return found[cursor.index].availability
  }

  /// The actions that hold the typed letters in order, the closest first.
  var found: [ActionEntry] {
    entries.enumerated().compactMap { index, entry in
      FuzzyMatch.score(search.text, in: "\(entry.binding.label) \(entry.binding.help)").map { ($0, index, entry) }
    }
    .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, parts(of: box(in: area)).list.height)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    let found = found
    if cursor.perform(action, count: found.count, page: page) { return [] }
    switch action {
    case "run": return found.indices.contains(cursor.index) ? [.run(found[cursor.index].binding.action)] : []
    default: return [.pop]
    }
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if search.changes(on: event) { cursor = ListCursor() }
    return []
  }

  private func box(in area: Area) -> Area {
    let width = min(84, area.width - 2)
    let height = min(area.height, entries.count + 3 + PaletteScreen.footRows, 18)
    return Area(x: area.x + (area.width - width) / 2, y: area.y, width: width, height: height)
  }

  /// Rows for the whole sentence about the action under the cursor.
  private static let footRows = 2

  /// The line that is typed in, the actions, and the sentence about the one under the cursor where there is room.
  private func parts(of box: Area) -> (head: Area, list: Area, foot: Area) {
    let (head, body) = box.inset(columns: 1, rows: 1).top(1)
    let (list, foot) = body.top(body.height - (body.height < 8 ? 0 : PaletteScreen.footRows))
    return (head, list, foot)
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let box = box(in: area)
    buffer.fill(box)
    buffer.box(box, style: theme[.frame], title: title, titleStyle: theme[.heading])
    let (head, body, foot) = parts(of: box)
    let found = found
    for (offset, index) in cursor.shown(count: found.count, page: body.height).enumerated() {
      let line = Area(x: body.x, y: body.y + offset, width: body.width, height: 1)
      draw(found[index], in: line, into: &buffer, theme: theme)
      if index == cursor.index { buffer.restyle(line, adding: theme[.selection].attributes) }
    }
    if found.indices.contains(cursor.index) {
      buffer.write(
        found[cursor.index].sentence.capitalisedFirst, wrappedIn: foot.inset(columns: 1), style: theme[.faint])
    }
    if found.isEmpty {
      buffer.write(say("No action has that name."), at: Position(x: body.x + 1, y: body.y), style: theme[.faint])
    }
    let used = buffer.write(": ", at: Position(x: head.x, y: head.y), style: theme[.faint], width: head.width)
    search.render(into: &buffer, area: head.left(used).rest, style: theme[.input], hasFocus: true)
  }

  private func draw(_ entry: ActionEntry, in line: Area, into buffer: inout Buffer, theme: Theme) {
    let ink: Ink = entry.reason == nil ? .text : .faint
    let keys = entry.keys
    let labelWidth = min(16, line.width / 4)
    buffer.write(
      entry.binding.label, at: Position(x: line.x + 1, y: line.y),
      style: theme[entry.reason == nil ? .heading : .faint], width: labelWidth, ellipsis: true)
    let start = line.x + labelWidth + 2
    let end = line.right - keys.columns - 2
    let text = entry.sentence
    buffer.write(
      text, at: Position(x: start, y: line.y), style: theme[ink], width: max(0, end - start - 1), ellipsis: true)
    let place = max(start, end)
    buffer.write(keys, at: Position(x: place, y: line.y), style: theme[.key], width: max(0, line.right - place))
  }
}

extension ActionEntry {
  /// What the action does, or why it can't be done now.
  fileprivate var sentence: String { reason.map { say("not now: \($0)") } ?? binding.help }
}
