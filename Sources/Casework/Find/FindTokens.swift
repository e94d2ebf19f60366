/// The words that a text is found by: plain, and cut where anything stands that is neither letter nor digit.
///
/// SQLite's `unicode61` cuts plain text at the same places.
public enum FindTokens {
  /// The longest word that is looked for, in scalars.
  static let longest = 64

  /// The words of a text, in order.
  public static func of(_ text: String) -> [String] {
    var tokens: [String] = []
    var token = String.UnicodeScalarView()
    for scalar in SearchText.fold(text).unicodeScalars {
      if isPart(scalar) {
        token.append(scalar)
      } else if !token.isEmpty {
        tokens.append(String(token))
        token = String.UnicodeScalarView()
      }
    }
    if !token.isEmpty { tokens.append(String(token)) }
    return tokens
  }

  /// Letters and digits alone, as one word: "1-0042/b" is "10042b".
  static func squashed(_ text: String) -> String { of(text).joined() }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      return true
    default: return false
    }
  }
}
