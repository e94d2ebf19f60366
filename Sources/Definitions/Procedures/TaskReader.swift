internal import Workflow

/// Reads a task of a step.
struct TaskReader {
  let log: ProblemLog
  let references: References
  let step: StepKey
  /// The group whose meeting the step is.
  let group: GroupKey?

  private static let keys =
    [
      "title", "does", "form", "by", "after", "when", "due", "authorised-by", "copy-forward-from", "sets", "sends",
      "prefill", "optional", "gate", "lane", "period", "items", "to", "asks-for", "choose", "actions",
      "from", "forms", "note",
    ] + SchedulingReader.schedulingKeys + SchedulingReader.invitingKeys

  func read(_ entry: Item.Entry) -> TaskDefinition? {
    log.checkKey(entry.key, "a task")
    guard let record = Record(entry.value, "a task", at: entry.key.place, keys: Self.keys, log: log) else {
      return nil
    }
    let key = TaskKey(entry.key.value)
    let agendas = AgendaReader(record: record, references: references, step: step).read()
    references.taskPlaces[step, default: [:]][key] = entry.key.place
    var task = TaskDefinition(
      key: key, title: record.requiredText("title"),
      verb: VerbReader(record: record, references: references, step: step, group: group).read(key), by: [])
    if let usual = agendas.usual { task.verb = .form(usual) }
    task.formChoices = agendas.choices
    if record.required("by") != nil { task.by = roles(record.names("by")) }
    for name in record.names("after") {
      references.add(.task(TaskKey(name.value), of: step, before: key), at: name.place)
      task.after.append(TaskKey(name.value))
    }
    if let item = record.optional("when") {
      task.condition = references.condition(item, of: step, own: nil, log)
    }
    for name in record.names("due") {
      if name.value == "step" {
        task.isDueWithStep = true
      } else {
        references.add(.timescale(TimescaleKey(name.value)), at: name.place)
        let limit = TaskLimit(step: step, task: key, timescale: TimescaleKey(name.value))
        references.taskLimits.append(Placed(value: limit, place: name.place))
        task.due.append(TimescaleKey(name.value))
      }
    }
    if let role = record.text("authorised-by") { task.authorisedBy = roles([role]).first }
    task.copyForwardFrom = copySources(record, into: key)
    if let item = record.optional("sets") { task.sets = rules(item, of: key) }
    task.invites = record.people("invites", besides: [PeopleSet.members.rawValue]) ?? []
    if let members = record.names("invites").first(where: { $0.value == PeopleSet.members.rawValue }) {
      task.invitesMembersOf = group
      if group == nil { log.reportNoGroup(step, at: members.place) }
    }
    if task.verb == .invite {
      (task.parts, task.splitWhen) = SchedulingReader(record: record, references: references, step: step).parts()
    }
    if let item = record.optional("prefill") { task.prefill = prefill(item, of: key) }
    task.isOptional = record.flag("optional")
    if task.verb == .close { record.refuse(["optional"], "cannot be said of the task that closes the step") }
    task.gates = record.names("gate").map { name in
      references.add(.gate(GateKey(name.value)), at: name.place)
      return GateKey(name.value)
    }
    task.place = place(record)
    return task
  }

  /// Where the step's board shows the task; its lanes and periods are looked up by the step.
  private func place(_ record: Record) -> BoardPlace {
    let (lane, period) = (record.text("lane"), record.text("period"))
    if let lane { references.boardPlaces.append(.lane(lane.map { RoleKey($0) }, in: step)) }
    if let period { references.boardPlaces.append(.period(period, in: step)) }
    return BoardPlace(lane: lane.map { RoleKey($0.value) }, period: period?.value)
  }

  private func roles(_ names: [Placed<String>]) -> [RoleKey] {
    names.map { name in
      references.add(.role(RoleKey(name.value)), at: name.place)
      return RoleKey(name.value)
    }
  }

  private func copySources(_ record: Record, into key: TaskKey) -> [CopySource] {
    record.names("copy-forward-from").compactMap { name in
      guard let (step, task) = log.pair(name, "step.task") else { return nil }
      let source = CopySource(step: StepKey(step), task: TaskKey(task))
      references.add(.copySource(source, into: key, of: self.step), at: name.place)
      return source
    }
  }

  /// The choices that the task's form begins with, by field.
  private func prefill(_ item: Item, of task: TaskKey) -> [FieldKey: Answer] {
    var answers: [FieldKey: Answer] = [:]
    for entry in Record.entries(of: item, "\"prefill\"", log: log) ?? [] {
      guard let value = entry.value.text else {
        log.report(
          .wrongType, "\"\(entry.key.value)\" must be a text, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      let field = FieldKey(entry.key.value)
      answers[field] = .text(value)
      references.add(
        .prefilled(Placed(value: field, place: entry.key.place), value, of: task, in: step), at: entry.value.place)
    }
    return answers
  }

  private func rules(_ item: Item, of task: TaskKey) -> [StatusRule] {
    let items: [Item] = if case .list(let items) = item.content { items } else { [item] }
    return items.compactMap { item in
      let keys = ["begins", "ends", "when", "detail"]
      guard let record = Record(item, "a rule of \"sets\"", at: item.place, keys: keys, log: log) else { return nil }
      guard let status = record.text("begins") ?? record.text("ends") else {
        log.report(.missingKey, "a rule of \"sets\" needs \"begins\" or \"ends\"", at: item.place)
        return nil
      }
      let begins = record.keyPlace("begins") != nil
      if begins { record.refuse(["ends"], "cannot stand beside \"begins\"") }
      if !begins { record.refuse(["detail"], "belongs to a status that begins") }
      references.add(.status(StatusKey(status.value)), at: status.place)
      var rule = StatusRule(status: StatusKey(status.value), begins: begins, condition: .always)
      if let item = record.required("when") {
        rule.condition = references.condition(item, of: step, own: task, log)
      }
      if let detail = record.text("detail") {
        rule.detail = FieldKey(detail.value)
        references.add(.detail(FieldKey(detail.value), of: task, in: step), at: detail.place)
      }
      return rule
    }
  }
}
