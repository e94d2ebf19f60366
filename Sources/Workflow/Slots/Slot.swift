/// A time at which a meeting could be, with the people and the place that are free then.
public struct Slot: Hashable, Sendable {
  public var start: Moment
  public var end: Moment
  /// Who would serve it; each of them once.
  public var officers: [RoleKey: WorkerID]
  /// Where it would be; nil where no place was looked for.
  public var venue: String?
  /// True for one beyond the limit.
  public var isLate: Bool

  public init(start: Moment, end: Moment, officers: [RoleKey: WorkerID], venue: String? = nil, isLate: Bool = false) {
    self.start = start
    self.end = end
    self.officers = officers
    self.venue = venue
    self.isLate = isLate
  }
}

/// What a search for a time found.
public struct SlotFinding: Hashable, Sendable {
  /// The times found, the earliest first: those before the limit or, where there is none, the first after it.
  public var slots: [Slot]
  /// The days up to the limit on which there was none, by what stood in the way.
  public var obstacles: [SlotObstacle: Int]

  /// True where there is no time before the limit.
  public var isTooLate: Bool { slots.allSatisfy(\.isLate) }
}

/// What stands in the way of a meeting on a day.
public enum SlotObstacle: Hashable, Comparable, Sendable {
  /// A weekend, a bank holiday or a closure.
  case notWorked
  /// One of the dates to avoid.
  case avoided
  /// It has gone by, or too little of it is left.
  case over
  /// Nobody in a role is free for long enough, by the role's place in the search.
  case nobodyFree(Int)
  /// No venue is free for long enough.
  case noVenue
  /// Somebody of each role is free, and a venue, but not at one time.
  case notTogether
}
