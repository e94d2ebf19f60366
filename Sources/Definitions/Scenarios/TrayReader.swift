internal import Workflow

/// Reads what trays must hold: `core-group-1/organise due 2026-02-02`.
struct TrayReader {
  let world: ScenarioWorld

  /// A worker of the staff, or a role or a team whose tasks nobody has yet.
  func holder(_ name: Placed<String>) -> Expectation.Holder? {
    if world.staff.contains(where: { $0.id.rawValue == name.value }) { return .worker(WorkerID(name.value)) }
    if world.procedure.role(RoleKey(name.value)) != nil { return .role(RoleKey(name.value)) }
    if world.staff.contains(where: { $0.team.rawValue == name.value }) { return .team(TeamID(name.value)) }
    let known = world.staff.map(\.id.rawValue) + world.procedure.roles.map(\.key.rawValue)
    let hint = Suggestion.hintOrList(for: name.value, among: known)
    world.log.report(.unknownWorker, "\"\(name.value)\" is no worker, team or role\(hint)", at: name.place)
    return nil
  }

  func every(_ entries: [Item.Entry]) -> Expectation.Kind {
    var trays: [Expectation.Holder: [ExpectedTask]] = [:]
    for entry in entries {
      if let holder = holder(entry.key) { trays[holder] = tasks(entry.value) }
    }
    return .everyTray(trays)
  }

  /// The tasks of a tray; an empty list, or `none`, for an empty one.
  func tasks(_ item: Item) -> [ExpectedTask] {
    if item.text == "none" { return [] }
    let items: [Item] = if case .list(let items) = item.content { items } else { [item] }
    return items.compactMap(task)
  }

  private func task(_ item: Item) -> ExpectedTask? {
    if case .text(let text, _) = item.content {
      let parts = text.components(around: " due ")
      let due = parts.rest.flatMap {
        DueReader(world: world).due(Item(place: item.place, content: .text($0, isPlain: true)))
      }
      return task(Placed(value: parts.first, place: item.place), item, due: due, note: nil)
    }
    guard let record = Record(item, "a task", at: item.place, keys: ["task", "due", "note"], log: world.log),
      let name = record.required("task").flatMap({ world.texts($0, "a task").first })
    else { return nil }
    return task(
      name, item, due: record.optional("due").flatMap(DueReader(world: world).due), note: record.text("note")?.value)
  }

  private func task(_ name: Placed<String>, _ item: Item, due: ExpectedDue?, note: String?) -> ExpectedTask? {
    let parts = name.value.components(around: " ")
    let kind = parts.rest == nil ? nil : OpenTask.Kind(rawValue: parts.first)
    let written = kind == nil ? name.value : parts.rest ?? ""
    return world.task(Placed(value: written, place: name.place)).map {
      ExpectedTask(place: world.log.filePlace(item.place), task: $0, kind: kind ?? .work, due: due, note: note)
    }
  }
}

/// Reads a due date: `2026-02-02`, with a time or without, or `never`.
struct DueReader {
  let world: ScenarioWorld

  func due(_ item: Item) -> ExpectedDue? {
    guard let text = item.text else {
      world.log.report(.wrongType, "a due date is a text, not \(item.kindName)", at: item.place)
      return nil
    }
    if text == "never" { return .never }
    do {
      return .on(try Deadline(parsing: text))
    } catch {
      world.log.report(.badValue, error.asProblem, at: item.place)
      return nil
    }
  }
}

extension String {
  /// What stands before and after the first of these; all of it first where there is none.
  fileprivate func components(around separator: String) -> (first: String, rest: String?) {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(separator) {
        return (String(self[..<index]), String(self[self.index(index, offsetBy: separator.count)...]))
      }
      index = self.index(after: index)
    }
    return (self, nil)
  }
}
