/// What typed text may hold: no control characters, nothing that reorders what is shown, within its bounds.
enum TextRules {
  /// The longest name, venue or other single line, in characters.
  static let longestLine = 200
  /// The longest reason, in characters.
  static let longestReason = 4_000
  /// The longest long text, in characters.
  static let longestText = 200_000

  /// Refuses a reason that says nothing, or holds what no text may.
  static func requireReason(_ reason: String) throws(Refusal) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(.reasonNeeded) }
    if let problem = problem(in: reason, limit: longestReason, allowsLines: true) {
      throw Refusal(.badText(field: say("The reason"), problem: problem))
    }
  }

  /// What is wrong with a text; nil where nothing is.
  static func problem(in text: String, limit: Int, allowsLines: Bool = false) -> String? {
    if !isPlain(text, allowsLines: allowsLines) {
      for (index, scalar) in text.unicodeScalars.enumerated() where isForbidden(scalar, allowsLines: allowsLines) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        return say("has a control character (U+\(padded)) at character \(index + 1)")
      }
    }
    // A character can be many scalars: the bytes are bounded too. There are never more characters than bytes.
    let bytes = text.utf8.count
    if bytes > limit, bytes > limit * 8 || text.count > limit {
      return say("is longer than \(limit) characters")
    }
    return nil
  }

  /// True where nothing forbidden is there, found from the bytes: long texts are looked at with each key.
  private static func isPlain(_ text: String, allowsLines: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.allSatisfy { index in
        switch bytes[index] {
        case 0x20...0x7E: true
        case 0x09, 0x0A: allowsLines
        case 0x00...0x1F, 0x7F: false
        case 0xC2: bytes[index + 1] >= 0xA0
        case 0xE2:
          switch (bytes[index + 1], bytes[index + 2]) {
          case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): false
          default: true
          }
        default: true
        }
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar, allowsLines: Bool) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: !allowsLines
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
