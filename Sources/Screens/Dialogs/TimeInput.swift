import Workflow

/// Reads a time as people type it.
enum TimeInput {
  /// The time that a text means: `14:00`, `9.30`, `2pm`, or an hour alone, `9` for 09:00; nil for anything else.
  static func parse(_ text: String) -> TimeOfDay? {
    let hour = (1...2).contains(text.count) && text.allSatisfy(\.isASCII) ? Int(text) : nil
    return hour.flatMap { TimeOfDay(hour: $0, minute: 0) } ?? TimeOfDay(text)
  }
}
