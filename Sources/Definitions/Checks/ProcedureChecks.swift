internal import Workflow

/// Looks up what a procedure names, in itself and in the forms.
struct ProcedureChecks {
  let forms: [FormKey: FormDefinition]
  let read: ReadProcedure

  private var procedure: Procedure { read.procedure }
  private var log: ProblemLog { read.log }

  func run() {
    for reference in read.references { check(reference.value, at: reference.place) }
    checkTaskCycles()
    UseChecks(read: read).run()
    DeadEndChecks(read: read).run()
    checkGates()
    checkTimescales()
    for place in read.boardPlaces { check(place) }
  }

  private func checkGates() {
    let conditions = ConditionChecks(forms: forms)
    GateChecks(read: read, forms: forms) {
      check($0, of: $1, own: nil)
    } canHold: {
      conditions.canHold($0, in: $1, of: read)
    }.run()
  }

  private func checkTimescales() {
    let checks = TimescaleChecks(read: read)
    checks.run()
    var read = read
    for asked in checks.conditions {
      guard let step = asked.condition.value.step else { continue }
      for atom in asked.atoms { check(atom, of: step, own: nil) }
      read.conditions.append(asked.condition)
    }
    ConditionChecks(forms: forms).check(read)
  }

  private func check(_ reference: Reference, at place: Place) {
    switch reference {
    case .role(let key):
      if procedure.role(key) == nil { unknown(.unknownRole, "role", key, procedure.roles.map(\.key), at: place) }
    case .timescale(let key):
      // One that is there and cannot be read has been reported for itself.
      if read.timescalePlaces[key] == nil {
        unknown(.unknownTimescale, "timescale", key, procedure.timescales.map(\.key), at: place)
      }
    case .step(let key): _ = step(key, at: place)
    case .status(let key):
      if procedure.status(key) == nil {
        unknown(.unknownStatus, "status", key, procedure.statuses.map(\.key), at: place)
      }
    case .form(let key):
      if forms[key] == nil { unknown(.unknownForm, "form", key, forms.keys.sorted(), at: place) }
    case .task(let task, let step, _): _ = find(task, in: step, at: place)
    case .submitted(let task, let step): _ = formTask(task, in: step, at: place)
    case .copySource(let source, let task, let step):
      check(source, into: procedure.step(step)?.task(task), at: place)
    case .moment(let moment):
      guard let step = step(moment.step, at: place) else { return }
      MomentChecks(forms: forms, log: log).check(moment, of: step, at: place)
    case .answer(let atom, let step, let own): check(atom, of: step, own: own)
    case .detail(let field, let task, let step):
      guard let form = procedure.step(step)?.task(task).flatMap({ forms.definition(of: $0) }) else { return }
      if form.field(field) == nil {
        let hint = Suggestion.hint(for: field.rawValue, among: form.fieldNames)
        log.report(.unknownField, "the form \"\(form.key)\" has no field \"\(field)\"\(hint)", at: place)
      }
    case .prefilled(let field, let value, let task, let step):
      check(field, begins: value, in: procedure.step(step)?.task(task)?.form, at: place)
    case .gate(let key):
      if read.gates[key] == nil { unknown(.unknownGate, "gate", key, procedure.gates.map(\.key), at: place) }
    case .sector(let key):
      guard !procedure.sectors.contains(where: { $0.value == key }) else { return }
      let hint = Suggestion.hintOrList(for: key, among: procedure.sectors.map(\.value))
      log.report(.unknownSector, "there is no sector \"\(key)\"\(hint)", at: place)
    case .asked(let task, let step, _): _ = find(task, in: step, at: place)
    case .group(let key):
      if read.groupPlaces[key] == nil {
        unknown(.unknownGroup, "group", key, procedure.groups.map(\.key), at: place)
      }
    case .method(let question, let methods, let step):
      SchedulingChecks(procedure: procedure, forms: forms, log: log)
        .check(method: question, among: methods, of: step, at: place)
    case .datesToAvoid(let question, let step):
      SchedulingChecks(procedure: procedure, forms: forms, log: log).check(avoiding: question, of: step, at: place)
    case .ownAnswer, .field: break
    }
  }

