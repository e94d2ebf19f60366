import Workflow

/// Who does the tasks of an invented case.
struct TaskHands: Sendable {
  /// Somebody of the role that a task is for.
  var doing: @Sendable (RoleKey) -> Actor
  /// Somebody of the role that authorises it: not whoever did it.
  var authorising: @Sendable (RoleKey) -> Actor
  /// Who is named to serve a meeting in a role.
  var officer: @Sendable (RoleKey) -> WorkerID

  /// The invented workers of a simulation.
  static let simulated = TaskHands(
    doing: { SimulatedStaff.actor($0) }, authorising: { SimulatedStaff.actor($0, isSecond: true) },
    officer: { SimulatedStaff.actor($0).worker })

  /// One worker of a scenario does everything; the first of the staff in a role serves a meeting in it.
  static func one(_ actor: Actor, of staff: [Worker]) -> TaskHands {
    TaskHands(
      doing: { _ in actor }, authorising: { _ in actor },
      officer: { role in staff.first { $0.roles.contains(role) }?.id ?? "" })
  }
}
