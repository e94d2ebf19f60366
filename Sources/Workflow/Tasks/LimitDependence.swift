extension Procedure {
  /// True where nothing in which the forms of a case differ from what they were can move a time limit, or decide about
  /// a task of another step: a save seldom does. The cases have the same steps.
  public func limitsStand(on file: CaseFile, as earlier: CaseFile) -> Bool {
    if looks.isEmpty { return true }
    for (step, before) in zip(file.steps, earlier.steps) where step.forms != before.forms {
      for look in looks where look.step == nil || look.step == step.id.key {
        if let field = look.field {
          let (answers, old) = (step.forms[look.task]?.answers(to: field), before.forms[look.task]?.answers(to: field))
          if answers ?? [:] != old ?? [:] { return false }
        } else if let definition = self.step(step.id.key), let task = definition.task(look.task) {
          let was = earlier.doneAt(task: task, in: before, definition: definition)
          if file.doneAt(task: task, in: step, definition: definition) != was { return false }
        }
      }
    }
    return true
  }
}

/// What a limit, or a task of another step, looks at in forms: an answer, or when a task was done.
struct FormLook: Hashable, Sendable {
  /// Nil where it is looked at in whatever step is limited.
  var step: StepKey?
  var task: TaskKey
  /// Nil for when it was done.
  var field: FieldKey?

  /// All that these limits, and tasks of other steps, look at; each once.
  static func all(in timescales: [Timescale], _ steps: [StepDefinition]) -> [FormLook] {
    let elsewhere = steps.flatMap(\.tasks).flatMap(\.conditions).flatMap(\.looks).compactMap { look in
      look.step.map { FormLook(step: $0, task: look.task, field: look.field) }
    }
    var known: Set<FormLook> = []
    return (timescales.flatMap(\.formsLookedAt) + elsewhere).filter { known.insert($0).inserted }
  }
}

extension Timescale {
  fileprivate var formsLookedAt: [FormLook] {
    moments.compactMap { moment in
      switch moment.point {
      case .done(let task): FormLook(step: moment.step, task: task, field: nil)
      case .answer(let task, let field): FormLook(step: moment.step, task: task, field: field)
      case .reached, .due, .expected: nil
      }
    } + condition.looks.map { FormLook(step: $0.step, task: $0.task, field: $0.field) }
  }
}
