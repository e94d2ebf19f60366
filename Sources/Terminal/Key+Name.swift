extension Key {
  /// The key that a name stands for, as the help writes it or in words: "^S", "Ctrl-S", "Alt-b", "PgUp", "Page Up",
  /// "F5", "a". Nil for what is no key.
  public init?(named name: String) {
    if name.count == 1, let character = name.first {
      guard let key = Key.single(character) else { return nil }
      self = key
      return
    }
    let folded = name.lowercased().filter { $0 != " " }
    if let key = Key.byName[folded] {
      self = key
      return
    }
    for prefix in ["ctrl-", "control-", "^"] where folded.hasPrefix(prefix) {
      guard let character = folded.dropFirst(prefix.count).first, folded.count == prefix.count + 1 else { return nil }
      // What a terminal sends for these is another key's.
      guard !"himj[".contains(character), character.isASCII, character.isLetter || "\\]^_".contains(character) else {
        return nil
      }
      self = .control(character)
      return
    }
    guard folded.hasPrefix("alt-"), name.count == 5, let character = name.last, !"[O".contains(character) else {
      return nil
    }
    self = .alt(character)
  }

  /// A printable character, or an arrow as the help draws it.
  private static func single(_ character: Character) -> Key? {
    switch character {
    case "↑": .up
    case "↓": .down
    case "←": .left
    case "→": .right
    default: String(character).printable == String(character) && character != "\n" ? .character(character) : nil
    }
  }

  /// The named keys by their labels and the words for them, in small letters without blanks.
  private static let byName: [String: Key] = {
    var keys: [String: Key] = [:]
    let named: [Key] =
      [
        .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .controlLeft, .controlRight, .controlHome, .controlEnd, .controlUp, .controlDown, .character(" "),
        .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .shiftPageUp, .shiftPageDown,
        .control(" "), .alt(" "), .alt("\r"), .alt("\u{7F}"),
      ] + (1...12).map(Key.function)
    for key in named {
      keys[key.label.lowercased()] = key
      keys[Spoken.key(key.label).lowercased().filter { $0 != " " }] = key
    }
    for (name, key) in [
      ("up", Key.up), ("down", .down), ("left", .left), ("right", .right), ("return", .enter), ("escape", .escape),
      ("delete", .delete), ("insert", .insert), ("pageup", .pageUp), ("pagedown", .pageDown), ("backtab", .backTab),
    ] {
      keys[name] = key
    }
    return keys
  }()
}