  private func check(_ field: Placed<FieldKey>, begins value: String, in key: FormKey?, at place: Place) {
    guard let key, let form = forms[key] else { return }
    guard let (section, found) = form.field(field.value) else {
      let hint = Suggestion.hint(for: field.value.rawValue, among: form.fieldNames)
      log.report(.unknownField, "the form \"\(key)\" has no field \"\(field.value)\"\(hint)", at: field.place)
      return
    }
    guard case .oneOf(let choices) = found.kind, !section.isForEachChild else {
      let message = "a form begins with a choice in a field asked once, and \"\(field.value)\" is none"
      log.report(.badValue, message, at: field.place)
      return
    }
    if !choices.contains(where: { $0.value == value }) {
      let hint = Suggestion.hintOrList(for: value, among: choices.map(\.value))
      log.report(.unknownChoice, "\"\(value)\" is no answer to \"\(field.value)\"\(hint)", at: place)
    }
  }

  private func check(_ place: ReadBoardPlace) {
    switch place {
    case .lane(let role, let step):
      guard let lanes = procedure.step(step)?.lanes, !lanes.contains(role.value) else { return }
      let hint = Suggestion.hintOrList(for: role.value.rawValue, among: lanes.map(\.rawValue))
      log.report(.badValue, "\"\(step)\" has no lane \"\(role.value)\"\(hint)", at: role.place)
    case .period(let period, let step):
      guard let periods = procedure.step(step)?.periods, !periods.contains(period.value) else { return }
      let hint = Suggestion.hintOrList(for: period.value, among: periods)
      log.report(.badValue, "\"\(step)\" has no period \"\(period.value)\"\(hint)", at: period.place)
    }
  }

  private func unknown(
    _ id: ProblemID, _ kind: String, _ key: some Identifier, _ known: [some Identifier], at place: Place
  ) {
    let hint = Suggestion.hintOrList(for: key.rawValue, among: known.map(\.rawValue))
    log.report(id, "there is no \(kind) \"\(key)\"\(hint)", at: place)
  }

  private func step(_ key: StepKey, at place: Place) -> StepDefinition? {
    if let step = procedure.step(key) { return step }
    if read.stepPlaces[key] == nil {
      unknown(.unknownStep, "step", key, procedure.steps.map(\.key), at: place)
    }
    return nil
  }

  private func find(_ task: TaskKey, in key: StepKey, at place: Place) -> TaskDefinition? {
    guard let step = procedure.step(key) else { return nil }
    if let task = step.task(task) { return task }
    let hint = Suggestion.hintOrList(for: task.rawValue, among: step.tasks.map(\.key.rawValue))
    log.report(.unknownTask, "\"\(key)\" has no task \"\(task)\"\(hint)", at: place)
    return nil
  }

  private func formTask(_ key: TaskKey, in step: StepKey, at place: Place) -> TaskDefinition? {
    guard let task = find(key, in: step, at: place) else { return nil }
    if task.form != nil { return task }
    log.report(.notAForm, "the task \"\(key)\" of \"\(step)\" fills in no form", at: place)
    return nil
  }

  private func check(_ source: CopySource, into task: TaskDefinition?, at place: Place) {
    guard step(source.step, at: place) != nil,
      let from = formTask(source.task, in: source.step, at: place), let form = from.form, forms[form] != nil,
      let task, let target = task.form.flatMap({ forms[$0] }), Set(task.forms).isDisjoint(with: from.forms)
    else { return }
    let copies = task.forms.flatMap { forms[$0]?.sections.flatMap(\.fields).flatMap(\.copiesFrom) ?? [] }
    if !copies.contains(where: { from.forms.contains($0.form) }) {
      let message = "no field of \"\(target.key)\" copies from a field of \"\(form)\""
      log.report(.nothingToCopy, message, at: place)
    }
  }

  private func check(_ atom: ConditionAtom, of step: StepKey, own: TaskKey?) {
    let place = atom.task?.place ?? atom.field.place
    if let other = atom.step, self.step(other.value, at: other.place) == nil { return }
    guard let key = atom.task?.value ?? own else {
      let message = "\"\(atom.field.value)\" needs the task whose form it is in: write it as task.field"
      log.report(.badCondition, message, at: place)
      return
    }
    guard let form = formTask(key, in: atom.step?.value ?? step, at: place).flatMap({ forms.definition(of: $0) })
    else { return }
    QuestionCheck(form: form, atom: atom, log: log).run()
  }

  private func checkTaskCycles() {
    var cycles: [StepKey: Cycles<TaskKey>] = [:]
    for reference in read.references {
      if case .task(let task, let step, let before) = reference.value {
        cycles[step, default: Cycles()].add(before, to: task, at: reference.place)
      }
    }
    for step in procedure.steps {
      for cycle in cycles[step.key]?.find() ?? [] {
        let path = cycle.path.map(\.rawValue).joined(separator: ", ")
        log.report(.taskCycle, "tasks wait for one another: \(path)", at: cycle.place)
      }
    }
  }
}
