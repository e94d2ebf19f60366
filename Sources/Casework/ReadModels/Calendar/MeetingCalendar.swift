public import Workflow

/// The meetings to come of somebody or some place in a day, a week or a month, day by day.
public struct MeetingCalendar: Hashable, Sendable {
  public var span: Span
  /// Every day of the span, in order.
  public var days: [Day]

  /// How much of the calendar is shown.
  public enum Span: String, CaseIterable, Hashable, Sendable, Codable {
    case day, week, month

    /// The span in a word: "week".
    public var title: String {
      switch self {
      case .day: say("day")
      case .week: say("week")
      case .month: say("month")
      }
    }

    /// The days of the span around a day: the day itself, its week from Monday, its month.
    public func days(around day: Workflow.Day) -> ClosedRange<Workflow.Day> {
      switch self {
      case .day: return day...day
      case .week:
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        return monday...monday.adding(days: 6)
      case .month:
        let month = Month(of: day)
        return month.first...max(month.first, month.advanced(by: 1).first.adding(days: -1))
      }
    }

    /// The same day one span later, or so many later or earlier.
    public func moved(_ day: Workflow.Day, by count: Int) -> Workflow.Day {
      switch self {
      case .day: day.adding(days: count)
      case .week: day.adding(days: 7 * count)
      case .month: day.adding(months: count)
      }
    }

    /// "Mon 12 Jan 2026", "12 Jan 2026 to 18 Jan 2026", "January 2026".
    public func title(around day: Workflow.Day) -> String {
      let days = days(around: day)
      return switch self {
      case .day: day.long
      case .week: say("\(days.lowerBound.short) to \(days.upperBound.short)")
      case .month: Month(of: day).long
      }
    }
  }

  /// A day: why it is not worked, and the meetings on it.
  public struct Day: Hashable, Sendable {
    public var day: Workflow.Day
    public var nonWorking: WorkingCalendar.NonWorking?
    /// In the order of time.
    public var meetings: [BookingRow]
  }

  /// The span around a day, with the bookings that fall into it.
  public init(_ span: Span, around day: Workflow.Day, bookings: [BookingRow], calendar: WorkingCalendar) {
    self.span = span
    let sorted = bookings.sorted(by: BookingRow.precedes)
    days = span.days(around: day).map { day in
      Day(
        day: day, nonWorking: calendar.nonWorking(day),
        meetings: sorted.filter { $0.start.day <= day && day <= $0.end.day })
    }
  }

  /// Every meeting, in the order of time.
  public var meetings: [BookingRow] { days.flatMap(\.meetings) }
}

extension CaseService {
  /// The calendar of somebody or some place, around a day.
  public func calendar(
    of booked: Booked, _ span: MeetingCalendar.Span, around day: Day
  ) throws(CaseworkError) -> MeetingCalendar {
    try lookAgain()
    let days = span.days(around: day)
    let from = Moment(day: days.lowerBound, time: .midnight)
    let to = Moment(day: days.upperBound, time: .lastMinute)
    let rows = try stored { () throws(StoreError) in try store.bookings(of: [booked], from: from, to: to) }
    return MeetingCalendar(span, around: day, bookings: rows, calendar: calendar)
  }

  /// The places that the procedures name and only one meeting can have at a time, by name.
  public func bookableVenues() throws(CaseworkError) -> [Venue] {
    var found: [Venue] = []
    for procedure in try definitions().procedures.values.sorted(by: { $0.key < $1.key }) {
      for venue in procedure.venues where !venue.isShared && !found.contains(where: { $0.title == venue.title }) {
        found.append(venue)
      }
    }
    return found.sorted { ($0.title, $0.key) < ($1.title, $1.key) }
  }
}
