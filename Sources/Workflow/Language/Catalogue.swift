/// What the interface says in a language that is not English: each English phrase with its translation.
public struct Catalogue: Sendable {
  /// The catalogue of the language that is spoken; nil where that is English. It is bound for a task and what it calls,
  /// so that two languages can be spoken at once, in tests for instance.
  @TaskLocal public static var current: Catalogue?

  /// The code of the language: "cy".
  public var code: String
  /// The translation of each phrase by its English.
  public var phrases: [String: Translation]

  /// A catalogue of a language.
  public init(code: String, phrases: [String: Translation]) {
    self.code = code
    self.phrases = phrases
  }

  /// The translation of a phrase, with numbered places for its values: "Rhoi {1} i {2}".
  public enum Translation: Hashable, Sendable {
    case text(String)
    /// One for each of some counts, and one for every other.
    case counted([Int: String], other: String)
    /// One where the last value begins with a vowel, and one for every other: "a {1} ac {2}", "a {1} a {2}".
    case joined(beforeVowel: String, other: String)

    /// Every wording there is of it.
    public var wordings: [String] {
      switch self {
      case .text(let text): [text]
      case .counted(let some, let other): some.sorted { $0.key < $1.key }.map(\.value) + [other]
      case .joined(let beforeVowel, let other): [beforeVowel, other]
      }
    }
  }

  /// The numbers of the places for values in a wording: 1 and 2 in "Give {1} to {2}".
  public static func places(in text: String) -> Set<Int> {
    let parts = text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1)
    return Set(
      parts.compactMap { part in
        part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }
      })
  }

  /// A phrase with its values, of which a noun after a count has one; nil where there is no translation.
  func text(of key: String, _ values: [String], count: Int? = nil) -> String? {
    let wording =
      switch phrases[key] {
      case .text(let text): text
      case .counted(let some, let other): count.flatMap { some[$0] } ?? other
      case .joined(let beforeVowel, let other): values.last?.beginsWithVowel == true ? beforeVowel : other
      case nil: String?.none
      }
    return wording?.filled(with: values)
  }
}

extension String {
  /// Whether its first letter is a vowel, of which Welsh has seven, whatever mark is on it.
  fileprivate var beginsWithVowel: Bool {
    guard let first = first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return "aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ".contains(first.lowercased())
  }

  /// The wording with the values in their places, each named by its number.
  func filled(with values: [String]) -> String {
    guard !values.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      let digits = rest[rest.index(after: open)...].prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), values.indices.contains(number - 1), digits.endIndex < rest.endIndex,
        rest[digits.endIndex] == "}"
      else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += rest[..<open] + values[number - 1]
      rest = rest[rest.index(after: digits.endIndex)...]
    }
    return result + rest
  }
}
