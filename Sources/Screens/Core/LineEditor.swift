import Terminal
import Workflow

/// One line of text being edited, by grapheme.
struct LineEditor: Hashable, Sendable {
  /// What is typed so far, one element a grapheme.
  private(set) var characters: [Character] = []
  /// Before which grapheme the cursor stands, 0 to their number.
  private(set) var cursor = 0
  /// True while the whole text is selected: what is typed takes its place, a move begins to edit it.
  private(set) var isSelected = false
  /// How many graphemes it takes at most.
  let limit: Int

  /// How many graphemes there were in what was typed or pasted last, where it had no room: nothing of it was taken. 0
  /// where it was taken.
  private(set) var refused = 0

  /// The longest search, in graphemes.
  static let searchLimit = 200
  /// The longest text that is kept, in graphemes.
  static let textLimit = 4_000

  /// A line with its cursor behind the text; its newlines become blanks. What is there already is never cut.
  init(_ text: String = "", limit: Int = LineEditor.textLimit) {
    self.limit = max(limit, limit == LineEditor.textLimit ? text.count : 0)
    if !text.isEmpty { insert(text) }
  }

  /// The text.
  var text: String { String(characters) }
  /// The text without blanks around it.
  var trimmed: String {
    let end = characters.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? 0
    return String(characters[..<end].drop(while: \.isWhitespace))
  }
  /// True where nothing is typed, not even a blank.
  var isEmpty: Bool { characters.isEmpty }
  /// True where nothing but blanks was typed.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Takes a key or a paste; false where it is none that a line knows.
  mutating func receive(_ event: InputEvent) -> Bool {
    let wasSelected = isSelected
    refused = 0
    switch event {
    case .key(let key):
      isSelected = false
      if wasSelected, replaces(key) { clear() }
      return press(key)
    case .paste(let pasted):
      if wasSelected { clear() }
      insert(pasted)
    case .mouse, .resize, .idle, .resumed, .closed: return false
    }
    return true
  }

  /// Selects the whole text, so that typing begins anew.
  mutating func selectAll() {
    cursor = characters.count
    isSelected = !characters.isEmpty
  }

  /// True for what takes the place of text that is selected.
  private func replaces(_ key: Key) -> Bool {
    switch key {
    case .character, .backspace, .delete, .control("h"), .control("d"), .control("w"): true
    default: false
    }
  }

  private mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .controlHome, .control("a"): cursor = 0
    case .end, .controlEnd, .control("e"): cursor = characters.count
    case .controlLeft, .alt("b"): cursor = wordStart
    case .controlRight, .alt("f"): cursor = wordEnd
    case .backspace, .control("h"): remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(characters.count, cursor + 1))
    case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control, .alt, .enter, .tab, .backTab, .escape, .insert, .up, .down, .pageUp, .pageDown, .controlUp,
      .controlDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .shiftPageUp, .shiftPageDown,
      .shiftControlUp, .shiftControlDown, .shiftControlLeft, .shiftControlRight, .shiftControlHome, .shiftControlEnd,
      .function:
      return false
    }
    return true
  }

  /// Puts text in at the cursor; what is no text for a line is taken out. Where it has no room a search is cut at the
  /// limit, and of what is to be kept nothing is taken.
  mutating func insert(_ added: String) {
    let clean = added.printable.map { $0.isNewline ? " " : $0 }
    if limit >= LineEditor.textLimit, characters.count + clean.count > limit {
      refused = clean.count
      return
    }
    // A combining mark joins the grapheme before it, so both sides are read anew.
    let before = Array(String(characters[..<cursor]) + String(clean.prefix(max(0, limit - characters.count))))
    characters = Array(String(before) + String(characters[cursor...]))
    cursor = min(before.count, characters.count)
    isSelected = false
  }

  /// Takes the whole text away.
  mutating func clear() { self = LineEditor(limit: limit) }

  /// Takes a key or a paste; true where the text is another one than before.
  mutating func changes(on event: InputEvent) -> Bool {
    let before = characters
    return receive(event) && characters != before
  }

  /// Puts the cursor before a grapheme.
  mutating func place(_ index: Int) { cursor = max(0, min(index, characters.count)) }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    characters = Array(String(characters))
    cursor = min(range.lowerBound, characters.count)
  }

  /// The start of the word at or before the cursor.
  private var wordStart: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  /// The end of the word at or behind the cursor.
  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }
}

extension Character {
  /// True for what words are made of.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "'" || self == "’" }
}

extension LineEditor {
  /// What is said where there was no room for what was typed or pasted last; nil where there was.
  var noRoom: String? {
    switch refused {
    case 0: nil
    case 1: say("There is no room for more in this field.")
    default:
      say("Nothing pasted: \(grouped(refused)) characters, room for \(grouped(limit - characters.count)).")
    }
  }
}
