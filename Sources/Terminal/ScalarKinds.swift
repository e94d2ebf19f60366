extension Unicode.Scalar {
  /// True for what could act on a terminal or turn its text round: controls, line separators, direction overrides.
  var isUnsafeForTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: isDirectionControl
    }
  }

  /// True for the embeddings, overrides and isolates that can make a text read differently from what it is.
  var isDirectionControl: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// True for a combining mark, or a vowel or final of a Hangul syllable, which shares its base's cell.
  var isMark: Bool {
    if value >= 0x1160 && value <= 0x11FF || value >= 0xD7B0 && value <= 0xD7FF { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return !isEmojiContinuation
    default: return false
    }
  }

  /// True for a spacing scalar that shows nothing: the soft hyphen, which terminals draw in different ways.
  var isSilent: Bool { value == 0xAD }

  /// True for what only changes the emoji before it: joiner, variation selector, keycap, tag, skin tone.
  var isEmojiContinuation: Bool {
    switch value {
    case 0x200D, 0x20E3, 0xFE00...0xFE0F, 0xE0000...0xE007F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  /// True for an emoji other than the digits and signs that keycaps are made of.
  var isPictograph: Bool { value > 0xFF && properties.isEmoji }

  /// The letter that a regional indicator stands for: two of them make a flag.
  var regionalLetter: Character? {
    guard value >= 0x1F1E6 && value <= 0x1F1FF, let letter = Unicode.Scalar(value - 0x1F1E6 + 0x41) else { return nil }
    return Character(letter)
  }

  /// True for a scalar of one column that is always a grapheme of its own beside another such scalar.
  ///
  /// It lets most text (Latin, Greek, Cyrillic letters, punctuation, arrows, box drawing) be laid out without looking
  /// for grapheme breaks.
  var isSimple: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x400...0x481, 0x2010...0x2027, 0x2190...0x2199, 0x2500...0x25FC: true
    default: false
    }
  }
}
