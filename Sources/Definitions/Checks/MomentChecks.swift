internal import Workflow

/// Looks up the moments that time limits count from, and finds those that never come.
struct MomentChecks {
  let forms: [FormKey: FormDefinition]
  let log: ProblemLog

  /// Checks a moment of a step.
  func check(_ moment: MomentReference, of step: StepDefinition, at place: Place) {
    if moment.isPrevious, !step.isRepeated {
      log.report(.badTimescale, "\"\(step.key)\" does not repeat, so there is none previous to it", at: place)
    }
    switch moment.point {
    case .reached(let point): check(point, of: step, isSaid: moment.isPrevious && !step.isRepeated, at: place)
    case .due:
      guard !step.hasLimits else { return }
      log.report(.momentNeverComes, "\"\(step.key)\" is never due: it has no time limit", at: place)
    case .expected: checkExpected(step, at: place)
    case .done(let task): check(task, of: step, at: place)
    case .answer(let task, let field): check(task, field, of: step, at: place)
    }
  }

  private func check(_ point: StepPoint, of step: StepDefinition, isSaid: Bool, at place: Place) {
    switch point {
    case .opened, .closed: return
    case .scheduled, .held: break
    }
    if step.kind != .meeting {
      log.report(.badTimescale, "\"\(step.key)\" is work on paper and is never \(point.rawValue)", at: place)
    } else if !isSaid, let verb = step.verbThatNeverComes(before: point) {
      let message = "\"\(step.key)\" is never \(point.rawValue): none of its tasks does \"\(verb)\""
      log.report(.momentNeverComes, message, at: place)
    }
  }

  private func checkExpected(_ step: StepDefinition, at place: Place) {
    if step.kind != .meeting {
      let message = "\"\(step.key)\" is work on paper, where no meeting is expected; did you mean \"\(step.key).due\"?"
      log.report(.badTimescale, message, at: place)
    } else if !step.hasLimits, step.verbThatNeverComes(before: .scheduled) != nil {
      let message = "\"\(step.key)\" is never expected: it has no time limit, and none of its tasks does \"schedule\""
      log.report(.momentNeverComes, message, at: place)
    }
  }

  private func check(_ key: TaskKey, of step: StepDefinition, at place: Place) {
    guard let task = find(key, of: step, at: place), !step.leavesDate(task) else { return }
    let message = "\"\(key)\" of \"\(step.key)\" leaves no date on which it was done"
    log.report(.momentNeverComes, message, at: place)
  }

  private func check(_ key: TaskKey, _ name: FieldKey, of step: StepDefinition, at place: Place) {
    guard let task = find(key, of: step, at: place) else { return }
    guard let formKey = task.form else {
      log.report(.notAForm, "the task \"\(key)\" of \"\(step.key)\" fills in no form", at: place)
      return
    }
    guard let form = forms.definition(of: task) else { return }
    guard let (_, field) = form.field(name) else {
      let hint = Suggestion.hint(for: name.rawValue, among: form.fieldNames)
      log.report(.unknownField, "the form \"\(formKey)\" has no field \"\(name)\"\(hint)", at: place)
      return
    }
    if field.kind != .date {
      log.report(.badTimescale, "\"\(name)\" of the form \"\(formKey)\" is no date", at: place)
    }
  }

  private func find(_ key: TaskKey, of step: StepDefinition, at place: Place) -> TaskDefinition? {
    if let task = step.task(key) { return task }
    let hint = Suggestion.hintOrList(for: key.rawValue, among: step.tasks.map(\.key.rawValue))
    log.report(.unknownTask, "\"\(step.key)\" has no task \"\(key)\"\(hint)", at: place)
    return nil
  }
}

extension StepDefinition {
  /// Whether a time limit is on the step itself.
  fileprivate var hasLimits: Bool { !dueFirst.isEmpty || !dueLater.isEmpty }

  /// The verb that brings about a moment of a meeting, where no task of the step has it.
  fileprivate func verbThatNeverComes(before point: StepPoint) -> String? {
    switch point {
    case .held: tasks.contains { $0.verb == .recordAttendance } ? nil : "record-attendance"
    case .scheduled:
      tasks.contains { if case .schedule = $0.verb { true } else { false } } ? nil : "schedule"
    case .opened, .closed: nil
    }
  }
}
