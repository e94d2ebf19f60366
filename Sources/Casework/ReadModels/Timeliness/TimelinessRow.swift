public import Workflow

/// A step as it counts in the figures on timeliness, by one of the two measures.
public struct TimelinessRow: Hashable, Sendable, Codable {
  public var caseID: CaseID
  public var step: StepID
  public var measure: Measure
  /// What the procedure of the case calls steps of its kind: "Core group".
  public var title: String
  /// The team of the case.
  public var team: TeamID
  /// Who was allocated to the case when it was done, or is now; nil where nobody is.
  public var worker: WorkerID?
  public var due: Deadline
  /// When it was done; nil while it is not.
  public var done: Moment?

  /// Which limits a step is held against.
  public enum Measure: String, CaseIterable, Hashable, Sendable, Codable {
    /// The earliest of all: the authority's own, and those of statute and national guidance.
    case every
    /// The earliest of statute and national guidance.
    case national
  }

  public init(
    caseID: CaseID, step: StepID, measure: Measure, title: String, team: TeamID, worker: WorkerID?, due: Deadline,
    done: Moment?
  ) {
    self.caseID = caseID
    self.step = step
    self.measure = measure
    self.title = title
    self.team = team
    self.worker = worker
    self.due = due
    self.done = done
  }

  /// What tells a row from every other one of its case.
  public struct Key: Hashable, Sendable {
    public var step: StepID
    public var measure: Measure
  }

  public var key: Key { Key(step: step, measure: measure) }
  public var kind: TimelinessKind { TimelinessKind(key: step.key, title: title) }
  /// The month in which it was due: the one that it counts in.
  public var month: Month { Month(of: due.day) }
  /// True where it was done by then.
  public var isInTime: Bool { done.map { !due.isPassed(at: $0) } ?? false }

  /// How it stands at a moment.
  public func standing(at now: Moment) -> Standing {
    if let done { return due.isPassed(at: done) ? .late : .inTime }
    return due.isPassed(at: now) ? .missed : .toCome
  }

  /// How a step can stand against its limit.
  public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
    case inTime = "in-time"
    /// Done after it.
    case late
    /// Not done, and its time has passed.
    case missed
    case toCome = "to-come"

    /// True where it counts as late.
    public var isLate: Bool { self == .late || self == .missed }
  }
}

/// A kind of step in the figures: those of two procedures that call it otherwise are kept apart.
public struct TimelinessKind: Hashable, Sendable, Codable {
  public var key: StepKey
  public var title: String
  public init(key: StepKey, title: String) {
    self.key = key
    self.title = title
  }
}
