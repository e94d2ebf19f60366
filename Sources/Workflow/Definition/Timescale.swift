/// A limit in time: spans after or before moments of the case, who set it, and where it is written.
public struct Timescale: Hashable, Sendable {
  public var key: TimescaleKey
  /// What it counts; of several the earliest holds, but for `isFromLatest`.
  public var limits: [TimeLimit]
  /// True where of several the one holds that counts from the latest moment, and the others say nothing.
  public var isFromLatest = false
  /// True where it is counted from the step of its kind before the one that it limits, again and again; it says
  /// nothing of the first.
  public var isRecurring: Bool
  /// Of a limit that recurs: what is asked of the last one before a meeting.
  public var last: LastBefore?
  /// True where the day of the moment itself counts as day 1, and not the day after it.
  public var isDayOneIncluded: Bool
  /// Asked in the step that it limits: where it does not hold the timescale says nothing.
  public var condition: Condition
  /// True for a limit of statute or national guidance, false for the authority's own.
  public var isNational: Bool
  /// The guide or statute that the figure comes from.
  public var cite: String
  /// True where no date may be set that breaks it; otherwise that is a warning.
  public var isStrict: Bool
  /// True where a date that breaks it can be set only with a reason.
  public var needsReason: Bool

  public init(
    key: TimescaleKey, limits: [TimeLimit], isRecurring: Bool = false, last: LastBefore? = nil,
    isDayOneIncluded: Bool = false, condition: Condition = .always, isNational: Bool, cite: String,
    isStrict: Bool = false, needsReason: Bool = false
  ) {
    self.key = key
    self.limits = limits
    self.isRecurring = isRecurring
    self.last = last
    self.isDayOneIncluded = isDayOneIncluded
    self.condition = condition
    self.isNational = isNational
    self.cite = cite
    self.isStrict = isStrict
    self.needsReason = needsReason
  }

  /// A timescale of one span from one moment.
  public init(
    key: TimescaleKey, span: Span, direction: Direction, from: MomentReference, isNational: Bool, cite: String,
    isStrict: Bool = false, needsReason: Bool = false
  ) {
    self.init(
      key: key, limits: [TimeLimit(span, direction, from)], isNational: isNational, cite: cite, isStrict: isStrict,
      needsReason: needsReason)
  }

  /// Every moment that it looks at.
  public var moments: [MomentReference] { limits.map(\.from) + (last.map { [$0.limit.from] } ?? []) }
}

/// A span after or before a moment of the case: `15 working days after strategy-discussion.held`.
public struct TimeLimit: Hashable, Sendable {
  public var rule: DueRule
  public var from: MomentReference

  public init(_ span: Span, _ direction: Direction, _ from: MomentReference) {
    rule = DueRule(span: span, direction: direction)
    self.from = from
  }

  public var span: Span { rule.span }
  public var direction: Direction { rule.direction }
}

/// What is asked of the last step of a kind before a meeting: `4 weeks before review-conference.expected`.
public struct LastBefore: Hashable, Sendable {
  /// Counted back from the moment of the meeting.
  public var limit: TimeLimit
  /// False: the last one takes place by that day, so that none falls between it and the meeting. True ("at most"):
  /// one takes place between that day and the meeting.
  public var isAtMost: Bool

  public init(_ limit: TimeLimit, isAtMost: Bool = false) {
    self.limit = limit
    self.isAtMost = isAtMost
  }
}
