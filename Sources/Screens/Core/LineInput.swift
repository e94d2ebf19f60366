import Terminal

/// One line of typed text with its cursor at the end: the filter of a list, the search of the help.
struct LineInput: Hashable {
  /// What was typed.
  var text = ""
  /// The longest text it takes, in characters.
  static let limit = 200

  /// Takes a typed character, a paste or an editing key; true where the text may have changed.
  mutating func receive(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.character(let character)): add(String(character))
    case .key(.backspace):
      guard !text.isEmpty else { return false }
      text.removeLast()
    case .key(.control("u")): text = ""
    case .key(.control("w")), .key(.alt("\u{7F}")): removeWord()
    case .paste(let pasted): add(String(pasted.printable.map { $0.isNewline ? " " : $0 }))
    case .key, .resize, .idle, .resumed, .closed: return false
    }
    return true
  }

  private mutating func add(_ added: String) {
    text += added.prefix(max(0, LineInput.limit - text.count))
  }

  private mutating func removeWord() {
    while text.last == " " { text.removeLast() }
    while let last = text.last, last != " " { text.removeLast() }
  }
}
