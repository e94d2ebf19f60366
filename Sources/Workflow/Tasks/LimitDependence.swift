extension Procedure {
  /// True where nothing in which the forms of a case differ from what they were can move a time limit, or decide about
  /// a task of another step: a save seldom does. The cases have the same steps.
  public func limitsStand(on file: CaseFile, as earlier: CaseFile) -> Bool {
    if looks.isEmpty { return true }
    // In their places: taken out, all that they hold would be copied.
    for index in 0..<min(file.steps.count, earlier.steps.count)
    where file.steps[index].forms != earlier.steps[index].forms {
      let key = file.steps[index].id.key
      for look in looks where look.step == nil || look.step == key {
        if let field = look.field {
          guard file.steps[index].answers(in: look.task, to: field, standAs: earlier.steps[index]) else { return false }
        } else if let definition = step(key), let task = definition.task(look.task) {
          let was = earlier.doneAt(task: task, in: earlier.steps[index], definition: definition)
          if file.doneAt(task: task, in: file.steps[index], definition: definition) != was { return false }
        }
      }
    }
    return true
  }
}

extension Step {
  /// True where the answers to a field of a task's form are what they were; there are none where there is no form.
  fileprivate func answers(in task: TaskKey, to field: FieldKey, standAs earlier: Step) -> Bool {
    guard let form = forms[task] else {
      return earlier.forms[task]?.answers.keys.contains { $0.field == field } != true
    }
    guard let before = earlier.forms[task] else { return !form.answers.keys.contains { $0.field == field } }
    return form.answers(to: field, standAs: before)
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
    once(timescales.flatMap(\.formsLookedAt) + steps.flatMap(\.looks).filter { $0.step != nil })
  }

  /// All that the conditions of tasks look at; each once.
  static func all(in tasks: [TaskDefinition]) -> [FormLook] {
    once(tasks.flatMap(\.conditions).flatMap(\.looks))
  }

  private static func once(_ looks: [FormLook]) -> [FormLook] {
    var known: Set<FormLook> = []
    return looks.filter { known.insert($0).inserted }
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
    } + condition.looks
  }
}
