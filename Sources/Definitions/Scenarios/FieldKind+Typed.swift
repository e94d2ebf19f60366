public import Workflow

extension FieldKind {
  /// The values to choose from, where it has such.
  public var choiceValues: [String]? {
    switch self {
    case .oneOf(let choices), .someOf(let choices): choices.map(\.value)
    case .yesNo: ["yes", "no"]
    case .text, .longText, .date, .time, .number, .person, .table, .heading: nil
    }
  }

  /// What somebody typed as an answer, several choices with commas between them; nil where it is none.
  public func answer(typed text: String) -> Answer? {
    switch self {
    case .text, .longText: return .text(text)
    case .date: return Day(text).map { .text($0.description) }
    case .time: return TimeOfDay(text).map { .text($0.description) }
    case .yesNo: return text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
    case .oneOf(let choices): return choices.contains { $0.value == text } ? .text(text) : nil
    case .someOf(let choices):
      let values = text.split(separator: ",").map(String.init)
      return values.allSatisfy { value in choices.contains { $0.value == value } } ? .list(values) : nil
    case .number: return Double(text).map { .number($0) }
    case .person, .table, .heading: return nil
    }
  }
}
