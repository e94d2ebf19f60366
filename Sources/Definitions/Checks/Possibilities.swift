internal import Workflow

/// Tries out whether a condition can hold at all, with two children and every answer that makes a difference.
struct Possibilities {
  /// The form whose answers a question is about, by the step and the task named in it; nil where it is not known.
  let form: (StepKey?, TaskKey?) -> FormDefinition?
  /// The statuses that there are, and whether some task begins them.
  let statuses: [StatusKey: Bool]
  /// True where it is asked of one child at a time.
  let isOfOneChild: Bool

  private static let children: [PersonID] = ["p1", "p2"]
  /// Beyond so many combinations a condition is taken to be possible.
  private static let most = 20_000

  /// Something that can be one thing or another.
  private enum Unknown: Hashable {
    case answer(StepKey?, TaskKey?, FieldAddress)
    case status(PersonID, StatusKey)
  }

  /// Whether there are answers for which it holds; true where that cannot be told.
  func allow(_ condition: Condition) -> Bool {
    var unknowns: [(name: Unknown, values: [Answer])] = []
    guard collect(condition, of: condition, into: &unknowns) else { return true }
    let total = unknowns.reduce(1) { $0 > Self.most ? $0 : $0 * $1.values.count }
    guard total <= Self.most else { return true }
    return (0..<total).contains { holds(condition, unknowns, choice: $0) }
  }

  private func holds(_ condition: Condition, _ unknowns: [(name: Unknown, values: [Answer])], choice: Int) -> Bool {
    var rest = choice
    var chosen: [Unknown: Answer] = [:]
    for unknown in unknowns {
      chosen[unknown.name] = unknown.values[rest % unknown.values.count]
      rest /= unknown.values.count
    }
    return condition.holds(children: Self.children, child: isOfOneChild ? Self.children[0] : nil) {
      step, task, address in
      chosen[.answer(step, task, address)]
    } status: { child, status in
      chosen[.status(child, status)] == .flag(true)
    }
  }

  /// Adds what a condition asks about; false where it asks what is not there.
  private func collect(
    _ part: Condition, of whole: Condition, in step: StepKey? = nil,
    into unknowns: inout [(name: Unknown, values: [Answer])]
  ) -> Bool {
    switch part {
    case .always: return true
    case .inStep(let step, let inner): return collect(inner, of: whole, in: step, into: &unknowns)
    case .not(let inner): return collect(inner, of: whole, in: step, into: &unknowns)
    case .all(let parts), .any(let parts):
      return parts.allSatisfy { collect($0, of: whole, in: step, into: &unknowns) }
    case .status(let key, _):
      guard let isBegun = statuses[key] else { return false }
      let values: [Answer] = isBegun ? [.flag(true), .flag(false)] : [.flag(false)]
      for child in Self.children { add(.status(child, key), values, to: &unknowns) }
      return true
    case .answer(let task, let field, _, _):
      guard let (section, definition) = form(step, task)?.field(field) else { return false }
      guard let values = definition.kind.answers(to: whole.values(of: task, field)) else { return false }
      if section.isForEachChild {
        for child in Self.children {
          add(.answer(step, task, FieldAddress(field, child: child)), values, to: &unknowns)
        }
      } else {
        add(.answer(step, task, FieldAddress(field)), values, to: &unknowns)
      }
      return true
    }
  }

  private func add(
    _ name: Unknown, _ values: [Answer], to unknowns: inout [(name: Unknown, values: [Answer])]
  ) {
    if !unknowns.contains(where: { $0.name == name }) { unknowns.append((name, values)) }
  }
}

extension Condition {
  /// The values that it compares a field with.
  fileprivate func values(of task: TaskKey?, _ field: FieldKey) -> Set<String> {
    switch self {
    case .always, .status: []
    case .not(let inner), .inStep(_, let inner): inner.values(of: task, field)
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.values(of: task, field)) }
    case .answer(task, field, .isOneOf(let values), _): Set(values)
    case .answer: []
    }
  }

  /// The statuses that it asks about.
  var statuses: Set<StatusKey> {
    switch self {
    case .always, .answer: []
    case .not(let inner), .inStep(_, let inner): inner.statuses
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.statuses) }
    case .status(let key, _): [key]
    }
  }
}

extension FieldKind {
  /// The answers that can be given, one for each way in which they differ in these values, and none at all; nil where
  /// it cannot be compared with them.
  fileprivate func answers(to values: Set<String>) -> [Answer]? {
    let asked = values.sorted()
    switch self {
    case .heading: return nil
    case .yesNo: return [.blank, .flag(true), .flag(false)]
    case .oneOf(let choices):
      let other = choices.map(\.value).first { !values.contains($0) }
      let named = asked.filter { value in choices.contains { $0.value == value } }
      return [.blank] + (named + [other].compactMap(\.self)).map { .text($0) }
    case .someOf(let choices):
      let other = choices.map(\.value).first { !values.contains($0) }
      let named = asked.filter { value in choices.contains { $0.value == value } }.prefix(8)
      let subsets = (0..<(1 << named.count)).map { bits in
        named.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      }
      return subsets.map { .list($0) } + [other].compactMap(\.self).map { .list([$0]) }
    case .number(let minimum, let maximum):
      let range = (minimum ?? -.infinity)...max(minimum ?? -.infinity, maximum ?? .infinity)
      let other = minimum ?? maximum ?? 0
      return [.blank]
        + (asked.compactMap(Double.init).filter(range.contains) + [other, other + 0.5]).map { .number($0) }
    case .text, .longText, .date, .time, .person: return values.isEmpty ? [.blank, .text("x")] : nil
    case .table: return values.isEmpty ? [.blank, .rows([[:]])] : nil
    }
  }
}
