extension Procedure {
  /// The fields of a task's form by which the procedure decides what follows or what becomes of a child: what it goes by
  /// is what a chronology tells.
  func decidingFields(of id: TaskID) -> [FieldKey] {
    guard let step = step(id.step.key) else { return [] }
    var found: [FieldKey] = []
    func take(_ field: FieldKey) { if !found.contains(field) { found.append(field) } }
    for task in step.tasks {
      for rule in task.sets {
        for look in rule.condition.asked where (look.task ?? task.key) == id.task { take(look.field) }
        if task.key == id.task, let detail = rule.detail { take(detail) }
      }
    }
    for look in step.next.flatMap(\.condition.asked) where look.task == id.task { take(look.field) }
    return found
  }

  /// The title of a status's detail, such as a category of abuse, from the field of the form that sets it.
  func title(ofDetail detail: String, for status: StatusKey, forms: [FormKey: FormDefinition]) -> String {
    for task in steps.flatMap(\.tasks) {
      for rule in task.sets where rule.status == status {
        guard let key = rule.detail, let form = task.form.flatMap({ forms[$0] }), let field = form.field(key)?.field
        else {
          continue
        }
        if case .oneOf(let choices) = field.kind, let choice = choices.first(where: { $0.value == detail }) {
          return choice.title
        }
      }
    }
    return detail
  }
}

extension Condition {
  /// The answers that it asks for in the step itself; of the form at hand without a task.
  fileprivate var asked: [(task: TaskKey?, field: FieldKey)] {
    switch self {
    case .always, .status, .inStep: []
    case .answer(let task, let field, _, _): [(task, field)]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.asked)
    case .not(let condition): condition.asked
    }
  }
}
