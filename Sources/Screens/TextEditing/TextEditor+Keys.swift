import Terminal

extension TextEditor {
  /// What an event did to an editor.
  enum Response: Hashable {
    /// It is not the editor's, or leads nowhere from here: up in the first line, down in the last.
    case ignored
    case moved
    case changed
    /// There is no room for what was typed.
    case full
  }

  /// Takes a key or a paste. Undo is Alt-z or Ctrl-_, redo Alt-y: Ctrl-Z suspends the program.
  mutating func receive(_ event: InputEvent) -> Response {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .idle, .closed, .resize, .resumed: return .ignored
    }
  }

  private mutating func press(_ key: Key) -> Response {
    switch key {
    case .character(let character): return type(character)
    case .enter, .alt("\r"):
      guard isMultiline else { return .ignored }
      return replace(cursor, cursor, with: ["\n"], as: .other) ? .changed : .full
    case .backspace, .control("h"): return erase(from: before(cursor), to: cursor, as: .backspace)
    case .delete, .control("d"): return erase(from: cursor, to: after(cursor), as: .delete)
    case .control("w"), .alt("\u{7F}"): return erase(from: wordStart(before: cursor), to: cursor, as: .other)
    case .alt("d"): return erase(from: cursor, to: wordEnd(after: cursor), as: .other)
    case .control("u"): return erase(from: lineStart, to: cursor, as: .other)
    case .control("k"): return eraseToLineEnd()
    case .alt("z"), .control("_"): return undo() ? .changed : .moved
    case .alt("y"): return redo() ? .changed : .moved
    default: return travel(key)
    }
  }

  private mutating func travel(_ key: Key) -> Response {
    switch key {
    case .left: move(to: before(cursor))
    case .right: move(to: after(cursor))
    case .up:
      guard !isAtFirstLine else { return .ignored }
      moveLines(-1)
    case .down:
      guard !isAtLastLine else { return .ignored }
      moveLines(1)
    case .home, .control("a"): moveToLineStart()
    case .end, .control("e"): moveToLineEnd()
    case .controlLeft, .alt("b"): move(to: wordStart(before: cursor))
    case .controlRight, .alt("f"): move(to: wordEnd(after: cursor))
    case .pageUp:
      guard isMultiline else { return .ignored }
      moveLines(-max(1, rows - 1))
    case .pageDown:
      guard isMultiline else { return .ignored }
      moveLines(max(1, rows - 1))
    case .controlHome: move(to: .start)
    case .controlEnd: move(to: document.end)
    default: return .ignored
    }
    return .moved
  }

  private mutating func type(_ character: Character) -> Response {
    guard !character.isNewline else { return .ignored }
    let previous = self.character(before: cursor)
    let beginsWord = character != " " && (previous == " " || previous == "\n")
    return replace(cursor, cursor, with: [character], as: .letter(beginsWord: beginsWord)) ? .changed : .full
  }

  /// A paste is one step of undo, also where only its beginning has room.
  private mutating func paste(_ text: String) -> Response {
    var characters = Array(text.printable)
    if !isMultiline { characters = characters.map { $0 == "\n" ? " " : $0 } }
    guard !characters.isEmpty else { return .moved }
    let room = max(0, maximum - length)
    let isCut = characters.count > room
    if isCut { characters = Array(characters.prefix(room)) }
    guard !characters.isEmpty, replace(cursor, cursor, with: characters, as: .other) else { return .full }
    return isCut ? .full : .changed
  }

  private mutating func erase(from: TextPosition, to: TextPosition, as kind: EditHistory.Kind) -> Response {
    guard from < to else { return .moved }
    replace(from, to, with: [], as: kind)
    return .changed
  }

  private var lineStart: TextPosition {
    let line = cursorLine
    return TextPosition(
      paragraph: line.paragraph, index: document.paragraphs[line.paragraph].lineStarts[line.line])
  }

  /// Deletes to the end of the line that is seen; at its end, what comes next, so that holding the key goes on.
  private mutating func eraseToLineEnd() -> Response {
    let end = lineEnd
    return erase(from: cursor, to: end > cursor ? end : after(cursor), as: .other)
  }
}
