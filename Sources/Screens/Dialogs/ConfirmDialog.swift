public import Terminal
public import Workflow

/// Asks whether to do something that can't simply be undone; the answer is no until it is made yes.
public struct ConfirmDialog: Screen {
  public let title: String
  /// What will be done, and to which record.
  private let message: String
  private let confirm: String
  private let tag: ActionID
  /// What else can be done instead, in a word or two; nil for nothing.
  private let other: String?
  private var isYes = false
  /// How many lines of a long message are scrolled away.
  private var scroll = 0

  /// A question with the label of its yes; answers `.confirmed` or `.cancelled`, or an empty `.choice` for what else
  /// can be done.
  public init(title: String, message: String, confirm: String = say("Yes"), other: String? = nil, tag: ActionID) {
    self.other = other
    self.title = title
    self.message = message
    self.confirm = confirm
    self.tag = tag
  }

  public var isDialog: Bool { true }
  public var wantsIdle: Bool { false }

  public var bindings: [Binding] {
    [
      Binding("yes", [.character("y")], say("yes"), help: say("\(confirm): do it")),
      Binding("no", [.escape, .character("n"), .character("q")], say("no"), help: say("Leave everything as it is")),
      Binding("accept", [.enter], isYes ? say("yes") : say("no"), help: say("Take the answer that is marked")),
      Binding(
        "toggle", [.tab, .backTab, .left, .right, .character("h"), .character("l"), .character(" ")],
        say("other answer"),
        help: say("Mark the other answer"), group: .move),
      Binding(
        "down", [.down, .character("j")], say("down"), help: say("Read on in a long question"), group: .move,
        isInFooter: false),
      Binding(
        "up", [.up, .character("k")], say("up"), help: say("Read back in a long question"), group: .move,
        isInFooter: false),
    ] + (other.map { [Binding("other", [.character("t")], $0, help: say("\($0.capitalisedFirst), then do it"))] } ?? [])
  }

  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "yes": return [.answer(.confirmed, to: tag)]
    case "no": return [.answer(.cancelled, to: tag)]
    case "accept": return [.answer(isYes ? .confirmed : .cancelled, to: tag)]
    case "other": return [.answer(.choice(""), to: tag)]
    case "toggle": isYes.toggle()
    case "down": scroll = min(scroll + 1, max(0, message.wrapped(toColumns: 20).count - 1))
    case "up": scroll = max(0, scroll - 1)
    default: break
    }
    return []
  }

  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let labels = [say("No"), confirm.printable]
    let buttons = labels.reduce(0) { $0 + $1.columns + 6 }
    let columns = DialogFrame.columns(max(buttons, min(60, max(30, message.columns))), in: area)
    let lines = message.printable.wrapped(toColumns: columns)
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: lines.count + 2))
    let inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    let room = max(0, inside.height - (inside.height > 2 ? 2 : 1))
    let first = min(scroll, max(0, lines.count - room))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      buffer.write(line, at: Position(x: inside.x, y: inside.y + row), style: theme[.text], width: inside.width)
    }
    if first + room < lines.count, room > 0 {
      buffer.write("…", at: Position(x: inside.right - 1, y: inside.y + room - 1), style: theme[.faint])
    }
    var x = inside.x
    for (index, label) in labels.enumerated() {
      let isMarked = (index == 1) == isYes
      let position = Position(x: x, y: inside.bottom - 1)
      if isMarked { buffer.cursor = Position(x: min(x, inside.right - 1), y: inside.bottom - 1) }
      x += buffer.write(
        isMarked ? "[ \(label) ]" : "  \(label)  ", at: position, style: theme[isMarked ? .selection : .text],
        width: max(0, inside.right - x), ellipsis: true)
      x += 2
    }
  }
}
