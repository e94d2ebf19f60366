/// That the records of a case are not to be destroyed, whatever a schedule says: for an inquiry, or for a claim.
public struct RecordHold: Hashable, Sendable {
  /// Counted from 1 in the case.
  public var number: Int
  public var reason: String
  /// Who held them, and when.
  public var since: Signature
  /// Who lifted the hold; nil while it is in force.
  public var release: Release?

  /// The end of a hold.
  public struct Release: Hashable, Sendable {
    public var reason: String
    public var signature: Signature
  }
}

extension CaseFile {
  /// The holds that are in force, oldest first.
  public var holdsInForce: [RecordHold] { holds.filter { $0.release == nil } }
}
