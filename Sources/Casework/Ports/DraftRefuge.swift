public import Workflow

/// Where what is typed is as long as the store can't take it: its disk is full, another program writes, or it is gone.
public protocol DraftRefuge: Sendable {
  /// This run of the program, told from every other; nil where runs are not told apart.
  var sitting: String? { get }
  /// Keeps a draft in place of an earlier one of the same form, worker and sitting; false where not even that can be
  /// done.
  func keep(_ draft: Draft) -> Bool
  /// What was kept of a form by a worker, the latest first, but for what other sittings hold that go on.
  func drafts(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [Draft]
  /// Forgets what a sitting has kept of a form.
  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID, of sitting: String?)
}

/// No refuge at all.
public struct NoDraftRefuge: DraftRefuge {
  public init() {}
  public var sitting: String? { nil }
  public func keep(_ draft: Draft) -> Bool { false }
  public func drafts(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [Draft] { [] }
  public func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID, of sitting: String?) {}
}
