import Terminal

extension Character {
  /// True for a character that is one whatever stands beside it, unless a mark follows: Latin letters, digits,
  /// punctuation, and the unified ideographs.
  var isSimple: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return false }
    switch first.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x4E00..<0xA000: return true
    default: return false
    }
  }

  /// The columns it takes; as `columns`, but quicker for the letters that most text is made of.
  var cells: Int { utf8.count == 1 ? 1 : columns }

  /// True for what a word is made of: letters, digits and the apostrophes within them.
  var isInWord: Bool {
    if let ascii = asciiValue {
      switch ascii {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x5F: return true
      default: return false
      }
    }
    return isLetter || isNumber || self == "’"
  }
}

extension [Character] {
  /// Of so many scalars from the front, the characters that hold them; one that is cut counts as a whole.
  func count(coveringScalars wanted: Int) -> Int {
    var covered = 0
    for (index, character) in enumerated() {
      if covered >= wanted { return index }
      covered += character.unicodeScalars.count
    }
    return count
  }
}

extension Character {
  /// The character in lower case; one whose lower case is several stays.
  var lowered: Character {
    if let ascii = asciiValue {
      return (0x41...0x5A).contains(ascii) ? Character(Unicode.Scalar(ascii + 0x20)) : self
    }
    let lower = lowercased()
    return lower.count == 1 ? lower.first ?? self : self
  }
}
