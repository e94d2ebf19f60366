internal import Workflow

/// Finds tasks that can never be done, so that their step is never closed and nothing follows it.
struct DeadEndChecks {
  let read: ReadProcedure

  func run() {
    for step in read.procedure.steps {
      for task in step.tasks {
        guard let reason = reason(against: task, in: step), let place = read.taskPlaces[step.key]?[task.key] else {
          continue
        }
        let message = "\"\(task.key)\" can never be done, and so \"\(step.key)\" never closed: \(reason)"
        read.log.report(.deadEnd, message, at: place)
      }
      if let close = step.tasks.first(where: { $0.verb == .close }), close.condition != .always,
        let place = read.taskPlaces[step.key]?[close.key]
      {
        let message = "\"\(step.key)\" stays open for ever where the condition of \"\(close.key)\" does not hold"
        read.log.report(.deadEnd, message, at: place)
      }
    }
  }

  /// Why a task of a step can never be done; nil where it can.
  private func reason(against task: TaskDefinition, in step: StepDefinition) -> String? {
    let before = step.tasks(before: task)
    if let close = step.tasks.first(where: { $0.verb == .close }), before.contains(close.key) {
      return "\"\(close.key)\" closes the step only when every other task is done, and this one waits for it"
    }
    switch task.verb {
    case .recordAnswers where !step.tasks.contains { $0.verb == .invite }:
      return "no task of the step does \"invite\""
    case .schedule, .invite:
      guard let held = step.tasks.first(where: { $0.verb == .recordAttendance && before.contains($0.key) }) else {
        return nil
      }
      return "it waits for \"\(held.key)\", and then the meeting is over"
    case .submit(let forms):
      let isOpen = { (key: TaskKey) in step.task(key).map { !step.tasks(before: $0).contains(task.key) } ?? true }
      return forms.first { !isOpen($0) }.map { "it sends the form of \"\($0)\", which waits for it" }
    case .request(let request):
      return request.asksFor.first { key in
        key == task.key || before.contains(key)
          || (step.task(key).map { step.tasks(before: $0).contains(task.key) } ?? false)
      }
      .map { "\"\($0)\" answers the request, and waits for it as well (asks-for is enough)" }
    case .register(let register):
      if let recording = step.recordings(for: task).first(where: { step.tasks(before: $0).contains(task.key) }) {
        return "\"\(recording.key)\" says of whom it is kept, and waits for it"
      }
      let isOf = { (set: PeopleSet, verb: Verb) in
        register.people.contains(set) && !step.tasks.contains { $0.verb == verb }
      }
      if isOf(.present, .recordAttendance) || isOf(.absentMembers, .recordAttendance) {
        return "no task of the step does \"record-attendance\""
      }
      return isOf(.invitees, .invite) ? "no task of the step does \"invite\"" : nil
    case .recordAnswers, .recordAttendance, .form, .confirm, .checklist, .chooseNext, .close: return nil
    }
  }
}

extension StepDefinition {
  /// Every task that a task waits for, and those that they wait for.
  func tasks(before task: TaskDefinition) -> Set<TaskKey> {
    var found: Set<TaskKey> = []
    var rest = task.after
    while let key = rest.popLast() {
      if found.insert(key).inserted { rest += self.task(key)?.after ?? [] }
    }
    return found
  }
}
