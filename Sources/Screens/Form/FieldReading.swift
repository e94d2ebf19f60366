import Workflow

extension FieldKind {
  /// The answer that typed text stands for; where it is none of the kind it stays as typed, for a refusal to name.
  func answer(reading text: String, today: Day, calendar: WorkingCalendar) -> Answer {
    guard !text.allSatisfy(\.isWhitespace) else { return .blank }
    switch self {
    case .date: return .text(DateInput.parse(text, today: today, calendar: calendar)?.description ?? text)
    case .time: return .text(TimeOfDay(text)?.description ?? text)
    case .number:
      let plain = text.filter { !$0.isWhitespace && $0 != "," }
      guard let number = Double(plain), number.isFinite else { return .text(text) }
      return .number(number)
    case .text, .longText, .yesNo, .oneOf, .someOf, .person, .table, .heading: return .text(text)
    }
  }

  /// An answer as the text to edit it in: a date as "14 Jan 2026".
  func text(editing answer: Answer) -> String {
    switch answer {
    case .text(let text):
      if case .date = self, let day = Day(text) { return day.short }
      return text
    case .number(let number): return Answer.format(number)
    case .blank, .flag, .list, .rows: return ""
    }
  }

  /// What is wrong with an answer as it was typed, in words; nil where nothing is.
  func problem(with answer: Answer) -> String? {
    switch (self, answer) {
    case (.date, .text(let text)) where Day(text) == nil: return say("not a date: try 14/1/2026, fri or +10wd")
    case (.time, .text(let text)) where TimeOfDay(text) == nil: return say("not a time: try 14:00 or 2pm")
    case (.number, .text): return say("not a number")
    case (.number(let minimum, let maximum), .number(let number)):
      if let minimum, number < minimum { return say("at least \(Answer.format(minimum))") }
      if let maximum, number > maximum { return say("at most \(Answer.format(maximum))") }
      return nil
    case (.table(let columns), .rows(let rows)):
      for (index, row) in rows.enumerated() {
        for column in columns {
          if let problem = column.kind.problem(with: row[column.key] ?? .blank) {
            return say("row \(index + 1), \(column.label): \(problem)")
          }
        }
      }
      return nil
    default: return nil
    }
  }

  /// The values to choose from, where there are any.
  var choices: [Choice] {
    switch self {
    case .yesNo: [Choice("yes", title: say("Yes")), Choice("no", title: say("No"))]
    case .oneOf(let choices), .someOf(let choices): choices
    case .text, .longText, .date, .time, .number, .person, .table, .heading: []
    }
  }

  /// An answer in words for reading; empty for none.
  func wording(of answer: Answer, in file: CaseFile) -> String {
    func title(_ value: String) -> String { choices.first { $0.value == value }?.title ?? value }
    switch answer {
    case .blank: return ""
    case .flag(let flag): return flag ? say("Yes") : say("No")
    case .number(let number): return Answer.format(number)
    case .list(let values): return values.map(title).joined(separator: ", ")
    case .rows(let rows): return counted(rows.count, "row", "rows")
    case .text(let text):
      switch self {
      case .date: return Day(text)?.long ?? text
      case .person: return file.person(PersonID(text))?.title ?? text
      case .oneOf, .someOf: return title(text)
      case .text, .longText, .time, .yesNo, .number, .table, .heading: return text
      }
    }
  }
}

extension Person {
  /// The person as lists of choices show them: "Joy Okafor, mother", "Police, Elm Road".
  var title: String {
    let about = [relationship, agency].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? about : about.isEmpty ? name : "\(name), \(about)"
  }
}
