extension Procedure {
  /// True where nothing in which the forms of a case differ from what they were can move a time limit: a save seldom
  /// does. The cases have the same steps.
  public func limitsStand(on file: CaseFile, as earlier: CaseFile) -> Bool {
    let named = timescales.flatMap(\.formsLookedAt)
    if named.isEmpty { return true }
    for (step, before) in zip(file.steps, earlier.steps) where step.forms != before.forms {
      for look in named where look.step == nil || look.step == step.id.key {
        if look.differs(step.forms[look.task], before.forms[look.task]) { return false }
      }
    }
    return true
  }
}

/// What a limit looks at in a form: an answer, or when it was finalised and authorised.
private struct FormLook {
  /// Nil where it is looked at in whatever step is limited.
  var step: StepKey?
  var task: TaskKey
  /// Nil for when it was done.
  var field: FieldKey?

  func differs(_ form: Form?, _ before: Form?) -> Bool {
    if let field { return form?.answers(to: field) ?? [:] != before?.answers(to: field) ?? [:] }
    return form?.state != before?.state || form?.versions.count != before?.versions.count
      || form?.authorised != before?.authorised
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
    } + condition.fields.map { FormLook(step: nil, task: $0.task, field: $0.field) }
  }
}
