import Workflow

/// What would let an invented case that is stuck go on: what its open steps wait for, and what could be answered or
/// chosen otherwise.
struct SimulationAdvice {
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]
  let file: CaseFile

  /// One sentence a line.
  var lines: [String] {
    file.steps.filter(\.state.isOpen).flatMap { step -> [String] in
      guard let definition = procedure.step(step.id.key) else { return [] }
      return waiting(in: step, definition) + questions(in: step, definition) + actions(in: step, definition)
    }
  }

  private func waiting(in step: Step, _ definition: StepDefinition) -> [String] {
    definition.tasks.compactMap { task in
      guard case .waiting(let others) = file.status(of: task, in: step, procedure: procedure) else { return nil }
      let needed = others.joined(separator: "; ")
      return "\(definition.title(number: step.id.number)), \(task.title): waits for \(needed)."
    }
  }

  /// The questions on which tasks hang that are not needed as they are answered.
  private func questions(in step: Step, _ definition: StepDefinition) -> [String] {
    var said: Set<String> = []
    return definition.tasks.flatMap { task -> [String] in
      guard file.status(of: task, in: step, procedure: procedure) == .notNeeded else { return [] }
      return task.condition.questions.compactMap { question -> String? in
        guard let label = label(of: question, in: definition) else { return nil }
        let option = "--answer \(question.step ?? step.id.key).\(question.task).\(question.field)=\(question.value)"
        guard said.insert(option).inserted else { return nil }
        return "\"\(task.title)\" is needed only with another answer to \"\(label)\": \(option)"
      }
    }
  }

  private func label(of question: Question, in definition: StepDefinition) -> String? {
    let asked = question.step.flatMap { procedure.step($0) } ?? definition
    return asked.task(question.task).flatMap { forms.definition(of: $0) }?.field(question.field)?.field.label
  }

  /// The next actions that were not chosen.
  private func actions(in step: Step, _ definition: StepDefinition) -> [String] {
    definition.tasks.compactMap { task in
      guard case .chooseNext(let next) = task.verb, let chosen = step.chosen[task.key]?.actions else { return nil }
      let others = next.actions.filter { action in
        file.isOffered(action, in: step) && !chosen.contains { $0.action == action.key }
      }
      guard !others.isEmpty else { return nil }
      let options = others.map { "--choose \(step.id.key)=\($0.key)" }
      return "Other next actions can be chosen: \(options.joined(separator: ", "))"
    }
  }

  /// An answer that a condition asks for.
  fileprivate struct Question: Hashable {
    /// Nil for the step that it is asked in.
    var step: StepKey?
    var task: TaskKey
    var field: FieldKey
    var value: String
  }
}

extension Condition {
  /// The answers that it asks for, each with the first value that it takes.
  fileprivate var questions: [SimulationAdvice.Question] {
    switch self {
    case .always, .status, .not: []
    case .all(let parts), .any(let parts): parts.flatMap(\.questions)
    case .inStep(let key, let condition):
      condition.questions.map { SimulationAdvice.Question(step: key, task: $0.task, field: $0.field, value: $0.value) }
    case .answer(let task?, let field, .isOneOf(let values), _):
      values.first.map { [SimulationAdvice.Question(task: task, field: field, value: $0)] } ?? []
    case .answer: []
    }
  }
}
