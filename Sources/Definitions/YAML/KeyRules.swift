extension ProblemLog {
  /// Reports a key of the authority's own that is not written `like-this`: small letters, digits and single dashes.
  func checkKey(_ key: Placed<String>, _ what: String) {
    if !Self.isKebabCase(key.value) {
      report(.badKey, "\(what) is named with small letters, digits and dashes, not \"\(key.value)\"", at: key.place)
    }
  }

  static func isKebabCase(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.last != 45 else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 && previous != 45 else { return false }
      previous = byte
    }
    return true
  }

  /// What stands before a dash and digits at the end of a key, which is how a step in a case is numbered.
  static func numberedStem(of text: String) -> String? {
    guard let dash = text.lastIndex(of: "-") else { return nil }
    let end = text[text.index(after: dash)...]
    guard !end.isEmpty, end.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return String(text[..<dash])
  }
}
