/// How long a closed case is kept, and why.
public struct Retention: Hashable, Sendable {
  /// The day on which the case was closed.
  public var closed: Day
  /// How long; nil where no rule of the schedule covers the case, which is then kept.
  public var term: Term?

  /// A time for which a case is kept: which rule says so, from when, and until when.
  public struct Term: Hashable, Sendable {
    public var rule: RetentionRule
    public var start: Start
    /// The last day on which the case is kept.
    public var until: Day
  }

  /// What the years of a rule are counted from in a case.
  public enum Start: Hashable, Sendable {
    case closing(Day)
    /// The birth of the youngest child, by name.
    case birth(of: String, Day)
    /// A date after the closing on which a child was expected, by name.
    case expected(String, Day)
    /// The closing, since nobody has said when a child was born, by name.
    case unknownBirth(of: String, closed: Day)
    /// The closing, since there is no child in the case.
    case noChild(closed: Day)

    /// The day itself.
    public var day: Day {
      switch self {
      case .closing(let day), .birth(_, let day), .expected(_, let day), .unknownBirth(_, let day), .noChild(let day):
        day
      }
    }
  }

  /// Whether the time is over on a day.
  public func isPast(on day: Day) -> Bool { term.map { $0.until < day } ?? false }
}

extension CaseFile {
  /// How long the case is kept by a schedule: of the rules that cover it the one that keeps it longest holds, and of
  /// those that keep it as long the first. Nil while the case is not closed.
  public func retention(by schedule: RetentionSchedule) -> Retention? {
    guard let closed = closing?.at.day else { return nil }
    var retention = Retention(closed: closed)
    for rule in schedule.rules where rule.covers(self) {
      let start = start(of: rule, closed: closed)
      let until = start.day.adding(years: rule.years)
      if let longest = retention.term, longest.until >= until { continue }
      retention.term = Retention.Term(rule: rule, start: start, until: until)
    }
    return retention
  }

  /// The latest birth counts. A child whose date of birth nobody has said was born by the closing at the latest, or was
  /// not born then: the closing stands in its place, and the case is kept no shorter for it.
  private func start(of rule: RetentionRule, closed: Day) -> Retention.Start {
    guard rule.from == .birth else { return .closing(closed) }
    let births = children.map { child -> Retention.Start in
      guard let born = child.born else { return .unknownBirth(of: child.shortName, closed: closed) }
      return born > closed ? .expected(child.shortName, born) : .birth(of: child.shortName, born)
    }
    return births.max { $0.day < $1.day } ?? .noChild(closed: closed)
  }
}

extension Day {
  /// The same day so many years later: an anniversary of 29 February is 1 March in a year that has none.
  func adding(years: Int) -> Day {
    let anniversary = adding(months: 12 * years)
    return anniversary.day == day ? anniversary : anniversary.adding(days: 1)
  }
}
