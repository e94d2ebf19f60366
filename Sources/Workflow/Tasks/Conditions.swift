extension CaseFile {
  /// Whether a condition holds in a step; `form` is the form whose own answers it may name.
  public func holds(
    _ condition: Condition, in step: Step, child: PersonID?, form: Form? = nil
  ) -> Bool {
    if case .always = condition { return true }
    let answers = form?.answers
    return condition.holds(children: children(of: step).map(\.id), child: child) { other, task, address in
      if let task { return (other.map { latest($0, asked: step) } ?? step)?.forms[task]?.answers[address] }
      return answers?[address]
    } status: { child, status in
      statuses[child]?[status] != nil
    }
  }

  /// The step of a kind whose forms a condition of `step` looks at: itself where it is of the kind, else the latest.
  func latest(_ key: StepKey, asked step: Step) -> Step? {
    key == step.id.key ? step : steps.last { $0.id.key == key && $0.state != .cancelled }
  }
}

extension Condition {
  /// Whether it holds, given the children, the child at hand, and how to find a status and an answer: of a task's form,
  /// in another step where one is named.
  public func holds(
    children: [PersonID], child: PersonID?, answer: (StepKey?, TaskKey?, FieldAddress) -> Answer?,
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
    case .inStep(let key, let condition):
      return condition.holds(children: children, child: child) { _, task, address in
        answer(key, task, address)
      } status: {
        status($0, $1)
      }
    case .answer(let task, let field, let comparison, let quantifier):
      if let plain = answer(nil, task, FieldAddress(field)) { return comparison.holds(for: plain) }
      return quantifier.holds(children: children, child: child) {
        comparison.holds(for: answer(nil, task, FieldAddress(field, child: $0)) ?? .blank)
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
