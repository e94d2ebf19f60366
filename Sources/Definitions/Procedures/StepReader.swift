internal import Workflow

/// Reads a step: its limits, its tasks and what follows it.
struct StepReader {
  let log: ProblemLog
  let references: References

  func read(_ entry: Item.Entry) -> StepDefinition? {
    log.checkKey(entry.key, "a step")
    let keys = ["title", "kind", "repeats", "due", "tasks", "next", "closes", "concerns", "lanes", "periods", "group"]
    guard let record = Record(entry.value, "a step", at: entry.key.place, keys: keys, log: log) else { return nil }
    let key = StepKey(entry.key.value)
    var step = StepDefinition(
      key: key, title: record.requiredText("title"), kind: kind(record), isRepeated: record.flag("repeats"), tasks: [])
    if step.kind == .recurring { step.isRepeated = true }
    due(of: &step, record)
    step.closesItself = says("itself", under: "closes", record)
    step.concernsChosenChildren = says("children", under: "concerns", record)
    step.lanes = record.names("lanes").map { name in
      references.add(.role(RoleKey(name.value)), at: name.place)
      return RoleKey(name.value)
    }
    step.periods = record.names("periods").map(\.value)
    if let group = record.text("group") {
      references.add(.group(GroupKey(group.value)), at: group.place)
      step.group = GroupKey(group.value)
      if step.kind != .meeting { record.refuse(["group"], "belongs to a meeting") }
    }
    if let item = record.required("tasks"), let entries = Record.entries(of: item, "\"tasks\"", log: log) {
      let reader = TaskReader(log: log, references: references, step: key, group: step.group)
      step.tasks = entries.compactMap(reader.read)
      checkVerbs(of: step, entries, at: entry.key.place)
    }
    if let item = record.optional("next") { step.next = next(item, of: key) }
    return step
  }

  /// True where a key is there; there is only one thing that it can say.
  private func says(_ word: String, under key: String, _ record: Record) -> Bool {
    guard let text = record.text(key) else { return false }
    if text.value != word { log.report(.badValue, "\"\(key)\" can only be \"\(word)\"", at: text.place) }
    return true
  }

  private func kind(_ record: Record) -> StepKind {
    guard let item = record.required("kind") else { return .work }
    if let kind = item.text.flatMap(StepKind.init) { return kind }
    let hint = Suggestion.hintOrList(for: item.text ?? "", among: StepKind.allCases.map(\.rawValue))
    log.report(.badValue, "there is no kind of step \"\(item.text ?? item.kindName)\"\(hint)", at: item.place)
    return .meeting
  }

  /// One list of limits for every step of the kind, or `first` and `later`.
  private func due(of step: inout StepDefinition, _ record: Record) {
    guard let item = record.optional("due") else { return }
    guard case .map(let entries) = item.content else {
      step.dueFirst = timescales(record.names("due"), of: step.key)
      step.dueLater = step.dueFirst
      return
    }
    let limits = Record(
      entries: entries, "\"due\"", at: record.keyPlace("due") ?? item.place, keys: ["first", "later"], log: log)
    step.dueFirst = timescales(limits.names("first"), of: step.key, isFirstOnly: true)
    step.dueLater = timescales(limits.names("later"), of: step.key)
    if !step.isRepeated {
      limits.refuse(["later"], "belongs to a step that repeats")
    }
  }

  private func timescales(
    _ names: [Placed<String>], of step: StepKey, isFirstOnly: Bool = false
  ) -> [TimescaleKey] {
    names.map { name in
      let limit = StepLimit(step: step, timescale: TimescaleKey(name.value), isFirstOnly: isFirstOnly)
      references.stepLimits.append(Placed(value: limit, place: name.place))
      references.add(.timescale(TimescaleKey(name.value)), at: name.place)
      return TimescaleKey(name.value)
    }
  }

  private func next(_ item: Item, of key: StepKey) -> [NextSteps] {
    let items: [Item] = if case .list(let items) = item.content { items } else { [item] }
    return items.compactMap { item in
      let keys = ["when", "open", "cancel"]
      guard let record = Record(item, "a next step", at: item.place, keys: keys, log: log) else { return nil }
      var next = NextSteps()
      if let item = record.optional("when") {
        next.condition = references.condition(item, of: key, own: nil, log)
      }
      next.open = steps(record.names("open"))
      next.cancel = steps(record.names("cancel"))
      if record.keyPlace("open") == nil, record.keyPlace("cancel") == nil {
        log.report(.missingKey, "a next step needs \"open\" or \"cancel\"", at: item.place)
      }
      return next
    }
  }

  private func steps(_ names: [Placed<String>]) -> [StepKey] {
    names.map { name in
      references.add(.step(StepKey(name.value)), at: name.place)
      return StepKey(name.value)
    }
  }

  private func checkVerbs(of step: StepDefinition, _ entries: [Item.Entry], at place: Place) {
    let closing = step.tasks.filter { $0.verb == .close }
    if step.closesItself {
      if let task = closing.first {
        let message = "\"\(step.key)\" closes itself, and needs no task \"\(task.key)\" to close it"
        log.report(.closeTask, message, at: references.taskPlaces[step.key]?[task.key] ?? place)
      }
    } else if closing.count != 1 {
      let found = closing.isEmpty ? "has none" : "has \(closing.count)"
      log.report(
        .closeTask, "a step has one task that closes it (does: close), and \"\(step.key)\" \(found)", at: place)
    }
    guard step.kind != .meeting else { return }
    for task in step.tasks {
      switch task.verb {
      case .schedule, .invite, .recordAnswers, .recordAttendance:
        let place = entries.first { $0.key.value == task.key.rawValue }?.key.place ?? place
        log.report(.notAMeeting, "\"\(step.key)\" is work on paper, where \"\(task.key)\" cannot be done", at: place)
      case .form, .submit, .confirm, .checklist, .request, .chooseNext, .register, .close: break
      }
    }
  }
}

extension References {
  /// Reads a condition of a step, and keeps what it names.
  func condition(_ item: Item, of step: StepKey, own: TaskKey?, _ log: ProblemLog) -> Condition {
    let read = log.condition(item)
    let asked = AskedCondition(condition: read.condition, step: step, own: own)
    conditions.append(Placed(value: asked, place: item.place))
    for atom in read.atoms {
      add(.answer(atom, of: step, own: own), at: atom.task?.place ?? atom.field.place)
    }
    for status in read.statuses { add(.status(status.value), at: status.place) }
    return read.condition
  }
}
