/// What typed text may hold: no control characters, nothing that reorders what is shown, within its bounds.
enum TextRules {
  /// The longest name, venue or other single line, in characters.
  static let longestLine = 200
  /// The longest reason, in characters.
  static let longestReason = 4_000
  /// The longest long text, in characters.
  static let longestText = 200_000

  /// What is wrong with a text; nil where nothing is.
  static func problem(in text: String, limit: Int, allowsLines: Bool = false) -> String? {
    for (index, scalar) in text.unicodeScalars.enumerated() where isForbidden(scalar, allowsLines: allowsLines) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return "has a control character (U+\(padded)) at character \(index + 1)"
    }
    // A character can be many scalars: the bytes are bounded too.
    if text.count > limit || text.utf8.count > limit * 8 {
      return "is longer than \(limit) characters"
    }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar, allowsLines: Bool) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: !allowsLines
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
