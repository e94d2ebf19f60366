import Casework
public import Terminal
import Workflow

/// Asks for a line of text, which may be longer than the box.
public struct PromptDialog: TypingDialog {
  public let title: String
  private let label: String
  /// What is to be read before the text is given; empty where there is nothing.
  private let message: String
  private let tag: ActionID
  /// What of the screen below it is about, by id: a task of a tray, somebody at a meeting. Titles and names are no ids.
  private let about: String
  /// False for what is typed anew in a moment and is no part of any record: the name of a file.
  private let isKept: Bool
  private let isRequired: Bool
  /// What is said where the text is needed and missing.
  private let needed: String
  private var editor: LineEditor
  /// What is wrong with the text, once somebody wanted to go on with it.
  private var problem: String?
  /// What the text began as.
  private let opened: String
  /// True where that is no part of the record but the key that opened the dialog.
  private let isBegun: Bool
  /// True once it was said that leaving drops what was typed.
  private var mayDrop = false
  /// From how many characters on what was typed is not dropped by one Esc.
  static let sentence = 12
  /// Texts that can be taken in place of typing them out.
  private let offers: [String]
  /// What was typed before the first of them was taken, and which was taken last.
  private var taken: (typed: String, index: Int)?
  /// The columns that the text was last told to fit in.
  private var columns = 60

  /// A question for text with what it begins with; answers `.text` without blanks around it, or `.cancelled`. `message`
  /// is read first; what was typed is given back only where it was about the same; of `offers` those that hold what is
  /// typed are shown, and Tab takes one after the other; `needed` is what an empty text is refused with, where that is
  /// not said by the label: "A reason is needed".
  public init(
    title: String, label: String, text: String = "", message: String = "", needed: String? = nil, tag: ActionID,
    isRequired: Bool = true, offers: [String] = [], about: String, isKept: Bool = true,
    isBegun: Bool = false
  ) {
    self.offers = offers
    self.about = about
    self.isKept = isKept
    self.needed = needed ?? say("\(label) is needed")
    self.title = title
    self.label = label
    self.message = message
    self.tag = tag
    self.isRequired = isRequired
    self.editor = LineEditor(text)
    self.opened = text
    self.isBegun = isBegun
  }

  public var isDialog: Bool { true }
  public var capturesText: Bool { true }
  public var wantsIdle: Bool { false }

  public var bindings: [Binding] {
    let taking = Binding(
      "take", [.tab], say("take the next offered"), help: say("Take the next of the texts offered below"))
    return (offers.isEmpty ? [] : [taking]) + [
      Binding("accept", [.enter], say("done"), help: say("Take the text")),
      Binding("cancel", [.escape], say("cancel"), help: say("Leave without the text")),
      Binding("line-up", [.up], say("up"), help: say("Go up a line of a long text"), group: .move, isInFooter: false),
      Binding(
        "line-down", [.down], say("down"), help: say("Go down a line of a long text"), group: .move, isInFooter: false),
    ]
  }

  public mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    columns = DialogFrame.columns(60, in: area)
    return []
  }

  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept":
      if isRequired, editor.isBlank {
        problem = "\(needed)."
        return [.refuse(say("\(needed); Esc goes back without one."))]
      }
      return [.answer(.text(editor.trimmed), to: tag)]
    case "take": take()
    case "cancel":
      // A sentence or more is not dropped by a key that was pressed once too often.
      guard mayDrop || editor.text == opened || editor.trimmed.count < PromptDialog.sentence else {
        mayDrop = true
        return [.say(say("Esc again leaves and drops what you typed here."))]
      }
      return [.answer(.cancelled, to: tag)]
    case "line-up": editor.move(lines: -1, columns: columns)
    case "line-down": editor.move(lines: 1, columns: columns)
    default: break
    }
    return []
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    if editor.receive(event) { (problem, taken, mayDrop) = (editor.noRoom, nil, false) }
    return []
  }

  var draftName: String { "\(tag) \(about)" }

  var typed: TypedText? {
    guard isKept, editor.text != opened else { return nil }
    return TypedText(
      lines: ["text": editor.text], began: ["text": opened], focus: "text", offset: editor.cursor)
  }

  mutating func takeUp(_ typed: TypedText, in session: Session) -> Bool {
    guard let text = typed.lines["text"], text != opened else { return false }
    // Whoever begins another short text goes on with that.
    if isBegun, opened != typed.began["text"], text.count < PromptDialog.sentence { return false }
    editor = LineEditor(text)
    editor.place(typed.offset)
    if !isBegun, let began = typed.began["text"], began != opened, opened != text {
      problem = opened.isEmpty ? say("By now the record says nothing here.") : say("By now the record says: \(opened)")
    }
    return true
  }

  /// The offered texts that hold what is typed.
  private var offered: [String] {
    let words = SearchText.words(taken?.typed ?? editor.text)
    return words.isEmpty ? offers : offers.filter { SearchText.holds(SearchText.fold($0), words) }
  }

  private mutating func take() {
    let offered = offered
    guard !offered.isEmpty else { return }
    let index = taken.map { ($0.index + 1) % offered.count } ?? 0
    taken = (taken?.typed ?? editor.text, index)
    editor = LineEditor(offered[index])
    problem = nil
  }

  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let columns = DialogFrame.columns(60, in: area)
    let lines = editor.lines(columns: columns).count
    let said = message.isEmpty ? [] : message.printable.wrapped(toColumns: columns).map { String($0) }
    let offered = offered.prefix(6)
    let wanted = min(8, lines) + 2 + (said.isEmpty ? 0 : said.count + 1) + offered.count
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: wanted))
    var inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    inside = draw(said, into: &buffer, area: inside, theme: theme)
    if inside.height > 1 {
      let (top, rest) = inside.top(1)
      buffer.write(label, at: Position(x: top.x, y: top.y), style: theme[.text], width: top.width, ellipsis: true)
      inside = rest
    }
    if inside.height > 1 {
      if let problem {
        buffer.write(
          "! " + problem, at: Position(x: inside.x, y: inside.bottom - 1), style: theme[.alert], width: inside.width)
      }
      inside = inside.top(inside.height - 1).0
    }
    let room = min(offered.count, max(0, inside.height - min(8, lines)))
    if room > 0 {
      for (row, offer) in offered.prefix(room).enumerated() {
        let isTaken = taken?.index == row
        let at = Position(x: inside.x, y: inside.bottom - room + row)
        buffer.write(
          (isTaken ? "▸ " : "  ") + offer.printable, at: at, style: theme[.faint], width: inside.width, ellipsis: true)
      }
      inside = inside.top(inside.height - room).0
    }
    editor.renderWrapped(into: &buffer, area: inside, style: theme[.input])
  }

  /// Draws what is to be read first as far as it leaves room for the answer, and gives what is left of the area.
  private func draw(_ said: [String], into buffer: inout Buffer, area: Area, theme: Theme) -> Area {
    let room = min(said.count, max(0, area.height - 4))
    guard room > 0 else { return area }
    let (top, rest) = area.top(room)
    for (row, line) in said.prefix(room).enumerated() {
      let isCut = row == room - 1 && room < said.count
      buffer.write(
        isCut ? line + " …" : line, at: Position(x: top.x, y: top.y + row), style: theme[.text], width: top.width,
        ellipsis: true)
    }
    return rest.height > 3 ? rest.top(1).1 : rest
  }
}
