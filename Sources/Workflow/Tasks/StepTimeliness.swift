/// How a step stands against its limits: what they were, and when it was done.
public struct StepTimeliness: Hashable, Sendable {
  /// Its limits; of a step that is done as they stood when it was.
  public var due: DueDate
  /// When it was done; nil while it is not.
  public var done: Moment?
}

extension CaseFile {
  /// How a step stands against its limits; nil for one that was called off, or has none.
  public func timeliness(of step: Step, procedure: Procedure, calendar: WorkingCalendar) -> StepTimeliness? {
    guard step.state != .cancelled, let definition = procedure.step(step.id.key) else { return nil }
    let done = moment(ending: step, definition, procedure)
    let file = done.map { asItWas(for: step, at: $0) } ?? self
    return file.due(of: step, procedure: procedure, calendar: calendar).map { StepTimeliness(due: $0, done: done) }
  }

  /// When a step was done: at the moment from which its limit counts the next one, where it recurs; else when its
  /// meeting was held, or the step closed.
  private func moment(ending step: Step, _ definition: StepDefinition, _ procedure: Procedure) -> Moment? {
    let recurring = definition.dueLater.lazy.compactMap { procedure.timescale($0) }
      .first { $0.isRecurring && $0.limits.first?.from.step == step.id.key }
    switch recurring?.limits.first?.from.point {
    case .reached(let point)?: return step.moment(point)
    case .answer(let task, let field)? where step.state == .completed:
      let typed = step.forms[task]?.answers.filter { $0.key.field == field }.compactMap {
        $0.value.text.flatMap { Day($0) }
      }
      if let day = typed?.min() { return Moment(day: day, time: .midnight) }
    case .answer?, .done?, .due?, .expected?, nil: break
    }
    if definition.kind == .meeting { return step.meeting.held }
    return step.state == .completed ? step.closed?.at.moment : nil
  }

  /// The file as it was for a step at a moment: without the steps that followed, and what others came to later. A limit
  /// that looks at the latest of its kind would else be counted from one that was not there yet.
  private func asItWas(for step: Step, at moment: Moment) -> CaseFile {
    let own = index(of: step.id) ?? steps.endIndex
    func isLater(_ other: Step) -> Bool {
      other.meeting.held.map { $0 > moment } ?? false || other.closed.map { $0.at.moment > moment } ?? false
    }
    func follows(_ index: Int) -> Bool { index > own && steps[index].opened.at.moment > moment }
    guard steps.indices.contains(where: { $0 != own && (isLater(steps[$0]) || follows($0)) }) else { return self }
    var file = self
    file.steps = steps.indices.compactMap { index in
      if follows(index) { return nil }
      var other = steps[index]
      guard index != own, isLater(other) else { return other }
      if let held = other.meeting.held, held > moment { other.meeting.held = nil }
      if let closed = other.closed, closed.at.moment > moment, other.state != .cancelled {
        other.state = .started
        other.closed = nil
      }
      return other
    }
    return file
  }
}
