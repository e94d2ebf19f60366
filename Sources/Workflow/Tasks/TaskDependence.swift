extension StepDefinition {
  /// True where nothing in which the forms of a step differ from what they were can change where its tasks stand,
  /// whose they are or what is said of them: a save seldom does.
  public func tasksStand(on forms: [TaskKey: Form], as earlier: [TaskKey: Form]) -> Bool {
    guard forms.count == earlier.count else { return false }
    let named = tasks.flatMap(\.condition.fields)
    return forms.allSatisfy { task, form in
      guard let before = earlier[task] else { return false }
      return form.stands(as: before)
        && named.allSatisfy { $0.task != task || form.answers(to: $0.field) == before.answers(to: $0.field) }
    }
  }
}

extension Form {
  /// True where all that a task says of its form is as it was.
  fileprivate func stands(as earlier: Form) -> Bool {
    state == earlier.state && savedAt.day == earlier.savedAt.day && submittedBy == earlier.submittedBy
      && returned == earlier.returned
  }

  /// The answers to a field: one, or one for each child.
  fileprivate func answers(to field: FieldKey) -> [FieldAddress: Answer] { answers.filter { $0.key.field == field } }
}

extension Condition {
  /// The fields of other tasks' forms that it looks at.
  fileprivate var fields: [(task: TaskKey, field: FieldKey)] {
    switch self {
    case .always, .status: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    case .answer(let task, let field, _, _): task.map { [($0, field)] } ?? []
    }
  }
}
