import Workflow

/// When things happen to a family, all on working days.
struct DemoTimeline: Hashable, Sendable {
  var calendar: WorkingCalendar
  /// The day of the strategy discussion, day 0 of every clock.
  var strategy: Day
  /// The day of the initial conference: 14 working days later, one within the national limit of 15.
  var conference: Day
  /// The days of the core groups, the first 9 working days after the conference, the others within 6 weeks.
  var groups: [Day]
  /// The days of the review conferences: within 3 months, then within 6.
  var reviews: [Day]

  /// A day that a family's story is laid out around.
  enum Anchor: Hashable, Sendable { case strategy, conference, firstGroup, firstReview }

  init(_ anchor: Anchor, on day: Day, calendar: WorkingCalendar) {
    self.calendar = calendar
    let conference =
      switch anchor {
      case .strategy: calendar.adding(workingDays: 14, to: day)
      case .conference: day
      case .firstGroup: calendar.adding(workingDays: -9, to: day)
      case .firstReview: calendar.workingDay(onOrAfter: day.adding(days: 3).adding(months: -3))
      }
    self.conference = conference
    strategy = anchor == .strategy ? day : calendar.adding(workingDays: -14, to: conference)
    let first = anchor == .firstGroup ? day : calendar.adding(workingDays: 9, to: conference)
    groups = [first]
    for _ in 1...5 {
      groups.append(calendar.workingDay(onOrBefore: (groups.last ?? first).adding(days: 41)))
    }
    let review =
      anchor == .firstReview ? day : calendar.workingDay(onOrBefore: conference.adding(months: 3).adding(days: -3))
    reviews = [review, calendar.workingDay(onOrBefore: review.adding(months: 6).adding(days: -6))]
  }

  /// The day on which a core group is held, counted from 1.
  func group(_ number: Int) -> Day { groups[min(max(number, 1), groups.count) - 1] }

  /// The day on which a review is held, counted from 1.
  func review(_ number: Int) -> Day { reviews[min(max(number, 1), reviews.count) - 1] }

  /// So many working days after a day, or before it.
  func day(_ days: Int, after day: Day) -> Day { calendar.adding(workingDays: days, to: day) }
}
