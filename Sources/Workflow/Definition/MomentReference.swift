/// A moment in the life of a step: `initial-conference.held`, or `previous core-group.held` for the one before.
public struct MomentReference: Hashable, Sendable {
  public var step: StepKey
  public var point: MomentPoint
  /// True for the step of that kind before the one asked about.
  public var isPrevious: Bool

  public init(_ step: StepKey, _ point: MomentPoint, isPrevious: Bool = false) {
    self.step = step
    self.point = point
    self.isPrevious = isPrevious
  }

  public init(_ step: StepKey, _ point: StepPoint, isPrevious: Bool = false) {
    self.init(step, .reached(point), isPrevious: isPrevious)
  }
}

/// What is looked at in a step.
public enum MomentPoint: Hashable, Sendable {
  /// Something that every step comes to.
  case reached(StepPoint)
  /// When the step is due, by its own limits.
  case due
  /// When its meeting is expected: the date that it was held on or is set for, or while it has none the day it is due.
  case expected
  /// When the work of one of its tasks was done.
  case done(TaskKey)
  /// The date in a field of a task's form, whether the form is finalised or not.
  case answer(TaskKey, FieldKey)
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
