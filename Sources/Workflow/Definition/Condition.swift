/// A condition over the answers of forms and the status of children.
public indirect enum Condition: Hashable, Sendable {
  case always
  /// An answer compared; `task` names another task's form in the same step, nil means the form itself.
  case answer(task: TaskKey?, field: FieldKey, Comparison, Quantifier)
  case status(StatusKey, Quantifier)
  /// A condition on the forms of another step: the latest of its kind that was not called off. Where there is none,
  /// nothing is answered there.
  case inStep(StepKey, Condition)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// How an answer is compared.
  public enum Comparison: Hashable, Sendable {
    case isOneOf([String])
    case isAnswered
  }

  /// For whom it must hold, where it is asked for each child.
  public enum Quantifier: String, Hashable, Sendable, CaseIterable {
    case anyChild = "any child"
    case everyChild = "every child"
    /// The child at hand; without one, the same as any child.
    case thisChild = "this child"
  }
}
