/// The bank holidays of England and Wales, computed: the Banking and Financial Dealings Act 1971 and proclamations.
///
/// Years before 1978 are given today's rules. Proclamations are known to the end of 2025.
public enum BankHolidays {
  /// The weekdays of a year that are bank holidays, by date; empty for a year outside `Day.years`.
  public static func englandAndWales(year: Int) -> [BankHoliday] {
    guard Day.years.contains(year) else { return [] }
    let easter = Easter.sunday(year)
    let holidays =
      [
        newYear(year),
        BankHoliday(day: easter.adding(days: -2), name: kept("Good Friday")),
        BankHoliday(day: easter.adding(days: 1), name: kept("Easter Monday")),
        BankHoliday(day: earlyMay(year), name: kept("Early May bank holiday")),
        BankHoliday(day: spring(year), name: kept("Spring bank holiday")),
        BankHoliday(day: Day.last(.monday, ofMonth: 8, year), name: kept("Summer bank holiday")),
      ] + christmas(year) + proclaimed.filter { $0.day.year == year }
    return holidays.sorted { $0.day < $1.day }
  }

  private static let proclaimed: [BankHoliday] = [
    BankHoliday(day: Day(civil: 1981, 7, 29), name: kept("Wedding of Prince Charles and Lady Diana")),
    BankHoliday(day: Day(civil: 1999, 12, 31), name: kept("Millennium bank holiday")),
    BankHoliday(day: Day(civil: 2002, 6, 3), name: kept("Golden Jubilee bank holiday")),
    BankHoliday(day: Day(civil: 2011, 4, 29), name: kept("Wedding of Prince William and Catherine Middleton")),
    BankHoliday(day: Day(civil: 2012, 6, 5), name: kept("Diamond Jubilee bank holiday")),
    BankHoliday(day: Day(civil: 2022, 6, 3), name: kept("Platinum Jubilee bank holiday")),
    BankHoliday(day: Day(civil: 2022, 9, 19), name: kept("State Funeral of Queen Elizabeth II")),
    BankHoliday(day: Day(civil: 2023, 5, 8), name: kept("Coronation of King Charles III")),
  ]

  private static func newYear(_ year: Int) -> BankHoliday {
    let day = Day(civil: year, 1, 1)
    let name = kept("New Year's Day")
    switch day.weekday {
    case .saturday: return substitute(day.adding(days: 2), for: name)
    case .sunday: return substitute(day.adding(days: 1), for: name)
    case .monday, .tuesday, .wednesday, .thursday, .friday: return BankHoliday(day: day, name: name)
    }
  }

  private static func earlyMay(_ year: Int) -> Day {
    switch year {
    case 1995, 2020: Day(civil: year, 5, 8)
    default: Day.first(.monday, ofMonth: 5, year)
    }
  }

  private static func spring(_ year: Int) -> Day {
    switch year {
    case 2002, 2012: Day(civil: year, 6, 4)
    case 2022: Day(civil: year, 6, 2)
    default: Day.last(.monday, ofMonth: 5, year)
    }
  }

  private static func christmas(_ year: Int) -> [BankHoliday] {
    let day = Day(civil: year, 12, 25)
    let (christmas, boxing) = (kept("Christmas Day"), kept("Boxing Day"))
    switch day.weekday {
    case .friday:
      return [BankHoliday(day: day, name: christmas), substitute(day.adding(days: 3), for: boxing)]
    case .saturday:
      return [substitute(day.adding(days: 2), for: christmas), substitute(day.adding(days: 3), for: boxing)]
    case .sunday:
      return [BankHoliday(day: day.adding(days: 1), name: boxing), substitute(day.adding(days: 2), for: christmas)]
    case .monday, .tuesday, .wednesday, .thursday:
      return [BankHoliday(day: day, name: christmas), BankHoliday(day: day.adding(days: 1), name: boxing)]
    }
  }

  private static func substitute(_ day: Day, for name: String) -> BankHoliday {
    BankHoliday(day: day, name: "\(name), substitute day")
  }
}
