/// How long an authority keeps its closed cases, as its own schedule says it: of every case, whatever procedure it runs
/// on, those that were closed long ago included.
public struct RetentionSchedule: Hashable, Sendable {
  /// What the schedule is called.
  public var title: String
  /// In the order of the schedule; the rule that keeps a case longest holds.
  public var rules: [RetentionRule]

  public init(title: String, rules: [RetentionRule]) {
    self.title = title
    self.rules = rules
  }
}

/// One rule of a retention schedule: which cases it covers, and how long it keeps them.
public struct RetentionRule: Hashable, Sendable {
  /// Which cases those are, as people say it: "A child was subject to a child protection plan".
  public var title: String
  /// The guide, statute or schedule that says so.
  public var cite: String
  /// Kinds of step by which it covers a case: one of them took place.
  public var steps: [StepKey]
  /// What a child of the case was at any time, by which it covers it. Without this and steps it covers every case.
  public var statuses: [StatusKey]
  /// How long, in years of the calendar.
  public var years: Int
  public var from: From

  /// What the years are counted from.
  public enum From: String, CaseIterable, Hashable, Sendable, Codable {
    /// The day on which the case was closed.
    case closing
    /// The day on which the youngest child of the case was born.
    case birth
  }

  /// How many years a rule can say.
  public static let mostYears = 150

  public init(
    title: String, cite: String, steps: [StepKey] = [], statuses: [StatusKey] = [], years: Int, from: From
  ) {
    self.title = title
    self.cite = cite
    self.steps = steps
    self.statuses = statuses
    self.years = years
    self.from = from
  }

  /// Whether it covers a case.
  public func covers(_ file: CaseFile) -> Bool {
    if steps.isEmpty, statuses.isEmpty { return true }
    return file.steps.contains { $0.tookPlace && steps.contains($0.id.key) }
      || statuses.contains(where: file.everStatuses.contains)
  }
}

extension Step {
  /// Whether it took place: it was not called off, or its meeting had been held before it was.
  fileprivate var tookPlace: Bool { state != .cancelled || meeting.held != nil }
}
