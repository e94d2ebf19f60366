/// A key press, as the terminal reports it: a printable character or a named key, with its modifiers folded in.
public enum Key: Hashable, Sendable {
  /// A printable grapheme, already NFC.
  case character(Character)
  /// Ctrl with a lower-case letter: `control("s")` is Ctrl-S.
  case control(Character)
  /// Alt (Meta, or Esc directly followed by the character) with a character; `alt("\u{7F}")` is Alt-Backspace and
  /// `alt("\r")` Alt-Enter.
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  case controlLeft, controlRight, controlHome, controlEnd
  case controlUp, controlDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case shiftHome, shiftEnd, shiftPageUp, shiftPageDown
  case shiftControlUp, shiftControlDown, shiftControlLeft, shiftControlRight, shiftControlHome, shiftControlEnd
  /// F1 to F12.
  case function(Int)
}

extension Key {
  /// How the key is written in the footer, the help and the key sheet: `Enter`, `^S`, `Alt-b`, `↑`, `F1`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "^Space"
    case .control(let character): "^" + String(character).uppercased()
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt("\r"): "Alt-Enter"
    case .alt(" "): "Alt-Space"
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .controlLeft: "^←"
    case .controlRight: "^→"
    case .controlHome: "^Home"
    case .controlEnd: "^End"
    case .controlUp: "^↑"
    case .controlDown: "^↓"
    case .shiftUp: "Shift-↑"
    case .shiftDown: "Shift-↓"
    case .shiftLeft: "Shift-←"
    case .shiftRight: "Shift-→"
    case .shiftHome: "Shift-Home"
    case .shiftEnd: "Shift-End"
    case .shiftPageUp: "Shift-PgUp"
    case .shiftPageDown: "Shift-PgDn"
    case .shiftControlUp: "Shift-^↑"
    case .shiftControlDown: "Shift-^↓"
    case .shiftControlLeft: "Shift-^←"
    case .shiftControlRight: "Shift-^→"
    case .shiftControlHome: "Shift-^Home"
    case .shiftControlEnd: "Shift-^End"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
  /// The same key without Shift, where Shift extends a selection; nil for every other key.
  public var withoutShift: Key? {
    switch self {
    case .shiftUp: .up
    case .shiftDown: .down
    case .shiftLeft: .left
    case .shiftRight: .right
    case .shiftHome: .home
    case .shiftEnd: .end
    case .shiftPageUp: .pageUp
    case .shiftPageDown: .pageDown
    case .shiftControlUp: .controlUp
    case .shiftControlDown: .controlDown
    case .shiftControlLeft: .controlLeft
    case .shiftControlRight: .controlRight
    case .shiftControlHome: .controlHome
    case .shiftControlEnd: .controlEnd
    case .character, .control, .alt, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .controlLeft, .controlRight, .controlHome, .controlEnd, .controlUp,
      .controlDown, .function:
      nil
    }
  }
}
