public import Workflow

/// A time for a meeting as scripts read it.
public struct SlotValue: Hashable, Sendable, Encodable {
  public var date: Day
  public var time: TimeOfDay
  public var end: Moment
  public var officers: [RoleKey: WorkerID]
  public var venue: String?
  public var isLate: Bool

  public init(_ slot: Slot) {
    date = slot.start.day
    time = slot.start.time
    end = slot.end
    officers = slot.officers
    venue = slot.venue
    isLate = slot.isLate
  }
}

extension Listing {
  /// Times for a meeting: who would serve it, in the order of the roles, and where.
  public static func slots(
    _ slots: [Slot], roles: [RoleKey], name: (WorkerID) -> String
  ) throws -> Listing {
    var listing = Listing(columns: ["DATE", "TIME", "WHO", "VENUE", "LIMIT"])
    for slot in slots {
      let people = roles.compactMap { slot.officers[$0].map(name) }
      try listing.add(
        [
          slot.start.day.long, "\(slot.start.time) to \(slot.end.time)",
          people.isEmpty ? "-" : people.joined(separator: ", "), slot.venue ?? "-", slot.isLate ? "late" : "in time",
        ], json: SlotValue(slot))
    }
    return listing
  }
}
