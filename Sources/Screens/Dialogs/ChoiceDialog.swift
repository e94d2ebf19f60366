import Casework
public import Terminal
public import Workflow

/// Asks for one of several values, or for some of them; typing narrows the list.
public struct ChoiceDialog: Screen {
  public let title: String
  private let choices: [Choice]
  private let isMultiple: Bool
  private let tag: ActionID
  private var ticked: Set<String>
  private var cursor = ListCursor()
  /// What the list is narrowed by; nil where nothing is typed.
  private var filter: LineEditor?

  /// A list with the values that are chosen already; answers `.choice`, or `.choices` in the list's order where there
  /// can be several.
  public init(
    title: String, choices: [Choice], selected: [String] = [], multiple: Bool = false, tag: ActionID
  ) {
    self.title = title
    self.choices = choices
    self.isMultiple = multiple
    self.tag = tag
    self.ticked = Set(selected)
    cursor.index = choices.firstIndex { selected.contains($0.value) } ?? 0
  }

  public var isDialog: Bool { true }
  public var capturesText: Bool { filter != nil }
  public var wantsIdle: Bool { false }

  public var bindings: [Binding] {
    var bindings = [
      Binding("accept", [.enter], isMultiple ? say("done") : say("choose"), help: say("Take what is chosen"))
    ]
    if isMultiple {
      bindings.append(
        Binding(
          "tick", [.character(" "), .insert], say("tick"), help: say("Tick the value under the cursor, or untick it")))
      bindings.append(
        Binding("tick-all", [.control("a")], say("all"), help: say("Tick every value shown, or untick them")))
    }
    bindings.append(
      Binding(
        "filter", [.character("/")], say("filter"), help: say("Narrow the list by what is typed; letters do it too")))
    bindings.append(
      Binding(
        "cancel", filter == nil ? [.escape, .character("q")] : [.escape],
        filter == nil ? say("cancel") : say("show all"),
        help: say("Leave without a choice; the first time, show the whole list again")))
    return bindings + Binding.moves(over: say("value", "to go to"))
  }

  private var shown: [Choice] {
    let words = SearchText.words(filter?.text ?? "")
    return words.isEmpty ? choices : choices.filter { SearchText.holds(SearchText.fold($0.title), words) }
  }

  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "accept": return accept()
    case "cancel":
      guard filter != nil else { return [.answer(.cancelled, to: tag)] }
      filter = nil
      cursor = ListCursor()
    case "tick": tick()
    case "tick-all":
      let values = Set(shown.map(\.value))
      if values.isSubset(of: ticked) { ticked.subtract(values) } else { ticked.formUnion(values) }
    case "filter": filter = filter ?? LineEditor()
    default: _ = cursor.perform(action, count: shown.count, page: 10)
    }
    return []
  }

  private func accept() -> [Effect] {
    if isMultiple {
      return [.answer(.choices(choices.map(\.value).filter(ticked.contains)), to: tag)]
    }
    let shown = shown
    guard shown.indices.contains(cursor.index) else { return [] }
    return [.answer(.choice(shown[cursor.index].value), to: tag)]
  }

  private mutating func tick() {
    let shown = shown
    guard shown.indices.contains(cursor.index) else { return }
    ticked.formSymmetricDifference([shown[cursor.index].value])
  }

  public mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .key(.character(" ")) where isMultiple:
      tick()
      return []
    case .key(.character), .paste: filter = filter ?? LineEditor()
    case .key, .mouse, .resize, .idle, .resumed, .closed: break
    }
    guard var editor = filter, editor.receive(event) else { return [] }
    if filter?.text != editor.text { cursor = ListCursor() }
    filter = editor.characters.isEmpty && event == .key(.backspace) ? nil : editor
    return []
  }

  public func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let rows = shown.map { choice in
      let isTicked = ticked.contains(choice.value)
      return PickerView.Row(mark: isMultiple ? (isTicked ? "[x]" : "[ ]") : (isTicked ? "•" : " "), text: choice.title)
    }
    PickerView(
      title: title, rows: rows, cursor: cursor, editor: filter, isTyping: filter != nil, label: "/",
      empty: choices.isEmpty ? say("There is nothing to choose.") : say("Nothing matches; Esc shows all.")
    ).render(into: &buffer, area: area, theme: theme)
  }
}
