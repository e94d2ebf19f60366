/// A worker's being allocated to a case in a role, until another one is.
public struct Allocation: Hashable, Sendable {
  public var role: RoleKey
  public var worker: WorkerID
  /// Who allocated them, and from when on.
  public var signature: Signature
}

extension CaseFile {
  /// Who was allocated in a role at a moment; before the first allocation whoever came first. Nil where nobody ever was.
  public func allocated(in role: RoleKey, at moment: Moment) -> WorkerID? {
    let all = allocationHistory.filter { $0.role == role }
    return (all.last { $0.signature.at.moment <= moment } ?? all.first)?.worker
  }
}
