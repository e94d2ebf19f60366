extension CaseFile {
  /// Whether a condition holds in a step; `form` is the form whose own answers it may name.
  public func holds(
    _ condition: Condition, in step: Step, child: PersonID?, form: Form? = nil
  ) -> Bool {
    let answers = form?.answers
    return condition.holds(children: children(of: step).map(\.id), child: child) { task, address in
      if let task { return step.forms[task]?.answers[address] }
      return answers?[address]
    } status: { child, status in
      statuses[child]?[status] != nil
    }
  }
}

extension Condition {
  /// Whether it holds, given the children, the child at hand, and how to find an answer and a status.
  public func holds(
    children: [PersonID], child: PersonID?, answer: (TaskKey?, FieldAddress) -> Answer?,
    status: (PersonID, StatusKey) -> Bool
  ) -> Bool {
    switch self {
    case .always: return true
    case .all(let conditions):
      return conditions.allSatisfy { $0.holds(children: children, child: child, answer: answer, status: status) }
    case .any(let conditions):
      return conditions.contains { $0.holds(children: children, child: child, answer: answer, status: status) }
    case .not(let condition):
      return !condition.holds(children: children, child: child, answer: answer, status: status)
    case .status(let key, let quantifier):
      return quantifier.holds(children: children, child: child) { status($0, key) }
    case .answer(let task, let field, let comparison, let quantifier):
      if let plain = answer(task, FieldAddress(field)) { return comparison.holds(for: plain) }
      return quantifier.holds(children: children, child: child) {
        comparison.holds(for: answer(task, FieldAddress(field, child: $0)) ?? .blank)
      }
    }
  }
}

extension Condition.Quantifier {
  func holds(children: [PersonID], child: PersonID?, for test: (PersonID) -> Bool) -> Bool {
    switch self {
    case .anyChild: children.contains(where: test)
    case .everyChild: !children.isEmpty && children.allSatisfy(test)
    case .thisChild: child.map(test) ?? children.contains(where: test)
    }
  }
}

extension Condition.Comparison {
  func holds(for answer: Answer) -> Bool {
    switch self {
    case .isAnswered: !answer.isBlank
    case .isOneOf(let values): answer.values.contains { values.contains($0) }
    case .differsIn(let column): Set(answer.tableRows.compactMap { $0[column] }.filter { !$0.isBlank }).count > 1
    }
  }
}
