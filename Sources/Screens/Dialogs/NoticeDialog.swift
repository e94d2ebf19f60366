import Terminal
import Workflow

/// Says something that must not be missed, or is too long for the line above the footer; every line can be scrolled to.
struct NoticeDialog: Screen {
  let title: String
  private let text: String
  /// How many lines are scrolled away.
  private var scroll = 0
  /// How far it can be scrolled in the area of the last frame.
  private var lowest = 0
  private var page = 1

  /// True for one that comes up while somebody types: no key closes it that is part of a text, nor does anything else.
  private let isUnasked: Bool

  /// A text of any length; it is closed without an answer.
  init(title: String, text: String, isUnasked: Bool = false) {
    self.title = title
    self.text = text.printable
    self.isUnasked = isUnasked
  }

  var isDialog: Bool { true }
  var wantsIdle: Bool { false }
  /// Letters are no keys then: neither the dialog's, nor those that every screen has.
  var capturesText: Bool { isUnasked }

  var bindings: [Binding] {
    [
      Binding(
        "close", isUnasked ? [.escape] : [.enter, .escape, .character("q"), .character(" ")], say("close"),
        help: say("Go on")),
      Binding(
        "down", isUnasked ? [.down] : [.down, .character("j")], say("down"), help: say("Read on"), group: .move,
        isInFooter: lowest > 0),
      Binding(
        "up", isUnasked ? [.up] : [.up, .character("k")], say("up"), help: say("Read back"), group: .move,
        isInFooter: lowest > 0),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
    ]
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, NoticeDialog.room(in: area))
    lowest = max(0, lines(in: area).count - page)
    scroll = min(scroll, lowest)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "down": scroll = min(lowest, scroll + 1)
    case "up": scroll = max(0, scroll - 1)
    case "page-down": scroll = min(lowest, scroll + page)
    case "page-up": scroll = max(0, scroll - page)
    default: return [.pop]
    }
    return []
  }

  private static func room(in area: Area) -> Int {
    area.width >= 24 && area.height >= 5 ? area.height - 2 : area.height
  }

  private func lines(in area: Area) -> [Substring] {
    text.wrapped(toColumns: max(1, DialogFrame.columns(60, in: area)))
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let lines = lines(in: area)
    let width = max(20, lines.map { String($0).columns }.max() ?? 0)
    let frame = DialogFrame(title: title, wanted: Size(width: width, height: lines.count))
    let inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    let first = min(scroll, max(0, lines.count - inside.height))
    for (row, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      buffer.write(
        String(line), at: Position(x: inside.x, y: inside.y + row), style: theme[.text], width: inside.width)
    }
    buffer.cursor = Position(x: inside.x, y: inside.y)
    let edge = inside.right
    if first > 0 { buffer.write("↑", at: Position(x: edge, y: inside.y), style: theme[.key]) }
    if first + inside.height < lines.count {
      buffer.write("↓", at: Position(x: edge, y: inside.bottom - 1), style: theme[.key])
    }
  }
}
