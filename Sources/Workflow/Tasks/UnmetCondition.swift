extension CaseFile {
  /// What a condition misses in a step, as sentences; empty where it holds.
  func unmet(_ condition: Condition, in step: Step, _ context: Context) -> [String] {
    guard !holds(condition, in: step, child: nil) else { return [] }
    switch condition {
    case .always: return []
    case .all(let parts): return parts.flatMap { unmet($0, in: step, context) }
    case .any(let parts):
      let sentences = parts.flatMap { unmet($0, in: step, context) }.map {
        $0.hasSuffix(".") ? String($0.dropLast()) : $0
      }
      return sentences.isEmpty ? [] : [say("One of these is needed: ") + sentences.joined(separator: "; ") + "."]
    case .not(let part): return [refused(part, in: step, context)]
    case .status(let key, let quantifier):
      let title = context.procedure.status(key)?.title ?? key.rawValue
      let without = children(of: step).filter { statuses[$0.id]?[key] == nil }
      guard quantifier == .everyChild else { return [say("No child is \(title).")] }
      return without.map { say("\($0.calledBy) is not \(title).") }
    case .inStep(let key, let inner):
      guard let other = latest(key, asked: step) else {
        return [say("\(context.procedure.step(key)?.title ?? key.rawValue) has not begun.")]
      }
      return unmet(inner, in: other, context)
    case .answer(let task, let field, let comparison, let quantifier):
      let (label, choices) = question(task, field, in: step, context)
      let form = task.flatMap { step.forms[$0] }
      let isPlain = form?.answers[FieldAddress(field)] != nil || children(of: step).isEmpty
      guard quantifier == .everyChild, !isPlain else { return ["\(label) \(comparison.lack(choices))."] }
      return children(of: step).filter {
        !comparison.holds(for: form?.answers[FieldAddress(field, child: $0.id)] ?? .blank)
      }
      .map { say("\(label), for \($0.calledBy), \(comparison.lack(choices)).") }
    }
  }

  /// A sentence for something that must not be so.
  private func refused(_ condition: Condition, in step: Step, _ context: Context) -> String {
    switch condition {
    case .answer(let task, let field, let comparison, _):
      let (label, choices) = question(task, field, in: step, context)
      switch comparison {
      case .isAnswered: return say("\(label) must be left out.")
      case .differsIn: return say("The rows of \(label) must agree.")
      case .isOneOf(let values):
        return say("\(label) must not be \(values.map { choices[$0] ?? $0 }.joined(separator: say(" or "))).")
      }
    case .inStep(let key, let inner): return refused(inner, in: latest(key, asked: step) ?? step, context)
    case .status(let key, _): return say("A child is \(context.procedure.status(key)?.title ?? key.rawValue).")
    case .always, .all, .any, .not: return say("Something that must not be so is so.")
    }
  }

  /// The label of a question with its form's task, and the titles of its choices.
  private func question(
    _ task: TaskKey?, _ field: FieldKey, in step: Step, _ context: Context
  ) -> (label: String, choices: [String: String]) {
    let definition = task.flatMap { context.procedure.task(TaskID(step.id, $0)) }
    guard let found = definition.flatMap({ context.forms.definition(of: $0) })?.field(field)?.field else {
      return (field.rawValue, [:])
    }
    let label = definition.map { say("\"\(found.label)\" of \"\($0.title)\"") } ?? "\"\(found.label)\""
    switch found.kind {
    case .oneOf(let choices), .someOf(let choices):
      return (label, Dictionary(choices.map { ($0.value, $0.title) }, uniquingKeysWith: { first, _ in first }))
    case .yesNo: return (label, ["yes": say("yes"), "no": say("no")])
    case .text, .longText, .date, .time, .number, .person, .table, .heading: return (label, [:])
    }
  }
}

extension Condition.Comparison {
  /// What an answer lacks, to continue its label.
  fileprivate func lack(_ choices: [String: String]) -> String {
    switch self {
    case .isAnswered: say("is not answered")
    case .differsIn: say("has no rows that differ")
    case .isOneOf(let values): say("must be \(values.map { choices[$0] ?? $0 }.joined(separator: say(" or ")))")
    }
  }
}
