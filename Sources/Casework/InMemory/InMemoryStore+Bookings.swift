import Synchronization
public import Workflow

extension InMemoryStore {
  public func bookings(of booked: [Booked], from: Moment, to: Moment) -> [BookingRow] {
    seen { $0.bookings.values.joined() }
      .filter { booked.contains($0.booked) && $0.start < to && from < $0.end }
      .sorted(by: BookingRow.precedes)
  }
}

extension InMemoryRows {
  /// The bookings that stand in the way of others.
  func clashes(with claimed: [BookingRow]) -> [BookingRow] {
    guard !claimed.isEmpty else { return [] }
    return bookings.values.joined()
      .filter { row in claimed.contains { $0.clashes(with: row) } }
      .sorted(by: BookingRow.precedes)
  }
}
