/// One time limit counted out: where it starts, where it ends and what was passed over on the way.
public struct CountedSpan: Hashable, Sendable, Codable {
  /// The event counted from: day 0, or day 1 where `isDayOneIncluded`.
  public let start: Deadline

  /// How long.
  public let span: Span

  /// Forward from the start or back from it.
  public let direction: Direction

  /// True where the day of the event counts as day 1, or, where it is no working day, the next working day does.
  public let isDayOneIncluded: Bool

  /// Where it ends: a time for hours, otherwise a day.
  public let deadline: Deadline

  /// The day that counts as 1, when working days are counted or the event's day is included, and there is one.
  public let dayOne: Day?

  /// The weekdays passed over as bank holidays or closures, by date, when working days are counted.
  public let nonWorkingSkipped: [BankHoliday]

  /// The number of Saturdays and Sundays passed over, when working days are counted.
  public let weekendDaysSkipped: Int

  /// Why the deadline's day is no working day, or nil when it is one.
  public let fallsOn: WorkingCalendar.NonWorking?

  /// The deadline's day when it is a working day, otherwise the last working day before it.
  public let lastWorkingDay: Day
}
