/// That one worker may act for another until a day: what they do is recorded as theirs, in the other's roles.
public struct Mandate: Hashable, Sendable, Codable {
  /// Who acts.
  public var holder: WorkerID
  /// For whom.
  public var principal: WorkerID
  /// The last day on which they may.
  public var until: Day
  /// Why, in words.
  public var reason: String
  /// Who granted it.
  public var granted: Signature

  public init(holder: WorkerID, principal: WorkerID, until: Day, reason: String, granted: Signature) {
    self.holder = holder
    self.principal = principal
    self.until = until
    self.reason = reason
    self.granted = granted
  }

  /// True where it can be used on a day.
  public func isInForce(on day: Day) -> Bool { day <= until }

  /// True where its reason, which can be somebody's illness, is for a worker to read: for the two whom it is about, and
  /// for whoever administers.
  public func showsReason(to worker: Worker, whoAdministers: Bool) -> Bool {
    whoAdministers || worker.id == holder || worker.id == principal
  }
}
