internal import Workflow

extension ProblemLog {
  /// Reads a condition: a text, or a group of `all`, `any` or `not` over further conditions.
  func condition(_ item: Item) -> ReadCondition {
    switch item.content {
    case .text(let text, _):
      do {
        return try ConditionParser.read(text) { [self] in place(in: item, offset: $0) }
      } catch {
        report(.badCondition, error.message, at: place(in: item, offset: error.offset))
        return .always
      }
    case .list:
      // Where nothing else is said, all of a list must hold.
      return combination(of: item) { .all($0) }
    case .map(let entries):
      let record = Record(
        entries: entries, "a condition", at: item.place, keys: ["all", "any", "not"], log: self)
      var parts: [ReadCondition] = []
      if let all = record.optional("all") { parts.append(combination(of: all) { .all($0) }) }
      if let any = record.optional("any") { parts.append(combination(of: any) { .any($0) }) }
      if let not = record.optional("not") { parts.append(combination(of: not) { .any($0) }.negated) }
      if entries.isEmpty {
        report(.badCondition, "a condition needs one of \"all\", \"any\" and \"not\"", at: item.place)
      }
      return .combining(parts) { .all($0) }
    case .nothing:
      report(.wrongType, "a condition has no value", at: item.place)
      return .always
    }
  }

  private func combination(of item: Item, _ make: ([Condition]) -> Condition) -> ReadCondition {
    guard case .list(let items) = item.content else { return condition(item) }
    if items.isEmpty { report(.badCondition, "a list of conditions is empty", at: item.place) }
    return .combining(items.map(condition), make)
  }
}
