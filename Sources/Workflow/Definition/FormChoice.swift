/// A form that a task fills in on some occasions: the agenda of a first meeting, of the last before a review.
public struct FormChoice: Hashable, Sendable {
  public var form: FormKey
  public var occasion: Occasion

  public init(_ form: FormKey, _ occasion: Occasion) {
    self.form = form
    self.occasion = occasion
  }

  /// When a form is the one that is filled in.
  public enum Occasion: Hashable, Sendable {
    /// In the first step of its kind in the case.
    case first
    /// Where an open step of a kind is expected (set for, or due) within so long after this meeting.
    case before(StepKey, within: Span)
    case condition(Condition)
  }
}

extension TaskDefinition {
  /// Every form that the task can fill in, the usual one last.
  public var forms: [FormKey] { formChoices.map(\.form) + [form].compactMap(\.self) }
}

extension CaseFile {
  /// The form that a task fills in: the one that was started, else the first whose occasion it is, else the usual one;
  /// nil for a task without a form.
  public func form(
    for task: TaskDefinition, in step: Step, procedure: Procedure, calendar: WorkingCalendar, today: Day
  ) -> FormKey? {
    if let started = step.forms[task.key] { return started.definition }
    let chosen = task.formChoices.first { choice in
      switch choice.occasion {
      case .first: return self.step(before: step) == nil
      case .before(let key, let span):
        let from = Moment(day: step.meetingDay ?? today, time: .midnight)
        let last = calendar.count(span, .after, from: from).deadline.day
        return steps.contains { other in
          guard other.id.key == key, other.state.isOpen, other.meeting.held == nil else { return false }
          let expected =
            other.meeting.schedule?.start.day ?? due(of: other, procedure: procedure, calendar: calendar)?.deadline.day
          return expected.map { $0 <= last } ?? false
        }
      case .condition(let condition): return holds(condition, in: step, child: nil)
      }
    }
    return chosen?.form ?? task.form
  }
}

extension Dictionary where Key == FormKey, Value == FormDefinition {
  /// The form of a task with the fields of every other that it can fill in.
  public func definition(of task: TaskDefinition) -> FormDefinition? {
    guard var all = task.form.flatMap({ self[$0] }) else { return nil }
    for choice in task.formChoices {
      for section in self[choice.form]?.sections ?? [] {
        var section = section
        section.fields.removeAll { all.field($0.key) != nil }
        if !section.fields.isEmpty { all.sections.append(section) }
      }
    }
    return all
  }
}
