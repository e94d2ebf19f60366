import Terminal

/// The line above a list into which a search is typed.
struct SearchLine {
  var label: String
  var input: LineEditor
  var isTyping: Bool

  /// Draws it, with a hint where nothing is typed, and puts the cursor at its end.
  func render(into buffer: inout Buffer, area: Area, theme: Theme, hint: String) {
    let prompt = "/ \(label): "
    guard isTyping || !input.isEmpty else {
      buffer.write(
        hint.capitalisedFirst, at: Position(x: area.x + 1, y: area.y), style: theme[.faint],
        width: max(0, area.width - 2), ellipsis: true)
      return
    }
    var x = area.x + 1
    x += buffer.write(prompt, at: Position(x: x, y: area.y), style: theme[.faint], width: max(0, area.width - 2))
    // One column more than the text: the cursor stands behind it.
    let columns = min(max(0, area.right - x - 1), input.text.columns + 1)
    input.render(
      into: &buffer, area: Area(x: x, y: area.y, width: columns, height: 1), style: theme[.input], hasFocus: isTyping)
    if input.isEmpty {
      buffer.write(hint, at: Position(x: x + 2, y: area.y), style: theme[.faint], width: max(0, area.right - x - 3))
    }
  }
}
