public import Workflow

/// A procedure's rules in words, with the titles that people know instead of keys.
public struct ProcedureWording: Sendable {
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]

  /// Words for a procedure, with the forms that it fills in.
  public init(_ procedure: Procedure, forms: [FormKey: FormDefinition]) {
    self.procedure = procedure
    self.forms = forms
  }

  /// A step's title within a sentence: "core group".
  func name(of step: StepKey) -> String {
    procedure.step(step)?.title.lowercasedStart ?? step.rawValue
  }

  /// Roles as alternatives: "Social worker or team manager".
  func names(of roles: [RoleKey]) -> String {
    let titles = roles.map { procedure.title(of: $0) }
    return (titles.prefix(1) + titles.dropFirst().map(\.lowercasedStart)).listed("or")
  }

  /// A condition of a step: `"Decision" is "Plan" for any child`; nil for one that always holds.
  ///
  /// `own` is the task whose own form it may ask about.
  public func condition(_ condition: Condition, in step: StepDefinition, own: TaskKey? = nil) -> String? {
    condition == .always ? nil : words(condition, in: step, own: own, isPart: false)
  }

  private func words(_ condition: Condition, in step: StepDefinition, own: TaskKey?, isPart: Bool) -> String {
    switch condition {
    case .always: return "always"
    case .all(let parts): return joined(parts, "and", in: step, own: own, isPart: isPart)
    case .any(let parts): return joined(parts, "or", in: step, own: own, isPart: isPart)
    case .status(let status, let quantifier):
      return "\(quantifier.rawValue) is \(procedure.status(status)?.title ?? status.rawValue)"
    case .inStep(let key, let inner):
      guard let other = procedure.step(key) else { return words(inner, in: step, own: own, isPart: isPart) }
      return "in the latest \(name(of: key)) " + words(inner, in: other, own: nil, isPart: isPart)
    case .answer(let task, let field, let comparison, let quantifier):
      return answer(task ?? own, field, comparison, in: step) + whom(quantifier, task ?? own, field, in: step)
    case .not(.status(let status, .anyChild)):
      return "no child is \(procedure.status(status)?.title ?? status.rawValue)"
    case .not(.answer(let task, let field, let comparison, .anyChild))
    where isForEachChild(field, of: task ?? own, in: step):
      return answer(task ?? own, field, comparison, in: step) + " for no child"
    case .not(.answer(let task, let field, let comparison, .thisChild)):
      return answer(task ?? own, field, comparison, in: step, isNot: true)
    case .not(let inner): return "not (\(words(inner, in: step, own: own, isPart: false)))"
    }
  }

  private func joined(
    _ parts: [Condition], _ word: String, in step: StepDefinition, own: TaskKey?, isPart: Bool
  ) -> String {
    let text = parts.map { words($0, in: step, own: own, isPart: true) }.joined(separator: " \(word) ")
    return isPart && parts.count > 1 ? "(\(text))" : text
  }

  private func answer(
    _ task: TaskKey?, _ field: FieldKey, _ comparison: Condition.Comparison, in step: StepDefinition,
    isNot: Bool = false
  ) -> String {
    let found = task.flatMap { step.task($0) }.flatMap { forms.definition(of: $0)?.field(field) }
    let label = found?.field.label ?? field.rawValue
    let verb = isNot ? "is not" : "is"
    switch comparison {
    case .isAnswered: return "\"\(label)\" \(verb) answered"
    case .isOneOf(let values):
      let titles = values.map { "\"\(found?.field.kind.title(of: $0) ?? $0)\"" }
      return "\"\(label)\" \(verb) \(titles.listed("or"))"
    }
  }

  private func isForEachChild(_ field: FieldKey, of task: TaskKey?, in step: StepDefinition) -> Bool {
    task.flatMap { step.task($0) }.flatMap { forms.definition(of: $0)?.field(field) }?.section.isForEachChild ?? false
  }

  private func whom(
    _ quantifier: Condition.Quantifier, _ task: TaskKey?, _ field: FieldKey, in step: StepDefinition
  ) -> String {
    guard isForEachChild(field, of: task, in: step), quantifier != .thisChild else { return "" }
    return " for \(quantifier.rawValue)"
  }
}

extension FieldKind {
  /// The title of one of its choices; nil for any other value.
  fileprivate func title(of value: String) -> String? {
    switch self {
    case .oneOf(let choices), .someOf(let choices): choices.first { $0.value == value }?.title
    case .text, .longText, .date, .time, .yesNo, .number, .person, .table, .heading: nil
    }
  }
}

extension Array where Element == String {
  /// "a", "a or b", "a, b or c".
  func listed(_ word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension String {
  /// The text as part of a sentence: its first letter small, unless it begins with an abbreviation.
  var lowercasedStart: String {
    guard dropFirst().first?.isUppercase != true else { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// The text as a sentence's start.
  var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
