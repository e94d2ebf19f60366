/// The hours between which meetings are held, and when in an hour they begin.
public struct MeetingHours: Hashable, Sendable {
  /// The earliest time at which one begins.
  public var from: TimeOfDay
  /// The latest time at which one is over.
  public var to: TimeOfDay
  /// How many minutes there are from one time to begin at to the next.
  public var step: Int

  public init(from: TimeOfDay, to: TimeOfDay, step: Int = 30) {
    self.from = from
    self.to = to
    self.step = max(1, step)
  }

  /// From 09:30 to 16:30, on the half-hour.
  public static let usual = MeetingHours(from: TimeOfDay(minutes: 570), to: TimeOfDay(minutes: 990))

  /// The times on a day at which a meeting of so many minutes can begin.
  func starts(length: Int) -> [TimeOfDay] {
    let last = to.minutes - length
    guard length > 0, last >= from.minutes else { return [] }
    return stride(from: from.minutes, through: last, by: step).map { TimeOfDay(minutes: $0) }
  }
}
