internal import Workflow

extension RuleError {
  /// What is wrong with a date, as problems are worded.
  var asProblem: String {
    switch self {
    case .noSuchDay(let text): "there is no day \(text)"
    case .unreadableDate(let text): "\"\(text)\" is no date: 2026-01-05, or with a time 2026-01-05 14:00"
    case .noSpan, .noCount, .countTooLarge, .noUnit, .unknownUnit, .unexpected, .unknownDirection, .directionTwice:
      "\(self)"
    }
  }
}
