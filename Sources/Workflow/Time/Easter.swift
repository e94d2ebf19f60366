/// The date of Easter in the Gregorian calendar, by the Meeus/Jones/Butcher computation.
enum Easter {
  /// Easter Sunday of a year.
  static func sunday(_ year: Int) -> Day {
    let golden = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekdayShift) / 451
    let fromMarch = epact + weekdayShift - 7 * correction + 114
    return Day(civil: year, fromMarch / 31, fromMarch % 31 + 1)
  }
}
