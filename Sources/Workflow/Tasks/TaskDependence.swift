extension StepDefinition {
  /// True where nothing in which the forms of a step differ from what they were can change where its tasks stand,
  /// whose they are or what is said of them: a save seldom does.
  public func tasksStand(on forms: [TaskKey: Form], as earlier: [TaskKey: Form]) -> Bool {
    guard forms.count == earlier.count else { return false }
    for (task, form) in forms {
      guard let before = earlier[task] else { return false }
      if form == before { continue }
      guard form.stands(as: before) else { return false }
      for look in looks where look.task == task && (look.step == nil || look.step == key) {
        guard let field = look.field, form.answers(to: field, standAs: before) else { return false }
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

  /// True where the answers to a field, one or one for each child, are what they were.
  func answers(to field: FieldKey, standAs earlier: Form) -> Bool {
    // By the keys alone: of most fields no answer is looked at.
    answers.keys.allSatisfy { $0.field != field || answers[$0] == earlier.answers[$0] }
      && earlier.answers.keys.allSatisfy { $0.field != field || answers[$0] != nil }
  }
}

extension TaskDefinition {
  /// The conditions on which it depends whether the task is needed, or done.
  var conditions: [Condition] {
    var all = [condition]
    if case .chooseNext(let next) = verb { all += next.actions.map(\.condition) }
    return all.filter { $0 != .always }
  }
}

extension Condition {
  /// The fields of other tasks' forms that it looks at; of the step that it is asked in where none is named.
  var looks: [FormLook] {
    switch self {
    case .always, .status: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.looks)
    case .not(let condition): condition.looks
    case .inStep(let key, let condition):
      condition.looks.map { FormLook(step: key, task: $0.task, field: $0.field) }
    case .answer(let task, let field, _, _): task.map { [FormLook(step: nil, task: $0, field: field)] } ?? []
    }
  }
}
