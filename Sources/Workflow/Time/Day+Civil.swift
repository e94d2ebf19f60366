/// The proleptic Gregorian calendar behind `Day`, by Howard Hinnant's `days_from_civil` and `civil_from_days`.
extension Day {
  /// The number of 1 January 1900.
  static let firstNumber = civilNumber(years.lowerBound, 1, 1)

  /// The number of 31 December 2200.
  static let lastNumber = civilNumber(years.upperBound, 12, 31)

  /// The date of parts known to be valid.
  init(civil year: Int, _ month: Int, _ day: Int) {
    self.init(number: Self.civilNumber(year, month, day))
  }

  /// The year, month and day of the month.
  var civil: (year: Int, month: Int, day: Int) {
    // Years here start on 1 March, so that the leap day comes last.
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since Monday, 0 to 6.
  var weekdayIndex: Int { (number + 719_468 + 2) % 7 }

  /// The number of days in a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first `weekday` of a month.
  static func first(_ weekday: Weekday, ofMonth month: Int, _ year: Int) -> Day {
    let start = Day(civil: year, month, 1)
    return start.adding(days: (weekday.rawValue - start.weekday.rawValue + 7) % 7)
  }

  /// The last `weekday` of a month.
  static func last(_ weekday: Weekday, ofMonth month: Int, _ year: Int) -> Day {
    let end = Day(civil: year, month, length(ofMonth: month, year: year))
    return end.adding(days: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  /// Takes "YYYY-MM-DD" off the front of a text; nil when it is not there or not a date of the calendar.
  static func read(_ reader: inout DateTextReader) -> Day? {
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func civilNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return shifted / 400 * 146_097 + dayOfEra - 719_468
  }
}
