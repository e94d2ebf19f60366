public import Workflow

/// Where what is typed is as long as the store can't take it: its disk is full, another program writes, or it is gone.
public protocol DraftRefuge: Sendable {
  /// Keeps a draft in place of an earlier one of the same form and worker; false where not even that can be done.
  func keep(_ draft: Draft) -> Bool
  /// What was kept of a form by a worker; nil where nothing was.
  func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) -> Draft?
  /// Forgets it.
  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID)
}

/// No refuge at all.
public struct NoDraftRefuge: DraftRefuge {
  public init() {}
  public func keep(_ draft: Draft) -> Bool { false }
  public func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) -> Draft? { nil }
  public func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID) {}
}
