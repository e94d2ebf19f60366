extension Retention.Start {
  /// What was counted from, to stand after "25 years from".
  public var wording: String {
    switch self {
    case .closing(let day): say("the closing on \(day.short)")
    case .birth(let name, let day): say("the birth of \(name) on \(day.short)")
    case .expected(let name, let day): say("\(day.short), when \(name) was expected")
    case .unknownBirth(let name, let day):
      say("the closing on \(day.short), since it is not known when \(name) was born")
    case .noChild(let day): say("the closing on \(day.short), since there is no child in the case")
    }
  }
}

extension Retention.Term {
  /// "25 years from the birth of Sam on 9 Jan 2017".
  public var counting: String {
    say("\(counted(rule.years, "year", "years")) from \(start.wording)")
  }

  /// Why the case is kept so long, in one sentence: which rule, what it counts, and who says so.
  public var wording: String { "\(rule.title): \(counting) (\(rule.cite))" }
}
