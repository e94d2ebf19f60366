/// A time limit and the way it is counted, such as "15 working days after" or "48 hours before".
public struct DueRule: CodedAsText {
  /// How long.
  public let span: Span

  /// Counted forward from the event or back from it.
  public let direction: Direction

  /// A span counted one way.
  public init(span: Span, direction: Direction = .after) {
    self.span = span
    self.direction = direction
  }

  /// Reads a span and then "before" or "after", which may be left out for "after", or with a minus sign for "before":
  /// "-5 working days". Throws what was wrong with it.
  public init(parsing text: String) throws(RuleError) {
    let trimmed = String(text.drop(while: \.isWhitespace))
    guard let sign = trimmed.first, sign == "-" || sign == "\u{2212}", trimmed.dropFirst().first?.isNumber == true
    else {
      let (span, rest) = try Span.read(text)
      guard let direction = rest.isEmpty ? .after : Direction(rawValue: rest) else { throw .unknownDirection(rest) }
      self.init(span: span, direction: direction)
      return
    }
    let (span, rest) = try Span.read(String(trimmed.dropFirst()))
    if Direction(rawValue: rest) != nil { throw .directionTwice(rest) }
    guard rest.isEmpty else { throw .unknownDirection(rest) }
    self.init(span: span, direction: .before)
  }

  /// Reads what `init(parsing:)` reads; nil for anything else.
  public init?(_ text: String) {
    guard let rule = try? DueRule(parsing: text) else { return nil }
    self = rule
  }

  /// The rule in words, "15 working days after".
  public var description: String { "\(span) \(direction.rawValue)" }
}
