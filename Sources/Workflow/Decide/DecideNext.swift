extension CaseFile {
  func decide(_ command: ChooseActions, _ context: Context) throws(Refusal) -> Decision {
    let located = try located(command.task, context)
    let role = try context.role(among: located.task.by, doing: "\"\(located.task.title)\"")
    guard case .chooseNext(let next) = located.task.verb else {
      throw Refusal(.wrongTask(title: located.task.title, needs: located.task.verb.need))
    }
    try requireReachable(located)
    var reasons = next.problems(choosing: command.actions.map(\.action))
    for chosen in command.actions {
      guard let action = next.action(chosen.action) else { continue }
      guard isOffered(action, in: located.step) else {
        let because = unmet(action.condition, in: located.step, context)
        reasons.append(.notOffered(action: action.title, because: because))
        continue
      }
      reasons += problems(passing: chosen, action, context)
    }
    try context.require(reasons)
    guard located.step.chosen[located.task.key]?.actions != command.actions else { throw Refusal(.nothingChanges) }
    let event = ActionsChosen(task: command.task, actions: command.actions)
    return Decision(events: [.actionsChosen(event)], role: role)
  }

  private func problems(
    passing chosen: ChosenAction, _ action: NextAction, _ context: Context
  ) -> [Refusal.Reason] {
    let note = context.checkNote(chosen.note) + context.missingNote(chosen.note, action.needsNote, for: action.title)
    switch (chosen.to, action.passTo.isEmpty) {
    case (nil, true): return note
    case (nil, false): return [.passedToNobody(action: action.title)] + note
    case (.some, true): return [.notPassedOn(action: action.title)] + note
    case (let recipient?, false): return context.receiving(recipient, among: action.passTo).problems + note
    }
  }

  /// What closing a step opens and calls off; a step that was closed before has opened its own already.
  func following(_ step: Step, _ definition: StepDefinition, _ context: Context) -> [Event] {
    var events: [Event] = []
    var numbers: [StepKey: Int] = [:]
    func open(_ key: StepKey, _ passed: (to: Recipient, roles: [RoleKey], note: String?)?) {
      guard !steps.contains(where: { $0.openedFrom == step.id && $0.id.key == key }) else { return }
      let number = (numbers[key] ?? steps.filter { $0.id.key == key }.map(\.id.number).max() ?? 0) + 1
      numbers[key] = number
      let event = StepOpened(
        step: StepID(key, number), from: step.id, to: passed?.to, roles: passed?.roles, note: passed?.note)
      events.append(.stepOpened(event))
    }
    for next in definition.next where holds(next.condition, in: step, child: nil) {
      for key in next.open { open(key, nil) }
      for key in next.cancel {
        for other in steps where other.id.key == key && other.state.isOpen && other.id != step.id {
          let reason = "Not needed after the \(definition.title(number: step.id.number).inSentence)."
          events.append(.stepCancelled(StepCancelled(step: other.id, reason: reason)))
        }
      }
    }
    // One that is no longer offered was chosen before its task was no longer needed.
    for (chosen, action) in definition.chosenActions(of: step) where isOffered(action, in: step) {
      guard let key = action.open else { continue }
      open(key, chosen.to.map { ($0, context.receiving($0, among: action.passTo).roles, chosen.note) })
    }
    return events
  }
}

extension StepDefinition {
  /// The next actions that were chosen for a step of the kind, in the order in which they are offered.
  public func chosenActions(of step: Step) -> [(chosen: ChosenAction, action: NextAction)] {
    tasks.flatMap { task -> [(ChosenAction, NextAction)] in
      guard case .chooseNext(let next) = task.verb, let chosen = step.chosen[task.key]?.actions else { return [] }
      return next.actions.compactMap { action in
        chosen.first { $0.action == action.key }.map { ($0, action) }
      }
    }
  }
}

extension NextActions {
  /// What is wrong with a choice.
  fileprivate func problems(choosing keys: [String]) -> [Refusal.Reason] {
    var reasons = keys.filter { action($0) == nil }.map {
      Refusal.Reason.noSuchAction($0, allowed: actions.map(\.key))
    }
    var seen: Set<String> = []
    if let twice = keys.first(where: { !seen.insert($0).inserted }) { reasons.append(.chosenTwice(action: twice)) }
    if keys.isEmpty { reasons.append(.nothingChosen) }
    if isSingle, keys.count > 1 { reasons.append(.onlyOneAction) }
    if let alone = keys.compactMap({ action($0) }).first(where: \.isAlone), keys.count > 1 {
      reasons.append(.standsAlone(action: alone.title))
    }
    return reasons
  }
}
