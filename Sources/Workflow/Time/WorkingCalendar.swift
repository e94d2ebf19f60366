/// Which days count as working days: Monday to Friday, no bank holiday of England and Wales and no closure.
public struct WorkingCalendar: Hashable, Sendable, Codable {
  /// The days an authority adds as non-working, with the reason: future proclamations and local closures.
  public let closures: [Day: String]

  /// Computed bank holidays that a later proclamation moved or took away, and that are worked.
  public let withdrawn: Set<Day>

  /// A calendar with the computed bank holidays, further non-working days with reasons, and holidays taken away.
  public init(closures: [Day: String] = [:], withdrawn: Set<Day> = []) {
    self.closures = closures
    self.withdrawn = withdrawn
  }

  /// The calendar of England and Wales without any closure.
  public static let englandAndWales = WorkingCalendar()

  /// Whether a day is a working day.
  public func isWorkingDay(_ day: Day) -> Bool {
    if day.isWeekend { return false }
    if !closures.isEmpty, closures[day] != nil { return false }
    return !isBankHoliday(day)
  }

  /// Why a day is no working day, or nil when it is one; a weekend comes before a holiday and that before a closure.
  public func nonWorking(_ day: Day) -> NonWorking? {
    if day.isWeekend { return .weekend }
    if isBankHoliday(day) {
      let name = BankHolidays.englandAndWales(year: day.year).first { $0.day == day }?.name
      return .holiday(name ?? "bank holiday")
    }
    return closures[day].map(NonWorking.closure)
  }

  /// The day `n` working days after `day`, or before it when negative; 0 gives `day` itself.
  ///
  /// `day` is day 0 whether it is a working day or not, and the next working day counts as 1
  /// (children-in-need census guide, 4.12.2). Past the end of the calendar it gives that end.
  public func adding(workingDays n: Int, to day: Day) -> Day {
    let step = n < 0 ? -1 : 1
    let end = n < 0 ? Day.earliest : Day.latest
    var remaining = n.magnitude
    var current = day
    while remaining > 0, current != end {
      current = current.adding(days: step)
      if isWorkingDay(current) { remaining -= 1 }
    }
    return current
  }

  /// The working days after `from` up to and including `to`; negative, and before `from`, when `to` is the earlier.
  public func workingDays(from: Day, to: Day) -> Int {
    if to < from { return -count(to.number..<from.number) }
    return count(from.number + 1..<to.number + 1)
  }

  /// The bank holidays and closures that fall on a weekday, by date, both ends included; empty when `to` is earlier.
  public func holidays(from: Day, to: Day) -> [BankHoliday] {
    guard from <= to else { return [] }
    let range = from...to
    var found = (from.year...to.year).flatMap(BankHolidays.englandAndWales(year:))
      .filter { range.contains($0.day) && isBankHoliday($0.day) }
    for (day, reason) in closures where range.contains(day) && !day.isWeekend && !isBankHoliday(day) {
      found.append(BankHoliday(day: day, name: reason))
    }
    return found.sorted { $0.day < $1.day }
  }

  /// The day itself when it is a working day, otherwise the last working day before it.
  public func workingDay(onOrBefore day: Day) -> Day {
    isWorkingDay(day) ? day : adding(workingDays: -1, to: day)
  }

  /// The day itself when it is a working day, otherwise the next working day.
  public func workingDay(onOrAfter day: Day) -> Day {
    isWorkingDay(day) ? day : adding(workingDays: 1, to: day)
  }

  private func isBankHoliday(_ day: Day) -> Bool {
    BankHolidayTable.contains(day) && !withdrawn.contains(day)
  }

  private func count(_ numbers: Range<Int>) -> Int {
    var total = 0
    for number in numbers where isWorkingDay(Day(number: number)) { total += 1 }
    return total
  }
}
