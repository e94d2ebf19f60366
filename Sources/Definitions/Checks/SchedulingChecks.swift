internal import Workflow

/// Looks up the questions whose answers decide how and when a meeting can be.
struct SchedulingChecks {
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]
  let log: ProblemLog

  /// The answer that decides the method must be one of the methods.
  func check(method question: TaskField, among methods: [String], of step: StepKey, at place: Place) {
    guard let (section, field) = find(question, of: step, at: place) else { return }
    guard case .oneOf(let choices) = field.kind, !section.isForEachChild else {
      let message = "the method is decided by a choice asked once, and \"\(question.field)\" is none"
      log.report(.badValue, message, at: place)
      return
    }
    for choice in choices where !methods.contains(choice.value) {
      let message = "\"\(question.field)\" can be answered with \"\(choice.value)\", which is none of the methods"
      log.report(.unknownChoice, message, at: place)
    }
  }

  /// The dates to avoid are a date, or a table that has dates.
  func check(avoiding question: TaskField, of step: StepKey, at place: Place) {
    guard let (section, field) = find(question, of: step, at: place) else { return }
    let hasDates =
      switch field.kind {
      case .date: true
      case .table(let columns): columns.contains { $0.kind == .date }
      case .text, .longText, .time, .yesNo, .oneOf, .someOf, .number, .person, .heading: false
      }
    guard !hasDates || section.isForEachChild else { return }
    let message =
      "the dates to avoid are a date or a table with dates, asked once, and \"\(question.field)\" is neither"
    log.report(.badValue, message, at: place)
  }

  private func find(
    _ question: TaskField, of key: StepKey, at place: Place
  ) -> (section: SectionDefinition, field: FieldDefinition)? {
    guard let step = procedure.step(key) else { return nil }
    guard let task = step.task(question.task) else {
      let hint = Suggestion.hintOrList(for: question.task.rawValue, among: step.tasks.map(\.key.rawValue))
      log.report(.unknownTask, "\"\(key)\" has no task \"\(question.task)\"\(hint)", at: place)
      return nil
    }
    guard let form = task.form else {
      log.report(.notAForm, "the task \"\(question.task)\" of \"\(key)\" fills in no form", at: place)
      return nil
    }
    guard let definition = forms.definition(of: task) else { return nil }
    if let found = definition.field(question.field) { return found }
    let hint = Suggestion.hint(for: question.field.rawValue, among: definition.fieldNames)
    log.report(.unknownField, "the form \"\(form)\" has no field \"\(question.field)\"\(hint)", at: place)
    return nil
  }
}
