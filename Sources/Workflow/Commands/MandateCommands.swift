/// Lets a worker act for another until a day; one that there is already is replaced.
public struct GrantMandate: CommandPayload {
  public static let name = "grant-mandate"
  /// Who acts.
  public var worker: WorkerID
  /// For whom.
  public var principal: WorkerID
  /// The last day.
  public var until: Day
  public var reason: String
  public init(worker: WorkerID, principal: WorkerID, until: Day, reason: String) {
    self.worker = worker
    self.principal = principal
    self.until = until
    self.reason = reason
  }

  /// The fields as they are written.
  private enum CodingKeys: String, CodingKey {
    case worker, until, reason
    case principal = "for"
  }
}

/// Ends a mandate before its day.
public struct EndMandate: CommandPayload {
  public static let name = "end-mandate"
  public var worker: WorkerID
  public var principal: WorkerID
  public init(worker: WorkerID, principal: WorkerID) {
    self.worker = worker
    self.principal = principal
  }

  /// The fields as they are written.
  private enum CodingKeys: String, CodingKey {
    case worker
    case principal = "for"
  }
}

/// What can be asked about who acts for whom.
public enum MandateCommand: Hashable, Sendable {
  case grant(GrantMandate)
  case end(EndMandate)

  /// The names in scripts, sorted.
  public static let names = [EndMandate.name, GrantMandate.name]

  /// The command of a name, read from its fields alone; nil where there is none of that name.
  public init?(named name: String, from decoder: any Decoder) throws {
    switch name {
    case GrantMandate.name: self = .grant(try GrantMandate(from: decoder))
    case EndMandate.name: self = .end(try EndMandate(from: decoder))
    default: return nil
    }
  }
}
