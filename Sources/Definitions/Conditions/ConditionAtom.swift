internal import Workflow

/// One question of a condition, with the places of its names, kept until they can be looked up.
struct ConditionAtom {
  /// The step before the first of two dots; nil for the one that it is asked in.
  var step: Placed<StepKey>?
  /// The task before the dot; nil for the form itself.
  var task: Placed<TaskKey>?
  var field: Placed<FieldKey>
  /// Empty where it asks whether there is an answer.
  var values: [Placed<String>]
  /// "any child", "every child" or "this child", where it is written.
  var quantifier: Placed<Condition.Quantifier>?
}

/// A condition as it was read, and what it names.
struct ReadCondition {
  var condition: Condition
  var atoms: [ConditionAtom] = []
  var statuses: [Placed<StatusKey>] = []

  static var always: ReadCondition { ReadCondition(condition: .always) }

  /// Several conditions made one.
  static func combining(_ parts: [ReadCondition], _ make: ([Condition]) -> Condition) -> ReadCondition {
    if parts.count == 1, let only = parts.first { return only }
    return ReadCondition(
      condition: make(parts.map(\.condition)), atoms: parts.flatMap(\.atoms), statuses: parts.flatMap(\.statuses))
  }

  /// The opposite.
  var negated: ReadCondition {
    ReadCondition(condition: .not(condition), atoms: atoms, statuses: statuses)
  }
}
