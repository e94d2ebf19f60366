/// A bit for every day of the calendar, set on bank holidays: counting looks days up without computing a year.
enum BankHolidayTable {
  /// Whether a day is a computed bank holiday.
  static func contains(_ day: Day) -> Bool {
    let index = day.number - Day.firstNumber
    return words[index / 64] & (1 << UInt64(index % 64)) != 0
  }

  private static let words: [UInt64] = {
    var words = [UInt64](repeating: 0, count: (Day.latest - Day.earliest) / 64 + 1)
    for year in Day.years {
      for holiday in BankHolidays.englandAndWales(year: year) {
        let index = holiday.day.number - Day.firstNumber
        words[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    return words
  }()
}
