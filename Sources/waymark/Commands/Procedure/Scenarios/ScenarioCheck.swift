import Casework
import Definitions
import Workflow

/// Looks at what is expected after an entry, and compares it with what is there.
struct ScenarioCheck {
  let invented: ScenarioCase
  let entry: ScenarioEntry
  let effect: ScenarioCase.Effect

  /// What is otherwise; nil where all is as expected.
  func failure(_ expectation: Expectation) throws -> ScenarioFailure? {
    let (what, comparison) = try comparison(expectation.kind)
    if comparison.isSame { return nil }
    return ScenarioFailure(
      place: expectation.place, section: entry.section, message: "\(what) is not as expected",
      comparison: comparison)
  }

  private func comparison(_ kind: Expectation.Kind) throws -> (what: String, Comparison) {
    let trays = TrayCheck(invented: invented)
    switch kind {
    case .tray(let holder, let tasks):
      return ("the tray of \(TrayCheck.name(holder))", try trays.comparison([holder: tasks], of: [holder]))
    case .everyTray(let expected): return ("what is in the trays", try trays.comparison(expected, of: trays.holders()))
    case .pathway(let expected): return ("the pathway", try pathway(expected))
    case .due(let what, let due, let says): return try self.due(what, due, says)
    case .statuses(let person, let expected):
      return ("what \(invented.file.family.name(of: person)) is", try statuses(person, expected))
    case .form(let id, let expected):
      let found = try invented.service.file(invented.id).form(id)?.state
      let text = found?.rawValue ?? "not started"
      return ("the form \(id)", Comparison(expected: expected.rawValue, found: text, isSame: found == expected))
    case .answers(let id, let expected): return ("the form \(id)", try answers(id, expected))
    case .meeting(let id, let expected):
      let found = try invented.service.file(invented.id).step(id)?.meeting.schedule?.start
      return (
        "when \(id) is set for",
        Comparison(
          expected: expected?.description ?? "none", found: found?.description ?? "none", isSame: found == expected)
      )
    case .recorded(let names):
      let isSame = names.allSatisfy(effect.events.contains)
      return (
        "what is recorded",
        Comparison(
          expected: names.joined(separator: ", "), found: effect.events.joined(separator: ", "), isSame: isSame)
      )
    case .noWarning:
      let found = effect.warnings.joined(separator: " ")
      return (
        "the warning",
        Comparison(expected: "none", found: found.isEmpty ? "none" : found, isSame: found.isEmpty)
      )
    case .warning(let text):
      let found = effect.warnings.joined(separator: " ")
      return (
        "the warning", Comparison(expected: text, found: found.isEmpty ? "none" : found, isSame: found.contains(text))
      )
    }
  }

  private func pathway(_ expected: [String: Expectation.PathwayState]) throws -> Comparison {
    let file = try invented.service.file(invented.id)
    let pathway = Pathway(
      of: file, procedure: try invented.service.procedure(of: file), calendar: invented.service.calendar,
      now: invented.service.clock.now)
    let found = pathway.nodes.map { node in
      (key: node.step?.description ?? node.key.rawValue, state: node.isOverdue ? "late" : node.state.rawValue)
    }
    let states = Dictionary(found.map { ($0.key, $0.state) }) { first, _ in first }
    let order = Dictionary(uniqueKeysWithValues: found.map(\.key).enumerated().map { ($0.element, $0.offset) })
    let sorted = expected.sorted { (order[$0.key] ?? .max, $0.key) < (order[$1.key] ?? .max, $1.key) }
    return Comparison(
      expected: sorted.map { (key: $0.key, text: "\($0.key): \($0.value.rawValue)") },
      found: found.map { (key: $0.key, text: "\($0.key): \($0.state)") }
    ) { expected[$0]?.rawValue == states[$0] }
  }

  private func due(
    _ what: Expectation.TaskOrStep, _ expected: ExpectedDue, _ says: String?
  ) throws -> (what: String, Comparison) {
    let file = try invented.service.file(invented.id)
    let procedure = try invented.service.procedure(of: file)
    let calendar = invented.service.calendar
    let (name, due): (String, DueDate?) =
      switch what {
      case .step(let id):
        (id.description, file.step(id).flatMap { file.due(of: $0, procedure: procedure, calendar: calendar) })
      case .task(let id):
        (
          id.description,
          file.step(id.step).flatMap { step in
            procedure.task(id).flatMap { file.due(of: $0, in: step, procedure: procedure, calendar: calendar) }
          }
        )
      }
    let reason = due?.explanation ?? ""
    let isSame = expected.deadline == due?.deadline && says.map(reason.contains) ?? true
    let wanted = expected.text + (says.map { ": \($0)" } ?? "")
    let found = ExpectedDue.text(due?.deadline) + (says == nil ? "" : ": \(reason)")
    return ("when \(name) is due", Comparison(expected: wanted, found: found, isSame: isSame))
  }

  private func statuses(_ person: PersonID, _ expected: [StatusKey: String?]) throws -> Comparison {
    let found = try invented.service.file(invented.id).statuses[person] ?? [:]
    func text(_ key: StatusKey, _ detail: String?) -> String { detail.map { "\(key): \($0)" } ?? key.rawValue }
    return Comparison(
      expected: expected.sorted { $0.key < $1.key }.map { (key: $0.key, text: text($0.key, $0.value)) },
      found: found.sorted { $0.key < $1.key }.map { (key: $0.key, text: text($0.key, $0.value.detail)) }
    ) { key in expected[key].flatMap(\.self).map { found[key]?.detail == $0 } ?? true }
  }

  private func answers(_ id: TaskID, _ expected: [FieldAddress: Answer]) throws -> Comparison {
    let form = try invented.service.file(invented.id).form(id)
    let wanted = expected.sorted { $0.key < $1.key }
    func text(_ address: FieldAddress, _ answer: Answer?) -> String {
      let name = address.child.map { "\(address.field)@\(invented.file.family.name(of: $0))" }
      let value = answer.flatMap { try? JSONText.encode($0) } ?? "nothing"
      return "\(name ?? address.field.rawValue): \(value)"
    }
    func found(_ address: FieldAddress) -> Answer? { form?.answers[address].flatMap { $0.isBlank ? nil : $0 } }
    return Comparison(
      expected: wanted.map { (key: $0.key, text: text($0.key, $0.value.isBlank ? nil : $0.value)) },
      found: wanted.map { (key: $0.key, text: text($0.key, found($0.key))) }
    ) { address in found(address) == expected[address].flatMap { $0.isBlank ? nil : $0 } }
  }
}

extension ExpectedDue {
  var deadline: Deadline? {
    switch self {
    case .on(let deadline): deadline
    case .never: nil
    }
  }

  var text: String { Self.text(deadline) }

  static func text(_ deadline: Deadline?) -> String { deadline?.description ?? "never" }
}
