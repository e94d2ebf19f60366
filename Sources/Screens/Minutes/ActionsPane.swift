import Terminal
import Workflow

/// The actions noted so far, each under its heading; Enter goes to one in the form.
struct ActionsPane: Screen {
  private let rows: [[FieldKey: Answer]]
  private let table: MinutesDefinition.ActionsTable?
  private let window: Area
  private var cursor = ListCursor()

  init(_ screen: FormScreen, in session: Session) {
    table = screen.minutes?.definition.actions
    rows = table.map { screen.rows(of: FieldAddress($0.table)) } ?? []
    window = screen.window
    cursor.index = max(0, rows.count - 1)
  }

  var title: String { say("Actions") }
  var isDialog: Bool { true }

  var bindings: [Binding] {
    [
      Binding("accept", [.enter], say("change"), help: say("Go to the action in the form")),
      Binding(
        "back", [.escape, .character("q"), .alt("l")], say("text"), help: say("Go back to the text"), group: .program),
    ] + Binding.moves(over: say("action", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    action == "accept" && rows.isEmpty ? .unavailable(say("No action is noted yet.")) : .available
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept": return [.answer(.choice("\(cursor.index)"), to: "minutes-action-row")]
    case "back": return [.pop]
    default: _ = cursor.perform(action, count: rows.count, page: 5)
    }
    return []
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = MinutesLayout.pane(area.intersection(buffer.area))
    let inside = buffer.pane(area, title: say("Actions (\(rows.count))"), theme: theme)
    guard let table else { return }
    var lines: [MeetingLine] = []
    if rows.isEmpty { lines.append(MeetingLine([.init(say("none yet"), .faint)])) }
    for (index, row) in rows.enumerated() {
      let number = "\(index + 1). "
      let what = (number + (row[table.what]?.text ?? "-")).wrapped(toColumns: max(8, inside.width))
      for (place, line) in what.enumerated() {
        lines.append(MeetingLine(item: place == 0 ? index : nil, [.init(place == 0 ? String(line) : "   \(line)")]))
      }
      let by = row[table.byWhen]?.text.map { say("by \(Day($0)?.short ?? $0)") }
      let heading = table.heading.flatMap { row[$0]?.text }
      for detail in [row[table.who]?.text, by, heading.map { say("under \($0)") }].compactMap(\.self) {
        lines.append(MeetingLine([.init("   \(detail)", .faint)]))
      }
    }
    buffer.write(lines, item: cursor.index, hasFocus: true, area: inside, theme: theme, withWhatIsBelow: true)
  }
}

extension Buffer {
  /// Clears an area, draws a box around it and gives what is inside.
  mutating func pane(_ area: Area, title: String, theme: Theme) -> Area {
    cursor = nil
    fill(area)
    box(area, style: theme[.frame], title: title.printable, titleStyle: theme[.heading])
    return area.inset(columns: 2, rows: 1)
  }
}
