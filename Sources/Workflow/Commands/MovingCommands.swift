/// Moves a case to another version of its procedure, or to another procedure. Until then it stays on what it began
/// with.
public struct MoveCase: CommandPayload {
  public static let name = "move-case"
  /// The procedure; its own where none is named.
  public var procedure: ProcedureKey?
  public var version: Int
  /// Why, in words that go on the record.
  public var reason: String
  public init(procedure: ProcedureKey? = nil, version: Int, reason: String) {
    self.procedure = procedure
    self.version = version
    self.reason = reason
  }
}
