/// Reads a date as people type it.
public enum DateInput {
  /// The day that a text means: `fri`, `today`, `+10wd`, `-3 days`, `in 2 weeks`, `3 days ago`, `next fri`, `fri week`,
  /// `14`, `12 jan`, `12/1/2026`, `2026-01-12`; nil for anything else.
  ///
  /// A weekday is the next one after today. A date without a year is at most three months back, else still to come.
  public static func parse(_ text: String, today: Day, calendar: WorkingCalendar) -> Day? {
    let plain = text.lowercased().filter { $0 != "," }
    var words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return nil }
    if let day = Day(plain.trimmingBlanks) { return day }
    if first.hasPrefix("+") || first.hasPrefix("-") {
      return relative(words.joined(), today: today, calendar: calendar)
    }
    if let day = spoken(words, today: today, calendar: calendar) { return day }
    if words.count == 1 {
      switch first {
      case "today", "now", say("today"): return today
      case "tomorrow", "tom", say("tomorrow"): return today.adding(days: 1)
      case "yesterday", say("yesterday"): return today.adding(days: -1)
      default: if let weekday = weekday(first) { return next(weekday, after: today) }
      }
    }
    // "fri 16 jan" is a date only where the 16th is a Friday.
    var named: Weekday?
    if words.count > 1, let weekday = weekday(first) {
      named = weekday
      words.removeFirst()
    }
    guard let day = date(words, today: today), named == nil || day.weekday == named else { return nil }
    return day
  }

  /// The day that a text names and no calendar has: "31 February 2020" for `31/02/2020`; nil for any other text.
  public static func missingDay(_ text: String) -> String? {
    let parts = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init).flatMap(parts(of:))
    let numbers = parts.compactMap(Int.init)
    let names = parts.compactMap(month)
    guard parts.count == 3, let first = numbers.first, let last = numbers.last,
      let month = names.first ?? numbers.dropFirst().first, numbers.count + names.count == 3
    else { return nil }
    let isYearFirst = first > 31
    let (day, year) = isYearFirst ? (last, first) : (first, century(last))
    guard (1...31).contains(day), let start = Day(year: year, month: month, day: 1) else { return nil }
    return Day(year: year, month: month, day: day) == nil ? "\(day) \(start.monthName) \(year)" : nil
  }

  /// "in 2 weeks", "a fortnight", "3 days ago", "next week", "next fri" (of next week), "fri week" (a week after it).
  private static func spoken(_ words: [String], today: Day, calendar: WorkingCalendar) -> Day? {
    var words = words
    if words.count == 2, words[0] == "next" {
      if words[1] == "week" { return today.adding(days: 7) }
      guard let weekday = weekday(words[1]) else { return nil }
      let monday = today.adding(days: 1 - today.weekday.rawValue)
      return monday.adding(days: 6 + weekday.rawValue)
    }
    if words.count == 2, words[1] == "week", let weekday = weekday(words[0]) {
      return next(weekday, after: today).adding(days: 7)
    }
    var sign = "+"
    let isSpoken = words.first == "in" || words.last == "ago" || words.first == "a"
    if words.last == "ago" {
      sign = "-"
      words.removeLast()
    }
    if words.first == "in" { words.removeFirst() }
    if words.first == "a" { words[0] = "1" }
    if words.last == "fortnight" || words.last == "fortnights" {
      guard let count = words.first.flatMap(Int.init), words.count == 2, count <= 1000 else { return nil }
      words = [String(count * 2), "weeks"]
    }
    let unit = words.dropFirst().first ?? ""
    guard words.count > 1, words[0].allSatisfy(\.isASCIIDigit),
      isSpoken || "wd day week month working".split(separator: " ").contains(where: { unit.hasPrefix($0) })
    else { return nil }
    return relative(sign + words.joined(), today: today, calendar: calendar)
  }

  /// "+10wd", "-2weeks".
  private static func relative(_ text: String, today: Day, calendar: WorkingCalendar) -> Day? {
    let digits = text.dropFirst().prefix(while: \.isASCIIDigit)
    guard let count = Int(digits), count <= 100_000 else { return nil }
    let signed = text.first == "-" ? -count : count
    switch text.dropFirst(digits.count + 1) {
    case "wd", "workingday", "workingdays": return calendar.adding(workingDays: signed, to: today)
    case "", "d", "day", "days": return today.adding(days: signed)
    case "w", "wk", "week", "weeks": return today.adding(days: 7 * signed)
    case "m", "month", "months": return today.adding(months: signed)
    default: return nil
    }
  }

  /// A date in numbers or with the name of its month.
  private static func date(_ words: [String], today: Day) -> Day? {
    let parts = words.flatMap(parts(of:))
    guard (1...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap(Int.init)
    let months = parts.compactMap(month)
    switch (numbers.count, months.count, parts.count) {
    case (1, 0, 1):
      let this = Day(year: today.year, month: today.month, day: numbers[0])
      if let this, this >= today { return this }
      let following = today.adding(days: 1 - today.day).adding(months: 1)
      return Day(year: following.year, month: following.month, day: numbers[0])
    case (2, 0, 2): return undated(numbers[0], numbers[1], today: today)
    case (1, 1, 2): return undated(numbers[0], months[0], today: today)
    case (3, 0, 3): return Day(year: century(numbers[2]), month: numbers[1], day: numbers[0])
    case (2, 1, 3): return Day(year: century(numbers[1]), month: months[0], day: numbers[0])
    default: return nil
    }
  }

  /// "12jan" is "12" and "jan"; "12/1/2026" and "12.1.2026" are three numbers; "12th" is 12.
  private static func parts(of word: String) -> [String] {
    word.split { "/.-".contains($0) }.flatMap { part in
      let digits = part.prefix(while: \.isASCIIDigit)
      let rest = part.dropFirst(digits.count)
      if ["st", "nd", "rd", "th"].contains(rest) { return [String(digits)] }
      return [String(digits), String(rest)].filter { !$0.isEmpty }
    }
  }

  private static func undated(_ day: Int, _ month: Int, today: Day) -> Day? {
    let earliest = today.adding(months: -3)
    return (-1...1).compactMap { Day(year: today.year + $0, month: month, day: day) }.first { $0 > earliest }
      // 29 February may be years away.
      ?? (2...8).compactMap { Day(year: today.year + $0, month: month, day: day) }.first
  }

  private static func century(_ year: Int) -> Int { (0...99).contains(year) ? 2000 + year : year }

  private static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 2 else { return nil }
    let found = Weekday.allCases.filter { weekday in
      inBothLanguages { weekday.name }.contains { $0.hasPrefix(word) }
    }
    return found.count == 1 || word == "thurs" || word == "tues" ? found.first : nil
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return (1...12).first { month in
      inBothLanguages { Day.name(ofMonth: month) }.contains { $0.hasPrefix(word) }
    }
  }

  /// A name as it is typed: in English, and in the language that is spoken.
  private static func inBothLanguages(_ name: () -> String) -> [String] {
    let spoken = name().lowercased()
    return Catalogue.current == nil
      ? [spoken] : [spoken, Catalogue.$current.withValue(nil, operation: name).lowercased()]
  }

  private static func next(_ weekday: Weekday, after day: Day) -> Day {
    day.adding(days: (weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  fileprivate var trimmingBlanks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
