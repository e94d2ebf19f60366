import Terminal

/// The line above a list into which a search is typed.
struct SearchLine {
  var label: String
  var input: LineInput
  var isTyping: Bool

  /// Draws it, with a hint where nothing is typed, and puts the cursor at its end.
  func render(into buffer: inout Buffer, area: Area, theme: Theme, hint: String) {
    let prompt = "/ \(label): "
    guard isTyping || !input.text.isEmpty else {
      buffer.write(
        hint.capitalisedFirst, at: Position(x: area.x + 1, y: area.y), style: theme[.faint],
        width: max(0, area.width - 2), ellipsis: true)
      return
    }
    var x = area.x + 1
    x += buffer.write(prompt, at: Position(x: x, y: area.y), style: theme[.faint], width: max(0, area.width - 2))
    // The end of a long text is what is being typed.
    var shown = Substring(input.text)
    while shown.columns > max(0, area.right - x - 2), !shown.isEmpty { shown.removeFirst() }
    x += buffer.write(shown, at: Position(x: x, y: area.y), style: theme[.input])
    if input.text.isEmpty {
      buffer.write(hint, at: Position(x: x + 2, y: area.y), style: theme[.faint], width: max(0, area.right - x - 3))
    }
    if isTyping { buffer.cursor = Position(x: min(x, area.right - 1), y: area.y) }
  }
}
