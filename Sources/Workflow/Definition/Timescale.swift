/// A time limit: a span after or before a moment of the case, who set it, and where it is written.
public struct Timescale: Hashable, Sendable {
  public var key: TimescaleKey
  public var span: Span
  public var direction: Direction
  public var from: MomentReference
  /// True for a limit of statute or national guidance, false for the authority's own.
  public var isNational: Bool
  /// The guide or statute that the figure comes from.
  public var cite: String
  /// True where no date may be set that breaks it; otherwise that is a warning.
  public var isStrict: Bool
  /// True where a date that breaks it can be set only with a reason.
  public var needsReason: Bool

  public init(
    key: TimescaleKey, span: Span, direction: Direction, from: MomentReference, isNational: Bool, cite: String,
    isStrict: Bool = false, needsReason: Bool = false
  ) {
    self.key = key
    self.span = span
    self.direction = direction
    self.from = from
    self.isNational = isNational
    self.cite = cite
    self.isStrict = isStrict
    self.needsReason = needsReason
  }
}

/// A moment in the life of a step: `initial-conference.held`, or `previous core-group.held` for the one before.
public struct MomentReference: Hashable, Sendable {
  public var step: StepKey
  public var point: StepPoint
  /// True for the step of that kind before the one asked about.
  public var isPrevious: Bool

  public init(_ step: StepKey, _ point: StepPoint, isPrevious: Bool = false) {
    self.step = step
    self.point = point
    self.isPrevious = isPrevious
  }
}

/// The moments that every step has.
public enum StepPoint: String, CaseIterable, Hashable, Sendable, Codable {
  /// The step was started.
  case opened
  /// The date and time that the meeting is set for.
  case scheduled
  /// The meeting took place.
  case held
  /// The step was closed.
  case closed
}
