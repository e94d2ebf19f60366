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
    let possibilities = Possibilities(form: { $0 == nil ? read.form : nil }, statuses: [:], isOfOneChild: true)
    for asked in read.conditions where !possibilities.allow(asked.value.condition) {
      read.log.report(.impossibleCondition, "this can never hold", at: asked.place)
    }
  }

  func check(_ read: ReadProcedure) {
    let procedure = read.procedure
    let begins = Set(procedure.steps.flatMap(\.tasks).flatMap(\.sets).filter(\.begins).map(\.status))
    let statuses = procedure.statuses.map { ($0.key, begins.contains($0.key)) }
    let begun = Dictionary(statuses) { first, _ in first }
    for asked in read.conditions {
      let possibilities = Possibilities(
        form: { task in
          guard let step = asked.value.step, let key = task ?? asked.value.own else { return nil }
          return procedure.step(step)?.task(key)?.form.flatMap { forms[$0] }
        }, statuses: begun, isOfOneChild: asked.value.own != nil)
      guard !possibilities.allow(asked.value.condition) else { continue }
      let never = asked.value.condition.statuses.subtracting(begins).min()
      let why = never.map { ": no task begins the status \"\($0)\"" } ?? ""
      read.log.report(.impossibleCondition, "this can never hold\(why)", at: asked.place)
    }
  }
}
