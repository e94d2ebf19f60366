extension Day {
  /// British wording with weekday and year, "Wed 14 Jan 2026".
  public var long: String { "\(weekday.shortName) \(short)" }

  /// British wording without the weekday, "14 Jan 2026".
  public var short: String { "\(day) \(monthShortName) \(year)" }

  /// British wording without the year, "Wed 14 Jan".
  public var brief: String { "\(weekday.shortName) \(day) \(monthShortName)" }

  /// The first three letters of the month, "Jan".
  public var monthShortName: String { String(monthName.prefix(3)) }

  /// The name of the month, "January".
  public var monthName: String { Day.name(ofMonth: month) }

  /// The name of a month by its number, "January" for 1.
  static func name(ofMonth month: Int) -> String {
    switch month {
    case 1: say("January")
    case 2: say("February")
    case 3: say("March")
    case 4: say("April")
    case 5: say("May")
    case 6: say("June")
    case 7: say("July")
    case 8: say("August")
    case 9: say("September")
    case 10: say("October")
    case 11: say("November")
    default: say("December")
    }
  }
}
