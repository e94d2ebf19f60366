import Workflow

extension CaseService {
  /// What whoever did something should know of it: what is late, and what waits where nobody can see it.
  func warnings(
    of decision: Decision, from before: (file: CaseFile, rows: CaseRows)?, to after: CaseFile, _ rows: CaseRows,
    _ context: Context
  ) -> [Warning] {
    let late = before?.file.warnings(of: decision.events, leadingTo: after, in: context) ?? []
    var waiting: [(role: RoleKey, work: String)] = []
    for case .actionsChosen(let choice) in decision.events { waiting += sent(by: choice, context) }
    if rows.tray != before?.rows.tray {
      let known = Set((before?.rows.tray ?? []).map(Waiting.init))
      for row in rows.tray where row.worker == nil && !known.contains(Waiting(row)) {
        if let role = row.queueRole { waiting.append((role, "\(row.title) (\(row.stepTitle))")) }
      }
    }
    var roles: [RoleKey] = []
    for role in waiting.map(\.role) where !roles.contains(role) && !staff.hasRole(role) { roles.append(role) }
    return late
      + roles.map { role in
        .nobodyInRole(context.procedure.title(of: role), work: waiting.filter { $0.role == role }.map(\.work))
      }
  }

  /// The chosen next actions that go to the inbox of a role.
  private func sent(by choice: ActionsChosen, _ context: Context) -> [(role: RoleKey, work: String)] {
    guard let definition = context.procedure.step(choice.task.step.key) else { return [] }
    return choice.actions.compactMap { chosen in
      guard case .role(let role)? = chosen.to else { return nil }
      let action = definition.nextActions.first { $0.key == chosen.action }
      return (role, "\(action?.title ?? chosen.action) (\(definition.title(number: choice.task.step.number)))")
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
