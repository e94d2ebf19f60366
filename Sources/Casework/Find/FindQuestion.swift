public import Workflow

/// What somebody typed to find something, read: words and phrases that must all be found, a date, a number.
///
/// Whatever is typed is read as words: quotation marks hold a phrase together, every other sign only parts words, so
/// that nothing that is typed is a command to the store.
public struct FindQuestion: Hashable, Sendable {
  /// The words and phrases; all of them must be found.
  public var terms: [Term]
  /// The days that a date among the words can mean: with a year of two digits, two.
  public var days: [Day]
  /// What was typed beside the date, where the date is one of several words.
  public var termsBesideDay: [Term]
  /// The case whose number was typed, as it is or without its zeros.
  public var caseID: CaseID?
  /// The start of a number that a person may have, letters and digits only; nil for words without a digit.
  public var reference: String?
  /// The letters that may be somebody's initials.
  public var initials: String?

  /// A word, or several that must follow one another.
  public struct Term: Hashable, Sendable {
    /// In order, plain.
    public var words: [String]
    /// True where the last word may be the beginning of one; false for a phrase in quotation marks.
    public var isOpen: Bool
  }

  /// How many terms are looked for; what is typed behind them is left out.
  static let mostTerms = 12
  /// How many characters are read.
  static let longest = 400

  /// Reads what was typed on a day.
  public init(reading typed: String, today: Day, calendar: WorkingCalendar) {
    let text = String(typed.prefix(FindQuestion.longest))
    terms = FindQuestion.terms(in: text)
    days = []
    termsBesideDay = []
    if let found = FindQuestion.date(in: text, today: today, calendar: calendar) {
      days = found.days
      termsBesideDay = FindQuestion.terms(in: found.rest)
    }
    let squashed = FindTokens.squashed(text)
    let hasDigit = squashed.unicodeScalars.contains { $0.properties.numericType != nil }
    reference = hasDigit && squashed.unicodeScalars.count > 1 ? String(squashed.prefix(FindTokens.longest)) : nil
    caseID = FindQuestion.caseID(squashed)
    let isShort = (2...4).contains(squashed.count) && squashed.allSatisfy(\.isLetter)
    initials = isShort && !text.contains(where: \.isWhitespace) ? squashed : nil
  }

  /// True where there is nothing to look for.
  public var isEmpty: Bool { terms.isEmpty }

  private static func terms(in text: String) -> [Term] {
    var terms: [Term] = []
    // Every second part stands between quotation marks; a last mark without another is open like any word.
    let parts = text.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    for (index, part) in parts.enumerated() {
      let isPhrase = index % 2 == 1 && index < parts.count - 1
      let pieces = isPhrase ? [part] : part.split(whereSeparator: \.isWhitespace)
      for piece in pieces {
        let words = FindTokens.of(String(piece)).map { String($0.unicodeScalars.prefix(FindTokens.longest)) }
        let term = Term(words: Array(words.prefix(mostTerms)), isOpen: !isPhrase)
        if !words.isEmpty, !terms.contains(term), terms.count < mostTerms { terms.append(term) }
      }
    }
    return terms
  }

  /// "C0012", "c12" and "12" are the case's number; a letter more is none.
  private static func caseID(_ squashed: String) -> CaseID? {
    let digits = squashed.hasPrefix("c") ? squashed.dropFirst() : squashed[...]
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits),
      count > 0
    else { return nil }
    return CaseID.numbered(count)
  }

  /// The date that is typed: all of the text, or words of it that have a day, a month and a year.
  private static func date(
    in text: String, today: Day, calendar: WorkingCalendar
  ) -> (days: [Day], rest: String)? {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(mostTerms).map(String.init)
    guard !words.isEmpty else { return nil }
    let whole = words.joined(separator: " ")
    if !whole.allSatisfy(\.isNumber), let day = DateInput.parse(whole, today: today, calendar: calendar) {
      return (meanings(of: day, in: whole, today: today), "")
    }
    for count in [3, 2, 1] where count < words.count {
      for start in 0...(words.count - count) {
        let run = words[start..<(start + count)].joined(separator: " ")
        guard hasYear(run), let day = DateInput.parse(run, today: today, calendar: calendar) else { continue }
        let rest = words[..<start] + words[(start + count)...]
        return (meanings(of: day, in: run, today: today), rest.joined(separator: " "))
      }
    }
    return nil
  }

  /// True for a text with two numbers at least, the month being one or a word, and no more than three parts.
  private static func hasYear(_ text: String) -> Bool {
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    let numbers = parts.filter { $0.first?.isNumber == true }
    return parts.count == 3 && numbers.count >= 2
  }

  /// A year of two digits that would be to come may be of the century before: people have dates of birth.
  private static func meanings(of day: Day, in text: String, today: Day) -> [Day] {
    let isFull = text.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
    guard !isFull, day.year > today.year, hasYear(text),
      let earlier = Day(year: day.year - 100, month: day.month, day: day.day)
    else { return [day] }
    return [day, earlier]
  }
}
