import Workflow

/// Invented answers to the fields of a form, by kind and label.
struct DemoAnswers {
  var random: SeededRandom
  /// The day on which the form is filled in.
  var day: Day

  /// Answers to every required field that is shown, in rounds as answers make others appear.
  mutating func required(
    of definition: FormDefinition, given: [FieldAddress: Answer], in file: CaseFile, step: Step
  ) -> [FieldAddress: Answer] {
    var answers = given
    for _ in 0..<4 {
      let missing = Set(file.missingAnswers(definition: definition, answers: answers, in: step).map(\.address))
      if missing.isEmpty { break }
      for field in file.sections(of: definition, answers: answers, in: step).flatMap(\.fields)
      where missing.contains(field.address) {
        let child = field.address.child.flatMap { file.person($0)?.givenName }
        answers[field.address] = answer(to: field.field.kind, label: field.field.label, child: child, in: file)
      }
    }
    return answers
  }

  private mutating func answer(to kind: FieldKind, label: String, child: String?, in file: CaseFile) -> Answer {
    switch kind {
    case .text: return .text(line(for: label))
    case .longText: return .text(paragraph(about: child ?? "The family"))
    case .date: return .text(day.description)
    case .time: return .text("14:00")
    case .yesNo: return .flag(true)
    case .oneOf(let choices): return .text(choices.first?.value ?? "")
    case .someOf(let choices): return .list(choices.prefix(3).map(\.value))
    case .number(let minimum, let maximum): return .number(min(maximum ?? 5, max(minimum ?? 5, 5)))
    case .person(let kinds): return .text(file.people.first { kinds.contains($0.kind) }?.id.rawValue ?? "")
    case .table(let columns):
      var rows: [[FieldKey: Answer]] = []
      for _ in 0..<2 {
        var row: [FieldKey: Answer] = [:]
        for column in columns { row[column.key] = answer(to: column.kind, label: column.label, child: nil, in: file) }
        rows.append(row)
      }
      return .rows(rows)
    case .heading: return .blank
    }
  }

  private mutating func line(for label: String) -> String {
    let label = label.lowercased()
    if label.contains("who") || label.contains("name") { return random.pick(DemoNames.professionals, else: "") }
    if label.contains("agency") { return random.pick(["School", "Health visiting", "Police", "Housing"], else: "") }
    if label.contains("action") {
      return random.pick(
        ["Visit the home each week", "Register with a dentist", "Attend the parenting group"], else: "")
    }
    return random.pick(["As discussed (invented)", "See the chronology (invented)"], else: "")
  }

  private mutating func paragraph(about name: String) -> String {
    let first = random.pick(
      [
        "\(name) was seen at home and was relaxed in the worker's company.",
        "\(name) talked about school and about wanting things to be calmer at home.",
        "Everybody at the meeting heard what \(name) had said beforehand.",
      ], else: "")
    let second = random.pick(
      [
        "The school reports better attendance since the autumn.",
        "Health appointments have been missed twice and are booked again.",
        "The parents agree with most of what is planned and said so.",
      ], else: "")
    return "\(first)\n\(second) (Invented for training.)"
  }
}
