/// Where a limit starts: a moment of the case that has come, or is expected.
struct LimitStart {
  var at: Deadline
  /// What it is: "strategy discussion held".
  var words: String
  /// Where it was before the meeting was moved.
  var movedFrom: Deadline?
}

extension DueCount {
  /// The moment that a limit of a step counts from; nil while it has not come.
  func start(_ reference: MomentReference, for step: Step) -> LimitStart? {
    guard let kind = procedure.step(reference.step),
      let source = file.step(for: reference, of: step, repeats: kind.isRepeated),
      let definition = procedure.step(source.id.key)
    else { return nil }
    let name = definition.title(number: source.id.number).inSentence
    switch reference.point {
    case .reached(let point):
      return source.moment(point).map { moment in
        let before = point == .scheduled ? source.meeting.startBeforeMove : nil
        return LimitStart(
          at: Deadline(moment), words: say("\(name) \(point.wording)", "a moment of a step"), movedFrom: before)
      }
    case .due: return due(source, name, say("is due then"))
    case .expected: return expected(source, name)
    case .done(let key):
      guard let task = definition.task(key), let moment = file.doneAt(task: task, in: source, definition: definition)
      else { return nil }
      return LimitStart(at: Deadline(moment), words: say("\"\(task.title)\" done, \(name)"))
    case .answer(let task, let field):
      guard let day = source.forms[task]?.day(in: field) else { return nil }
      let title = definition.task(task)?.title ?? task.rawValue
      return LimitStart(at: Deadline(day: day), words: say("date in \"\(title)\", \(name)"))
    }
  }

  private func expected(_ source: Step, _ name: String) -> LimitStart? {
    if let held = source.meeting.held { return LimitStart(at: Deadline(held), words: say("\(name) held")) }
    guard let schedule = source.meeting.schedule else {
      return due(source, name, say("has no date yet and is due then"))
    }
    return LimitStart(
      at: Deadline(schedule.start), words: say("\(name) scheduled"), movedFrom: source.meeting.startBeforeMove)
  }

  private func due(_ source: Step, _ name: String, _ predicate: String) -> LimitStart? {
    due(of: source).map { due in
      LimitStart(at: due.deadline, words: "\(name) \(predicate), \(due.governing.counted.question)")
    }
  }
}

extension CaseFile {
  /// The step that a limit of `step` looks at: itself or the one before it where it is of the same kind, otherwise the
  /// latest, which for a date still to come is the latest that is open, and for a previous one the latest that has come
  /// to the moment. Of a kind that does not repeat it is the one that `step` has followed from, where there is one: a
  /// discussion that is opened later for a sibling starts no clock of a conference that another has led to.
  func step(for reference: MomentReference, of step: Step, repeats: Bool) -> Step? {
    if reference.step == step.id.key { return reference.isPrevious ? self.step(before: step) : step }
    let isOfKind = { (other: Step) in other.id.key == reference.step && other.state != .cancelled }
    switch reference.point {
    case .due, .expected:
      return steps.last { isOfKind($0) && $0.state.isOpen } ?? steps.last(where: isOfKind)
    case .reached(let point) where reference.isPrevious:
      return steps.last { isOfKind($0) && $0.moment(point) != nil }
    case .reached, .done, .answer:
      return (repeats ? nil : origin(of: step, where: isOfKind)) ?? steps.last(where: isOfKind)
    }
  }

  /// The nearest of the steps that one has followed from, one out of the other, of which something is true.
  private func origin(of step: Step, where isWanted: (Step) -> Bool) -> Step? {
    var next = step.openedFrom
    while let id = next, let found = self.step(id) {
      if isWanted(found) { return found }
      next = found.openedFrom
    }
    return nil
  }
}

extension Meeting {
  /// The date that the meeting was last set for before the one that it is set for; nil where it was not moved.
  fileprivate var startBeforeMove: Deadline? {
    earlierSchedules.last { $0.start != schedule?.start }.map { Deadline($0.start) }
  }
}

extension Form {
  /// The date in a field, or the earliest where it is asked for each child.
  fileprivate func day(in field: FieldKey) -> Day? {
    answers.filter { $0.key.field == field }.compactMap { $0.value.text.flatMap { Day($0) } }.min()
  }
}
