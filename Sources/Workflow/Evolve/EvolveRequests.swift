extension CaseFile {
  /// Takes in what became of requests, next actions, checklists and the children of a step.
  mutating func evolveRequests(_ event: Event, signature: Signature) {
    switch event {
    case .requestSent(let event):
      let passed = Passed(signature: signature, to: event.to, roles: event.roles, note: event.note)
      change(event.task.step) { step in
        step.requests[event.task.task, default: []].append(Request(passed: passed))
        // Whoever had the task or what it asks for before has it no longer.
        step.assigned[event.task.task] = nil
      }
    case .requestAnswered(let event):
      let answer = RequestAnswer(signature: signature, isDone: event.isDone, note: event.note)
      change(event.task.step) { step in
        guard let last = step.requests[event.task.task]?.indices.last else { return }
        step.requests[event.task.task]?[last].answered = answer
        // What is returned goes back to whoever sent it.
        let sender = step.requests[event.task.task]?[last].passed.signature.by
        step.assigned[event.task.task] = event.isDone ? nil : sender
      }
    case .actionsChosen(let event):
      change(event.task.step) {
        $0.chosen[event.task.task] = ChosenActions(signature: signature, actions: event.actions)
      }
    case .itemsChecked(let event):
      change(event.task.step) { step in
        for (item, isTicked) in event.items {
          step.checks[event.task.task, default: [:]][item] = isTicked ? signature : nil
        }
      }
    case .childrenConcerned(let event): change(event.step) { $0.concerned = event.children }
    default: break
    }
  }
}
