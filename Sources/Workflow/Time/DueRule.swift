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

  /// Reads a span and then "before" or "after", which may be left out for "after"; throws what was wrong with it.
  public init(parsing text: String) throws(RuleError) {
    let (span, rest) = try Span.read(text)
    guard let direction = rest.isEmpty ? .after : Direction(rawValue: rest) else { throw .unknownDirection(rest) }
    self.init(span: span, direction: direction)
  }

  /// Reads what `init(parsing:)` reads; nil for anything else.
  public init?(_ text: String) {
    guard let rule = try? DueRule(parsing: text) else { return nil }
    self = rule
  }

  /// The rule in words, "15 working days after".
  public var description: String { "\(span) \(direction.rawValue)" }
}
