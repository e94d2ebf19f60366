extension Day {
  /// British wording with weekday and year, "Wed 14 Jan 2026".
  public var long: String { "\(weekday.shortName) \(short)" }

  /// British wording without the weekday, "14 Jan 2026".
  public var short: String { "\(day) \(monthShortName) \(year)" }

  /// British wording without the year, "Wed 14 Jan".
  public var brief: String { "\(weekday.shortName) \(day) \(monthShortName)" }

  /// The first three letters of the month, "Jan".
  public var monthShortName: String { String(monthName.prefix(3)) }

  /// The English name of the month, "January".
  public var monthName: String { Self.monthNames[month - 1] }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]
}
