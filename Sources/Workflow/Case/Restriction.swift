/// That a case is for named people only: a worker's own family, or one that many would be curious about.
public struct Restriction: Hashable, Sendable {
  /// Who may see it, by id; the reviewer is one of them.
  public var named: [WorkerID]
  /// To whom it goes that somebody opened it in an emergency.
  public var reviewer: WorkerID
  public var reason: String
  /// Who restricted it, and when.
  public var since: Signature
}

extension Restriction {
  /// Whether somebody may change or end it: whoever it names. To see the case by an emergency opening is not enough.
  public func isChanged(by worker: WorkerID) -> Bool { named.contains(worker) }
}

/// That somebody who is not named opened a restricted case because it could not wait.
public struct EmergencyAccess: Hashable, Sendable {
  /// Counted from 1 in the case.
  public var number: Int
  public var worker: WorkerID
  /// The last day on which they may see the case by it.
  public var until: Day
  public var reason: String
  public var taken: Signature
  /// What the reviewer found; nil while they have not looked at it.
  public var review: Review?

  /// Whether somebody was right to open a restricted case, in a reviewer's eyes.
  public struct Review: Hashable, Sendable {
    public var isJustified: Bool
    public var note: String
    public var signature: Signature
  }
}

extension EmergencyAccess {
  private static let step: StepKey = "emergency-access"

  /// The reviewer's task, which no procedure defines.
  public static func review(_ number: Int) -> TaskID { TaskID(StepID(step, number), "review") }

  /// Which emergency opening a task is the review of; nil for any other task.
  public static func number(reviewedBy task: TaskID) -> Int? {
    task.step.key == step && task == review(task.step.number) ? task.step.number : nil
  }
}

extension CaseFile {
  /// The emergency openings that nobody has looked at yet, oldest first.
  public var unreviewedEmergencies: [EmergencyAccess] { emergencies.filter { $0.review == nil } }
}
