internal import Workflow

/// Reads a procedure: roles, statuses, timescales and steps.
struct ProcedureReader {
  let log: ProblemLog
  let references = References()

  private static let keys = [
    "procedure", "version", "title", "source", "extends", "base", "without", "roles", "statuses", "invitation-methods",
    "starts-with",
    "timescales", "steps", "sectors", "gates", "groups", "venues",
  ]

  /// The procedure in a group whose first key is `procedure`.
  func read(_ item: Item) -> ReadProcedure? {
    guard let record = Record(item, "a procedure", at: item.place, keys: Self.keys, log: log),
      let key = record.text("procedure")
    else { return nil }
    log.checkKey(key, "a procedure")
    let roles = entries("roles", of: record)
    let timescales = entries("timescales", of: record)
    let steps = entries("steps", of: record)
    checkNumbers(steps)
    let gates = gates(record)
    let groups = record.keyPlace("groups") == nil ? [] : entries("groups", of: record)
    let procedure = Procedure(
      key: ProcedureKey(key.value), version: record.requiredCount("version"), title: record.requiredText("title"),
      source: record.text("source")?.value, roles: roles.compactMap(role),
      timescales: timescales.compactMap(TimescaleReader(log: log, references: references).read),
      statuses: statuses(record),
      invitationMethods: record.required("invitation-methods").map { log.choices($0, "\"invitation-methods\"") } ?? [],
      startingSteps: startingSteps(record),
      steps: steps.compactMap(StepReader(log: log, references: references).read),
      sectors: record.optional("sectors").map { log.choices($0, "\"sectors\"") } ?? [],
      gates: gates.map(\.gate), groups: groups.compactMap(GroupReader(log: log).read),
      venues: record.optional("venues").map(VenueReader(log: log).read) ?? [])
    if record.keyPlace("extends") == nil { record.refuse(["without"], "belongs to a procedure that extends another") }
    _ = record.names("without")
    return ReadProcedure(
      log: log, key: key.map { ProcedureKey($0) }, extends: record.text("extends")?.map { ProcedureKey($0) },
      isBase: record.flag("base"), procedure: procedure, references: references.all,
      conditions: references.conditions, stepLimits: references.stepLimits, taskLimits: references.taskLimits,
      timescaleConditions: references.timescaleConditions, stepPlaces: places(steps) { StepKey($0) },
      taskPlaces: references.taskPlaces,
      timescalePlaces: places(timescales) { TimescaleKey($0) }, rolePlaces: places(roles) { RoleKey($0) },
      gates: Dictionary(gates.map { ($0.gate.key, $0) }) { first, _ in first }, boardPlaces: references.boardPlaces,
      groupPlaces: places(groups) { GroupKey($0) })
  }

  private func places<Key: Hashable>(_ entries: [Item.Entry], _ key: (String) -> Key) -> [Key: Place] {
    Dictionary(entries.map { (key($0.key.value), $0.key.place) }) { first, _ in first }
  }

  /// The second core group of a case is written `core-group-2`, so no kind of step may be called that.
  private func checkNumbers(_ steps: [Item.Entry]) {
    let keys = Set(steps.map(\.key.value))
    for key in steps.map(\.key) {
      guard let stem = ProblemLog.numberedStem(of: key.value), keys.contains(stem) else { continue }
      log.report(.numberedKey, "\"\(key.value)\" could be mistaken for a step of the kind \"\(stem)\"", at: key.place)
    }
  }

  private func gates(_ record: Record) -> [ReadGate] {
    guard let item = record.optional("gates") else { return [] }
    return (Record.entries(of: item, "\"gates\"", log: log) ?? [])
      .map(GateReader(log: log, references: references).read)
  }

  private func entries(_ key: String, of record: Record) -> [Item.Entry] {
    guard let item = key == "timescales" ? record.optional(key) : record.required(key) else { return [] }
    return Record.entries(of: item, "\"\(key)\"", log: log) ?? []
  }

  private func role(_ entry: Item.Entry) -> Role? {
    log.checkKey(entry.key, "a role")
    let keys = ["title", "allocated", "may", "sees"]
    guard let record = Record(entry.value, "a role", at: entry.key.place, keys: keys, log: log) else { return nil }
    var role = Role(
      key: RoleKey(entry.key.value), title: record.requiredText("title"), isAllocated: record.flag("allocated"))
    for name in record.names("may") {
      if let permission = Permission(rawValue: name.value) {
        role.permissions.insert(permission)
      } else {
        let hint = Suggestion.hintOrList(for: name.value, among: Permission.allCases.map(\.rawValue))
        log.report(.badValue, "there is no permission \"\(name.value)\"\(hint)", at: name.place)
      }
    }
    if let name = record.text("sees") {
      if let reach = Reach(rawValue: name.value) {
        role.sees = reach
      } else {
        let hint = Suggestion.hintOrList(for: name.value, among: Reach.allCases.map(\.rawValue))
        log.report(.badValue, "a role does not see \"\(name.value)\"\(hint)", at: name.place)
      }
    }
    return role
  }

  private func statuses(_ record: Record) -> [StatusDefinition] {
    guard let item = record.optional("statuses") else { return [] }
    for entry in Record.entries(of: item, "\"statuses\"", log: log) ?? [] { log.checkKey(entry.key, "a status") }
    guard case .map = item.content else { return [] }
    return log.choices(item, "\"statuses\"").map { StatusDefinition(key: StatusKey($0.value), title: $0.title) }
  }

  private func startingSteps(_ record: Record) -> [StepKey] {
    guard record.required("starts-with") != nil else { return [] }
    return record.names("starts-with").map { name in
      references.add(.step(StepKey(name.value)), at: name.place)
      return StepKey(name.value)
    }
  }
}
