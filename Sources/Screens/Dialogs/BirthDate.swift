import Casework
import Workflow

/// Reads a date of birth as people write it: always with its year, for every other year would be a guess.
enum BirthDate {
  /// The day that a text means: `14/3/2019`, `14 mar 2019`, `2019-03-14`; nil for anything else.
  static func parse(_ text: String, session: Session) -> Day? {
    let digits = text.split { !$0.isNumber }
    guard digits.contains(where: { $0.count == 4 }) else { return nil }
    return DateInput.parse(text, today: session.today, calendar: session.service.calendar)
  }

  /// The date as it is written back into a field: "14/3/2019".
  static func text(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }

  static var hint: String { say("Such as 14/3/2019; an expected date before birth; empty where it is not known.") }

  /// What is wrong with a text; nil for a date of birth, and for none.
  static func problem(_ text: String?, session: Session) -> String? {
    guard let text, parse(text, session: session) == nil else { return nil }
    return DateInput.missingDay(text).map { say("There is no \($0): check the date of birth.") }
      ?? say("\"\(text)\" is no date of birth: write it with its year, such as 14/3/2019.")
  }

  /// What is to be asked of a child who would be no child any more today, at 18; nil for one who is.
  static func doubt(_ child: Person, keep: String, on today: Day) -> String? {
    guard child.kind == .child, let age = child.age(on: today), age >= 18 else { return nil }
    let name = child.givenName.isEmpty ? child.wordedName : child.givenName
    return say("\(name) would be \(age) years old: check the year, or keep it with \(keep).")
  }
}
