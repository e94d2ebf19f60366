import Workflow

/// Plain answers to what a form requires: the first choice, yes, the day itself.
struct SimulatedAnswers {
  let definition: FormDefinition
  let file: CaseFile
  let step: Step
  let day: Day

  /// The answers that are given, and those that are required besides; an answer can bring further questions to light.
  func completing(_ given: [FieldAddress: Answer]) -> [FieldAddress: Answer] {
    var answers = given
    while true {
      let missing = Set(file.missingAnswers(definition: definition, answers: answers, in: step).map(\.address))
      let fields = file.sections(of: definition, answers: answers, in: step).flatMap(\.fields)
      let before = answers
      for field in fields where missing.contains(field.address) {
        answers[field.address] = answer(to: field.field.kind, besides: answers)
      }
      if answers == before { return answers }
    }
  }

  /// Two questions for a person are answered with two people, where there are so many.
  private func answer(to kind: FieldKind, besides others: [FieldAddress: Answer] = [:]) -> Answer {
    switch kind {
    case .text, .longText: return .text("Invented")
    case .date: return .text(day.description)
    case .time: return .text("10:00")
    case .yesNo: return .flag(true)
    case .oneOf(let choices): return .text(choices.first?.value ?? "")
    case .someOf(let choices): return .list(choices.prefix(1).map(\.value))
    case .number(let minimum, let maximum): return .number(min(maximum ?? 1, max(minimum ?? 1, 1)))
    case .person(let kinds):
      let people = file.people.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
      let named = Set(others.values.compactMap(\.text))
      return .text(people.first { !named.contains($0) } ?? people.first ?? "")
    case .table(let columns):
      let cells = columns.filter(\.isRequired).map { ($0.key, answer(to: $0.kind)) }
      let row = cells.isEmpty ? columns.prefix(1).map { ($0.key, answer(to: $0.kind)) } : cells
      return .rows([Dictionary(row) { first, _ in first }])
    case .heading: return .blank
    }
  }
}
