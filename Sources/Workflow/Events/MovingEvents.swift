/// A case was moved to another version of its procedure, or to another procedure.
public struct CaseMoved: EventPayload {
  public static let name = "case-moved"
  public var procedure: ProcedureKey
  public var version: Int
  /// What it ran on until then.
  public var fromProcedure: ProcedureKey
  public var fromVersion: Int
  public var reason: String
}
