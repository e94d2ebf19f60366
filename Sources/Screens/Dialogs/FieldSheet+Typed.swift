import Casework
import Workflow

extension FieldSheet {
  /// What is typed and chosen that is not as it began; nil where nothing is.
  var typed: TypedText? {
    var typed = TypedText(lines: [:], began: [:], focus: focused?.key, offset: 0)
    for (field, began) in zip(fields, opened) where field.value != began {
      typed.lines[field.key] = field.raw
      typed.began[field.key] = began
    }
    if case .line(let editor) = focused?.input { typed.offset = editor.cursor }
    return typed.lines.isEmpty ? nil : typed
  }

  /// Takes up what was typed before, and goes to where the cursor was. What the record says by now in the same line is
  /// told beside it.
  mutating func takeUp(_ typed: TypedText, in session: Session) {
    for (field, began) in zip(fields, opened) {
      guard let text = typed.lines[field.key] else { continue }
      put(text, into: field.key, in: session)
      guard let before = typed.began[field.key], before != began, began != text else { continue }
      problem = say("\(field.label) has been changed meanwhile to: \(began.isEmpty ? say("nothing") : began)")
    }
    index = typed.focus.flatMap { key in fields.firstIndex { $0.key == key } } ?? fields.count
    place(typed.offset)
  }
}

extension FieldSheet.Field {
  /// What it holds, as it was typed.
  fileprivate var raw: String {
    if case .line(let editor) = input { editor.text } else { value }
  }
}
