import Workflow

extension CaseService {
  /// What whoever did something should know of it: what is late, and what waits where nobody can see it.
  func warnings(
    of decision: Decision, from before: (file: CaseFile, rows: CaseRows)?, to after: CaseFile, _ rows: CaseRows,
    _ context: Context
  ) -> [Warning] {
    let late = before?.file.warnings(of: decision.events, leadingTo: after, in: context) ?? []
    let chosen = decision.events.flatMap { event -> [Warning] in
      guard case .actionsChosen(let choice) = event else { return [] }
      return unreachable(choice, in: after, context)
    }
    let known = Set((before?.rows.tray ?? []).map(Waiting.init))
    let waiting = rows.tray.filter { row in
      guard row.worker == nil, let role = row.queueRole, !known.contains(Waiting(row)) else { return false }
      return !staff.hasRole(role)
    }
    return late + chosen
      + waiting.map { row in
        .nobodyInRole(
          row.queueRole.map { context.procedure.title(of: $0) } ?? "", task: row.title, step: row.stepTitle)
      }
  }

  /// The chosen next actions that go to the inbox of a role which nobody has.
  private func unreachable(_ choice: ActionsChosen, in file: CaseFile, _ context: Context) -> [Warning] {
    guard let definition = context.procedure.step(choice.task.step.key) else { return [] }
    return choice.actions.compactMap { chosen in
      guard case .role(let role)? = chosen.to, !staff.hasRole(role) else { return nil }
      let action = definition.nextActions.first { $0.key == chosen.action }
      return .nobodyInRole(
        context.procedure.title(of: role), task: action?.title ?? chosen.action,
        step: definition.title(number: choice.task.step.number))
    }
  }
}

/// A task in the tray of a queue, whatever else is said of it.
private struct Waiting: Hashable {
  var task: TaskID
  var kind: OpenTask.Kind
  var queue: String

  init(_ row: TrayRow) {
    task = row.task
    kind = row.kind
    queue = row.queue
  }
}
