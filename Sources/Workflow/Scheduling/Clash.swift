/// Another meeting that has somebody or something when it is needed.
public struct Clash: Hashable, Sendable {
  /// The worker or the venue, by name.
  public var name: String
  /// Which other meeting it is; nil for one of which whoever asks may know no more.
  public var meeting: Meeting?
  public var start: Moment
  public var end: Moment

  /// A meeting by name.
  public struct Meeting: Hashable, Sendable {
    /// In running text: "review conference".
    public var title: String
    /// Whose it is: "Okafor, Sam".
    public var family: String

    public init(title: String, family: String) {
      self.title = title
      self.family = family
    }
  }

  public init(name: String, meeting: Meeting?, start: Moment, end: Moment) {
    self.name = name
    self.meeting = meeting
    self.start = start
    self.end = end
  }

  /// The clash in a sentence that names both meetings, as far as they may be known.
  func wording(against title: String) -> String {
    let over = end.day == start.day ? end.time.description : end.long
    guard let meeting else {
      return say("\(title) can't be then: \(name) has another meeting, \(start.long) to \(over).")
    }
    return say(
      "\(title) can't be then: \(name) has the \(meeting.title) of \(meeting.family), \(start.long) to \(over).")
  }
}

extension Moment {
  /// The moment that many minutes later on the calendar and clock, or earlier when negative.
  public func adding(minutes: Int) -> Moment {
    // No sum of minutes goes further than the calendar; what is read from a store may be any number.
    let reach = 1440 * (Day.latest - Day.earliest)
    let total = time.minutes + min(max(minutes, -reach), reach)
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return Moment(day: day.adding(days: days), time: TimeOfDay(minutes: total))
  }

  /// Minutes since 1 January 1970 on the civil calendar, to sort and compare by.
  public var sortKey: Int { day.number * 1440 + time.minutes }

  /// The moment of such a number of minutes.
  public init(sortKey: Int) {
    self = Moment(day: Day(number: 0), time: .midnight).adding(minutes: sortKey)
  }
}
