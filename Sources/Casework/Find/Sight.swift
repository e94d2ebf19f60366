public import Workflow

/// What a worker may see. Every search is within it before anything is ranked or counted, so that nothing tells of what
/// is hidden.
public struct Sight: Hashable, Sendable {
  /// The cases that are hidden from the worker.
  public let hidden: Set<CaseID>

  /// Everything but some cases.
  public init(hiding hidden: Set<CaseID>) { self.hidden = hidden }

  /// What a worker may see. Every worker of the authority may read every case; a rule that restricts one goes here.
  public static func of(_ worker: Worker) -> Sight { Sight(hiding: []) }

  /// True for a case that may be seen.
  public func includes(_ id: CaseID) -> Bool { !hidden.contains(id) }
}
