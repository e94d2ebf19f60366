extension StepDefinition {
  /// True where nothing in which the forms of a step differ from what they were can change where its tasks stand,
  /// whose they are or what is said of them: a save seldom does.
  public func tasksStand(on forms: [TaskKey: Form], as earlier: [TaskKey: Form]) -> Bool {
    guard forms.count == earlier.count else { return false }
    for (task, form) in forms {
      guard let before = earlier[task] else { return false }
      if form == before { continue }
      guard form.stands(as: before) else { return false }
      for other in tasks where other.condition != .always {
        for named in other.condition.fields where named.task == task {
          if form.answers(to: named.field) != before.answers(to: named.field) { return false }
        }
      }
    }
    return true
  }
}

extension Form {
  /// True where all that a task says of its form is as it was.
  fileprivate func stands(as earlier: Form) -> Bool {
    state == earlier.state && savedAt.day == earlier.savedAt.day && submittedBy == earlier.submittedBy
      && returned == earlier.returned
  }

  /// The answers to a field: one, or one for each child.
  func answers(to field: FieldKey) -> [FieldAddress: Answer] { answers.filter { $0.key.field == field } }
}

extension Condition {
  /// The fields of other tasks' forms that it looks at.
  var fields: [(task: TaskKey, field: FieldKey)] {
    switch self {
    case .always, .status: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    case .answer(let task, let field, _, _): task.map { [($0, field)] } ?? []
    }
  }
}
