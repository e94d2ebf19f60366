public import Workflow

/// What a store knows of who did and who read what, beyond a case's own journal.
public protocol AuditStore: AnyObject, Sendable {
  /// Keeps that somebody opened something, chained to the reading before.
  @discardableResult
  func record(_ reading: CaseReading) throws(StoreError) -> KeptReading
  /// Readings, the latest first, at most `limit`.
  func readings(_ query: ReadingQuery, limit: Int) throws(StoreError) -> [KeptReading]
  /// What a worker did in whichever stream, the latest first, at most `limit`.
  func entries(by worker: WorkerID, limit: Int) throws(StoreError) -> [Entry]
  /// The cases in which a worker is involved or named, or did something, sorted.
  func cases(naming worker: WorkerID) throws(StoreError) -> [CaseID]
}
