internal import Workflow

/// What the names in a file of scenarios can stand for.
struct ScenarioWorld {
  let log: ProblemLog
  let procedure: Procedure
  let forms: [FormKey: FormDefinition]
  let staff: [Worker]
  let family: ScenarioFamily

  var names: ItemNames {
    let ids = family.names.indices.map { PersonID("p\($0 + 1)") }
    return ItemNames(
      people: Dictionary(zip(family.names, ids)) { first, _ in first }, log: log)
  }

  func worker(_ name: Placed<String>) -> WorkerID {
    if let worker = staff.first(where: { $0.id.rawValue == name.value }) { return worker.id }
    let hint = Suggestion.hintOrList(for: name.value, among: staff.map(\.id.rawValue))
    log.report(.unknownWorker, "no worker of the staff is \"\(name.value)\"\(hint)", at: name.place)
    return WorkerID(name.value)
  }

  /// A person by the file's name for them, or by the id that somebody who joins the case is given.
  func person(_ name: Placed<String>) -> PersonID {
    if let known = names.people[name.value] { return known }
    if name.value.first != "p" || Int(name.value.dropFirst()) == nil {
      let hint = Suggestion.hintOrList(for: name.value, among: family.names)
      log.report(.unknownPerson, "nobody in the family is called \"\(name.value)\"\(hint)", at: name.place)
    }
    return PersonID(name.value)
  }

  /// A kind of step by its key.
  func stepKey(_ name: Placed<String>) -> StepKey? {
    if procedure.step(StepKey(name.value)) != nil { return StepKey(name.value) }
    let hint = Suggestion.hintOrList(for: name.value, among: procedure.steps.map(\.key.rawValue))
    log.report(.unknownStep, "there is no step \"\(name.value)\"\(hint)", at: name.place)
    return nil
  }

  /// A step of the case: `core-group-2`.
  func step(_ name: Placed<String>) -> StepID? {
    guard let id = StepID(name.value) else {
      let kind = procedure.step(StepKey(name.value)) == nil ? "" : "; the first is \"\(name.value)-1\""
      log.report(
        .badReference, "a step of a case is written \"core-group-2\", not \"\(name.value)\"\(kind)", at: name.place)
      return nil
    }
    return stepKey(Placed(value: id.key.rawValue, place: name.place)) == nil ? nil : id
  }

  /// A task of the case: `core-group-2/minutes`.
  func task(_ name: Placed<String>) -> TaskID? {
    guard let slash = name.value.firstIndex(of: "/"), slash < name.value.index(before: name.value.endIndex) else {
      log.report(.badReference, "a task is written \"core-group-2/minutes\", not \"\(name.value)\"", at: name.place)
      return nil
    }
    guard let step = step(Placed(value: String(name.value[..<slash]), place: name.place)) else { return nil }
    let id = TaskID(step, TaskKey(name.value[name.value.index(after: slash)...]))
    if procedure.task(id) != nil { return id }
    let known = procedure.step(step.key)?.tasks.map(\.key.rawValue) ?? []
    let hint = Suggestion.hintOrList(for: id.task.rawValue, among: known)
    log.report(.unknownTask, "the step \"\(step.key)\" has no task \"\(id.task)\"\(hint)", at: name.place)
    return nil
  }

  /// A task that fills in a form, and the form.
  func form(_ name: Placed<String>) -> (task: TaskID, form: FormDefinition)? {
    guard let id = task(name) else { return nil }
    guard let form = procedure.task(id).flatMap({ forms.definition(of: $0) }) else {
      log.report(.notAForm, "the task \"\(name.value)\" fills in no form", at: name.place)
      return nil
    }
    return (id, form)
  }

  /// One text or a list of texts, with their places.
  func texts(_ item: Item, _ what: String) -> [Placed<String>] {
    let items: [Item] = if case .list(let items) = item.content { items } else { [item] }
    return items.compactMap { item in
      guard let text = item.text else {
        log.report(.wrongType, "\(what) is a text, not \(item.kindName)", at: item.place)
        return nil
      }
      return Placed(value: text, place: item.place)
    }
  }
}

/// Looks up roles by name.
struct RoleNames {
  let log: ProblemLog
  let procedure: Procedure

  func role(_ name: Placed<String>) -> RoleKey {
    if procedure.role(RoleKey(name.value)) == nil {
      let hint = Suggestion.hintOrList(for: name.value, among: procedure.roles.map(\.key.rawValue))
      log.report(.unknownRole, "there is no role \"\(name.value)\"\(hint)", at: name.place)
    }
    return RoleKey(name.value)
  }
}
