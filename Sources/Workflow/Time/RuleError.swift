/// Why the text of a time limit or of the date it counts from cannot be read, with the part that is wrong.
public enum RuleError: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The time limit is empty.
  case noSpan
  /// The time limit starts with this word and not with a whole number.
  case noCount(String)
  /// The count, as written, is more than `Span.counts` allows.
  case countTooLarge(String)
  /// Nothing follows the count.
  case noUnit(Int)
  /// What follows the count is no unit of time.
  case unknownUnit(String)
  /// These words come after a time limit that is complete.
  case unexpected(String)
  /// These words follow the time limit of a rule and are neither "before" nor "after".
  case unknownDirection(String)
  /// This word follows a time limit whose minus sign has said already that it counts back.
  case directionTwice(String)
  /// The date is not written as one.
  case unreadableDate(String)
  /// The date is well written, but there is no such day from 1900 to 2200.
  case noSuchDay(String)

  /// What was wrong and how to write it, in one or two sentences.
  public var description: String { "\(problem) \(remedy)" }

  private var problem: String {
    switch self {
    case .noSpan: "No time limit is given."
    case .noCount(let word): "A time limit starts with a whole number, not with \"\(word)\"."
    case .countTooLarge(let digits): "\(digits) is too many: the most is \(Span.counts.upperBound)."
    case .noUnit(let count): "\(count) of what?"
    case .unknownUnit(let words): "\"\(words)\" is not a unit of time: \(units)."
    case .unexpected(let words): "\"\(words)\" cannot follow a time limit here."
    case .unknownDirection(let words): "\"\(words)\" cannot follow the time limit: only before or after can."
    case .directionTwice(let word): "A minus sign counts back, so \"\(word)\" cannot follow it."
    case .unreadableDate(let text): "\"\(text)\" is not a date."
    case .noSuchDay(let text): "There is no day \(text) in the calendar, which runs from 1900 to 2200."
    }
  }

  private var remedy: String {
    switch self {
    case .noSpan, .countTooLarge, .noUnit, .unknownUnit, .unknownDirection:
      "Write, for example: 15 working days, 3 months, 48 hours before."
    case .unexpected:
      "Write, for example: 15 working days, 3 months, 48 hours."
    case .directionTwice:
      "Write, for example: -5 working days, or 5 working days before."
    case .noCount(let word) where word.hasPrefix("-"):
      "To count back, write, for example: 5 working days before."
    case .noCount:
      "Write, for example: 15 working days, 3 months, 48 hours before."
    case .unreadableDate, .noSuchDay:
      "Write, for example: 2025-12-15, or with a time 2025-12-15T14:00."
    }
  }

  private var units: String {
    "it is one of " + TimeUnit.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
