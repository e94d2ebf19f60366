/// A weekday that is no working day, with the name it goes by.
public struct BankHoliday: Hashable, Sendable, Codable {
  /// The date, Monday to Friday.
  public let day: Day

  /// Its name, such as "Boxing Day, substitute day", or an authority's reason for closing.
  public let name: String

  /// A holiday on a date.
  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }

  /// The date without its year and the name, "Thu 25 Dec (Christmas Day)".
  public var wording: String { "\(day.brief) (\(BankHoliday.wording(of: name)))" }
}
