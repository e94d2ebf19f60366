internal import Workflow

/// A condition as it stands in a definition.
struct AskedCondition {
  var condition: Condition
  /// The step that it is asked in; nil in a form.
  var step: StepKey?
  /// The task whose own form it asks about.
  var own: TaskKey?
}

/// Finds conditions that can never hold.
struct ConditionChecks {
  let forms: [FormKey: FormDefinition]

  func check(_ read: ReadForm) {
    let possibilities = Possibilities(form: { $1 == nil ? read.form : nil }, statuses: [:], isOfOneChild: true)
    for asked in read.conditions where !possibilities.allow(asked.value.condition) {
      read.log.report(.impossibleCondition, "this can never hold", at: asked.place)
    }
  }

  /// Whether a condition of a gate can hold in a step.
  func canHold(_ condition: Condition, in step: StepKey, of read: ReadProcedure) -> Bool {
    let asked = AskedCondition(condition: condition, step: step)
    return possibilities(asked, read.procedure, read.procedure.begunStatuses.all).allow(condition)
  }

  private func possibilities(
    _ asked: AskedCondition, _ procedure: Procedure, _ begun: [StatusKey: Bool]
  ) -> Possibilities {
    Possibilities(
      form: { other, task in
        guard let step = other ?? asked.step, let key = task ?? asked.own else { return nil }
        return procedure.step(step)?.task(key).flatMap { forms.definition(of: $0) }
      }, statuses: begun, isOfOneChild: asked.own != nil)
  }

  func check(_ read: ReadProcedure) {
    let procedure = read.procedure
    let (begins, begun) = procedure.begunStatuses
    for asked in read.conditions {
      guard !possibilities(asked.value, procedure, begun).allow(asked.value.condition) else { continue }
      let never = asked.value.condition.statuses.subtracting(begins).min()
      let why = never.map { ": no task begins the status \"\($0)\"" } ?? ""
      read.log.report(.impossibleCondition, "this can never hold\(why)", at: asked.place)
    }
  }
}

extension Procedure {
  /// The statuses that some task begins, and of every status whether it is one of them.
  fileprivate var begunStatuses: (begins: Set<StatusKey>, all: [StatusKey: Bool]) {
    let begins = Set(steps.flatMap(\.tasks).flatMap(\.sets).filter(\.begins).map(\.status))
    return (begins, Dictionary(statuses.map { ($0.key, begins.contains($0.key)) }) { first, _ in first })
  }
}
