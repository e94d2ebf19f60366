extension CaseFile {
  /// Everything in the case that has no place in another procedure, or in another version of its own.
  func misfits(with destination: Destination, from context: Context) -> [Misfit] {
    let now = context.procedure
    var misfits: [Misfit] = []
    // A step that was called off has left nothing behind that anybody works with.
    for step in steps where step.state != .cancelled {
      misfits += self.misfits(of: step, with: destination, now)
    }
    misfits += forms.flatMap { self.misfits(of: $0, with: destination, now, context.forms) }
    let roles = Set(allocations.keys).union(steps.flatMap { $0.meeting.schedule.map { Array($0.officers.keys) } ?? [] })
    for role in roles.sorted() where destination.procedure.role(role) == nil {
      misfits.append(.role(now.title(of: role)))
    }
    let known = Set(destination.procedure.statuses.map(\.key))
    for status in Set(statuses.values.flatMap(\.keys)).subtracting(known).sorted() {
      misfits.append(.status(now.status(status)?.title ?? status.rawValue))
    }
    let methods = Set(steps.flatMap(\.meeting.invitations).map(\.method))
    for method in methods.sorted()
    where !destination.procedure.invitationMethods.contains(where: { $0.value == method }) {
      misfits.append(.method(now.invitationMethods.first { $0.value == method }?.title ?? method))
    }
    for group in Set(memberships.map(\.group)).sorted() where destination.procedure.group(group) == nil {
      misfits.append(.group(now.group(group)?.title ?? group.rawValue))
    }
    return misfits
  }

  private func misfits(of step: Step, with destination: Destination, _ now: Procedure) -> [Misfit] {
    let title = now.step(step.id.key)?.title(number: step.id.number) ?? step.id.description
    guard let there = destination.procedure.step(step.id.key) else { return [.step(title)] }
    var misfits: [Misfit] = []
    if now.step(step.id.key)?.kind == .meeting, there.kind != .meeting { misfits.append(.meeting(title)) }
    for task in step.recordedTasks.sorted() where there.task(task) == nil {
      misfits.append(.task(now.task(TaskID(step.id, task))?.title ?? task.rawValue, step: title))
    }
    return misfits
  }

  private func misfits(
    of form: Form, with destination: Destination, _ now: Procedure, _ forms: [FormKey: FormDefinition]
  ) -> [Misfit] {
    guard step(form.id.step)?.state != .cancelled, let task = destination.procedure.task(form.id) else { return [] }
    let title = now.task(form.id)?.title ?? form.id.description
    guard task.forms.contains(form.definition), let there = destination.forms[form.definition] else {
      return [.form(title)]
    }
    let here = forms[form.definition]
    func label(_ field: FieldKey) -> String { here?.field(field)?.field.label ?? field.rawValue }
    var missing: [String] = []
    var misfits: [Misfit] = []
    for (address, answer) in form.answersOfAllVersions where !answer.isBlank {
      guard let found = there.field(address.field), found.section.isForEachChild == (address.child != nil) else {
        if !missing.contains(label(address.field)) { missing.append(label(address.field)) }
        continue
      }
      guard let problem = found.field.kind.problem(with: answer, in: self),
        here?.field(address.field)?.field.kind.problem(with: answer, in: self) == nil
      else { continue }
      misfits.append(.answer(label(address.field), form: title, problem: problem))
    }
    return (missing.isEmpty ? [] : [.fields(missing, form: title)]) + misfits
  }
}

extension Step {
  /// The tasks in which something is recorded.
  fileprivate var recordedTasks: Set<TaskKey> {
    Set(forms.keys).union(confirmed.keys).union(assigned.keys).union(requests.keys).union(checks.keys)
      .union(chosen.keys).union(registers.keys)
  }
}

extension Form {
  /// Every answer that it holds or held when it was finalised, once each, in the order of the fields' names.
  fileprivate var answersOfAllVersions: [(FieldAddress, Answer)] {
    var seen: Set<FieldAddress> = []
    var all: [(FieldAddress, Answer)] = []
    for answers in [answers] + versions.map(\.answers).reversed() {
      for (address, answer) in answers.sorted(by: { $0.key < $1.key }) where seen.insert(address).inserted {
        all.append((address, answer))
      }
    }
    return all
  }
}
