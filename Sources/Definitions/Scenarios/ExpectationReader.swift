internal import Workflow

/// Reads what an entry expects.
struct ExpectationReader {
  let world: ScenarioWorld

  static let keys = [
    "tray", "trays", "pathway", "due", "statuses", "forms", "answered", "meetings", "recorded", "warned",
  ]

  func read(_ record: Record) -> [Expectation] {
    let trays = TrayReader(world: world)
    var expected: [Expectation] = []
    func add(_ place: Place, _ kind: Expectation.Kind?) {
      guard let kind else { return }
      expected.append(Expectation(place: world.log.filePlace(place), kind: kind))
    }
    for entry in entries("tray", record) {
      add(entry.key.place, trays.holder(entry.key).map { .tray($0, trays.tasks(entry.value)) })
    }
    if let place = record.keyPlace("trays") { add(place, trays.every(entries("trays", record))) }
    if let place = record.keyPlace("pathway") { add(place, .pathway(pathway(entries("pathway", record)))) }
    for entry in entries("due", record) { add(entry.key.place, due(entry)) }
    for entry in entries("statuses", record) {
      add(entry.key.place, .statuses(world.person(entry.key), statuses(entry.value)))
    }
    for entry in entries("forms", record) { add(entry.key.place, form(entry)) }
    for entry in entries("answered", record) { add(entry.key.place, answered(entry)) }
    for entry in entries("meetings", record) { add(entry.key.place, meeting(entry)) }
    if let item = record.optional("recorded") { add(item.place, .recorded(recorded(item))) }
    for text in record.optional("warned").map({ world.texts($0, "a warning") }) ?? [] {
      add(text.place, text.value == "none" ? .noWarning : .warning(text.value))
    }
    return expected
  }

  private func entries(_ key: String, _ record: Record) -> [Item.Entry] {
    record.optional(key).flatMap { Record.entries(of: $0, "\"\(key)\"", log: world.log) } ?? []
  }

  private func pathway(_ entries: [Item.Entry]) -> [String: Expectation.PathwayState] {
    var states: [String: Expectation.PathwayState] = [:]
    for entry in entries {
      guard let state: Expectation.PathwayState = value(entry.value) else { continue }
      let step = state == .upcoming ? world.stepKey(entry.key)?.rawValue : world.step(entry.key)?.description
      if let step { states[step] = state }
    }
    return states
  }

  /// One of the values that a kind of thing can have.
  private func value<Value: RawRepresentable & CaseIterable>(_ item: Item) -> Value? where Value.RawValue == String {
    if let text = item.text, let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    let hint = Suggestion.hintOrList(for: item.text ?? "", among: known)
    world.log.report(
      .badValue, "\(item.text.map { "\"\($0)\"" } ?? item.kindName) is none of these\(hint)", at: item.place)
    return nil
  }

  private func due(_ entry: Item.Entry) -> Expectation.Kind? {
    let what: Expectation.TaskOrStep?
    if entry.key.value.contains("/") {
      what = world.task(entry.key).map { .task($0) }
    } else {
      what = world.step(entry.key).map { .step($0) }
    }
    let dates = DueReader(world: world)
    guard let what else { return nil }
    if entry.value.text != nil { return dates.due(entry.value).map { .due(what, $0, says: nil) } }
    guard
      let record = Record(entry.value, "a due date", at: entry.key.place, keys: ["on", "says"], log: world.log),
      let due = record.required("on").flatMap(dates.due)
    else { return nil }
    return .due(what, due, says: record.text("says")?.value)
  }

  private func statuses(_ item: Item) -> [StatusKey: String?] {
    if item.text == "none" { return [:] }
    var statuses: [StatusKey: String?] = [:]
    func add(_ name: Placed<String>, _ detail: String?) {
      if world.procedure.status(StatusKey(name.value)) == nil {
        let hint = Suggestion.hintOrList(
          for: name.value, among: world.procedure.statuses.map(\.key.rawValue) + ["none"])
        world.log.report(.unknownStatus, "there is no status \"\(name.value)\"\(hint)", at: name.place)
      }
      statuses[StatusKey(name.value)] = .some(detail)
    }
    guard case .map(let entries) = item.content else {
      for text in world.texts(item, "a status") { add(text, nil) }
      return statuses
    }
    for entry in entries { add(entry.key, entry.value.text) }
    return statuses
  }

  private func form(_ entry: Item.Entry) -> Expectation.Kind? {
    guard let found = world.form(entry.key), let state: FormState = value(entry.value) else { return nil }
    return .form(found.task, state)
  }

  private func answered(_ entry: Item.Entry) -> Expectation.Kind? {
    world.form(entry.key).map { .answers($0.task, AnswersReader(world: world).read(entry.value, of: $0.form)) }
  }

  private func meeting(_ entry: Item.Entry) -> Expectation.Kind? {
    guard let step = world.step(entry.key) else { return nil }
    if entry.value.text == "none" { return .meeting(step, nil) }
    guard let start = entry.value.text.flatMap({ Moment($0) }) else {
      world.log.report(.badValue, "a meeting is set for a day and a time: 2026-01-19 14:00", at: entry.value.place)
      return nil
    }
    return .meeting(step, start)
  }

  private func recorded(_ item: Item) -> [String] {
    world.texts(item, "an event").map { name in
      if !Event.names.contains(name.value) {
        let hint = Suggestion.hint(for: name.value, among: Event.names)
        world.log.report(.badValue, "there is no event \"\(name.value)\"\(hint)", at: name.place)
      }
      return name.value
    }
  }
}
