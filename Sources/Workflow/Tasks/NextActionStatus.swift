extension CaseFile {
  /// Whether a next action is offered in a step.
  public func isOffered(_ action: NextAction, in step: Step) -> Bool {
    holds(action.condition, in: step, child: nil)
  }

  /// False for a task that chooses among next actions of which none is offered.
  func isOffered(_ task: TaskDefinition, in step: Step) -> Bool {
    guard case .chooseNext(let next) = task.verb else { return true }
    return next.actions.isEmpty || next.actions.contains { isOffered($0, in: step) }
  }

  /// Whether what follows a step is chosen, and everything that was chosen is still offered.
  func isChosen(_ task: TaskDefinition, _ next: NextActions, in step: Step) -> Bool {
    guard let chosen = step.chosen[task.key]?.actions else { return false }
    return chosen.allSatisfy { next.action($0.action).map { isOffered($0, in: step) } ?? true }
  }
}
