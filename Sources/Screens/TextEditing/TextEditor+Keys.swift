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
    /// A paste of so many characters has no room, and nothing of it was put in.
    case tooLong(Int)
  }

  /// Takes a key or a paste. Undo is Alt-z or Ctrl-_, redo Alt-y: Ctrl-Z suspends the program.
  mutating func receive(_ event: InputEvent) -> Response {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .idle, .closed, .resize, .resumed, .mouse: return .ignored
    }
  }

  private mutating func press(_ key: Key) -> Response {
    switch key {
    case .character(let character): return type(character)
    case .enter, .alt("\r"):
      guard isMultiline else { return .ignored }
      return breakLine() ? .changed : .full
    case .control("b"): return emphasise("**") ? .changed : .moved
    case .alt("i"): return emphasise("*") ? .changed : .moved
    case .alt("z"), .control("_"): return undo() ? .changed : .moved
    case .alt("y"): return redo() ? .changed : .moved
    default: return erase(key) ?? select(key) ?? travel(key)
    }
  }

  /// Deletes what a key deletes, or what is selected; nil for a key that deletes nothing.
  private mutating func erase(_ key: Key) -> Response? {
    let range: Range<TextPosition>
    var kind = EditHistory.Kind.other
    switch key {
    case .backspace, .control("h"): (range, kind) = (before(cursor)..<cursor, .backspace)
    case .delete, .control("d"): (range, kind) = (cursor..<after(cursor), .delete)
    case .control("w"), .alt("\u{7F}"): range = wordStart(before: cursor)..<cursor
    case .alt("d"): range = cursor..<wordEnd(after: cursor)
    case .alt("k"): range = cursor..<sentenceEnd(after: cursor)
    case .control("u"): range = lineStart..<cursor
    case .control("k"): range = cursor..<(lineEnd > cursor ? lineEnd : after(cursor))
    case .alt("l"): range = lineStart..<nextLineStart
    default: return nil
    }
    if let selection { return erase(selection, as: .other) }
    return erase(range, as: kind)
  }

  private mutating func erase(_ range: Range<TextPosition>, as kind: EditHistory.Kind) -> Response {
    guard !range.isEmpty else { return .moved }
    replace(range.lowerBound, range.upperBound, with: [], as: kind)
    return .changed
  }

  /// Selects by keys of their own, for terminals that don't tell Shift with a move; nil for any other key.
  private mutating func select(_ key: Key) -> Response? {
    switch key {
    case .control(" "), .alt(" "), .alt("v"): toggleMark()
    case .alt("a"): select(from: .start, to: document.end)
    case .alt("x"): selectMore()
    default: return nil
    }
    return .moved
  }

  private mutating func travel(_ key: Key) -> Response {
    let selecting = isMarking || key.withoutShift != nil
    switch key.withoutShift ?? key {
    case .left: move(to: selecting ? before(cursor) : selection?.lowerBound ?? before(cursor), selecting: selecting)
    case .right: move(to: selecting ? after(cursor) : selection?.upperBound ?? after(cursor), selecting: selecting)
    case .up:
      guard !isAtFirstLine else {
        guard selecting else { return .ignored }
        move(to: .start, selecting: true)
        break
      }
      moveLines(-1, selecting: selecting)
    case .down:
      guard !isAtLastLine else {
        guard selecting else { return .ignored }
        move(to: document.end, selecting: true)
        break
      }
      moveLines(1, selecting: selecting)
    case .home, .control("a"): move(to: lineStart, selecting: selecting)
    case .end, .control("e"): move(to: lineEnd, selecting: selecting)
    case .controlLeft, .alt("b"): move(to: wordStart(before: cursor), selecting: selecting)
    case .controlRight, .alt("f"): move(to: wordEnd(after: cursor), selecting: selecting)
    case .alt(","): move(to: sentenceStart(before: cursor), selecting: selecting)
    case .alt("."): move(to: sentenceEnd(after: cursor), selecting: selecting)
    case .controlUp, .alt("<"): move(to: paragraphStart(before: cursor), selecting: selecting)
    case .controlDown, .alt(">"): move(to: paragraphEnd(after: cursor), selecting: selecting)
    case .pageUp:
      guard isMultiline else { return .ignored }
      moveLines(-max(1, rows - 1), selecting: selecting)
    case .pageDown:
      guard isMultiline else { return .ignored }
      moveLines(max(1, rows - 1), selecting: selecting)
    case .controlHome: move(to: .start, selecting: selecting)
    case .controlEnd: move(to: document.end, selecting: selecting)
    default: return .ignored
    }
    return .moved
  }

  /// Typed text takes the place of what is selected.
  private mutating func type(_ character: Character) -> Response {
    guard !character.isNewline else { return .ignored }
    let range = selection ?? cursor..<cursor
    let previous = self.character(before: range.lowerBound)
    let beginsWord = selection != nil || (character != " " && (previous == " " || previous == "\n"))
    let isTaken = replace(
      range.lowerBound, range.upperBound, with: [character], as: .letter(beginsWord: beginsWord))
    return isTaken ? .changed : .full
  }

  /// A paste takes the place of what is selected and is one step of undo. One that has no room is refused whole.
  private mutating func paste(_ text: String) -> Response {
    var characters = Array(text.printable)
    if !isMultiline { characters = characters.map { $0 == "\n" ? " " : $0 } }
    guard !characters.isEmpty else { return .moved }
    let range = selection ?? cursor..<cursor
    guard replace(range.lowerBound, range.upperBound, with: characters, as: .other) else {
      return .tooLong(characters.count)
    }
    return .changed
  }

  /// What is selected, as text; nil where nothing is.
  var selected: String? {
    selection.map { String(document.characters(from: $0.lowerBound, to: $0.upperBound)) }
  }

  /// Takes out what is selected and gives it; nil where nothing is.
  mutating func cut() -> String? {
    guard let selection, let text = selected else { return nil }
    _ = erase(selection, as: .other)
    return text
  }
}
