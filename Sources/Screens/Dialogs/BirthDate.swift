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

  static let hint = "Such as 14/3/2019; an expected date before birth; empty where it is not known."

  /// What is wrong with a text that is none.
  static func problem(_ text: String) -> String {
    "\"\(text)\" is no date of birth: write it with its year, such as 14/3/2019."
  }
}
