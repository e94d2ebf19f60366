/// A length of time as a guide states it, such as "15 working days", "48 hours" or "3 months".
public struct Span: CodedAsText {
  /// How many of the unit, in `counts`.
  public let count: Int

  /// What is counted.
  public let unit: TimeUnit

  /// So many of a unit; a count outside `counts` becomes the nearest end.
  public init(count: Int, unit: TimeUnit) {
    self.count = min(max(count, Self.counts.lowerBound), Self.counts.upperBound)
    self.unit = unit
  }

  /// Reads a whole number and a unit, singular or plural, in either case; nil for anything else.
  public init?(_ text: String) {
    guard let span = try? Span(parsing: text) else { return nil }
    self = span
  }

  /// Reads a whole number and a unit, singular or plural, in either case; throws what was wrong with it.
  public init(parsing text: String) throws(RuleError) {
    let (span, rest) = try Self.read(text)
    guard rest.isEmpty else { throw .unexpected(rest) }
    self = span
  }

  /// The counts a time limit may have: more is a slip of the finger.
  public static let counts = 0...100_000

  /// The span in words, "1 working day" or "15 working days".
  public var description: String { "\(count) \(count == 1 ? unit.singular : unit.rawValue)" }

  /// Reads a span off the front of a text and gives the words after it, in lower case with single spaces.
  static func read(_ text: String) throws(RuleError) -> (span: Span, rest: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { throw .noSpan }
    // "48hours" is as clear as "48 hours".
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { throw .noCount(first) }
    let glued = first.dropFirst(digits.count)
    let unitWords = (glued.isEmpty ? [] : [String(glued)]) + words.dropFirst()
    guard let count = Int(digits), counts.contains(count) else { throw .countTooLarge(String(digits)) }
    guard !unitWords.isEmpty else { throw .noUnit(count) }

    for length in [2, 1] where unitWords.count >= length {
      let name = unitWords.prefix(length).joined(separator: " ")
      guard
        let unit = TimeUnit.allCases.first(where: { $0.rawValue == name || $0.singular == name || $0.short == name })
      else { continue }
      return (Span(count: count, unit: unit), unitWords.dropFirst(length).joined(separator: " "))
    }
    throw .unknownUnit(unitWords.joined(separator: " "))
  }
}
