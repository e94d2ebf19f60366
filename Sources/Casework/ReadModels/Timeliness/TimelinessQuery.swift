public import Workflow

/// Which figures on timeliness are asked for.
public struct TimelinessQuery: Hashable, Sendable {
  public var measure: TimelinessRow.Measure
  public var group: Group
  /// The months in which steps were due.
  public var months: ClosedRange<Month>
  /// Nil for every kind.
  public var kind: TimelinessKind?
  /// What is not done and was due before this is late.
  public var now: Moment

  /// Whose steps are counted, together or apart.
  public enum Group: Hashable, Sendable {
    /// Those of all teams together.
    case everybody
    case team(TeamID)
    /// Those of a worker in a team; of nobody without one.
    case worker(WorkerID?, of: TeamID)
    /// Those of each team apart.
    case teams
    /// Those of each worker of a team apart.
    case workers(of: TeamID)
  }

  public init(
    measure: TimelinessRow.Measure, group: Group, months: ClosedRange<Month>, kind: TimelinessKind? = nil, now: Moment
  ) {
    self.measure = measure
    self.group = group
    self.months = months
    self.kind = kind
    self.now = now
  }
}

/// How many steps of a kind were due in a month, and how many of them were done in time.
public struct TimelinessCount: Hashable, Sendable, Codable {
  /// Nil where teams are counted together.
  public var team: TeamID?
  /// Nil where workers are counted together, and for the cases of nobody.
  public var worker: WorkerID?
  public var month: Month
  public var kind: TimelinessKind
  public var tally: TimelinessTally

  public init(team: TeamID?, worker: WorkerID?, month: Month, kind: TimelinessKind, tally: TimelinessTally) {
    self.team = team
    self.worker = worker
    self.month = month
    self.kind = kind
    self.tally = tally
  }

  /// What lists of counts are sorted by, so that every store lists them alike.
  public static func precedes(_ left: TimelinessCount, _ right: TimelinessCount) -> Bool {
    ByteOrder.precedes(left.texts, right.texts)
  }

  private var texts: [String] {
    [team?.rawValue ?? "", worker?.rawValue ?? "", "\(month)", kind.key.rawValue, kind.title]
  }
}

/// A number of steps and how they stand against their limits.
public struct TimelinessTally: Hashable, Sendable, Codable {
  /// All of them.
  public var due = 0
  public var inTime = 0
  /// Done too late, or not done though their time has passed.
  public var late = 0

  public init(due: Int = 0, inTime: Int = 0, late: Int = 0) {
    self.due = due
    self.inTime = inTime
    self.late = late
  }

  /// Those whose time has not come.
  public var toCome: Int { due - inTime - late }
  /// Those that can be judged.
  public var judged: Int { inTime + late }

  /// The part in time in percent, of those that can be judged; nil where none can. It is 100 only where all are in time,
  /// and 0 only where none is.
  public var percent: Int? {
    guard judged > 0 else { return nil }
    let rounded = (inTime * 100 + judged / 2) / judged
    return late > 0 ? min(99, inTime > 0 ? max(1, rounded) : 0) : 100
  }

  public static func + (left: TimelinessTally, right: TimelinessTally) -> TimelinessTally {
    TimelinessTally(due: left.due + right.due, inTime: left.inTime + right.inTime, late: left.late + right.late)
  }

  public static func - (left: TimelinessTally, right: TimelinessTally) -> TimelinessTally {
    TimelinessTally(due: left.due - right.due, inTime: left.inTime - right.inTime, late: left.late - right.late)
  }
}

/// One figure of them, of which the steps behind it are asked for.
public struct TimelinessFigure: Hashable, Sendable {
  public var measure: TimelinessRow.Measure
  public var kind: TimelinessKind
  public var month: Month
  public var whose: Whose
  public var onlyLate: Bool
  public var now: Moment

  /// Whose steps they are.
  public enum Whose: Hashable, Sendable {
    case everybody
    case team(TeamID)
    /// A worker's in a team; nobody's without one.
    case worker(WorkerID?, of: TeamID)
  }

  public init(
    measure: TimelinessRow.Measure, kind: TimelinessKind, month: Month, whose: Whose, onlyLate: Bool = false,
    now: Moment
  ) {
    self.measure = measure
    self.kind = kind
    self.month = month
    self.whose = whose
    self.onlyLate = onlyLate
    self.now = now
  }
}

/// A step behind a figure, with the family that it is of.
public struct TimelinessItem: Hashable, Sendable {
  public var row: TimelinessRow
  /// "Carter (3 children)".
  public var label: String

  public init(row: TimelinessRow, label: String) {
    self.row = row
    self.label = label
  }

  /// What lists of steps are sorted by: how late they are, the latest first.
  static func precedes(_ left: TimelinessRow, _ right: TimelinessRow, now: Moment) -> Bool {
    let (late, later) = (left.lateness(at: now), right.lateness(at: now))
    if late != later { return late > later }
    return ByteOrder.precedes(
      [left.caseID.rawValue, left.step.description], [right.caseID.rawValue, right.step.description])
  }
}

extension TimelinessRow {
  /// How many minutes after its limit it was done, or it is now; negative before it.
  public func lateness(at now: Moment) -> Int { (done ?? now).sortKey - due.sortKey }
}
